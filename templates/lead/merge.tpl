{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a> / <a href="/lead/{{ID}}">{{WHO}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{#HAS_INTO_ID}}<p class="notice"><a href="/lead/{{INTO_ID}}">[[This lead is part of another one now.]]</a></p>{{/HAS_INTO_ID}}
{{#ALONE}}<section class="panel" aria-labelledby="which"><h2 id="which">[[With which other lead?]]</h2>
{{#NOT_FOUND}}<p class="errmsg">[[There is no other lead of that number.]]</p>{{/NOT_FOUND}}
{{#SUGGESTED}}<ul class="rows">{{#SUGGESTION}}<li><a href="/lead/{{LEAD_ID}}/merge?other={{ID:u}}">{{WHO}}{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}</a> <span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span> <span class="muted">{{#SAME_EMAIL}}[[Same e-mail address.]]{{/SAME_EMAIL}} {{#SAME_PHONE}}[[Same phone number.]]{{/SAME_PHONE}}</span></li>{{/SUGGESTION}}</ul>{{/SUGGESTED}}
<form method="get" action="/lead/{{ID}}/merge"><div class="field"><label for="other">[[The other lead's number]]</label><p class="hint" id="other-hint">[[The last part of its address.]]</p><input class="form-control w-tel" id="other" name="other" type="text" inputmode="numeric" autocomplete="off" aria-describedby="other-hint"></div><div class="acts"><button class="btn btn-main" type="submit">[[Compare]]</button><a href="/lead/{{ID}}">[[Cancel]]</a></div></form></section>{{/ALONE}}
{{#PAIR}}{{#HAS_SAID_BY}}<p class="notice">[[{{SAID_BY}} said on {{SAID_AT}} that these are two people.]]</p>{{/HAS_SAID_BY}}
<div class="sides">{{#RECORD}}<section class="panel contact" aria-labelledby="lead-{{ID}}"><h2 id="lead-{{ID}}">{{#IS_KEPT}}[[This lead stays]]{{/IS_KEPT}}{{#GOES}}[[This one goes into it]]{{/GOES}}</h2>
<p><a href="/lead/{{ID}}"><strong>{{WHO}}</strong>{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}</a><br><span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span>{{#LOST}} <span class="tag t-bad">[[lost]]</span>{{/LOST}}{{#NOT_A_LEAD}} <span class="tag">[[not a lead]]</span>{{/NOT_A_LEAD}}</p>
<dl class="facts">{{#HAS_TURN_ID}}<dt>[[Whose turn]]</dt><dd>{{TURN_ID}}</dd>{{/HAS_TURN_ID}}{{#HAS_DUE_AT}}<dt>[[By when]]</dt><dd>{{DUE_AT}}</dd>{{/HAS_DUE_AT}}<dt>[[Came in]]</dt><dd>{{CAPTURED_AT}}</dd><dt>[[Events]]</dt><dd>{{EVENTS_COUNT}}</dd><dt>[[Touches]]</dt><dd>{{TOUCHES_COUNT}}</dd></dl></section>{{/RECORD}}</div>
<p class="muted">[[The customer stays, otherwise the open lead, otherwise the one further in the funnel. Its stage, turn and deadline do not change; each stage counts as reached when the first of the two reached it.]]</p>
<section class="panel" aria-labelledby="differs"><h2 id="differs">[[What differs: which value to keep?]]</h2>
{{#NOTHING_DIFFERS}}<p>[[Nothing that both of them have differs.]]</p>{{/NOTHING_DIFFERS}}
{{#DIFFERS}}<div class="field"><fieldset><legend>{{LABEL}}</legend><div class="sides"><div class="choice form-check"><input class="form-check-input" type="radio" id="{{FIELD}}-kept" name="{{FIELD}}" value="kept" form="form"{{#KEPT_CHOSEN}} checked{{/KEPT_CHOSEN}}><label class="form-check-label" for="{{FIELD}}-kept">{{#HAS_KEPT}}{{KEPT_TEXT}}{{/HAS_KEPT}}{{#TAKE_OTHER}}[[(none)]]{{/TAKE_OTHER}}</label></div><div class="choice form-check"><input class="form-check-input" type="radio" id="{{FIELD}}-other" name="{{FIELD}}" value="other" form="form"{{#OTHER_CHOSEN}} checked{{/OTHER_CHOSEN}}><label class="form-check-label" for="{{FIELD}}-other">{{OTHER_TEXT}}</label></div></div></fieldset></div>{{/DIFFERS}}
{{>FORM}}</section>{{/PAIR}}
