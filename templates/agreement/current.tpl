{{%AUTOESCAPE context="HTML"}}
<div class="headline"><h1>{{HEADING}}</h1>{{#MAY_EDIT}}<a class="btn btn-main" href="/agreement/edit">[[Edit]]</a>{{/MAY_EDIT}}</div>
<p class="muted">[[What sales and marketing owe each other. Managers change it; both teams see what was changed.]]</p>
<div class="two"><div>
{{#GROUP}}<section class="panel"><h2>{{GROUP_LABEL}}</h2><dl class="facts agreed">{{#VALUE}}<dt>{{VALUE_LABEL}}</dt><dd><strong>{{VALUE_TEXT}}</strong></dd>{{/VALUE}}</dl></section>
{{/GROUP}}
</div><div>
<section class="panel" aria-labelledby="week"><h2 id="week">[[Working days and hours]]</h2>
{{>WEEK}}
<p class="acts"><a href="/agreement/calendar">[[Holidays and days off]]</a></p></section>
{{>CHANGES}}
</div></div>
