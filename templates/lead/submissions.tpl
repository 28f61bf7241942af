{{%AUTOESCAPE context="HTML"}}
<h1>{{HEADING}}</h1>
{{>FILTERS}}
<section class="panel" aria-labelledby="found"><h2 id="found">{{#MORE}}[[More than {{FOUND_COUNT}} submissions]]{{/MORE}}{{#NOTHING}}[[No submissions]]{{/NOTHING}}{{#ONE}}[[One submission]]{{/ONE}}{{#SEVERAL}}[[{{FOUND_COUNT}} submissions]]{{/SEVERAL}}</h2>
<div class="scrollx" role="region" aria-label="[[Submissions]]" tabindex="0"><table class="table cards"><thead><tr><th scope="col">[[Came in]]</th><th scope="col" class="wide">[[Source]]</th><th scope="col" class="wide">[[Who]]</th><th scope="col">[[What became of it]]</th></tr></thead><tbody>
{{#SUBMISSION}}<tr><th scope="row"><a href="/lead/submissions/{{ID}}">{{RECEIVED_AT}}</a></th><td class="wide">{{SOURCE_ID}}</td><td class="wide">{{WHO}}</td><td><span class="tag{{#IS_REFUSED}} t-bad{{/IS_REFUSED}}{{#IS_WAITING}} t-warn{{/IS_WAITING}}">{{BECAME}}</span>{{#HAS_LEAD_ID}} <a href="/lead/{{LEAD_ID}}">[[Lead {{LEAD_ID}}]]</a>{{/HAS_LEAD_ID}}</td></tr>
{{/SUBMISSION}}</tbody></table></div>
{{#NEXT_PAGE}}<p class="acts"><a class="btn btn-side" rel="next" href="/lead/submissions?{{FILTER_QUERY}}&amp;after={{CURSOR:u}}">[[Next page]]</a></p>{{/NEXT_PAGE}}
</section>
