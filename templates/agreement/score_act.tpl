{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/agreement/current">[[Agreement]]</a> / <a href="/agreement/score">[[Score]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="two reverse"><div class="panel">
{{>FORM}}
</div>
<section class="panel" aria-labelledby="rule"><h2 id="rule">[[The rule]]</h2><p>{{>WORDING}}</p>{{#INSTEAD}}<p>[[instead of]] {{>WORDING}}</p>{{/INSTEAD}}
<dl class="facts"><dt>[[Proposed]]</dt><dd>{{PROPOSED_BY}}, <time datetime="{{PROPOSED_AT_CODE}}">{{PROPOSED_AT}}</time></dd>{{#HAS_DECIDED_BY}}<dt>[[Decided]]</dt><dd>{{DECIDED_BY}}, <time datetime="{{DECIDED_AT_CODE}}">{{DECIDED_AT}}</time></dd>{{/HAS_DECIDED_BY}}{{#HAS_RULE_WHY}}<dt>[[Why]]</dt><dd>{{RULE_WHY}}</dd>{{/HAS_RULE_WHY}}</dl></section></div>
