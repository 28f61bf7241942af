{{%AUTOESCAPE context="HTML"}}
<section class="panel" aria-labelledby="needs"><h2 id="needs">[[Needs]]</h2>
{{#NO_NEEDS}}<p class="muted">[[Nobody noted yet what they need.]]</p>{{/NO_NEEDS}}
<ul class="brief">{{#NEED_LINE}}<li><a href="/lead/need/{{NEED_ID}}/edit">{{NEED}}</a> {{#IS_KNOWN}}<span class="tag t-good">[[known]]</span>{{/IS_KNOWN}}{{#IS_UNKNOWN}}<span class="tag t-warn">[[unknown to them]]</span>{{/IS_UNKNOWN}}{{#IS_SOLVED}} <span class="tag">[[solved]]</span>{{/IS_SOLVED}}{{#IS_WITHDRAWN}} <span class="tag">[[withdrawn]]</span>{{/IS_WITHDRAWN}}<br><span class="small muted">{{NEED_KIND}} · [[since {{SINCE_ON}}]] · {{SOURCE}} · {{ENTERED_BY}}</span></li>
{{/NEED_LINE}}</ul>
{{#MAY_NOTE}}<p class="acts"><a class="btn btn-side" href="/lead/{{ID}}/need">[[Note a need]]</a></p>{{/MAY_NOTE}}</section>
