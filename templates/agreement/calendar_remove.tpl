{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/agreement/current">[[Agreement]]</a> / <a href="/agreement/calendar">[[Calendar]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="panel narrow">
<dl class="facts"><dt>[[Day]]</dt><dd>{{HOLIDAY_ON}}</dd><dt>[[Name]]</dt><dd>{{#HAS_HOLIDAY}}{{HOLIDAY}}{{/HAS_HOLIDAY}}{{#HAS_NAME}}{{NAME}}{{/HAS_NAME}}</dd>{{#HAS_COUNTRY}}<dt>[[Country]]</dt><dd>{{COUNTRY}}</dd>{{/HAS_COUNTRY}}</dl>
{{>FORM}}
</div>
