{{%AUTOESCAPE context="HTML"}}
<div class="headline"><h1>{{HEADING}}</h1><a class="btn btn-main" href="/campaign/news/new">[[Report a product change]]</a></div>
{{>FILTERS}}
<section class="panel" aria-label="[[News]]">{{#NO_NEWS}}<p class="mb-0">[[No news.]]</p>{{/NO_NEWS}}
<ul class="loops">{{#ITEM}}<li><div><p><span class="tag{{#IS_CHANGE}} t-shared{{/IS_CHANGE}}">{{NEWS_KIND}}</span>{{#HAS_FROM_ON}} {{#IS_CHANGE}}<span class="small">[[from {{FROM_ON}}]]</span>{{/IS_CHANGE}}{{/HAS_FROM_ON}}</p><p><a href="/campaign/news/{{ID}}"><strong>{{TITLE}}</strong></a></p>{{#HAS_FOR_WHOM}}<p>[[For: {{FOR_WHOM}}]]</p>{{/HAS_FOR_WHOM}}{{#HAS_TO_TELL}}<p class="lines">{{TO_TELL:p}}</p>{{/HAS_TO_TELL}}<p class="small muted">{{MADE_BY}} · <time datetime="{{MADE_AT_CODE}}">{{MADE_AT}}</time> · [[seen by {{SEEN_COUNT}} of {{TOLD_COUNT}}]]</p></div>
<div class="loop-acts">{{#SEE}}<form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}">{{#FROM_LIST}}<input type="hidden" name="list" value="1">{{/FROM_LIST}}<button class="btn btn-main" type="submit">[[Seen]]<span class="visually-hidden">: {{TITLE}}</span></button></form>{{/SEE}}</div></li>
{{/ITEM}}</ul>
{{#NEXT_PAGE}}<p class="acts"><a class="btn btn-side" rel="next" href="/campaign/news?{{FILTER_QUERY}}&amp;after={{CURSOR:u}}">[[Next page]]</a></p>{{/NEXT_PAGE}}</section>
