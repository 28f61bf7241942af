{{%AUTOESCAPE context="HTML"}}
<h1>{{HEADING}}</h1>
<p class="muted">[[Leads that may be of the same person. Merge them, or say that they are two people.]]</p>
{{>FILTERS}}
<section class="panel" aria-labelledby="found"><h2 id="found">[[Pairs]]</h2>
{{#NOTHING}}<p>[[No possible duplicates.]]</p>{{/NOTHING}}
<ul class="pairs">{{#PAIR}}<li><p class="muted mb-0">{{#SAME_EMAIL}}[[Same e-mail address: {{KEY}}]]{{/SAME_EMAIL}}{{#SAME_PHONE}}[[Same phone number: {{KEY}}]]{{/SAME_PHONE}}{{#SAME_NAME}}[[Same organisation, similar name]]{{/SAME_NAME}}</p>
<div class="sides"><p><a href="/lead/{{ID}}"><strong>{{WHO}}</strong>{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}</a><br><span class="tag t-{{STAGE_EXTRA}}">{{STAGE}}</span>{{#LOST}} <span class="tag t-bad">[[lost]]</span>{{/LOST}}{{#NOT_A_LEAD}} <span class="tag">[[not a lead]]</span>{{/NOT_A_LEAD}} <span class="small muted">{{#HAS_TURN_ID}}[[Held by {{TURN_ID}}.]] {{/HAS_TURN_ID}}{{CAPTURED_ON}}</span></p>
<p><a href="/lead/{{OTHER_ID}}"><strong>{{OTHER_WHO}}</strong>{{#HAS_OTHER_ORGANISATION}}, {{OTHER_ORGANISATION}}{{/HAS_OTHER_ORGANISATION}}</a><br><span class="tag t-{{OTHER_STAGE_EXTRA}}">{{OTHER_STAGE}}</span>{{#OTHER_LOST}} <span class="tag t-bad">[[lost]]</span>{{/OTHER_LOST}}{{#OTHER_NOT_A_LEAD}} <span class="tag">[[not a lead]]</span>{{/OTHER_NOT_A_LEAD}} <span class="small muted">{{#HAS_OTHER_TURN_ID}}[[Held by {{OTHER_TURN_ID}}.]] {{/HAS_OTHER_TURN_ID}}{{OTHER_CAPTURED_ON}}</span></p></div>
{{#DECIDE}}<div class="acts"><a class="btn btn-side" href="/lead/{{ID}}/merge?other={{OTHER_ID:u}}">[[Compare and merge]]</a><form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><input type="hidden" name="other" value="{{OTHER_ID}}"><button class="btn btn-side" type="submit">[[Not a duplicate]]</button></form></div>{{/DECIDE}}</li>
{{/PAIR}}</ul>
{{#NEXT_PAGE}}<p class="acts"><a class="btn btn-side" rel="next" href="/lead/duplicates?{{FILTER_QUERY}}&amp;after={{CURSOR:u}}">[[Next page]]</a></p>{{/NEXT_PAGE}}
</section>
