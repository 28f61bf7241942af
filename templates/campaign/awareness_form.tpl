{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/awareness">[[Brand awareness]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="two"><div class="panel">
{{>FORM}}
</div>{{#HISTORY}}<section class="panel" aria-labelledby="history"><h2 id="history">[[History]]</h2><ol class="tl">{{#HAPPENED}}<li class="marketing"><time datetime="{{EVENT_AT_CODE}}">{{EVENT_AT}}</time>{{#IS_ENTERED}}[[Entered by {{PERSON_ID}}]]{{/IS_ENTERED}}{{#IS_CORRECTED}}[[Corrected by {{PERSON_ID}}]]{{/IS_CORRECTED}}{{#HAS_WAS_PERCENT}}<br><span class="small muted">[[It was {{WAS_PERCENT}}, {{WAS_ON}}]]</span>{{/HAS_WAS_PERCENT}}</li>{{/HAPPENED}}</ol></section>{{/HISTORY}}</div>
