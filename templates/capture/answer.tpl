{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<title>{{HEADING}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/base.css">
<link rel="stylesheet" href="/static/tandem.css">
</head>
<body>
<main class="main"><div class="panel narrow"><h1>{{HEADING}}</h1>
<p>{{WORDS}}</p>
<dl class="facts">{{#ERROR}}<dt>{{ERROR_LABEL}}</dt><dd>{{ERROR_WORDS}}</dd>{{/ERROR}}</dl>
{{#GO_BACK}}<p>[[Go back to the form: what you filled in is still there.]]</p>{{/GO_BACK}}
</div></main>
</body>
</html>
