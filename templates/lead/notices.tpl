{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/">[[My day]]</a></p>
<h1>{{HEADING}}</h1>
<section class="panel" aria-labelledby="notices"><h2 id="notices">[[What you were told]]</h2>
{{#NOTHING}}<p class="muted">[[Nothing yet. You are told here what colleagues gave you, answered and decided.]]</p>{{/NOTHING}}
{{#HAS_MISSED_AT}}<p class="notice late">[[A mail to you of {{MISSED_AT}} may not have arrived. What it told is here.]]</p>{{/HAS_MISSED_AT}}
{{#SEE}}<p class="small muted">[[Not seen yet: {{NEW_COUNT}}]]</p>
<form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><input type="hidden" name="last" value="{{LAST}}"><button class="btn btn-side" type="submit">[[Mark all as seen]]</button></form>{{/SEE}}
<ul class="loops">{{#NOTICE}}<li><div><p>{{#IS_NEW}}<span class="tag t-good">[[new]]</span> {{/IS_NEW}}<strong>{{TOLD}}</strong>{{#HAS_BACK_REASON}}: {{BACK_REASON}}{{/HAS_BACK_REASON}}<br><a href="{{PATH}}">{{WHO}}</a>{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}<br><span class="small muted">{{#HAS_PERSON_ID}}{{PERSON_ID}} · {{/HAS_PERSON_ID}}<time datetime="{{MADE_AT_CODE}}">{{MADE_AT}}</time>{{#HAS_DUE_AT}} · [[By {{DUE_AT}}]]{{/HAS_DUE_AT}}</span></p>{{#HAS_NOTE}}<blockquote>{{NOTE}}</blockquote>{{/HAS_NOTE}}{{#REOPEN}}<form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><input type="hidden" name="version" value="{{BUTTON_VERSION}}"><button class="btn btn-side" type="submit">[[Reopen]]<span class="visually-hidden">: {{WHO}}</span></button></form>{{/REOPEN}}</div></li>{{/NOTICE}}</ul>
</section>
