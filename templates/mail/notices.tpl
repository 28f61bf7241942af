[[Hello {{FULL_NAME}},]]

{{#LINE}}{{#IS_OVERDUE}}[[Overdue, with {{BY}}: {{WHO}}]]{{/IS_OVERDUE}}{{#IS_NEWS_BY}}[[{{TOLD}}, by {{BY}}: {{WHO}}]]{{/IS_NEWS_BY}}{{#IS_NEWS}}{{TOLD}}: {{WHO}}{{/IS_NEWS}}{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}
{{#HAS_REASON}}[[Reason: {{REASON}}]]
{{/HAS_REASON}}{{#HAS_DUE_AT}}[[By {{DUE_AT}}]]
{{/HAS_DUE_AT}}{{#HAS_NOTE}}{{NOTE}}
{{/HAS_NOTE}}{{ADDRESS}}{{PATH}}

{{/LINE}}{{#MORE}}[[And {{MORE_COUNT}} more, in Tandem.]]

{{/MORE}}[[Your day: {{ADDRESS}}/]]
[[Which mails you get is your own choice: {{ADDRESS}}/account/profile]]
