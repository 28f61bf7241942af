{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/list">[[Campaigns]]</a> / <a href="/campaign/{{ID}}">{{NAME}}[[Campaign]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="two reverse"><div class="panel">
{{>FORM}}
</div>
<div>{{#HAS_OBJECTION}}<section class="panel" aria-labelledby="objection"><h2 id="objection">[[Objection of {{SAID_BY}}]]</h2><p class="lines mb-0">{{OBJECTION:p}}</p></section>{{/HAS_OBJECTION}}
<section class="panel" aria-labelledby="facts"><h2 id="facts">[[The plan]]</h2><dl class="facts"><dt>[[State]]</dt><dd><span class="tag t-{{CAMPAIGN_STATE_EXTRA}}">{{CAMPAIGN_STATE}}</span></dd>{{#HAS_DUE_AT}}<dt>[[Until]]</dt><dd><time datetime="{{DUE_AT_CODE}}">{{DUE_AT}}</time></dd>{{/HAS_DUE_AT}}{{#HAS_STARTS_ON}}<dt>[[Period]]</dt><dd>{{STARTS_ON}}{{#HAS_ENDS_ON}} – {{ENDS_ON}}{{/HAS_ENDS_ON}}</dd>{{/HAS_STARTS_ON}}{{#HAS_KIND}}<dt>[[Kind]]</dt><dd>{{KIND}}</dd>{{/HAS_KIND}}{{#HAS_SEGMENT_ID}}<dt>[[Segment]]</dt><dd>{{SEGMENT_ID}}</dd>{{/HAS_SEGMENT_ID}}{{#HAS_BUDGET_CENTS}}<dt>[[Budget]]</dt><dd>{{BUDGET_CENTS}}</dd>{{/HAS_BUDGET_CENTS}}{{#HAS_EXPECTED_COUNT}}<dt>[[Expected leads]]</dt><dd>{{EXPECTED_COUNT}}</dd>{{/HAS_EXPECTED_COUNT}}{{#HAS_OWNER_ID}}<dt>[[Owner]]</dt><dd>{{OWNER_ID}}</dd>{{/HAS_OWNER_ID}}<dt>[[Signs off]]</dt><dd>{{#ASKS}}{{SIGNER_ID}}{{/ASKS}}{{#NOT_ASKED}}[[nobody need: it stays below what was agreed]]{{/NOT_ASKED}}</dd></dl>{{#HAS_MESSAGE}}<h3 class="mt-2">[[Message]]</h3><p class="lines">{{MESSAGE:p}}</p>{{/HAS_MESSAGE}}{{#HAS_SALES_EXPECTS}}<h3 class="mt-2">[[What sales should expect]]</h3><p class="lines mb-0">{{SALES_EXPECTS:p}}</p>{{/HAS_SALES_EXPECTS}}</section></div></div>
