{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/feedback/inbox">[[Feedback]]</a> / <a href="/feedback/{{ID}}">{{WHO}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="verdict"><div class="verdict-about">{{>FACTS}}</div>
<div class="verdict-form"><div class="panel">
{{#ANSWERS_SAME}}<div class="field"><div class="form-check"><input class="form-check-input" type="checkbox" id="same" name="same" value="true" form="form"{{#SAME_CHECKED}} checked{{/SAME_CHECKED}}><label class="form-check-label" for="same">{{#ONE_SAME}}[[Answer both open ones with the reason {{BACK_REASON}} on {{CAMPAIGN_ID}}]]{{/ONE_SAME}}{{#SOME_SAME}}[[Answer all {{TOGETHER_COUNT}} open ones with the reason {{BACK_REASON}} on {{CAMPAIGN_ID}}]]{{/SOME_SAME}}</label></div></div>{{/ANSWERS_SAME}}
{{>FORM}}
</div>{{#ANSWERS_SAME}}<section class="panel" aria-labelledby="alike"><h2 id="alike">[[The others with this reason on this campaign]]</h2>{{>ALIKE}}</section>{{/ANSWERS_SAME}}</div>
<div class="verdict-history">{{>HISTORY}}</div></div>
