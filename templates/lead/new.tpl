{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{#DUPLICATES}}<section class="dupes" aria-labelledby="duplicates"><h2 id="duplicates"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#copy"></use></svg> [[This lead seems to exist already]]</h2>
<p>[[Rather add to what exists: then its history stays together.]]</p>
<ul>{{#DUPLICATE}}<li><a href="/lead/{{ID}}"><strong>{{NAME}}</strong>{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}</a> <span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span>{{#LOST}} <span class="tag t-bad">[[lost]]</span>{{/LOST}}<br><span class="muted">{{#SAME_EMAIL}}[[Same e-mail address.]]{{/SAME_EMAIL}}{{#SAME_PHONE}}[[Same phone number.]]{{/SAME_PHONE}}{{#HAS_TURN_ID}} [[Held by {{TURN_ID}}.]]{{/HAS_TURN_ID}}{{#LOST}} <a href="/lead/{{ID}}/reopen">[[Reopen this lead]]</a>{{/LOST}}</span></li>{{/DUPLICATE}}</ul>
<div class="form-check"><input class="form-check-input" type="checkbox" id="someone_else" name="someone_else" value="true" form="form"{{#SOMEONE_ELSE}} checked{{/SOMEONE_ELSE}}><label class="form-check-label" for="someone_else">[[This is someone else: save as a new lead all the same]]</label></div>
<div class="form-check"><input class="form-check-input" type="checkbox" id="new_need" name="new_need" value="true" form="form"{{#NEW_NEED}} checked{{/NEW_NEED}}><label class="form-check-label" for="new_need">[[This is the same person with a new need: save as a new lead of this contact]]</label></div></section>{{/DUPLICATES}}
<div class="two"><div class="panel">
{{>FORM}}
</div>
<aside class="panel" aria-labelledby="then"><h2 id="then">[[What happens next?]]</h2>
<ol class="mb-0"><li>[[Marketing keeps the lead warm until it is good enough for sales.]]</li><li>[[Handing it over names one salesperson, with a deadline to accept.]]</li><li>[[Sales tells what the lead was worth; marketing answers.]]</li><li>[[Nothing gets lost: what sales hands back returns with all its history.]]</li></ol></aside></div>
