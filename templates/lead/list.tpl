{{%AUTOESCAPE context="HTML"}}
<div class="headline"><h1>{{HEADING}}</h1><a class="btn btn-main" href="/lead/new"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#user-plus"></use></svg> [[New lead]]</a></div>
{{>FILTERS}}
<section class="panel" aria-labelledby="found"><h2 id="found">{{#MORE}}[[More than {{FOUND_COUNT}} leads]]{{/MORE}}{{#NOBODY}}[[No leads]]{{/NOBODY}}{{#ONE}}[[One lead]]{{/ONE}}{{#SEVERAL}}[[{{FOUND_COUNT}} leads]]{{/SEVERAL}}</h2>
<form method="get" action="/lead/bulk" aria-label="[[Several leads at once]]">
<div class="scrollx" role="region" aria-label="[[Leads]]" tabindex="0"><table class="table cards leads"><thead><tr>{{#MAY_WORK}}<th scope="col" class="tick"><span class="visually-hidden">[[Choose]]</span></th>{{/MAY_WORK}}<th scope="col">[[Lead]]</th><th scope="col">[[Stage]]</th><th scope="col">[[Whose turn]]</th><th scope="col">[[By when]]</th>{{#SCORED}}<th scope="col" class="num wide">[[Score]]</th>{{/SCORED}}<th scope="col" class="wide">[[Campaign]]</th><th scope="col" class="wide">[[Came in]]</th></tr></thead><tbody>
{{#LEAD}}<tr>{{#MAY_WORK}}<td class="tick"><div class="form-check"><input class="form-check-input" type="checkbox" id="lead-{{ID}}" name="lead" value="{{ID}}-{{VERSION}}"><label class="visually-hidden" for="lead-{{ID}}">[[Choose {{WHO}}]]</label></div></td>{{/MAY_WORK}}<th scope="row"><a href="/lead/{{ID}}">{{WHO}}</a>{{#HAS_ORGANISATION}}<br><span class="muted">{{ORGANISATION}}</span>{{/HAS_ORGANISATION}}</th>
<td><span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span>{{#WAS_BACK}} <span class="tag t-marketing">[[handed back]]</span>{{/WAS_BACK}}{{#LOST}} <span class="tag t-bad">[[lost]]</span>{{/LOST}}{{#NOT_A_LEAD}} <span class="tag">[[not a lead]]</span>{{/NOT_A_LEAD}}</td>
<td data-label="[[Whose turn]]">{{TURN_ID}}</td><td class="nowrap" data-label="[[By when]]">{{#OVERDUE}}<span class="overdue">[[overdue]]</span> {{/OVERDUE}}{{DUE_AT}}</td>{{#SCORED}}<td class="num wide">{{SCORE_NUMBER}}</td>{{/SCORED}}<td class="wide">{{CAMPAIGN_ID}}</td><td class="wide nowrap">{{CAPTURED_ON}}</td></tr>
{{/LEAD}}</tbody></table></div>
{{#MAY_WORK}}<p class="acts" data-tick-all="lead" data-tick-words="[[Choose all on this page]]"><button class="btn btn-side" type="submit">[[With the chosen leads …]]</button></p>{{/MAY_WORK}}
</form>
{{#NEXT_PAGE}}<p class="acts"><a class="btn btn-side" rel="next" href="/lead/list?{{FILTER_QUERY}}&amp;after={{CURSOR:u}}">[[Next page]]</a></p>{{/NEXT_PAGE}}
</section>
