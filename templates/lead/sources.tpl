{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a></p>
<div class="headline"><h1>{{HEADING}}</h1><span><a class="btn btn-side" href="/lead/submissions">[[Submissions]]</a> <a class="btn btn-main" href="/lead/sources/new">[[New source]]</a></span></div>
{{#NOTHING}}<section class="panel"><h2>[[No source yet]]</h2><p class="mb-0">[[A source is a form on a website, or a program that sends leads. Make one to get its form to paste and its token.]]</p></section>{{/NOTHING}}
{{#SOME}}<section class="panel" aria-labelledby="sources"><h2 id="sources">[[Who sends leads]]</h2>
<div class="scrollx" role="region" aria-label="[[Sources]]" tabindex="0"><table class="table cards"><thead><tr><th scope="col">[[Source]]</th><th scope="col" class="wide">[[Campaign]]</th><th scope="col" class="wide">[[Sends by]]</th><th scope="col" class="num">[[Submissions in 30 days]]</th><th scope="col" class="wide">[[Last]]</th></tr></thead><tbody>
{{#SOURCE}}<tr><th scope="row"><a href="/lead/sources/{{ID}}">{{NAME}}</a>{{#UNUSED}} <span class="tag">[[not in use]]</span>{{/UNUSED}}{{#WANTS_CALL}} <span class="tag t-sales">[[wants to be called]]</span>{{/WANTS_CALL}}</th><td class="wide">{{CAMPAIGN_ID}}</td><td class="wide">{{#TAKES_FORM}}[[form]] {{/TAKES_FORM}}<span class="muted">[[tokens: {{TOKEN_COUNT}}]]</span></td><td class="num"><a href="/lead/submissions?source={{ID:u}}">{{SUBMISSION_COUNT}}</a></td><td class="wide nowrap">{{LAST_AT}}</td></tr>
{{/SOURCE}}</tbody></table></div></section>{{/SOME}}
