{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<title>{{TITLE}} – Tandem</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/base.css">
<link rel="stylesheet" href="/static/tandem.css">
<script src="/static/tandem.js" defer></script>
</head>
<body>
<a class="skip" href="#main">[[Skip to content]]</a>
<header class="top"><div class="wrap">
<a class="brand" href="/"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#chart-funnel"></use></svg> Tandem</a>
{{#MENU}}<nav aria-label="[[Main menu]]"><ul>
<li><a href="/"{{#IN_DESK}} aria-current="page"{{/IN_DESK}}>[[My day]]{{#MENU_WAITING}} <span class="count">{{MENU_COUNT}}<span class="visually-hidden"> [[waiting]]</span></span>{{/MENU_WAITING}}{{#MENU_LATE}} <span class="count t-bad">{{MENU_COUNT}}<span class="visually-hidden"> [[overdue]]</span></span>{{/MENU_LATE}}</a></li>
<li><a href="/lead/list"{{#IN_LEADS}} aria-current="page"{{/IN_LEADS}}>[[Leads]]</a></li>
<li><a href="/feedback/inbox"{{#IN_FEEDBACK}} aria-current="page"{{/IN_FEEDBACK}}>[[Feedback]]{{#MENU_OWED}} <span class="count">{{MENU_COUNT}}<span class="visually-hidden"> [[answers owed]]</span></span>{{/MENU_OWED}}</a></li>
<li><a href="/campaign/list"{{#IN_CAMPAIGNS}} aria-current="page"{{/IN_CAMPAIGNS}}>[[Campaigns]]</a></li>
<li><a href="/agreement/current"{{#IN_AGREEMENT}} aria-current="page"{{/IN_AGREEMENT}}>[[Agreement]]</a></li>
<li><a href="/report/overview"{{#IN_REPORTS}} aria-current="page"{{/IN_REPORTS}}>[[Overview]]</a></li>
{{#MENU_ADMIN}}<li><a href="/account/people"{{#IN_PEOPLE}} aria-current="page"{{/IN_PEOPLE}}>[[People]]</a></li>{{/MENU_ADMIN}}
</ul></nav>{{/MENU}}
<div class="who">
{{#VIEWER}}<a href="/account/profile">{{VIEWER_NAME}}</a>
{{#SIGN_OUT}}<form method="post" action="/account/sign-out"><input type="hidden" name="csrf" value="{{SIGN_OUT_CSRF}}"><input type="hidden" name="once" value="{{SIGN_OUT_ONCE}}"><button class="link" type="submit">[[Sign out]]</button></form>{{/SIGN_OUT}}{{/VIEWER}}
{{#LANGUAGES}}<form method="post" action="/account/language" aria-label="[[Language]]"><input type="hidden" name="csrf" value="{{LANGUAGE_CSRF}}"><input type="hidden" name="once" value="{{LANGUAGE_ONCE}}"><input type="hidden" name="then" value="{{HERE}}">
<button class="link" type="submit" name="language" value="nl" lang="nl" title="Nederlands"{{#LANGUAGE_IS_NL}} aria-current="true"{{/LANGUAGE_IS_NL}}>NL</button>
<button class="link" type="submit" name="language" value="da" lang="da" title="Dansk"{{#LANGUAGE_IS_DA}} aria-current="true"{{/LANGUAGE_IS_DA}}>DA</button>
<button class="link" type="submit" name="language" value="en" lang="en" title="English"{{#LANGUAGE_IS_EN}} aria-current="true"{{/LANGUAGE_IS_EN}}>EN</button></form>{{/LANGUAGES}}
</div>
</div></header>
<main id="main" class="main" tabindex="-1">
{{#SAVED}}<p class="notice" role="status"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#check"></use></svg> {{#SAVED_FORM}}[[Saved.]]{{/SAVED_FORM}}{{#SAVED_AS}}[[Saved: {{SAVED_MOVE}}.]]{{/SAVED_AS}}{{#SAVED_BACK}} [[Back on the desk on {{BACK_ON}}.]]{{/SAVED_BACK}}{{#SAVED_INSTEAD}} [[Back on the desk on {{BACK_ON}}: {{ASKED_ON}} is no working day.]]{{/SAVED_INSTEAD}}</p>{{/SAVED}}
{{#ENTRIES}}<nav class="tabs" aria-label="[[In this part]]"><ul>{{#ENTRY}}<li><a href="{{ENTRY_PATH}}"{{#ENTRY_HERE}} aria-current="page"{{/ENTRY_HERE}}>{{ENTRY_LABEL}}</a></li>{{/ENTRY}}</ul></nav>{{/ENTRIES}}
{{>CONTENT}}
</main>
</body>
</html>
