{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a> / <a href="/lead/{{LEAD_ID}}">{{WHO}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
<div class="two"><div class="panel">
{{>FORM}}
<p class="acts"><a href="/lead/{{LEAD_ID}}">[[Back to the lead]]</a></p>
</div>
<section class="panel" aria-labelledby="history"><h2 id="history">[[What happened to it]]</h2><ol class="tl">
{{#HAPPENED}}<li class="{{#BY_SALES}}sales{{/BY_SALES}}{{#BY_MARKETING}}marketing{{/BY_MARKETING}}"><time datetime="{{EVENT_AT_CODE}}">{{EVENT_AT}}</time><strong>{{#IS_NOTED}}[[Noted]]{{/IS_NOTED}}{{#IS_CHANGED}}{{#IS_OPEN}}[[Changed]]{{/IS_OPEN}}{{#IS_SOLVED}}[[Solved]]{{/IS_SOLVED}}{{#IS_WITHDRAWN}}[[Withdrawn]]{{/IS_WITHDRAWN}}{{/IS_CHANGED}}</strong><br><span class="muted">{{PERSON_ID}}</span>
<blockquote>{{NEED}}<br><span class="small muted">{{NEED_KIND}} · {{#IS_KNOWN}}[[known]]{{/IS_KNOWN}}{{#IS_UNKNOWN}}[[unknown to them]]{{/IS_UNKNOWN}} · [[since {{SINCE_ON}}]] · {{SOURCE}}</span></blockquote>{{#HAS_REMARK}}<blockquote>{{REMARK}}</blockquote>{{/HAS_REMARK}}</li>
{{/HAPPENED}}</ol></section></div>
