{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/import">[[Import leads]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#IS_DRAFT}}{{#NOT_READ}}<p class="dupes" role="alert">{{WORDS}}</p>{{/NOT_READ}}
<p><strong>{{FILE_NAME}}</strong> · {{ENCODING}} · {{DELIMITER_MARK}} · <a href="/lead/import/{{ID}}/reading">[[Letters or columns look wrong? Read the file anew]]</a></p>
{{#REMEMBERED}}<p class="notice" role="status">[[A file with the same headings was loaded before: its columns are as they were said to be then.]]</p>{{/REMEMBERED}}
<section class="panel"><h2 id="columns">[[What is each column?]]</h2>
<div class="scrollx" role="region" aria-label="[[What is each column?]]" tabindex="0"><table class="table cards import" id="column"><thead><tr><th scope="col">[[Column]]</th><th scope="col">[[First rows]]</th><th scope="col">[[Becomes]]</th></tr></thead><tbody>
{{#COLUMN}}<tr><th scope="row">{{HEADING}}{{#NAMELESS}}<span class="muted">[[Column {{NUMBER}}]]</span>{{/NAMELESS}}</th>
<td><ul class="samples">{{#SAMPLE}}<li>{{CELL}}{{#READ}} <span class="muted">= {{READ_AS}}</span>{{/READ}}{{#UNREADABLE}} <span class="overdue">[[cannot be read so]]</span>{{/UNREADABLE}}</li>{{/SAMPLE}}</ul></td>
<td>{{#THEIRS}}<label class="visually-hidden" for="column-{{NUMBER}}">[[{{HEADING}} becomes]]</label><select class="form-select" id="column-{{NUMBER}}" name="column" form="form">{{#CHOICE}}<option value="{{KEY}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>{{/CHOICE}}</select>{{/THEIRS}}{{#OURS}}<input type="hidden" name="column" value="fact" form="form">[[Passed over: Tandem wrote it]]{{/OURS}}</td></tr>
{{/COLUMN}}</tbody></table></div>
<p class="muted">[[Columns that are no field are kept on the lead as further facts.]]</p></section>
<section class="panel narrow" aria-labelledby="settings"><h2 id="settings">[[Dates, amounts and phone numbers]]</h2>
{{>FORM}}
</section>
<p><a href="/lead/import/{{ID}}/undo">[[Throw this file away]]</a></p>{{/IS_DRAFT}}
{{#IS_LATER}}<div class="panel narrow"><p>[[This file is further on.]] <a href="/lead/import/{{ID}}">[[See how far it is]]</a></p></div>{{/IS_LATER}}
