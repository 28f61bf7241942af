{{%AUTOESCAPE context="HTML"}}
<div class="headline"><h1>{{HEADING}}</h1>{{#ONE_PART}}<a href="/feedback/inbox">[[My own view]]</a>{{/ONE_PART}}{{#MINE_ALONE}} <a href="/feedback/inbox?whose=all">[[Everybody's feedback]]</a>{{/MINE_ALONE}}</div>
<nav class="tabs" aria-label="[[State]]"><ul>{{#TAB}}<li><a href="/feedback/inbox?state={{TAB_STATE:u}}&amp;{{TAB_QUERY}}"{{#TAB_CURRENT}} aria-current="page"{{/TAB_CURRENT}}>{{TAB_LABEL}}</a></li>{{/TAB}}</ul></nav>
{{>FILTERS}}
{{#MARKETING}}<section class="panel" aria-labelledby="owed"><h2 id="owed">{{#OF_TODAY}}[[What marketing owes an answer]]{{/OF_TODAY}}{{#BY_STATE}}[[From sales to marketing]]{{/BY_STATE}} {{#OF_TODAY}}<span class="tag">{{OPEN_COUNT}}</span>{{#ANY_OVERDUE}} <span class="tag t-bad">[[{{OVERDUE_COUNT}} overdue]]</span>{{/ANY_OVERDUE}}{{/OF_TODAY}}</h2>
{{#EMPTY}}<p class="muted">[[Nothing here: every answer was given.]]</p>{{/EMPTY}}
{{>LOOPS}}
{{#NEXT}}<p class="acts"><a class="btn btn-side" rel="next" href="/feedback/inbox?{{NEXT_QUERY}}&amp;after={{CURSOR:u}}">[[Next page]]</a></p>{{/NEXT}}
</section>{{/MARKETING}}
{{#SALES}}<section class="panel" aria-labelledby="sales-owed"><h2 id="sales-owed">{{#OF_TODAY}}[[What sales owes an answer]]{{/OF_TODAY}}{{#BY_STATE}}[[From marketing to sales]]{{/BY_STATE}} {{#OF_TODAY}}<span class="tag">{{SALES_OPEN_COUNT}}</span>{{#ANY_SALES_OVERDUE}} <span class="tag t-bad">[[{{SALES_OVERDUE_COUNT}} overdue]]</span>{{/ANY_SALES_OVERDUE}}{{/OF_TODAY}}</h2>
{{#EMPTY}}<p class="muted">[[Nothing here: every answer was given.]]</p>{{/EMPTY}}
{{>LOOPS}}
{{#NEXT}}<p class="acts"><a class="btn btn-side" rel="next" href="/feedback/inbox?{{NEXT_QUERY}}&amp;after={{CURSOR:u}}">[[Next page]]</a></p>{{/NEXT}}
</section>{{/SALES}}
{{#MINE}}<section class="panel" aria-labelledby="mine"><h2 id="mine">[[What I gave]]{{#ANY_WAITING}} <span class="tag t-good">[[{{WAITING_COUNT}} answered]]</span>{{/ANY_WAITING}}</h2>
{{#EMPTY}}<p class="muted">[[Nothing here. A verdict is given on a lead's page or after a call; feedback on a campaign or its message, on the campaign's page.]]</p>{{/EMPTY}}
{{#ANY_WAITING}}<p class="muted">[[Read what was changed, then close it; or reopen it and say why. What nobody reopens closes by itself.]]</p>{{/ANY_WAITING}}
{{>LOOPS}}
{{#NEXT}}<p class="acts"><a class="btn btn-side" rel="next" href="/feedback/inbox?{{NEXT_QUERY}}&amp;after={{CURSOR:u}}">[[Next page]]</a></p>{{/NEXT}}
</section>{{/MINE}}
