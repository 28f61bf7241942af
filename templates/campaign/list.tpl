{{%AUTOESCAPE context="HTML"}}
<div class="headline"><h1>{{HEADING}}</h1>{{#MAY_LOG}}<a class="btn btn-main" href="/campaign/new">[[New campaign]]</a>{{/MAY_LOG}}{{#MAY_LOG_OUTBOUND}}<a class="btn btn-main" href="/campaign/new?kind=outbound">[[New outbound action]]</a>{{/MAY_LOG_OUTBOUND}}</div>
{{>FILTERS}}
<section class="panel" aria-labelledby="found"><h2 id="found">{{#NOTHING}}[[No campaigns]]{{/NOTHING}}{{#ONE}}[[One campaign]]{{/ONE}}{{#SEVERAL}}[[{{FOUND_COUNT}} campaigns]]{{/SEVERAL}}</h2>
<p class="small muted" id="how">[[All leads until today, each counted once in every stage it reached. Amounts exclude VAT.]]</p>
<div class="scrollx" role="region" aria-label="[[Campaigns]]" tabindex="0"><table class="table" aria-describedby="how"><thead><tr><th scope="col">[[Campaign]]</th><th scope="col" class="wide">[[Kind]]</th><th scope="col" class="wide">[[Period]]</th><th scope="col" class="num wide">[[Expected leads]]</th><th scope="col" class="num">[[Leads]]</th><th scope="col" class="num">[[MQL]]</th><th scope="col" class="num">[[Customers]]</th><th scope="col" class="num wide">[[Cost]]</th></tr></thead><tbody>
{{#CAMPAIGN}}<tr><th scope="row"><a href="/campaign/{{ID}}">{{NAME}}</a>{{#NOT_OFFERED}} <span class="tag t-warn">[[no longer offered]]</span>{{/NOT_OFFERED}}</th><td class="wide">{{KIND}}</td><td class="wide nowrap">{{STARTS_ON}}{{#HAS_ENDS_ON}} – {{ENDS_ON}}{{/HAS_ENDS_ON}}{{#ENDLESS}} – …{{/ENDLESS}}</td><td class="num wide">{{EXPECTED_COUNT}}</td><td class="num"><a href="/lead/list?campaign={{ID:u}}">{{LEAD_COUNT}}</a></td><td class="num">{{MQL_COUNT}}</td><td class="num">{{CUSTOMER_COUNT}}</td><td class="num wide">{{COST_CENTS}}</td></tr>
{{/CAMPAIGN}}</tbody></table></div>
{{#NEXT_PAGE}}<p class="acts"><a class="btn btn-side" rel="next" href="/campaign/list?{{FILTER_QUERY}}&amp;after={{CURSOR:u}}">[[Next page]]</a></p>{{/NEXT_PAGE}}
</section>
