{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/list">[[Leads]]</a> / <a href="/lead/{{ID}}">{{WHO}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
<p class="state"><span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span>{{#WAS_BACK}} <span class="tag t-marketing">[[handed back]]</span>{{/WAS_BACK}}{{#LOST}} <span class="tag t-bad">[[lost]]</span>{{/LOST}}{{#NOT_A_LEAD}} <span class="tag">[[not a lead]]</span>{{/NOT_A_LEAD}}{{#HAS_TURN_ID}} <span class="tag">[[Whose turn: {{TURN_ID}}]]</span>{{/HAS_TURN_ID}}{{#HAS_DUE_AT}} <span class="tag{{#OVERDUE}} t-bad{{/OVERDUE}}"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#clock"></use></svg> {{#OVERDUE}}[[overdue]] · {{/OVERDUE}}[[By {{DUE_AT}}]]</span>{{/HAS_DUE_AT}}{{#HAS_CAMPAIGN_ID}} <span class="tag t-marketing">{{CAMPAIGN_ID}}</span>{{/HAS_CAMPAIGN_ID}}</p>
<ol class="stages" aria-label="[[The lead's way through the funnel]]">{{#STAGE_STEP}}<li class="{{#STEP_PASSED}}{{STEP_OWNER}}{{/STEP_PASSED}}{{#STEP_CURRENT}}{{STEP_OWNER}}{{/STEP_CURRENT}}"{{#STEP_CURRENT}} aria-current="step"{{/STEP_CURRENT}}>{{STEP_LABEL}}<span>{{#OWNER_MARKETING}}[[marketing]]{{/OWNER_MARKETING}}{{#OWNER_SHARED}}[[shared]]{{/OWNER_SHARED}}{{#OWNER_SALES}}[[sales]]{{/OWNER_SALES}}</span></li>{{/STAGE_STEP}}</ol>
<div class="verdict"><section class="panel contact verdict-about" aria-labelledby="contact"><h2 id="contact">[[Contact]]</h2>
<dl class="facts">{{#HAS_NAME}}<dt>[[Name]]</dt><dd>{{NAME}}</dd>{{/HAS_NAME}}{{#HAS_JOB_TITLE}}<dt>[[Job title]]</dt><dd>{{JOB_TITLE}}</dd>{{/HAS_JOB_TITLE}}{{#HAS_ORGANISATION}}<dt>[[Organisation]]</dt><dd>{{ORGANISATION}}</dd>{{/HAS_ORGANISATION}}{{#HAS_DIAL}}<dt>[[Phone]]</dt><dd><a class="dial" href="tel:{{DIAL}}"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#phone"></use></svg> {{PHONE}}</a></dd>{{/HAS_DIAL}}{{#HAS_EMAIL}}<dt>[[E-mail]]</dt><dd><a href="mailto:{{EMAIL}}">{{EMAIL}}</a></dd>{{/HAS_EMAIL}}{{#HAS_SEGMENT_ID}}<dt>[[Segment]]</dt><dd>{{SEGMENT_ID}}</dd>{{/HAS_SEGMENT_ID}}{{#HAS_WANTS}}<dt>[[Wants]]</dt><dd>{{WANTS}}</dd>{{/HAS_WANTS}}</dl></section>
<section class="panel verdict-form" aria-labelledby="verdict"><h2 id="verdict">[[Your verdict]]</h2>
{{>FORM}}
</section>
<section class="panel verdict-history" aria-labelledby="timeline"><h2 id="timeline">[[Timeline]]</h2>
{{>TIMELINE}}</section></div>
