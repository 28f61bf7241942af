{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a> / <a href="/lead/submissions">[[Submissions]]</a></p>
<h1>{{HEADING}}</h1>
<p class="state"><span class="tag{{#IS_REFUSED}} t-bad{{/IS_REFUSED}}{{#IS_WAITING}} t-warn{{/IS_WAITING}}">{{BECAME}}</span>{{#HAS_LEAD_ID}} <a class="tag" href="/lead/{{LEAD_ID}}">[[Lead {{LEAD_ID}}]]</a>{{/HAS_LEAD_ID}}</p>
{{#REFUSED_WHY}}<p class="errmsg">{{WHY}}</p>{{/REFUSED_WHY}}
{{#IS_ROBOT}}<p>[[Something filled in the field that people do not see, or sent the form within three seconds. If a person did it, try again.]]</p>{{/IS_ROBOT}}
{{#IS_WAITING}}<p>[[It is stored and will be judged; look again in a moment.]]</p>{{/IS_WAITING}}
<div class="two"><section class="panel" aria-labelledby="sent"><h2 id="sent">[[What was sent]]</h2>
{{#MAY_NOT_READ}}<p class="mb-0">[[Marketing, managers and admins read what was sent.]]</p>{{/MAY_NOT_READ}}
{{#MAY_READ}}<dl class="facts">{{#SENT}}<dt>{{SENT_FIELD}}</dt><dd class="lines">{{SENT_VALUE}}{{#HAS_MENDED}}<br><strong>[[mended: {{MENDED}}]]</strong>{{/HAS_MENDED}}{{#IS_EMPTIED}}<br><strong>[[taken out]]</strong>{{/IS_EMPTIED}}</dd>{{/SENT}}</dl>{{/MAY_READ}}
{{#MAY_RETRY}}<p class="acts"><a class="btn btn-main" href="/lead/submissions/{{ID}}/retry">[[Try again]]</a></p>{{/MAY_RETRY}}</section>
<section class="panel" aria-labelledby="facts"><h2 id="facts">[[Facts]]</h2>
<dl class="facts"><dt>[[Source]]</dt><dd>{{SOURCE_ID}}</dd><dt>[[Sent by]]</dt><dd>{{#HAS_TOKEN_NAME}}{{TOKEN_NAME}}{{/HAS_TOKEN_NAME}}{{#BY_FORM}}[[the form on a website]]{{/BY_FORM}}</dd><dt>[[Came in]]</dt><dd>{{RECEIVED_AT}}</dd>{{#HAS_JUDGED_AT}}<dt>[[Judged]]</dt><dd>{{JUDGED_AT}}</dd>{{/HAS_JUDGED_AT}}<dt>[[Receipt]]</dt><dd>{{RECEIPT}}</dd>{{#HAS_IDEMPOTENCY_KEY}}<dt>[[Idempotency key]]</dt><dd>{{IDEMPOTENCY_KEY}}</dd>{{/HAS_IDEMPOTENCY_KEY}}{{#HAS_CONSENT_WORDING}}<dt>[[Consent to]]</dt><dd class="lines">{{CONSENT_WORDING}}</dd>{{/HAS_CONSENT_WORDING}}{{#HAS_PERSON_ID}}<dt>[[Tried again by]]</dt><dd>{{PERSON_ID}}</dd>{{/HAS_PERSON_ID}}{{#HAS_JOB_MESSAGE}}<dt>[[Attempts]]</dt><dd>{{ATTEMPT_COUNT}}: {{JOB_MESSAGE}}</dd>{{/HAS_JOB_MESSAGE}}{{#HAS_AGAIN_AT}}<dt>[[Tried again]]</dt><dd>{{AGAIN_AT}}</dd>{{/HAS_AGAIN_AT}}{{#GIVEN_UP}}<dt>[[Tried again]]</dt><dd>[[not any more by itself]]</dd>{{/GIVEN_UP}}</dl></section></div>
