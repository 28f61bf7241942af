{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/account/profile">[[My profile]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{#HAS_FEED}}<section class="panel narrow mb" aria-labelledby="address"><h2 id="address">[[The address]]</h2>
<p>[[Subscribe to it in your calendar program. Whoever has it can see whom you call and when: give it to nobody.]]</p>
<p><label class="visually-hidden" for="feed-address">[[The address]]</label><input class="form-control" id="feed-address" type="text" readonly value="{{FEED_ADDRESS}}"></p>
<p class="small muted">[[Made on {{MADE_AT}}]]</p>
<p class="acts"><a class="btn btn-side" href="/account/feed/stop">[[Stop the calendar feed]]</a></p></section>{{/HAS_FEED}}
<div class="panel narrow"><p>[[A new address ends the one before it.]]</p>
{{>FORM}}
</div>
