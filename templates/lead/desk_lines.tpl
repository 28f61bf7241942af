{{%AUTOESCAPE context="HTML"}}
<ul class="desk">{{#LEAD}}
<li{{#OVERDUE}} class="late"{{/OVERDUE}}>
<div class="desk-who"><a href="/lead/{{ID}}"><strong>{{WHO}}</strong></a>{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}} <span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span>{{#WAS_BACK}} <span class="tag t-marketing">[[handed back]]</span>{{/WAS_BACK}}<br>
<span class="small">{{#IS_ACCEPT}}[[Accept or refuse]]{{/IS_ACCEPT}}{{#IS_FIRST_CONTACT}}[[First contact]]{{/IS_FIRST_CONTACT}}{{#IS_NEXT_STEP}}[[Next step]]{{/IS_NEXT_STEP}}{{#IS_CALL_BACK}}[[Call back]]{{/IS_CALL_BACK}}{{#IS_NURTURED}}[[Keep warm or hand over]]{{/IS_NURTURED}}{{#UNIDENTIFIED}}[[Find a contact]]{{/UNIDENTIFIED}}{{#HAS_DUE_AT}} · {{#OVERDUE}}<span class="overdue">[[overdue]]</span> {{/OVERDUE}}<time datetime="{{DUE_AT_CODE}}">{{DUE_AT}}</time>{{/HAS_DUE_AT}}{{#TRIED_TODAY}} · [[tried today]]{{/TRIED_TODAY}}{{#STOOD_IN}} · [[for {{TURN_ID}}]]{{/STOOD_IN}}{{#HAS_CAMPAIGN_ID}} <span class="muted">· {{CAMPAIGN_ID}}</span>{{/HAS_CAMPAIGN_ID}}</span></div>
<div class="desk-acts">{{#HAS_DIAL}}<a class="btn btn-side" href="tel:{{DIAL}}"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#phone"></use></svg> {{PHONE}}</a>{{/HAS_DIAL}}
{{#NO_ANSWER}}<a class="btn btn-main" href="/lead/{{ID}}/after-call">[[After a call]]</a>
<form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><input type="hidden" name="version" value="{{BUTTON_VERSION}}"><button class="btn btn-side" type="submit">[[No answer]]</button></form>{{/NO_ANSWER}}
{{#AGAIN}}<form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><input type="hidden" name="version" value="{{BUTTON_VERSION}}"><button class="btn btn-main" type="submit">[[Hand over to {{AGAIN_TO_ID}}]]</button></form>{{/AGAIN}}
{{#NURTURED}}<a class="btn btn-side" href="/lead/{{ID}}/hand-over">[[Hand over to sales]]</a>{{/NURTURED}}</div></li>{{/LEAD}}
</ul>
