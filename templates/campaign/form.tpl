{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/list">[[Campaigns]]</a>{{#CAMPAIGN}} / <a href="/campaign/{{ID}}">{{HEADING}}</a>{{/CAMPAIGN}}</p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{#CAMPAIGN}}{{#READ_ONLY}}<p class="dupes">[[This campaign is marketing's: you can read it here, but not save it. Sales changes its own outbound actions.]] <a href="/feedback/campaign/{{ID}}">[[Give feedback]]</a></p>{{/READ_ONLY}}{{/CAMPAIGN}}
{{#SAME_NAME}}<section class="dupes" aria-labelledby="same"><h2 id="same"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#copy"></use></svg> [[This campaign exists already]]</h2>
<ul><li><a href="/campaign/{{ID}}"><strong>{{NAME}}</strong></a>{{#HAS_KIND}} <span class="tag">{{KIND}}</span>{{/HAS_KIND}}{{#NOT_OFFERED}} <span class="tag t-warn">[[no longer offered]]</span>{{/NOT_OFFERED}}{{#HAS_STARTS_ON}}<br><span class="muted">{{STARTS_ON}}{{#HAS_ENDS_ON}} – {{ENDS_ON}}{{/HAS_ENDS_ON}}{{#ENDLESS}} – …{{/ENDLESS}}</span>{{/HAS_STARTS_ON}}</li></ul></section>{{/SAME_NAME}}
{{#CAMPAIGN}}{{#IS_AGREED}}<p class="muted">[[Sales agreed to {{AGREED_BUDGET_CENTS}} and {{AGREED_LEADS_COUNT}} expected leads. More than {{INCREASE_PERCENT}} above either asks sales again.]]</p>{{/IS_AGREED}}{{/CAMPAIGN}}
<div class="two"><div class="panel">
{{>FORM}}
</div>
{{#AFTER_SAVING}}<aside class="panel" aria-labelledby="then"><h2 id="then">[[What happens next?]]</h2>
<ol class="mb-0"><li>[[Above a budget of {{LIMIT_BUDGET_CENTS}} or {{LIMIT_LEADS_COUNT}} expected leads sales is asked first, and has {{LIMIT_DAYS_COUNT}} working days to object. Below that it is planned at once.]]</li><li>[[From now on it can be chosen when capturing a lead.]]</li><li>[[Its page shows both teams the plan beside what came of it.]]</li><li>[[Sales tells what its leads were worth, and what it thinks of the campaign.]]</li></ol></aside>{{/AFTER_SAVING}}</div>
