{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/import">[[Import leads]]</a> › <a href="/lead/import/{{ID}}">{{FILE_NAME}}</a></p>
<div class="headline"><h1>{{HEADING}} <span class="tag">{{REFUSED_COUNT}}</span></h1><a class="btn btn-side" href="/lead/import/{{ID}}/refused.csv"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#download"></use></svg> CSV</a></div>
<div class="panel"><p>[[Mend the rows in the CSV and load it as a file of its own: the columns with the reasons are passed over.]]</p>
<div class="scrollx" role="region" aria-label="[[Refused rows]]" tabindex="0"><table class="table cards"><thead><tr><th scope="col" class="num">[[Line]]</th><th scope="col">[[Column]]</th><th scope="col">[[Why]]</th></tr></thead><tbody>{{#REFUSED}}<tr><td class="num">{{LINE}}</td><td>{{COLUMN_NAME}}</td><td>{{REASON}}</td></tr>{{/REFUSED}}</tbody></table></div></div>
