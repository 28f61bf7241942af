{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/account/profile">[[My profile]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
<div class="panel narrow">
{{>FORM}}
</div>
