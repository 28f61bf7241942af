{{%AUTOESCAPE context="HTML"}}
<ul class="brief">{{#FACT_LINE}}<li><a href="/lead/{{LEAD_ID}}">{{WHO}}</a>{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}<br><strong>{{FACT}}</strong> <span class="small muted">{{#ONE_DAY}}[[1 day]]{{/ONE_DAY}}{{#SOME_DAYS}}[[{{DAYS_COUNT}} days]]{{/SOME_DAYS}} · <time datetime="{{SINCE_AT_CODE}}">[[since {{SINCE_AT}}]]</time></span></li>
{{/FACT_LINE}}</ul>
