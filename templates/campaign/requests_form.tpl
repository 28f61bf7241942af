{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/requests">[[Requests]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{#FOR_LEAD}}<p>[[For the lead]] <a href="/lead/{{LEAD_ID}}">{{WHO}}</a></p>{{/FOR_LEAD}}
<p>[[Look first whether it exists:]] <a href="/campaign/content">[[the library]]</a></p>
<div class="panel narrow">
{{>FORM}}
</div>
