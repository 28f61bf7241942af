{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{>KNOWN}}
<div class="two"><div class="panel">
{{>FORM}}
</div>
<aside class="panel" aria-labelledby="then"><h2 id="then">[[What happens next?]]</h2>
<ol class="mb-0"><li>[[Marketing keeps the lead warm until it is good enough for sales.]]</li><li>[[Handing it over names one salesperson, with a deadline to accept.]]</li><li>[[Sales tells what the lead was worth; marketing answers.]]</li><li>[[Nothing gets lost: what sales hands back returns with all its history.]]</li></ol></aside></div>
