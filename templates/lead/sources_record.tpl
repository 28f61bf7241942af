{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a> / <a href="/lead/sources">[[Sources of leads]]</a></p>
<div class="headline"><h1>{{HEADING}}</h1><a class="btn btn-main" href="/lead/sources/{{ID}}/edit">[[Edit]]</a></div>
<p class="state">{{#UNUSED}}<span class="tag t-bad">[[not in use: nothing is taken]]</span> {{/UNUSED}}{{#WANTS_CALL}}<span class="tag t-sales">[[wants to be called]]</span>{{/WANTS_CALL}}</p>
<div class="two"><div>
<section class="panel" aria-labelledby="form-to-paste"><h2 id="form-to-paste">[[The form to paste]]</h2>
{{#NO_FORM}}<p class="mb-0">[[No form sends for this source. Edit it to turn one on.]]</p>{{/NO_FORM}}
{{#FORM_TO_PASTE}}<p>[[Copy this into the web page. Names of fields must stay; labels, order and looks are yours, and other fields may be added: they are kept with the lead.]]</p>
<div class="field"><label for="paste">[[HTML of the form]]</label>
<textarea class="form-control code" id="paste" rows="14" readonly spellcheck="false">
{{PASTE:p}}</textarea></div>
<p class="muted small">[[The key in it is no secret: everybody who reads the page can read it. It only says where a submission comes from, and one address may send ten a minute. The field website is hidden from people; what fills it in is kept as a robot's. The script says how long the page was open: what comes within three seconds is a robot's too. The form works without the script.]]</p>{{/FORM_TO_PASTE}}</section>
<section class="panel" aria-labelledby="programs"><h2 id="programs">[[Programs]]</h2>
<p>[[A program that can keep a secret shows a token with everything it sends, as JSON or as a form. An idempotency key makes sure that what is sent again is stored once.]]</p>
<div class="field"><label for="curl">[[The same on a command line, with your token for TOKEN]]</label>
<textarea class="form-control code" id="curl" rows="5" readonly spellcheck="false">
curl {{ADDRESS:p}}/capture/lead \{{BI_NEWLINE}}{{BI_SPACE}}{{BI_SPACE}}--header 'Authorization: Bearer TOKEN' \{{BI_NEWLINE}}{{BI_SPACE}}{{BI_SPACE}}--header 'Idempotency-Key: 2026-0001' \{{BI_NEWLINE}}{{BI_SPACE}}{{BI_SPACE}}--json '{"name": "Ann Jansen", "email": "ann@example.com", "wants": "[[A quotation]]"}'</textarea></div>
<div class="scrollx" role="region" aria-label="[[Tokens]]" tabindex="0"><table class="table cards"><caption>[[Tokens]]</caption><thead><tr><th scope="col">[[Program]]</th><th scope="col" class="wide">[[Made]]</th><th scope="col">[[Last used]]</th><th scope="col">[[State]]</th></tr></thead><tbody>
{{#TOKEN}}<tr><th scope="row">{{NAME}}</th><td class="wide">{{MADE_AT}}<br><span class="muted">{{PERSON_ID}}</span></td><td>{{LAST_USED_AT}}{{#NEVER_USED}}[[never]]{{/NEVER_USED}}</td><td>{{#IN_USE}}<a class="btn btn-side" href="/lead/sources/revoke/{{ID}}">[[Revoke]]<span class="visually-hidden"> {{NAME}}</span></a>{{/IN_USE}}{{#HAS_REVOKED_AT}}[[revoked {{REVOKED_AT}}]]{{/HAS_REVOKED_AT}}</td></tr>
{{/TOKEN}}{{#NO_TOKEN}}<tr><td colspan="4">[[No program has a token.]]</td></tr>{{/NO_TOKEN}}</tbody></table></div>
<p class="acts"><a class="btn btn-side" href="/lead/sources/{{ID}}/token">[[New token]]</a></p></section></div>
<div><section class="panel" aria-labelledby="facts"><h2 id="facts">[[What its leads have in common]]</h2>
<dl class="facts">{{#HAS_CAMPAIGN_ID}}<dt>[[Campaign]]</dt><dd><a href="/campaign/{{CAMPAIGN_ID_CODE}}">{{CAMPAIGN_ID}}</a></dd>{{/HAS_CAMPAIGN_ID}}{{#HAS_CHANNEL}}<dt>[[Channel]]</dt><dd>{{CHANNEL}}</dd>{{/HAS_CHANNEL}}{{#HAS_SEGMENT_ID}}<dt>[[Segment]]</dt><dd>{{SEGMENT_ID}}</dd>{{/HAS_SEGMENT_ID}}<dt>[[Brought by]]</dt><dd>{{ORIGIN}}</dd>{{#HAS_COUNTRY}}<dt>[[Country]]</dt><dd>{{COUNTRY}}</dd>{{/HAS_COUNTRY}}{{#HAS_CONSENT_WORDING}}<dt>[[Consent]]</dt><dd class="lines">{{CONSENT_WORDING}}</dd>{{/HAS_CONSENT_WORDING}}{{#HAS_THANKS_LINK}}<dt>[[Page of thanks]]</dt><dd>{{THANKS_LINK}}</dd>{{/HAS_THANKS_LINK}}<dt>[[A minute at most]]</dt><dd>{{MINUTE_LIMIT_NUMBER}}</dd></dl></section>
<section class="panel" aria-labelledby="became"><h2 id="became">[[What became of its submissions in 30 days]]</h2>
{{#NOTHING_SENT}}<p>[[Nothing was sent.]]</p>{{/NOTHING_SENT}}<dl class="facts">{{#BECAME_OF}}<dt>{{BECAME}}</dt><dd><a href="/lead/submissions?source={{ID:u}}&amp;became={{BECAME_CODE:u}}">{{SUBMISSION_COUNT}}</a></dd>{{/BECAME_OF}}</dl>
<p class="acts"><a class="btn btn-side" href="/lead/submissions?source={{ID:u}}">[[Log of submissions]]</a></p></section></div></div>
