{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/campaign/content">[[Content]]</a>{{#ITEM}} / <a href="/campaign/content/{{ID}}">{{HEADING}}</a>{{/ITEM}}{{#USED}} / <a href="/campaign/content/{{ITEM_ID_CODE}}">{{ITEM_ID}}</a>{{/USED}}</p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
{{#INTRO}}<p class="muted">{{INTRO_TEXT}}</p>{{/INTRO}}
{{#USED}}<p><strong>{{ITEM_ID}}</strong>, <a href="/lead/{{LEAD_ID}}">{{WHO}}</a><br><span class="muted small">{{USED_BY}} · <time datetime="{{USED_AT_CODE}}">{{USED_AT}}</time></span></p>{{#HAS_MESSAGE}}<p class="said">{{MESSAGE:p}}</p>{{/HAS_MESSAGE}}{{/USED}}
{{#ASKED}}<section class="panel mb" aria-labelledby="asked"><h2 id="asked">[[Asked by {{ASKED_BY}}]]</h2><p class="lines">{{QUESTION:p}}</p><p class="small muted mb-0">[[Wanted by {{WANTED_ON}}]] · <a href="/campaign/requests/{{REQUEST_ID}}">[[The request]]</a></p></section>{{/ASKED}}
{{#SAME}}<section class="dupes" aria-labelledby="same"><h2 id="same"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#copy"></use></svg> [[This file is in the library already]]</h2>
<ul><li><a href="/campaign/content/{{ITEM_ID_CODE}}"><strong>{{TITLE}}</strong></a>{{#RETIRED}} <span class="tag">[[retired]]</span>{{/RETIRED}}</li></ul></section>{{/SAME}}
<div class="panel narrow">
{{#LEADS}}<div class="field{{#WRONG}} err{{/WRONG}}"><label for="lead_id">[[With which lead?]]</label>{{#WRONG}}<p class="errmsg" id="lead_id-error"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#alert-triangle"></use></svg> {{WRONG_WORDS}}</p>{{/WRONG}}
<select class="form-select w-mid" id="lead_id" name="lead_id" form="form" aria-required="true"{{#WRONG}} aria-invalid="true" aria-describedby="lead_id-error"{{/WRONG}}><option value="">[[Choose]]</option>{{#OWN_LEAD}}<option value="{{LEAD_ID}}"{{#PICKED}} selected{{/PICKED}}>{{WHO}}{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}</option>{{/OWN_LEAD}}</select></div>{{/LEADS}}
{{>FORM}}
</div>
