{{%AUTOESCAPE context="HTML"}}
<div class="headline"><h1>{{HEADING}}</h1><a class="btn btn-side" href="/account/absence">[[Absence]]</a>{{#ADMIN}}<a class="btn btn-main" href="/account/people/new"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#user-plus"></use></svg> [[New person]]</a>{{/ADMIN}}</div>
<section class="panel" aria-labelledby="everybody"><h2 id="everybody">[[Everybody]]</h2>
<div class="scrollx" role="region" aria-label="[[People]]" tabindex="0"><table class="table cards"><thead><tr><th scope="col">[[Full name]]</th><th scope="col" class="wide">[[Name]]</th><th scope="col" class="wide">[[Team]]</th><th scope="col">[[Roles]]</th><th scope="col">[[Active]]</th><th scope="col" class="wide">[[Language]]</th>{{#CHANGES}}<th scope="col">[[Change]]</th>{{/CHANGES}}</tr></thead><tbody>
{{#PERSON}}<tr><th scope="row">{{FULL_NAME}}</th><td class="wide">{{NAME}}</td>
<td class="wide">{{#IN_SALES}}<span class="tag t-sales">[[Sales]]</span>{{/IN_SALES}}{{#IN_MARKETING}}<span class="tag t-marketing">[[Marketing]]</span>{{/IN_MARKETING}}</td>
<td>{{#IS_SALES}}<span class="tag">[[Sales]]</span> {{/IS_SALES}}{{#IS_MARKETING}}<span class="tag">[[Marketing]]</span> {{/IS_MARKETING}}{{#IS_MANAGER}}<span class="tag">[[Manager]]</span> {{/IS_MANAGER}}{{#IS_ADMIN}}<span class="tag">[[Admin]]</span>{{/IS_ADMIN}}</td>
<td>{{#ACTIVE}}[[yes]]{{/ACTIVE}}{{#INACTIVE}}<span class="muted">[[no]]</span>{{/INACTIVE}}</td>
<td class="wide">{{#IN_DUTCH}}[[Dutch]]{{/IN_DUTCH}}{{#IN_DANISH}}[[Danish]]{{/IN_DANISH}}{{#IN_ENGLISH}}[[English]]{{/IN_ENGLISH}}</td>{{#CHANGES}}
<td class="nowrap">{{#MAY_EDIT}}<a class="btn btn-side" href="/account/people/{{ID}}/edit">[[Edit]]<span class="visually-hidden"> {{FULL_NAME}}</span></a> <a class="btn btn-side" href="/account/people/{{ID}}/password">[[Password]]<span class="visually-hidden"> {{FULL_NAME}}</span></a>{{/MAY_EDIT}}{{#MAY_LEAVE}} <a class="btn btn-side" href="/account/people/{{ID}}/leave">[[Leaves]]<span class="visually-hidden"> {{FULL_NAME}}</span></a>{{/MAY_LEAVE}}</td>{{/CHANGES}}</tr>
{{/PERSON}}</tbody></table></div>
<p class="acts"><a class="btn btn-side" href="/account/people.csv"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#download"></use></svg> CSV</a></p>
</section>
