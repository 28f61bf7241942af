{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/list">[[Campaigns]]</a> / <a href="/campaign/{{ID}}">{{NAME}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="two"><div class="panel">
{{>FORM}}
</div>
<div><section class="panel" aria-labelledby="facts"><h2 id="facts">[[The campaign]]</h2><dl class="facts">{{#HAS_KIND}}<dt>[[Kind]]</dt><dd>{{KIND}}</dd>{{/HAS_KIND}}{{#HAS_CHANNEL}}<dt>[[Channel]]</dt><dd>{{CHANNEL}}</dd>{{/HAS_CHANNEL}}{{#HAS_SEGMENT_ID}}<dt>[[Segment]]</dt><dd>{{SEGMENT_ID}}</dd>{{/HAS_SEGMENT_ID}}{{#HAS_STARTS_ON}}<dt>[[Period]]</dt><dd>{{STARTS_ON}}{{#HAS_ENDS_ON}} – {{ENDS_ON}}{{/HAS_ENDS_ON}}</dd>{{/HAS_STARTS_ON}}{{#HAS_MESSAGE}}<dt>[[Message]]</dt><dd>{{MESSAGE}}</dd>{{/HAS_MESSAGE}}{{#HAS_OWNER_ID}}<dt>[[Owner]]</dt><dd>{{OWNER_ID}}</dd>{{/HAS_OWNER_ID}}{{#HAS_SALES_PARTNER_ID}}<dt>[[Sales partner]]</dt><dd>{{SALES_PARTNER_ID}}</dd>{{/HAS_SALES_PARTNER_ID}}<dt>[[Leads]]</dt><dd>{{LEADS_COUNT}}</dd><dt>[[Judged by sales]]</dt><dd>[[{{JUDGED_COUNT}}, of which {{USABLE_COUNT}} usable (3 or more)]]</dd></dl></section>
{{#BEFORE}}<section class="panel" aria-labelledby="said"><h2 id="said">[[Said before]]</h2>{{>SAID}}</section>{{/BEFORE}}</div></div>
