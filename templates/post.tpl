{{%AUTOESCAPE context="HTML"}}
<form id="form" method="post" action="{{ACTION}}" novalidate data-guard{{#UPLOAD}} enctype="multipart/form-data"{{/UPLOAD}}>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{ONCE}}">{{#VERSIONED}}<input type="hidden" name="version" value="{{VERSION}}">{{/VERSIONED}}
{{>FIELDS}}
<div class="acts"><button class="btn btn-main" type="submit"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#check"></use></svg> {{SUBMIT}}</button>{{#NEXT}}<button class="btn btn-side" type="submit" name="next" value="1">{{NEXT_TEXT}}</button>{{/NEXT}}{{#CANCEL}}<a href="{{CANCEL_PATH}}">[[Cancel]]</a>{{/CANCEL}}</div>
</form>
