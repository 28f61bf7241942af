{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/account/people">[[People]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#HAS_FULL_NAME}}<p class="muted">{{FULL_NAME}} ({{NAME}})</p>{{/HAS_FULL_NAME}}
<div class="panel narrow">
{{>FORM}}
</div>
