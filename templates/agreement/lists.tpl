{{%AUTOESCAPE context="HTML"}}
<h1>{{HEADING}}</h1>
<p class="muted">[[What people choose from in forms and filters, as each sees it in their own language. Managers change the words and the order, add what is missing and take out of use what nobody wants; what was recorded stays.]]</p>
{{#A_LIST}}<section class="panel" id="{{LIST_CODE}}" aria-labelledby="list-{{LIST_CODE}}"><div class="headline"><h2 id="list-{{LIST_CODE}}">{{LIST}}</h2>{{#MAY_EDIT}}<a class="btn btn-side" href="/agreement/lists/new?list={{LIST_CODE:u}}">[[Add a choice]]<span class="visually-hidden">: {{LIST}}</span></a>{{/MAY_EDIT}}</div>
<div class="scrollx" role="region" aria-label="[[Choices: {{LIST}}]]" tabindex="0"><table class="table cards"><thead><tr><th scope="col">[[In Dutch]]</th><th scope="col">[[In Danish]]</th><th scope="col">[[In English]]</th>{{#MAY_EDIT}}<th scope="col">[[Change]]</th>{{/MAY_EDIT}}</tr></thead><tbody>
{{#LIST_ENTRY}}<tr><th scope="row">{{LABEL_NL}}{{#NOT_IN_USE}} <span class="tag">[[not in use]]</span>{{/NOT_IN_USE}}{{#ASKS_AN_ANSWER}} <span class="tag t-marketing">[[marketing answers]]</span>{{/ASKS_AN_ANSWER}}</th><td>{{LABEL_DA}}</td><td>{{LABEL_EN}}</td>{{#MAY_CHANGE}}<td class="nowrap"><a class="btn btn-side" href="/agreement/lists/{{ID}}/edit">[[Change]]<span class="visually-hidden"> {{LABEL_NL}}, {{LIST}}</span></a></td>{{/MAY_CHANGE}}</tr>
{{/LIST_ENTRY}}</tbody></table></div></section>
{{/A_LIST}}{{>CHANGES}}
