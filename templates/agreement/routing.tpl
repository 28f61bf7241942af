{{%AUTOESCAPE context="HTML"}}
<div class="headline"><h1>{{HEADING}}</h1>{{#MAY_EDIT}}<a class="btn btn-main" href="/agreement/routing/new">[[New row]]</a>{{/MAY_EDIT}}</div>
<p class="muted">[[A hand-over names whoever knows the contact or the organisation; else it goes by the first row here that fits and has somebody at work, and of several to who has least in hand; else to the head of sales.]]</p>
<section class="panel" aria-labelledby="rows"><h2 id="rows">[[Who gets which leads]]</h2>
{{#NONE}}<p>[[There is no row yet: what nobody knows goes to the head of sales.]]</p>{{/NONE}}
{{#SOME}}<div class="scrollx" role="region" aria-label="[[Routing]]" tabindex="0"><table class="table cards"><thead><tr><th scope="col">[[Leads]]</th><th scope="col">[[Salespeople]]</th><th scope="col" class="num">[[Place]]</th>{{#MAY_EDIT}}<th scope="col">[[Change]]</th>{{/MAY_EDIT}}</tr></thead><tbody>
{{#ROUTING}}<tr><th scope="row">{{#EVERY_LEAD}}[[All leads]]{{/EVERY_LEAD}}{{#HAS_SEGMENT_ID}}<span class="tag">{{SEGMENT_ID}}</span> {{/HAS_SEGMENT_ID}}{{#HAS_COUNTRY}}<span class="tag">{{COUNTRY}}</span> {{/HAS_COUNTRY}}{{#HAS_CONTACT_LANGUAGE}}<span class="tag">{{CONTACT_LANGUAGE}}</span>{{/HAS_CONTACT_LANGUAGE}}</th><td>{{PEOPLE}}{{#HAS_AWAY}}<br><span class="muted small">[[Away now: {{AWAY}}]]</span>{{/HAS_AWAY}}</td><td class="num">{{PLACE_NUMBER}}</td>{{#MAY_EDIT}}<td class="nowrap"><a class="btn btn-side" href="/agreement/routing/{{ID}}/edit">[[Change]]<span class="visually-hidden"> {{PLACE_NUMBER}} {{PEOPLE}}</span></a> <a class="btn btn-side" href="/agreement/routing/{{ID}}/remove">[[Remove]]<span class="visually-hidden"> {{PLACE_NUMBER}} {{PEOPLE}}</span></a></td>{{/MAY_EDIT}}</tr>
{{/ROUTING}}</tbody></table></div>{{/SOME}}</section>
{{>CHANGES}}
