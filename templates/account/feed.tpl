{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/account/profile">[[My profile]]</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{#HAS_FEED}}<section class="panel narrow mb" aria-labelledby="address"><h2 id="address">[[My call-backs and next steps]]</h2>
<p>[[Subscribe to it in your calendar program. Whoever has it can see whom you call and when: give it to nobody.]]</p>
<p><label class="visually-hidden" for="feed-address">[[The address]]</label><input class="form-control" id="feed-address" type="text" readonly value="{{FEED_ADDRESS}}"></p>
<h2 class="group">[[Campaigns and news of my team]]</h2>
{{#HAS_TEAM_FEED}}<p>[[What is coming: campaigns, product changes, important sales. This address is yours too: it ends when you leave.]]</p>
<p><label class="visually-hidden" for="team-feed-address">[[The address of the team's feed]]</label><input class="form-control" id="team-feed-address" type="text" readonly value="{{TEAM_FEED_ADDRESS}}"></p>{{/HAS_TEAM_FEED}}{{#NO_TEAM_FEED}}<p>[[Yours is from before there was one: make new addresses.]]</p>{{/NO_TEAM_FEED}}
<p class="small muted">[[Made on {{MADE_AT}}]]</p>
<p class="acts"><a class="btn btn-side" href="/account/feed/stop">[[Stop the calendar feeds]]</a></p></section>{{/HAS_FEED}}
<div class="panel narrow"><p>[[New addresses end those before them.]]</p>
{{>FORM}}
</div>
