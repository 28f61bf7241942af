{{%AUTOESCAPE context="HTML"}}
<section class="panel mb" aria-labelledby="score"><h2 id="score">[[Score: {{SCORE_NUMBER}}]]{{#TOO_LOW}} <span class="tag t-warn">[[below the agreed {{MINIMUM_NUMBER}}]]</span>{{/TOO_LOW}}</h2>
<p class="small muted" id="score-how">[[Fit {{FIT_NUMBER}} + interest {{INTEREST_NUMBER}}]]. <a href="/agreement/score">[[The rules]]</a></p>
<table class="table small" aria-labelledby="score" aria-describedby="score-how"><thead><tr><th scope="col">[[Rule]]</th><th scope="col" class="num">[[Points]]</th></tr></thead><tbody>
{{#LINE}}<tr><th scope="row">{{>RULE}}{{#HAS_SINCE_ON}}<br><span class="muted">{{SINCE_ON}}{{#HAS_TOUCH_WHAT}}: {{TOUCH_WHAT}}{{/HAS_TOUCH_WHAT}}{{#HAS_MARKED_BY}}, {{MARKED_BY}}{{/HAS_MARKED_BY}}{{#HAS_MARK_WHY}}: {{MARK_WHY}}{{/HAS_MARK_WHY}}</span>{{/HAS_SINCE_ON}}</th><td class="num">{{POINTS_NUMBER}}{{#FADED}}<br><span class="muted">[[of {{FULL_POINTS_NUMBER}}]]</span>{{/FADED}}</td></tr>
{{/LINE}}<tr><th scope="row">[[Sum]]</th><td class="num"><strong>{{SCORE_NUMBER}}</strong></td></tr></tbody></table>
{{#MAY_MARK}}<p class="acts"><a class="btn btn-side" href="/lead/{{LEAD_ID}}/mark">[[Mark by hand]]</a></p>{{/MAY_MARK}}</section>
