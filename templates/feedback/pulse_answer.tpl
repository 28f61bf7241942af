{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/feedback/pulse">[[Needs pulse]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}{{#IS_OPEN}}: {{QUARTER}}{{/IS_OPEN}}</h1>
{{#IS_NONE}}<p class="notice">[[No pulse is open now.]] <a href="/feedback/pulse">[[The figures]]</a></p>{{/IS_NONE}}
{{#HAS_ANSWERED}}<p class="notice">[[You have answered this pulse already.]] <a href="/feedback/pulse">[[The figures]]</a></p>{{/HAS_ANSWERED}}
{{#SHOWS_FORM}}<div class="narrow">{{>WAYS}}</div>
<div class="panel narrow">{{>FORM}}</div>{{/SHOWS_FORM}}
