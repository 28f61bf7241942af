{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/news">[[News]]</a></p>
<h1>{{HEADING}}</h1>
<p class="state"><span class="tag{{#IS_CHANGE}} t-shared{{/IS_CHANGE}}">{{NEWS_KIND}}</span>{{#HAS_FROM_ON}} {{#IS_CHANGE}}<span class="small">[[from {{FROM_ON}}]]</span>{{/IS_CHANGE}}{{/HAS_FROM_ON}}</p>
<div class="two"><section class="panel" aria-label="[[News]]">{{#HAS_FOR_WHOM}}<h2>[[For whom]]</h2><p>{{FOR_WHOM}}</p>{{/HAS_FOR_WHOM}}{{#IS_CHANGE}}<h2>[[What we tell customers]]</h2>{{/IS_CHANGE}}{{#IS_SALE}}<h2>[[Why it matters]]</h2>{{/IS_SALE}}{{#HAS_TO_TELL}}<p class="lines">{{TO_TELL:p}}</p>{{/HAS_TO_TELL}}{{#HAS_LEAD_ID}}<p><a href="/lead/{{LEAD_ID}}">[[The lead]]</a>{{#HAS_WON_VALUE_CENTS}} · {{WON_VALUE_CENTS}}{{/HAS_WON_VALUE_CENTS}}</p>{{/HAS_LEAD_ID}}
<p class="small muted">{{MADE_BY}} · <time datetime="{{MADE_AT_CODE}}">{{MADE_AT}}</time></p>
{{#SEE}}<form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><button class="btn btn-main" type="submit">[[Seen]]</button></form>{{/SEE}}</section>
<section class="panel" aria-labelledby="readers"><h2 id="readers">[[Who has seen it]]</h2><ul class="brief">{{#READER}}<li>{{PERSON_ID}}{{#HAS_SEEN_AT}} <span class="tag t-good">[[seen]]</span> <span class="small muted"><time datetime="{{SEEN_AT_CODE}}">{{SEEN_AT}}</time></span>{{/HAS_SEEN_AT}}{{#UNSEEN}} <span class="tag t-warn">[[not seen]]</span>{{/UNSEEN}}</li>{{/READER}}</ul></section></div>
