{{%AUTOESCAPE context="HTML"}}
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
<div class="two"><div class="panel">
{{>FORM}}
</div>
<section class="panel" aria-labelledby="account"><h2 id="account">[[My account]]</h2>
<dl class="facts"><dt>[[Full name]]</dt><dd>{{FULL_NAME}}</dd><dt>[[Name]]</dt><dd>{{NAME}}</dd>{{#IN_SALES}}<dt>[[Team]]</dt><dd>[[Sales]]</dd>{{/IN_SALES}}{{#IN_MARKETING}}<dt>[[Team]]</dt><dd>[[Marketing]]</dd>{{/IN_MARKETING}}<dt>[[Roles]]</dt><dd>{{#IS_SALES}}<span class="tag">[[Sales]]</span> {{/IS_SALES}}{{#IS_MARKETING}}<span class="tag">[[Marketing]]</span> {{/IS_MARKETING}}{{#IS_MANAGER}}<span class="tag">[[Manager]]</span> {{/IS_MANAGER}}{{#IS_ADMIN}}<span class="tag">[[Admin]]</span>{{/IS_ADMIN}}</dd></dl>
<p class="muted small">[[An admin changes these.]]</p>
<p class="acts"><a class="btn btn-side" href="/account/absence">[[Absence]]</a> <a class="btn btn-side" href="/account/feed">[[Calendar feeds]]</a>{{#BY_PASSWORD}} <a class="btn btn-side" href="/account/password">[[Change password]]</a>{{/BY_PASSWORD}}</p></section></div>
