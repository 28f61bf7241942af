{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/list">[[Campaigns]]</a> / <a href="/campaign/{{ID}}">[[Campaign]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
<p class="muted">{{#HAS_COST_CENTS}}[[Together {{COST_CENTS}}, excluding VAT.]]{{/HAS_COST_CENTS}}{{#HAS_COST_PERCENT}} [[That is {{COST_PERCENT}} of the budget of {{BUDGET_CENTS}}.]]{{/HAS_COST_PERCENT}} [[An own hour counts as {{HOUR_RATE_CENTS}}.]]</p>
{{#READ_ONLY}}<p class="dupes">[[Marketing keeps what this campaign costs; sales that of its outbound actions.]]</p>{{/READ_ONLY}}
<div class="two reverse"><section class="panel"><h2 id="cost">[[Cost lines]]</h2>{{#NO_LINE}}<p class="mb-0">[[Nothing was spent on it yet.]]</p>{{/NO_LINE}}{{#LINES}}<div class="scrollx" role="region" aria-labelledby="cost" tabindex="0"><table class="table small" aria-labelledby="cost"><thead><tr><th scope="col">[[Date]]</th><th scope="col">[[What for]]</th><th scope="col" class="num">[[Cost]]</th><th scope="col"><span class="visually-hidden">[[Change]]</span></th></tr></thead><tbody>
{{#LINE}}<tr><td class="nowrap"><time datetime="{{SPENT_ON_CODE}}">{{SPENT_ON}}</time></td><th scope="row">{{WHAT}}{{#IN_ONE_SUM}}[[The cost so far, in one sum]]{{/IN_ONE_SUM}}{{#HAS_HOURS_COUNT}}<br><span class="small muted">[[{{HOURS_COUNT}} own hours at {{RATE_CENTS}}]]</span>{{/HAS_HOURS_COUNT}}</th><td class="num">{{LINE_CENTS}}</td><td>{{#MAY_CHANGE_LINE}}<a href="/campaign/cost/{{ID}}/edit">[[Change]]<span class="visually-hidden"> {{WHAT}}</span></a>{{/MAY_CHANGE_LINE}}</td></tr>
{{/LINE}}</tbody></table></div>{{/LINES}}</section>
<section class="panel" aria-labelledby="add"><h2 id="add">[[Add a line]]</h2>
{{>FORM}}
</section></div>
