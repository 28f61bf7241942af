{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a> / <a href="/lead/sources">[[Sources of leads]]</a></p>
<h1>{{HEADING}}</h1>
<p>[[This is the token of a program that sends for {{SOURCE_NAME}}. Copy it now: it is not shown again.]]</p>
<div class="panel narrow">
<div class="field"><label for="token">[[Token]]</label><input class="form-control code" id="token" value="{{MADE_TOKEN}}" readonly autocomplete="off" spellcheck="false"></div>
<div class="field"><label for="curl">[[To try it on a command line]]</label>
<textarea class="form-control code" id="curl" rows="4" readonly spellcheck="false">
curl {{ADDRESS:p}}/capture/lead \{{BI_NEWLINE}}{{BI_SPACE}}{{BI_SPACE}}--header 'Authorization: Bearer {{MADE_TOKEN:p}}' \{{BI_NEWLINE}}{{BI_SPACE}}{{BI_SPACE}}--json '{"name": "Ann Jansen", "email": "ann@example.com", "wants": "[[A quotation]]"}'</textarea></div>
<p class="acts"><a class="btn btn-main" href="{{GO_ON}}">[[I have copied it]]</a></p>
</div>
