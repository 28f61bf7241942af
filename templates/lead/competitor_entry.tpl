{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a> / <a href="/lead/{{ID}}">{{WHO}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<p>{{COMPETITOR_ID}}{{#HAS_PRICE}} <span class="tag">{{PRICE}}</span>{{/HAS_PRICE}}<br><span class="small muted">{{MET_ON}} · {{RECORDED_BY}}{{#HAS_PLACE}} · {{PLACE}}{{/HAS_PLACE}}</span></p>
<div class="panel narrow">
{{>FORM}}
<p class="acts"><a href="/lead/{{ID}}">[[Cancel]]</a></p></div>
