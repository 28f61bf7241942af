{{%AUTOESCAPE context="HTML"}}
<h1>{{HEADING}}</h1>
<p class="muted">[[One a salesperson and week: you say what is late and ask what they need. It is drafted from the clocks; they answer within the agreed time, and their manager sees it.]]</p>
<section class="panel" aria-labelledby="sellers"><h2 id="sellers">[[This week]]</h2>
{{#NOBODY}}<p class="muted">[[There are no salespeople.]]</p>{{/NOBODY}}
<ul class="desk">{{#SELLER}}<li><div class="desk-who"><strong>{{PERSON_ID}}</strong>{{#HAS_LATE_COUNT}} <span class="tag">[[late: {{LATE_COUNT}}]]{{#LATE_MORE}}+{{/LATE_MORE}}</span>{{/HAS_LATE_COUNT}}{{#HAS_LONGEST_COUNT}} <span class="small muted">[[longest: {{LONGEST_COUNT}} days]]</span>{{/HAS_LONGEST_COUNT}}<br>
<span class="small muted">{{#HAS_SENT_ID}}[[Sent by {{GIVEN_BY}}, {{GIVEN_AT}}]]{{/HAS_SENT_ID}}{{#NOTHING_LATE}}[[Nothing is late.]]{{/NOTHING_LATE}}{{#MAY_SEND}}[[A draft is ready.]]{{/MAY_SEND}}</span></div>
<div class="desk-acts">{{#HAS_SENT_ID}}<a class="btn btn-side" href="/feedback/{{SENT_ID}}">[[Look at it]]<span class="visually-hidden"> {{PERSON_ID}}</span></a>{{/HAS_SENT_ID}}{{#MAY_SEND}}<a class="btn btn-main" href="/feedback/follow-up/{{SELLER_ID}}">[[Open the draft]]<span class="visually-hidden"> {{PERSON_ID}}</span></a>{{/MAY_SEND}}</div></li>
{{/SELLER}}</ul></section>
{{#BEFORE}}<section class="panel" aria-labelledby="before"><h2 id="before">[[Sent before]]</h2>{{>SAID}}</section>{{/BEFORE}}
