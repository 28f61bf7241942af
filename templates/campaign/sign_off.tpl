{{%AUTOESCAPE context="HTML"}}
{{#WAITS_FOR_SIGN_OFF}}<p class="dupes">[[{{SIGNER_ID}} signs off for sales, until {{DUE_AT}}. Silence until then is no objection.]]</p>{{/WAITS_FOR_SIGN_OFF}}
{{#OBJECTED}}<div class="dupes"><p class="mb-0"><strong>[[{{SAID_BY}} objects for sales, {{SAID_AT}}]]</strong></p>{{#HAS_SAID_NOTE}}<p class="lines mb-0">{{SAID_NOTE:p}}</p>{{/HAS_SAID_NOTE}}</div>{{/OBJECTED}}
{{#STARTED_UNSIGNED}}<p class="notice late"><strong>[[Started without sign-off]]</strong> · [[Nobody has said why yet.]]</p>{{/STARTED_UNSIGNED}}
{{#UNSIGNED}}<div class="notice late"><p class="mb-0"><strong>{{#HAS_STARTED}}[[Started without sign-off]]{{/HAS_STARTED}}{{#NOT_STARTED}}[[Starts without sign-off]]{{/NOT_STARTED}}</strong> · [[{{SAID_BY}}, {{AGREED_AT}}]]</p>{{#HAS_SAID_NOTE}}<p class="lines mb-0">{{SAID_NOTE:p}}</p>{{/HAS_SAID_NOTE}}</div>{{/UNSIGNED}}
