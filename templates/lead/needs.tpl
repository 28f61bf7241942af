{{%AUTOESCAPE context="HTML"}}
<h1>{{HEADING}}</h1>
<p class="muted">[[What prospects need, and what we see that they need: noted on the lead's page.]]</p>
{{>FILTERS}}
{{#NONE}}<p class="panel">[[No needs here. Note them on a lead's page, or choose other filters.]]</p>{{/NONE}}
{{#SOME}}<section class="panel"><h2 id="counted">[[By segment]]</h2><p class="small muted" id="counted-how">[[Leads: each counts once for a kind of need, withdrawn needs left out. Known and unknown: open needs.]]</p>
<div class="scrollx" role="region" aria-labelledby="counted" tabindex="0"><table class="table small" aria-labelledby="counted" aria-describedby="counted-how"><thead><tr><th scope="col">[[Need]]</th><th scope="col" class="num">[[Leads]]</th><th scope="col" class="num">[[Known]]</th><th scope="col" class="num">[[Unknown]]</th><th scope="col" class="num wide">[[Solved]]</th><th scope="col" class="num wide">[[Withdrawn]]</th></tr></thead><tbody>
{{#COUNTED}}<tr><th scope="row">{{NEED_KIND}}<br><span class="small muted">{{SEGMENT_ID}}{{#NO_SEGMENT}}[[(none)]]{{/NO_SEGMENT}}</span></th><td class="num"><a href="/lead/needs?segment={{SEGMENT_KEY:u}}&amp;need_kind={{NEED_KIND_CODE:u}}">{{LEADS_COUNT}}</a></td><td class="num">{{KNOWN_COUNT}}</td><td class="num">{{UNKNOWN_COUNT}}</td><td class="num wide">{{SOLVED_COUNT}}</td><td class="num wide">{{WITHDRAWN_COUNT}}</td></tr>
{{/COUNTED}}</tbody></table></div></section>
<section class="panel" aria-labelledby="newest"><h2 id="newest">[[The newest of these]]</h2><ul class="brief">{{#NEED_LINE}}<li><a href="/lead/{{LEAD_ID}}">{{WHO}}</a>{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}: {{NEED}} {{#IS_KNOWN}}<span class="tag t-good">[[known]]</span>{{/IS_KNOWN}}{{#IS_UNKNOWN}}<span class="tag t-warn">[[unknown to them]]</span>{{/IS_UNKNOWN}}{{#IS_SOLVED}} <span class="tag">[[solved]]</span>{{/IS_SOLVED}}{{#IS_WITHDRAWN}} <span class="tag">[[withdrawn]]</span>{{/IS_WITHDRAWN}}<br><span class="small muted">{{NEED_KIND}}{{#HAS_SEGMENT_ID}} · {{SEGMENT_ID}}{{/HAS_SEGMENT_ID}} · [[since {{SINCE_ON}}]] · {{SOURCE}}</span></li>
{{/NEED_LINE}}</ul></section>{{/SOME}}
