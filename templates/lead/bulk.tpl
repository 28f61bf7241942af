{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="two"><div class="panel">
{{>FORM}}
</div>
<section class="panel" aria-labelledby="chosen"><h2 id="chosen">[[Chosen: {{CHOSEN_COUNT}}]]</h2>
{{#NOBODY}}<p>[[Tick leads in the list first.]] <a href="/lead/list">[[Leads]]</a></p>{{/NOBODY}}
{{#LEAD}}<div class="form-check"><input class="form-check-input" type="checkbox" id="lead-{{ID}}" name="lead" value="{{CHOSEN}}" form="form" checked><label class="form-check-label" for="lead-{{ID}}">{{WHO}}{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}</label> <span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span>{{#HAS_TURN_ID}} <span class="small muted">{{TURN_ID}}</span>{{/HAS_TURN_ID}}</div>{{/LEAD}}</section></div>
