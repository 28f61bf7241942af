{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a> / <a href="/lead/{{LEAD_ID}}">{{NAME}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="panel narrow"><p><strong>{{#BY_EMAIL}}[[E-mail]]{{/BY_EMAIL}}{{#BY_PHONE}}[[Phone]]{{/BY_PHONE}}{{#BY_POST}}[[Post]]{{/BY_POST}}</strong>, {{GIVEN_AT}}: {{WORDING}}</p>
{{>FORM}}
</div>
