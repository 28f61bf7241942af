{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/feedback/follow-up">[[Feedback on follow-up]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#HAS_SENT_ID}}<p class="notice"><a href="/feedback/{{SENT_ID}}">[[{{GIVEN_BY}} sent one this week, {{GIVEN_AT}}.]]</a> [[One a week: the next from Monday on.]]</p>{{/HAS_SENT_ID}}
{{#NOTHING_LATE}}<p class="notice">[[Nothing is late in this follow-up: there is nothing to send.]]</p>{{/NOTHING_LATE}}
<div class="two">{{#TO_SEND}}<div class="panel">
{{>FORM}}
</div>{{/TO_SEND}}
<section class="panel" aria-labelledby="late"><h2 id="late">[[What is late now]]</h2><p class="small muted">[[These facts go with your words, as they are when you send them.]]</p>
{{>LATE}}</section></div>
