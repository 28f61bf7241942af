{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/account/profile">[[My profile]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
<div class="two"><section class="panel" aria-labelledby="enter"><h2 id="enter">[[Enter absence]]</h2>
{{>FORM}}
</section>
<section class="panel" aria-labelledby="away"><h2 id="away">[[Who is away]]</h2>
{{#NONE}}<p>[[Nobody has entered an absence from today on.]]</p>{{/NONE}}
{{#SOME}}<ul class="desk">{{#ABSENCE}}
<li><div class="desk-who"><strong>{{PERSON_ID}}</strong>{{#IS_NOW}} <span class="tag">[[away now]]</span>{{/IS_NOW}}<br>
<span class="small"><time datetime="{{FROM_ON_CODE}}">{{FROM_ON}}</time> – <time datetime="{{TO_ON_CODE}}">{{TO_ON}}</time> · [[Stand-in: {{STAND_IN_ID}}]]</span></div>
{{#MAY_CHANGE}}<div class="desk-acts"><a class="btn btn-side" href="/account/absence/{{ID}}/edit">[[Change]]<span class="visually-hidden"> {{PERSON_ID}}, {{FROM_ON}}</span></a> <a class="btn btn-side" href="/account/absence/{{ID}}/remove">[[Remove]]<span class="visually-hidden"> {{PERSON_ID}}, {{FROM_ON}}</span></a></div>{{/MAY_CHANGE}}</li>{{/ABSENCE}}
</ul>{{/SOME}}</section></div>
