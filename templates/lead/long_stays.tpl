{{%AUTOESCAPE context="HTML"}}
<h1>{{HEADING}}</h1>
<p class="muted">[[Leads that have been in their stage for longer than the agreement says. Prospects and leads that marketing keeps warm are overdue for nothing: look whether they are still worth it.]] <a href="/agreement/current">[[Agreement]]</a></p>
<section class="panel" aria-labelledby="stays"><h2 id="stays">[[The longest first, fifty of each stage]]</h2>
{{#NONE}}<p class="mb-0">[[None.]]</p>{{/NONE}}
{{#SOME}}<div class="scrollx" role="region" aria-label="[[Leads]]" tabindex="0"><table class="table cards"><thead><tr><th scope="col">[[Lead]]</th><th scope="col">[[Stage]]</th><th scope="col">[[Whose turn]]</th><th scope="col">[[In it since]]</th><th scope="col">[[By when]]</th></tr></thead><tbody>
{{#LEAD}}<tr><th scope="row"><a href="/lead/{{ID}}">{{WHO}}</a>{{#HAS_ORGANISATION}}<br><span class="muted">{{ORGANISATION}}</span>{{/HAS_ORGANISATION}}</th><td><span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span></td><td>{{TURN_ID}}</td><td class="nowrap"><time datetime="{{STAGE_ON_CODE}}">{{STAGE_ON}}</time></td><td class="nowrap">{{#HAS_DUE_AT}}<span class="overdue">[[overdue]]</span> {{DUE_AT}}{{/HAS_DUE_AT}}</td></tr>
{{/LEAD}}</tbody></table></div>
<p class="acts"><a class="btn btn-side" href="/lead/long-stays.csv"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#download"></use></svg> CSV</a></p>{{/SOME}}
</section>
