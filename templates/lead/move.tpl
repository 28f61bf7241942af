{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a> / <a href="/lead/{{ID}}">{{WHO}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{>KNOWN}}{{>PROPOSED}}{{#BEYOND}}<p class="notice">[[That is more than {{WEEKS}} weeks away.]] <a href="/lead/{{ID}}/{{BACK_MOVE}}?date={{DATE_TYPED:u}}">[[Rather hand it back to marketing, with this date]]</a></p>{{/BEYOND}}
<div class="two reverse acting"><div class="panel">
{{>FORM}}
</div>
<div>{{>ATTEMPTS}}{{>SCORE}}<section class="panel contact" aria-labelledby="contact"><h2 id="contact">[[Contact]]</h2>
<dl class="facts">{{#HAS_DIAL}}<dt>[[Phone]]</dt><dd><a class="dial" href="tel:{{DIAL}}"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#phone"></use></svg> {{PHONE}}</a></dd>{{/HAS_DIAL}}{{#HAS_NAME}}<dt>[[Name]]</dt><dd>{{NAME}}</dd>{{/HAS_NAME}}{{#HAS_JOB_TITLE}}<dt class="wide">[[Job title]]</dt><dd class="wide">{{JOB_TITLE}}</dd>{{/HAS_JOB_TITLE}}{{#HAS_ORGANISATION}}<dt>[[Organisation]]</dt><dd>{{ORGANISATION}}</dd>{{/HAS_ORGANISATION}}{{#HAS_EMAIL}}<dt class="wide">[[E-mail]]</dt><dd class="wide"><a href="mailto:{{EMAIL}}">{{EMAIL}}</a></dd>{{/HAS_EMAIL}}{{#HAS_WANTS}}<dt>[[Wants]]</dt><dd>{{WANTS}}</dd>{{/HAS_WANTS}}<dt class="wide">[[Stage]]</dt><dd class="wide"><span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span></dd>{{#HAS_CAMPAIGN_ID}}<dt class="wide">[[Campaign]]</dt><dd class="wide">{{CAMPAIGN_ID}}</dd>{{/HAS_CAMPAIGN_ID}}</dl></section></div></div>
