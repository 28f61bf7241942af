{{%AUTOESCAPE context="HTML"}}
{{#SOME_CLOCKS}}<section class="panel" aria-labelledby="clocks"><h2 id="clocks">[[Clocks]]</h2><ol class="tl">
{{#CLOCK_RUN}}<li class="sys"><strong>{{CLOCK}}{{#HAS_STAGE}} ({{STAGE}}){{/HAS_STAGE}}</strong> {{#RUNS}}<span class="tag">[[running]]</span>{{/RUNS}}{{#OVERDUE}}<span class="tag t-bad">[[overdue]]</span>{{/OVERDUE}}{{#MET}}<span class="tag t-good">[[met]]</span>{{/MET}}{{#MET_LATE}}<span class="tag t-warn">[[met late]]</span>{{/MET_LATE}}{{#STOPPED}}<span class="tag">[[stopped]]</span>{{/STOPPED}}<br><span class="small muted">{{#HAS_PERSON_ID}}{{PERSON_ID}} · {{/HAS_PERSON_ID}}[[By {{DUE_AT}}]]{{#HAS_ENDED_AT}} · [[ended {{ENDED_AT}}]]{{/HAS_ENDED_AT}}</span></li>
{{/CLOCK_RUN}}</ol></section>{{/SOME_CLOCKS}}
