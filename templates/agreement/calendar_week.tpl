{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/agreement/current">[[Agreement]]</a> / <a href="/agreement/calendar">[[Calendar]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="panel narrow week">
{{>FORM}}
</div>
