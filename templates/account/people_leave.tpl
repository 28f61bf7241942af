{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/account/people">[[People]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}: {{FULL_NAME}}</h1>
{{#HAS_LEFT}}<p class="notice">[[{{FULL_NAME}} has left already.]]</p>{{/HAS_LEFT}}
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="two">{{#IS_HERE}}<div class="panel">
{{>FORM}}
</div>{{/IS_HERE}}
<section class="panel" aria-labelledby="open"><h2 id="open">[[What is open]]</h2>
{{#NOTHING_OPEN}}<p>[[Nothing is open.]]</p>{{/NOTHING_OPEN}}
<dl class="facts"><dt>[[Open leads]]</dt><dd>{{LEADS_COUNT}}</dd><dt>[[Call-backs]]</dt><dd>{{CALL_BACKS_COUNT}}</dd><dt>[[Feedback to answer]]</dt><dd>{{ANSWERS_COUNT}}</dd><dt>[[Own feedback without an answer]]</dt><dd>{{ASKED_COUNT}}</dd><dt>[[Campaigns]]</dt><dd>{{CAMPAIGNS_COUNT}}</dd><dt>[[Help with outbound actions]]</dt><dd>{{HELP_COUNT}}</dd><dt>[[Content and requests for it]]</dt><dd>{{CONTENT_COUNT}}</dd><dt>[[Own requests for content]]</dt><dd>{{REQUESTS_COUNT}}</dd><dt>[[Interactions to deal with]]</dt><dd>{{TOUCHES_COUNT}}</dd><dt>[[Places in the routing]]</dt><dd>{{ROUTING_COUNT}}</dd><dt>[[Stands in for others]]</dt><dd>{{STAND_INS_COUNT}}</dd></dl></section></div>
