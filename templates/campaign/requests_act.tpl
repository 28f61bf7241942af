{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/requests">[[Requests]]</a> / <a href="/campaign/requests/{{ID}}">{{QUESTION}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<p class="lines"><strong>{{QUESTION:p}}</strong></p>
<div class="two"><div class="panel">
{{>FORM}}
</div>
<div>{{>FACTS}}{{>HISTORY}}</div></div>
