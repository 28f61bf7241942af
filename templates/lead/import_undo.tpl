{{%AUTOESCAPE context="HTML"}}
<p class="crumb"><a href="/lead/import">[[Import leads]]</a> › <a href="/lead/import/{{ID}}">{{FILE_NAME}}</a></p>
{{>ERROR_SUMMARY}}
<h1>{{HEADING}}</h1>
<section class="panel narrow"><h2>{{FILE_NAME}}</h2>
{{#IS_DRAFT}}<p>[[The file was not loaded: it is thrown away, and nothing else changes.]]</p>{{/IS_DRAFT}}
{{#IS_LOADED}}<ul><li>[[New leads of this file that nobody worked on are taken out, and count nowhere any more: {{NEW_COUNT}} were loaded.]]</li><li>[[Leads that were changed are put back as they were: {{CHANGED_COUNT}}.]]</li><li>[[What the file told of people who were there already is taken away: {{JOINED_COUNT}}.]]</li><li>[[What somebody worked on since stays, and is listed with the reason. Campaigns, channels, segments and people that were made stay too.]]</li></ul>{{/IS_LOADED}}
{{>FORM}}
</section>
