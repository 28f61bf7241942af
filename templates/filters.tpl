{{%AUTOESCAPE context="HTML"}}
<form class="filters panel" method="get" action="{{ACTION}}" aria-label="[[Filters]]">
{{>FIELDS}}
{{#MORE}}<details{{#MORE_OPEN}} open{{/MORE_OPEN}}><summary>[[More filters]]</summary><div class="filters">{{>MORE_FIELDS}}</div></details>{{/MORE}}
<button class="btn btn-side" type="submit"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#adjustments"></use></svg> [[Show]]</button>
<a class="btn btn-side" href="{{ACTION}}.csv?{{FILTER_QUERY}}"><svg class="ico" aria-hidden="true" focusable="false"><use href="/static/icons.svg#download"></use></svg> CSV</a>
{{#FILTERED}}<a href="{{ACTION}}">[[Clear filters]]</a>{{/FILTERED}}
</form>
