{{%AUTOESCAPE context="HTML"}}
<div class="headline"><h1>{{HEADING}}</h1>{{#MAY_ASK}}<a class="btn btn-main" href="/campaign/requests/new">[[Ask for content]]</a>{{/MAY_ASK}}</div>
<p class="muted">[[What sales asks marketing to make, and what became of it. Without a state chosen: what is still to be made, and what waits for a word of whoever asked.]]</p>
{{>FILTERS}}
<section class="panel" aria-labelledby="found"><h2 id="found">{{#NOTHING}}[[No requests]]{{/NOTHING}}{{#ONE}}[[One request]]{{/ONE}}{{#SEVERAL}}[[{{FOUND_COUNT}} requests]]{{/SEVERAL}}</h2>
{{#SOME}}<ul class="loops">{{#ASKED}}<li{{#LATE}} class="late"{{/LATE}}><div><p><a href="/campaign/requests/{{ID}}"><strong>{{QUESTION}}</strong></a></p><p class="small"><span class="tag">{{REQUEST_STATE}}</span> {{#IS_OPEN}}{{#LATE}}<span class="overdue">[[overdue]]</span> {{/LATE}}[[Wanted by {{WANTED_ON}}]] · {{/IS_OPEN}}<span class="muted">{{ASKED_BY}} · {{MOMENT}}{{#HAS_SEGMENT_ID}} · {{SEGMENT_ID}}{{/HAS_SEGMENT_ID}}</span></p>{{#HAS_TAKEN_BY}}<p class="small muted">[[Taken on by {{TAKEN_BY}}]]</p>{{/HAS_TAKEN_BY}}{{#HAS_ITEM_ID}}<p class="small"><a href="/campaign/content/{{ITEM_ID_CODE}}">{{ITEM_ID}}</a></p>{{/HAS_ITEM_ID}}</div></li>{{/ASKED}}</ul>
{{#NEXT_PAGE}}<p class="acts"><a class="btn btn-side" rel="next" href="/campaign/requests?{{FILTER_QUERY}}&amp;after={{CURSOR:u}}">[[Next page]]</a></p>{{/NEXT_PAGE}}{{/SOME}}
</section>
