{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/content">[[Content]]</a> / <a href="/campaign/content/{{ID}}">{{NAME}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
<div class="two"><div class="panel">
{{>FORM}}
</div>
<div>{{#BEFORE}}<section class="panel" aria-labelledby="said"><h2 id="said">[[Said before]]</h2>{{>SAID}}</section>{{/BEFORE}}</div></div>
