{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a></p>
<h1>{{HEADING}}</h1>
{{#SOME_DONE}}<p class="notice" role="status"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#check"></use></svg> {{#IS_ASSIGN}}[[Given to a colleague: {{DONE_COUNT}}]]{{/IS_ASSIGN}}{{#IS_HAND_OVER}}[[Handed over to sales: {{DONE_COUNT}}]]{{/IS_HAND_OVER}}{{#IS_CAMPAIGN}}[[Added to the campaign: {{DONE_COUNT}}]]{{/IS_CAMPAIGN}}{{#IS_LOSE}}[[Closed as lost: {{DONE_COUNT}}]]{{/IS_LOSE}}</p>{{/SOME_DONE}}
{{#SOME_REFUSED}}<p class="notice late"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#alert-triangle"></use></svg> [[Not done: {{REFUSED_COUNT}}]]</p>{{/SOME_REFUSED}}
<section class="panel" aria-labelledby="each"><h2 id="each">[[Each lead]]</h2>
<div class="scrollx" role="region" aria-label="[[Leads]]" tabindex="0"><table class="table cards"><thead><tr><th scope="col">[[Lead]]</th><th scope="col">[[Stage]]</th><th scope="col">[[What became of it]]</th></tr></thead><tbody>
{{#LEAD}}<tr><th scope="row"><a href="/lead/{{ID}}">{{WHO}}</a>{{#HAS_ORGANISATION}}<br><span class="muted">{{ORGANISATION}}</span>{{/HAS_ORGANISATION}}</th><td><span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span></td><td>{{#WAS_DONE}}<span class="tag t-good">[[done]]</span>{{/WAS_DONE}}{{#HAS_SENTENCE}}<span class="tag t-bad">[[not done]]</span> {{#SOME_MISSING}}[[The agreement asks for more than is known]]{{>MISSING}}<a href="/lead/{{ID}}/hand-over">[[Hand over with a reason]]</a>{{/SOME_MISSING}}{{#OTHERWISE}}{{WORDS}}{{/OTHERWISE}}{{/HAS_SENTENCE}}</td></tr>
{{/LEAD}}</tbody></table></div>
<p class="acts"><a class="btn btn-side" href="/lead/list">[[Back to the list]]</a> <span class="small muted">{{PERSON_ID}} · {{MADE_AT}}</span></p></section>
