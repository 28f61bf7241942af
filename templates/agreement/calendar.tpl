{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/agreement/current">[[Agreement]]</a></p>
<div class="headline"><h1>{{HEADING}} {{YEAR}}</h1>{{#MAY_EDIT}}<a class="btn btn-main" href="/agreement/calendar/add">[[Add a day off]]</a>{{/MAY_EDIT}}</div>
<p class="muted">[[Clocks run in working hours: not on these days, not outside these hours. The holidays of the country count where whoever owes something works.]]</p>
<div class="two"><section class="panel" aria-labelledby="days"><h2 id="days">[[Holidays and days off]]</h2>
<p class="acts mt-0 mb-2">{{#HAS_BEFORE}}<a rel="prev" href="/agreement/calendar?year={{YEAR_BEFORE:u}}">← {{YEAR_BEFORE}}</a>{{/HAS_BEFORE}}{{#HAS_AFTER}}<a rel="next" href="/agreement/calendar?year={{YEAR_AFTER:u}}">{{YEAR_AFTER}} →</a>{{/HAS_AFTER}}</p>
{{#NO_HOLIDAY}}<p>[[None yet in {{YEAR}}.]]</p>{{/NO_HOLIDAY}}
{{#SOME_HOLIDAYS}}<div class="scrollx" role="region" aria-label="[[Calendar]]" tabindex="0"><table class="table cards"><thead><tr><th scope="col">[[Day]]</th><th scope="col">[[Name]]</th>{{#MAY_EDIT}}<th scope="col">[[Change]]</th>{{/MAY_EDIT}}</tr></thead><tbody>
{{#DAY}}<tr><th scope="row" class="nowrap"><time datetime="{{HOLIDAY_ON_CODE}}">{{HOLIDAY_DAY}}</time></th><td>{{#HAS_HOLIDAY}}{{HOLIDAY}}{{/HAS_HOLIDAY}}{{#HAS_NAME}}{{NAME}} <span class="tag">[[our own]]</span>{{/HAS_NAME}}<br><span class="muted small">{{#EVERYBODY}}[[everybody]]{{/EVERYBODY}}{{COUNTRY}}</span></td>{{#REMOVE}}<td><form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><button class="link" type="submit">[[Remove]]<span class="visually-hidden"> {{HOLIDAY_DAY}}</span></button></form></td>{{/REMOVE}}</tr>
{{/DAY}}</tbody></table></div>{{/SOME_HOLIDAYS}}
{{#MAY_EDIT}}<div class="acts">{{#FILL_DUTCH}}<form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><input type="hidden" name="country" value="NL"><input type="hidden" name="year" value="{{YEAR}}"><button class="btn btn-side" type="submit">[[Fill in the Dutch holidays of {{YEAR}}]]</button></form>{{/FILL_DUTCH}}{{#FILL_DANISH}}<form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><input type="hidden" name="country" value="DK"><input type="hidden" name="year" value="{{YEAR}}"><button class="btn btn-side" type="submit">[[Fill in the Danish holidays of {{YEAR}}]]</button></form>{{/FILL_DANISH}}<a href="/agreement/calendar/fill">[[Fill in public holidays]]</a></div>{{/MAY_EDIT}}
</section>
<section class="panel" aria-labelledby="week"><h2 id="week">[[Working days and hours]]</h2>
{{>WEEK}}
<p class="small muted mt-2">[[Who does not work all of these days says so in their profile.]]</p>
{{#MAY_EDIT}}<p class="acts"><a class="btn btn-side" href="/agreement/calendar/week">[[Edit]]<span class="visually-hidden"> [[Working days and hours]]</span></a></p>{{/MAY_EDIT}}</section></div>
