{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/feedback/competitors">[[Competitors]]</a>{{#HAS_CARD}} / <a href="/feedback/competitors/{{ID}}">{{CARD}}</a>{{/HAS_CARD}}</p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{#SHOW_STATEMENT}}<blockquote class="said lines">{{SAYS:p}}</blockquote><p class="small muted">{{HEARD_ON}} · {{SOURCE}} · {{ENTERED_BY}}</p>{{/SHOW_STATEMENT}}
<div class="panel narrow">
{{>FORM}}
</div>
