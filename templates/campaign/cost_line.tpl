{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/{{ID}}">[[Campaign]]</a> / <a href="/campaign/{{ID}}/cost">[[Cost]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{#READ_ONLY}}<p class="dupes">[[Marketing keeps what this campaign costs; sales that of its outbound actions.]]</p>{{/READ_ONLY}}
<div class="panel narrow">{{#REMOVES}}<p>{{WHAT}} · {{SPENT_ON}} · {{LINE_CENTS}}</p>{{/REMOVES}}
{{>FORM}}
{{#MAY_REMOVE}}<p class="mt-2 mb-0"><a href="/campaign/cost/{{LINE_ID}}/remove">[[Remove this line]]</a></p>{{/MAY_REMOVE}}
</div>
