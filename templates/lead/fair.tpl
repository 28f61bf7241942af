{{%AUTOESCAPE context="HTML"}}
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#NO_DAY}}<section class="panel narrow" aria-labelledby="first"><h2 id="first">[[First the day]]</h2><p>[[Say once which fair this is; then each person takes 20 seconds.]]</p><p class="acts"><a class="btn btn-main" href="/lead/fair/day">[[Set the day]]</a></p></section>{{/NO_DAY}}
{{#DAY_SET}}<p class="muted">{{CAMPAIGN_ID}}{{#HAS_CHANNEL}} · {{CHANNEL}}{{/HAS_CHANNEL}} · <a href="/lead/fair/day">[[Change the day]]</a></p>
{{#HAS_JOINED_ID}}<p class="notice" role="status">[[Entered today already: {{JOINED_WHO}}.]] [[What you typed now was added to that visit.]] <a href="/lead/{{JOINED_ID}}">[[Look at the lead]]</a></p>{{/HAS_JOINED_ID}}
<div class="two"><div class="panel">
{{#HAS_WORDING}}<p class="small" id="wording">{{WORDING}}</p>{{/HAS_WORDING}}
{{>FORM}}
</div>
<section class="panel" aria-labelledby="met"><h2 id="met">[[Met today]] <span class="tag">{{MET_COUNT}}</span></h2>
<ul class="desk">{{#MET}}<li><div class="desk-who"><a href="/lead/{{ID}}"><strong>{{WHO}}</strong></a>{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}{{#WAS_KNOWN}} <span class="tag">[[known already]]</span>{{/WAS_KNOWN}}{{#CALL_WANTED}} <span class="tag t-shared">[[wants to be called]]</span>{{/CALL_WANTED}}</div></li>{{/MET}}</ul></section></div>{{/DAY_SET}}
