-- Open leads that have been in their stage for longer than agreed, the longest first,
-- fifty of each stage: of marketing's stages those without a day to call back or a next
-- step, of the others those whose clock ran out.
WITH kept AS (
    SELECT stay.id, NULL::timestamptz AS due_at FROM stage CROSS JOIN LATERAL (
        SELECT id FROM lead
        WHERE lead.stage = stage.code AND closed_at IS NULL AND clock IS NULL
          AND stage_at < (SELECT stay_limit(stage.code))
        ORDER BY stage_at LIMIT 50) AS stay
    WHERE stage.code IN ('prospect', 'lead')
), late AS (
    SELECT stay.id, stay.due_at FROM stage CROSS JOIN LATERAL (
        SELECT lead.id, clock.due_at FROM lead JOIN clock ON clock.lead_id = lead.id
        WHERE lead.stage = stage.code AND closed_at IS NULL AND clock.kind = 'stay' AND clock.state = 'overdue'
          AND stage_at < (SELECT tandem_now() - make_interval(days => stay_days(stage.code)))
        ORDER BY stage_at LIMIT 50) AS stay
    WHERE stage.code IN ('mql', 'sql', 'opportunity')
)
SELECT lead.id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, lead.stage, lead.turn_id,
       lead.stage_at::date AS stage_on, long.due_at
FROM (SELECT * FROM kept UNION ALL SELECT * FROM late) AS long JOIN lead ON lead.id = long.id
JOIN stage ON stage.code = lead.stage
LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
ORDER BY stage.position DESC, lead.stage_at, lead.id
