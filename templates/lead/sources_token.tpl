{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a> / <a href="/lead/sources">[[Sources of leads]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
<dl class="facts"><dt>[[Source]]</dt><dd>{{SOURCE_NAME}}</dd>{{#HAS_TOKEN_NAME}}<dt>[[Program]]</dt><dd>{{TOKEN_NAME}}</dd>{{/HAS_TOKEN_NAME}}{{#HAS_LAST_USED_AT}}<dt>[[Last used]]</dt><dd>{{LAST_USED_AT}}</dd>{{/HAS_LAST_USED_AT}}</dl>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="panel narrow">
{{>FORM}}
</div>
