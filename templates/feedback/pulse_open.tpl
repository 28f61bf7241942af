{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/feedback/pulse">[[Needs pulse]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}: {{QUARTER}}</h1>
{{#IS_DONE}}<p class="notice">[[{{OPENED_BY}} has opened the pulse of this quarter already.]]</p>{{/IS_DONE}}{{#IS_UNFINISHED}}<p class="notice">[[The pulse of the quarter before is still open: close that one first.]] <a href="/feedback/pulse/close">[[Close it]]</a></p>{{/IS_UNFINISHED}}
{{#MAY_OPEN}}<p class="muted">[[Sales: {{SALES_COUNT}} people. Marketing: {{MARKETING_COUNT}} people. Two questions, two minutes: what each wants of the other, and whether everybody is behind the course. It stands on each desk until answered.]]</p>
{{#IS_SMALL}}<p>[[A team of fewer than five is told so before it answers: choose how.]]</p>{{/IS_SMALL}}
<div class="panel narrow">{{>FORM}}</div>{{/MAY_OPEN}}
