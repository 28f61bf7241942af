{{%AUTOESCAPE context="HTML"}}
<div class="headline"><h1>{{HEADING}}</h1>{{#MAY_ENTER}}<a class="btn btn-main" href="/campaign/awareness/new">[[New measurement]]</a>{{/MAY_ENTER}}</div>
<p class="muted">[[How many of a segment know us. Each line is one segment measured in one way: figures of different methods are not to be compared.]]</p>
{{>FILTERS}}
{{#NOTHING}}<p class="panel">[[No measurement yet.]]</p>{{/NOTHING}}
{{#SERIES}}<section class="panel"><h2 id="line-{{SERIES}}">{{SEGMENT_ID}}{{#IS_WHOLE_MARKET}}[[Whole market]]{{/IS_WHOLE_MARKET}} · {{AWARENESS_METHOD}}</h2>
{{#CHART}}<p class="small muted mb-0">{{TOP_PERCENT}}</p><svg class="line" viewBox="0 0 400 100" preserveAspectRatio="none" aria-hidden="true" focusable="false"><line class="grid" x1="0" x2="400" y1="0" y2="0"></line><line class="grid" x1="0" x2="400" y1="50" y2="50"></line><line class="grid" x1="0" x2="400" y1="100" y2="100"></line><polyline class="l1" points="{{POINTS}}"></polyline>{{#POINT}}<line class="dot" x1="{{X}}" x2="{{X}}" y1="{{Y}}" y2="{{Y}}"></line>{{/POINT}}</svg><p class="small muted ends"><span>{{FIRST_ON}}</span><span>{{LAST_ON}}</span></p>{{/CHART}}
<div class="scrollx" role="region" aria-labelledby="line-{{SERIES}}" tabindex="0"><table class="table"><thead><tr><th scope="col">[[Measured on]]</th><th scope="col" class="num">[[Know us]]</th><th scope="col" class="num wide">[[Difference]]</th><th scope="col" class="num wide">[[Out of]]</th></tr></thead><tbody>
{{#MEASUREMENT}}<tr><th scope="row">{{MEASURED_ON}}{{#LEFT_OUT}} <span class="tag t-warn">[[left out]]</span>{{/LEFT_OUT}}<br><span class="small muted">{{SOURCE}}{{#HAS_NOTE}}<br>{{NOTE}}{{/HAS_NOTE}}</span>{{#MAY_CORRECT}} <a class="small" href="/campaign/awareness/{{ID}}/edit">[[Correct]]<span class="visually-hidden"> {{MEASURED_ON}}</span></a>{{/MAY_CORRECT}}</th><td class="num">{{#LEFT_OUT}}<s>{{FIGURE_PERCENT}}</s>{{/LEFT_OUT}}{{#IS_SHOWN}}{{FIGURE_PERCENT}}{{/IS_SHOWN}}</td><td class="num wide">{{#IS_SHOWN}}{{#IS_UP}}+{{/IS_UP}}{{CHANGE_NUMBER}}{{/IS_SHOWN}}</td><td class="num wide">{{SAMPLE_COUNT}}</td></tr>
{{/MEASUREMENT}}</tbody></table></div></section>
{{/SERIES}}
