[[Hello {{FULL_NAME}},]]

{{#LINE}}{{#IS_HANDED_OVER}}[[{{BY}} handed over to you: {{WHO}}]]{{/IS_HANDED_OVER}}{{#IS_ASSIGNED}}[[{{BY}} gave you this lead: {{WHO}}]]{{/IS_ASSIGNED}}{{#IS_RETURNED}}[[{{BY}} gave this lead back: {{WHO}}]]{{/IS_RETURNED}}{{#IS_ANSWERED}}[[{{BY}} answered your feedback on {{WHO}}]]{{/IS_ANSWERED}}{{#IS_TOUCH}}[[{{BY}} asks you to deal with this: {{WHO}}]]{{/IS_TOUCH}}{{#IS_CAME_BACK}}[[Was closed, and came back: {{WHO}}]]{{/IS_CAME_BACK}}{{#IS_OVERDUE}}[[Overdue, with {{BY}}: {{WHO}}]]{{/IS_OVERDUE}}{{#HAS_ORGANISATION}}, {{ORGANISATION}}{{/HAS_ORGANISATION}}
{{#HAS_REASON}}[[Reason: {{REASON}}]]
{{/HAS_REASON}}{{#HAS_DUE_AT}}[[By {{DUE_AT}}]]
{{/HAS_DUE_AT}}{{#HAS_NOTE}}{{NOTE}}
{{/HAS_NOTE}}{{ADDRESS}}{{PATH}}

{{/LINE}}{{#MORE}}[[And {{MORE_COUNT}} more, in Tandem.]]

{{/MORE}}[[Your day: {{ADDRESS}}/]]
[[Which mails you get is your own choice: {{ADDRESS}}/account/profile]]
