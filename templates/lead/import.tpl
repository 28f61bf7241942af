{{%AUTOESCAPE context="HTML"}}
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
<div class="two"><div class="panel">
{{>FORM}}
</div>
<aside class="panel" aria-labelledby="steps"><h2 id="steps">[[What happens next?]]</h2>
<ol class="mb-0"><li>[[You see the first rows, and say what each column is.]]</li><li>[[The file is checked: who is there already, what cannot be read and why.]]</li><li>[[You have it loaded; refused rows come back as a file to mend and load again.]]</li><li>[[As long as nobody worked on them, all leads of a file can be taken out again at once.]]</li></ol></aside></div>
{{#SOME}}<section class="panel"><h2 id="files">[[Files so far]]</h2>
<div class="scrollx" role="region" aria-label="[[Files so far]]" tabindex="0"><table class="table cards"><thead><tr><th scope="col">[[File]]</th><th scope="col">[[State]]</th><th scope="col" class="num">[[New]]</th><th scope="col" class="num">[[Changed]]</th><th scope="col" class="num">[[Joined]]</th><th scope="col" class="num">[[Refused]]</th><th scope="col" class="wide">[[By]]</th><th scope="col" class="wide">[[When]]</th></tr></thead><tbody>
{{#BATCH}}<tr><th scope="row"><a href="/lead/import/{{ID}}">{{FILE_NAME}}</a></th>
<td>{{#IS_DRAFT}}<span class="tag t-warn">[[not loaded yet]]</span>{{/IS_DRAFT}}{{#IS_WORKING}}<span class="tag">[[at work]]</span>{{/IS_WORKING}}{{#IS_LOADED}}<span class="tag t-good">[[loaded]]</span>{{/IS_LOADED}}{{#IS_UNDONE}}<span class="tag">[[undone]]</span>{{/IS_UNDONE}}</td>
<td class="num">{{NEW_COUNT}}</td><td class="num">{{CHANGED_COUNT}}</td><td class="num">{{JOINED_COUNT}}</td><td class="num">{{#HAS_REFUSED}}<a href="/lead/import/{{ID}}/refused">{{REFUSED_COUNT}}</a>{{/HAS_REFUSED}}</td><td class="wide">{{PERSON_ID}}</td><td class="wide nowrap">{{MADE_AT}}</td></tr>
{{/BATCH}}</tbody></table></div></section>{{/SOME}}
