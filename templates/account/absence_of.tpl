{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/account/absence">[[Absence]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
<p class="muted">{{FULL_NAME}}: {{FROM_ON}} – {{TO_ON}}, [[Stand-in: {{STAND_IN_ID}}]]</p>
{{#INTRO}}<p>{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="panel narrow">
{{>FORM}}
</div>
