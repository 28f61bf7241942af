{{%AUTOESCAPE context="HTML"}}
{{#FIELD}}
{{#GROUP}}<h2 class="group">{{GROUP_LABEL}}</h2>{{/GROUP}}
{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/HIDDEN}}
{{#INPUT}}<div class="field{{#INVALID_FIELD}} err{{/INVALID_FIELD}}{{WHEN}}">
<label for="{{NAME}}">{{LABEL_TEXT}}{{#OPTIONAL}} <span class="optional">([[optional]])</span>{{/OPTIONAL}}</label>
{{#HINT}}<p class="hint" id="{{NAME}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
{{#INVALID}}<p class="errmsg" id="{{NAME}}-error"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#alert-triangle"></use></svg> {{ERROR_TEXT}}</p>{{/INVALID}}
<input class="form-control {{WIDTH}}" id="{{NAME}}" name="{{NAME}}" type="{{TYPE}}" value="{{VALUE}}" autocomplete="{{AUTOCOMPLETE}}"{{#NUMERIC}} inputmode="decimal"{{/NUMERIC}}{{#LENGTH}} maxlength="{{MAX}}"{{/LENGTH}}{{#REQUIRED}} aria-required="true"{{/REQUIRED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#DESCRIBED}} aria-describedby="{{#BY_HINT}}{{NAME}}-hint {{/BY_HINT}}{{#BY_ERROR}}{{NAME}}-error{{/BY_ERROR}}"{{/DESCRIBED}}{{#DATALIST}} list="{{NAME}}-list"{{/DATALIST}}>
{{#DATALIST}}<datalist id="{{NAME}}-list">{{#CHOICE}}<option value="{{LABEL}}"></option>{{/CHOICE}}</datalist>{{/DATALIST}}
</div>{{/INPUT}}
{{#FILE}}<div class="field{{#INVALID_FIELD}} err{{/INVALID_FIELD}}{{WHEN}}">
<label for="{{NAME}}">{{LABEL_TEXT}}{{#OPTIONAL}} <span class="optional">([[optional]])</span>{{/OPTIONAL}}</label>
{{#HINT}}<p class="hint" id="{{NAME}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
{{#INVALID}}<p class="errmsg" id="{{NAME}}-error"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#alert-triangle"></use></svg> {{ERROR_TEXT}}</p>{{/INVALID}}
<input class="form-control w-mid" id="{{NAME}}" name="{{NAME}}" type="file"{{#REQUIRED}} aria-required="true"{{/REQUIRED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#DESCRIBED}} aria-describedby="{{#BY_HINT}}{{NAME}}-hint {{/BY_HINT}}{{#BY_ERROR}}{{NAME}}-error{{/BY_ERROR}}"{{/DESCRIBED}}>
</div>{{/FILE}}
{{#LINES}}<div class="field{{#INVALID_FIELD}} err{{/INVALID_FIELD}}{{WHEN}}">
<label for="{{NAME}}">{{LABEL_TEXT}}{{#OPTIONAL}} <span class="optional">([[optional]])</span>{{/OPTIONAL}}</label>
{{#HINT}}<p class="hint" id="{{NAME}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
{{#INVALID}}<p class="errmsg" id="{{NAME}}-error"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#alert-triangle"></use></svg> {{ERROR_TEXT}}</p>{{/INVALID}}
<textarea class="form-control" id="{{NAME}}" name="{{NAME}}" rows="3" maxlength="{{MAX}}"{{#REQUIRED}} aria-required="true"{{/REQUIRED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#DESCRIBED}} aria-describedby="{{#BY_HINT}}{{NAME}}-hint {{/BY_HINT}}{{#BY_ERROR}}{{NAME}}-error{{/BY_ERROR}}"{{/DESCRIBED}}>
{{VALUE:p}}</textarea>
</div>{{/LINES}}
{{#SELECT}}<div class="field{{#INVALID_FIELD}} err{{/INVALID_FIELD}}{{WHEN}}">
<label for="{{NAME}}">{{LABEL_TEXT}}{{#OPTIONAL}} <span class="optional">([[optional]])</span>{{/OPTIONAL}}</label>
{{#HINT}}<p class="hint" id="{{NAME}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
{{#INVALID}}<p class="errmsg" id="{{NAME}}-error"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#alert-triangle"></use></svg> {{ERROR_TEXT}}</p>{{/INVALID}}
<select class="form-select w-mid" id="{{NAME}}" name="{{NAME}}"{{#REQUIRED}} aria-required="true"{{/REQUIRED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#DESCRIBED}} aria-describedby="{{#BY_HINT}}{{NAME}}-hint {{/BY_HINT}}{{#BY_ERROR}}{{NAME}}-error{{/BY_ERROR}}"{{/DESCRIBED}}>
<option value="">{{#CHOOSE}}[[Choose]]{{/CHOOSE}}{{#ANY}}[[All]]{{/ANY}}</option>{{#NONE}}<option value="(none)"{{#CHOSEN}} selected{{/CHOSEN}}>[[(none)]]</option>{{/NONE}}{{#CHOICE}}<option value="{{KEY}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>{{/CHOICE}}
</select>
</div>{{/SELECT}}
{{#RADIO}}<div class="field{{#INVALID_FIELD}} err{{/INVALID_FIELD}}{{WHEN}}"><fieldset id="{{NAME}}"{{#INVALID}} tabindex="-1"{{/INVALID}}{{#DESCRIBED}} aria-describedby="{{#BY_HINT}}{{NAME}}-hint {{/BY_HINT}}{{#BY_ERROR}}{{NAME}}-error{{/BY_ERROR}}"{{/DESCRIBED}}><legend>{{LABEL_TEXT}}{{#OPTIONAL}} <span class="optional">([[optional]])</span>{{/OPTIONAL}}</legend>
{{#HINT}}<p class="hint" id="{{NAME}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
{{#INVALID}}<p class="errmsg" id="{{NAME}}-error"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#alert-triangle"></use></svg> {{ERROR_TEXT}}</p>{{/INVALID}}
<div class="choices{{#SCALE}} scale{{/SCALE}}">{{#CHOICE}}<div class="choice form-check"><input class="form-check-input" type="radio" id="{{CHOICE_ID}}" name="{{NAME}}" value="{{KEY}}"{{#CHOSEN}} checked{{/CHOSEN}}><label class="form-check-label" for="{{CHOICE_ID}}"><strong>{{LABEL}}</strong>{{#CHOICE_HELP}}<br><span class="muted">{{HELP}}</span>{{/CHOICE_HELP}}</label></div>{{/CHOICE}}</div>
</fieldset></div>{{/RADIO}}
{{#SET}}<div class="field{{#INVALID_FIELD}} err{{/INVALID_FIELD}}{{WHEN}}"><fieldset id="{{NAME}}"{{#INVALID}} tabindex="-1"{{/INVALID}}{{#DESCRIBED}} aria-describedby="{{#BY_HINT}}{{NAME}}-hint {{/BY_HINT}}{{#BY_ERROR}}{{NAME}}-error{{/BY_ERROR}}"{{/DESCRIBED}}><legend>{{LABEL_TEXT}}{{#OPTIONAL}} <span class="optional">([[optional]])</span>{{/OPTIONAL}}</legend>
{{#HINT}}<p class="hint" id="{{NAME}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
{{#INVALID}}<p class="errmsg" id="{{NAME}}-error"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#alert-triangle"></use></svg> {{ERROR_TEXT}}</p>{{/INVALID}}
{{#CHOICE}}<div class="form-check"><input class="form-check-input" type="checkbox" id="{{CHOICE_ID}}" name="{{NAME}}" value="{{KEY}}"{{#CHOSEN}} checked{{/CHOSEN}}><label class="form-check-label" for="{{CHOICE_ID}}">{{LABEL}}</label></div>{{/CHOICE}}
</fieldset></div>{{/SET}}
{{#CHECK}}<div class="field{{#INVALID_FIELD}} err{{/INVALID_FIELD}}{{WHEN}}">
{{#INVALID}}<p class="errmsg" id="{{NAME}}-error"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#alert-triangle"></use></svg> {{ERROR_TEXT}}</p>{{/INVALID}}
<div class="form-check"><input class="form-check-input" type="checkbox" id="{{NAME}}" name="{{NAME}}" value="true"{{#CHECKED}} checked{{/CHECKED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#DESCRIBED}} aria-describedby="{{#BY_HINT}}{{NAME}}-hint {{/BY_HINT}}{{#BY_ERROR}}{{NAME}}-error{{/BY_ERROR}}"{{/DESCRIBED}}><label class="form-check-label" for="{{NAME}}">{{LABEL_TEXT}}</label></div>
{{#HINT}}<p class="hint" id="{{NAME}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
</div>{{/CHECK}}
{{/FIELD}}
