{{%AUTOESCAPE context="HTML"}}
<section class="panel" aria-labelledby="changes"><h2 id="changes">[[What was changed]]</h2>
{{#NO_CHANGE}}<p class="mb-0">[[Nothing was changed yet.]]</p>{{/NO_CHANGE}}
<ol class="tl">{{#CHANGE}}<li class="sys"><time datetime="{{CHANGED_AT_CODE}}">{{CHANGED_AT}}</time><strong>{{SUBJECT}}</strong><br>{{#CHANGED_FROM}}{{BEFORE}} → {{/CHANGED_FROM}}{{AFTER}}{{#HAS_PERSON_ID}}<br><span class="muted">{{PERSON_ID}}</span>{{/HAS_PERSON_ID}}</li>{{/CHANGE}}</ol></section>
