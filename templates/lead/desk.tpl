{{%AUTOESCAPE context="HTML"}}
<div class="headline"><h1>{{HEADING}}</h1><a class="btn btn-main" href="/lead/new"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#user-plus"></use></svg> [[New lead]]</a></div>
{{#SELLS}}<p class="muted">[[My week: {{TRIED_COUNT}} contacts and attempts · {{REACHED_COUNT}} reached · {{ACCEPTED_COUNT}} taken on · {{WON_COUNT}} won]]</p>{{/SELLS}}
<div class="day"><div>
{{#NOTHING}}<section class="panel"><h2>[[Nothing waits for you]]</h2><p><a href="/lead/list">[[Look at all leads]]</a></p></section>{{/NOTHING}}
{{#BACK}}<section class="panel" aria-labelledby="back"><h2 id="back">[[Due back today]]</h2>
{{>LINES}}</section>{{/BACK}}
{{#WAITING}}<section class="panel" aria-labelledby="waiting"><h2 id="waiting">[[What waits for me]] <span class="tag">{{WAITING_COUNT}}{{#WAITING_MORE}}+{{/WAITING_MORE}}</span>{{#SOME_LATE}} <span class="tag t-bad">[[{{LATE_COUNT}} overdue]]</span>{{/SOME_LATE}}</h2>
{{>LINES}}</section>{{/WAITING}}
{{#KEPT}}<section class="panel" aria-labelledby="kept"><h2 id="kept">[[Mine, without a deadline]] <span class="tag">{{KEPT_COUNT}}{{#KEPT_MORE}}+{{/KEPT_MORE}}</span></h2>
{{>LINES}}<p><a href="/lead/list?turn={{VIEWER_ID:u}}">[[All leads whose turn is mine]]</a></p></section>{{/KEPT}}
</div>{{#BESIDE}}<div>
{{#TOUCHES}}<section class="panel" aria-labelledby="touches"><h2 id="touches">[[To deal with]]</h2>
<ul class="brief">{{#TOUCH}}<li><a href="/lead/touch/{{TOUCH_ID}}/answer">{{WHO}}</a><br><span class="small muted">{{TOUCH_KIND}} · <time datetime="{{TOUCH_AT_CODE}}">{{TOUCH_AT}}</time>{{#HAS_WHAT}}: {{WHAT}}{{/HAS_WHAT}}</span></li>{{/TOUCH}}</ul></section>{{/TOUCHES}}
{{#OWED}}<section class="panel" aria-labelledby="owed"><h2 id="owed">[[Answers we owe sales]]</h2>
<ul class="brief">{{#ANSWER}}<li{{#OVERDUE}} class="late"{{/OVERDUE}}><a href="/feedback/{{ID}}/answer">{{WHO}}</a>{{#HAS_QUALITY}} <span class="tag">[[Quality {{QUALITY}} of 5]]</span>{{/HAS_QUALITY}}{{#HAS_BACK_REASON}} <span class="tag t-warn">{{BACK_REASON}}</span>{{/HAS_BACK_REASON}}<br><span class="small muted">{{GIVEN_BY}} · {{#OVERDUE}}<span class="overdue">[[overdue]]</span> {{/OVERDUE}}<time datetime="{{DUE_AT_CODE}}">{{DUE_AT}}</time></span></li>{{/ANSWER}}</ul>
<p><a href="/feedback/inbox?whose=all">[[All feedback]]</a></p></section>{{/OWED}}
{{#ASKED}}<section class="panel" aria-labelledby="asked"><h2 id="asked">[[Asked of me]]</h2>
<ul class="brief">{{#ASKING}}<li{{#OVERDUE}} class="late"{{/OVERDUE}}><a href="{{PATH}}">{{NAME}}</a><br><span class="small muted">{{WHAT_ASKED}}{{#HAS_BY_ID}} · {{BY_ID}}{{/HAS_BY_ID}}{{#HAS_DUE_AT}} · {{#OVERDUE}}<span class="overdue">[[overdue]]</span> {{/OVERDUE}}<time datetime="{{DUE_AT_CODE}}">{{DUE_AT}}</time>{{/HAS_DUE_AT}}</span></li>{{/ASKING}}</ul></section>{{/ASKED}}
{{#CONTENT_USED}}<section class="panel" aria-labelledby="helped"><h2 id="helped">[[Did it help?]]</h2>
<ul class="brief">{{#USED}}<li class="fits"><div><a href="/campaign/content/{{ITEM_ID_CODE}}">{{ITEM_ID}}</a><br><span class="small muted"><a href="/lead/{{LEAD_ID}}">{{WHO}}</a> · <time datetime="{{USED_AT_CODE}}">{{USED_AT}}</time></span></div><form class="desk-acts" method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><input type="hidden" name="version" value="{{BUTTON_VERSION}}"><input type="hidden" name="from" value="desk"><button class="btn btn-side" type="submit" name="helped" value="yes">[[It helped]]<span class="visually-hidden">: {{ITEM_ID}}, {{WHO}}</span></button><button class="btn btn-side" type="submit" name="helped" value="no">[[It did not]]<span class="visually-hidden">: {{ITEM_ID}}, {{WHO}}</span></button></form></li>{{/USED}}</ul></section>{{/CONTENT_USED}}
{{#STARTED}}<section class="panel" aria-labelledby="started"><h2 id="started">[[Started by me, not answered yet]]</h2>
<ul class="brief">{{#BEGUN}}<li{{#OVERDUE}} class="late"{{/OVERDUE}}><a href="{{PATH}}">{{WHO}}</a><br><span class="small muted">{{#IS_HANDED_OVER}}[[Handed over to {{TURN_ID}}]]{{/IS_HANDED_OVER}}{{#IS_FEEDBACK}}[[Feedback to marketing]]{{/IS_FEEDBACK}}{{#IS_TOUCH}}[[For {{TURN_ID}} to deal with]]{{/IS_TOUCH}}{{#HAS_DUE_AT}} · {{#OVERDUE}}<span class="overdue">[[overdue]]</span> {{/OVERDUE}}<time datetime="{{DUE_AT_CODE}}">{{DUE_AT}}</time>{{/HAS_DUE_AT}}</span></li>{{/BEGUN}}</ul></section>{{/STARTED}}
{{#TEAM}}<section class="panel" aria-labelledby="team"><h2 id="team">[[In my team]]</h2>
<ul class="brief">{{#OF_TEAM}}<li{{#IS_LATE}} class="late"{{/IS_LATE}}><a href="{{PATH}}">{{WHO}}</a>{{#HAS_STAGE}} <span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span>{{/HAS_STAGE}}<br><span class="small muted">{{#IS_FEEDBACK}}[[Feedback to marketing]] · {{/IS_FEEDBACK}}{{TURN_ID}} · {{#IS_LATE}}<span class="overdue">[[overdue since]]</span>{{/IS_LATE}}{{#IS_IDLE}}[[nothing done since]]{{/IS_IDLE}} <time datetime="{{SINCE_AT_CODE}}">{{SINCE_AT}}</time></span></li>{{/OF_TEAM}}</ul>
<p><a href="/lead/list?overdue=true">[[All that is overdue]]</a></p></section>{{/TEAM}}
{{#NOTICES}}<section class="panel" aria-labelledby="notices"><h2 id="notices">[[News]]</h2>
<ul class="brief">{{#NOTICE}}<li><a href="{{PATH}}">{{WHO}}</a><br><span class="small muted">{{TOLD}}{{#HAS_PERSON_ID}} · {{PERSON_ID}}{{/HAS_PERSON_ID}} · <time datetime="{{MADE_AT_CODE}}">{{MADE_AT}}</time></span></li>{{/NOTICE}}</ul>
<p><a href="/lead/notices">[[All I was told]]</a></p></section>{{/NOTICES}}
{{#CAMPAIGNS}}<section class="panel" aria-labelledby="campaigns"><h2 id="campaigns">[[Campaigns that start soon]]</h2>
<ul class="brief">{{#STARTING}}<li><a href="/campaign/{{ID}}">{{NAME}}</a><br><span class="small muted">{{KIND}}{{#HAS_SALES_PARTNER_ID}} · {{SALES_PARTNER_ID}}{{/HAS_SALES_PARTNER_ID}} · [[starts {{STARTS_ON}}]]</span></li>{{/STARTING}}</ul></section>{{/CAMPAIGNS}}
</div>{{/BESIDE}}</div>
