{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/list">[[Campaigns]]</a> / <a href="/campaign/{{ID}}">[[Campaign]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="panel narrow">{{#HAS_HELP_WHAT}}<blockquote class="said lines">{{HELP_WHAT:p}}</blockquote><p class="small muted">{{ASKED_BY}} · <time datetime="{{ASKED_AT_CODE}}">{{ASKED_AT}}</time>{{#HAS_WANTED_ON}} · [[wanted by {{WANTED_ON}}]]{{/HAS_WANTED_ON}}</p>{{/HAS_HELP_WHAT}}
{{>FORM}}
</div>
