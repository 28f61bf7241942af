{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/feedback/pulse">[[Needs pulse]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}{{#IS_OPEN}}: {{QUARTER}}{{/IS_OPEN}}</h1>
{{#IS_NONE}}<p class="notice">[[No pulse is open now.]]</p>{{/IS_NONE}}
{{#IS_OPEN}}<p>[[Answered: {{SALES_ANSWERED_COUNT}} of {{SALES_COUNT}} in sales, {{MARKETING_ANSWERED_COUNT}} of {{MARKETING_COUNT}} in marketing.]] {{#IS_EARLY}}[[People were asked to answer until {{UNTIL_ON}}.]]{{/IS_EARLY}}</p><p class="muted">[[It cannot be opened again. Of fewer than five answers without a name nothing is shown, and nothing kept.]]</p>{{/IS_OPEN}}
{{#IS_OPEN}}<div class="panel narrow">{{>FORM}}</div>{{/IS_OPEN}}
