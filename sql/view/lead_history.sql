-- What happened to a lead: its events, the verdicts given (on a move, or alone), its
-- touches and the content used. What is no event stands behind the event it followed. Newest first is
-- place DESC, is_event, event_at DESC, place_within DESC.
DROP VIEW IF EXISTS lead_history;
CREATE VIEW lead_history AS
SELECT event.lead_id, event.id AS place, true AS is_event, event.id AS place_within, event.event_at, event.move,
       event.person_id, person.team = 'sales' AS by_sales, person.team = 'marketing' AS by_marketing, event.note,
       event.to_person_id, event.date_on, event.value_cents, CASE WHEN event.exception NOT IN ('someone else', 'new need') THEN event.exception END AS exception,
       CASE event.reason_kind WHEN 'back' THEN event.reason END AS back_reason,
       CASE event.reason_kind WHEN 'lost' THEN event.reason END AS lost_reason,
       CASE event.reason_kind WHEN 'not_a_lead' THEN event.reason END AS not_a_lead_reason,
       event.reached IS TRUE AS was_reached, event.reached IS FALSE AND event.outcome IS NULL AS not_reached,
       event.way, event.outcome AS contact_outcome, event.next_step, event.score AS score_number,
       verdict.quality, verdict.id AS feedback_id,
       NULL::bigint AS touch_id, NULL::text AS touch_kind, NULL::text AS channel, NULL::bigint AS campaign_id,
       NULL::text AS link, NULL::bigint AS handler_id, false AS waits, NULL::timestamptz AS handled_at,
       NULL::text AS answer, event.merged_from,
       event.exception = 'someone else' AS is_someone_else, event.exception = 'new need' AS is_new_need,
       event.person_id IS NULL AS by_nobody, false AS may_deal,
       NULL::bigint AS item_id, false AS did_help, false AS did_not
FROM event LEFT JOIN person ON person.id = event.person_id
     LEFT JOIN LATERAL (SELECT id, quality FROM feedback WHERE event_id = event.id AND state <> 'withdrawn'
                        ORDER BY id DESC LIMIT 1) AS verdict ON true
UNION ALL
SELECT lead_id, coalesce((SELECT max(id) FROM event WHERE lead_id = feedback.lead_id AND event_at <= given_at), 0), false, feedback.id,
       given_at, 'verdict', given_by, person.team = 'sales', person.team = 'marketing', feedback.note,
       NULL, NULL, NULL, NULL, feedback.reason, NULL, NULL, false, false, NULL, NULL, NULL, NULL, quality, feedback.id,
       NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, false, false, false,
       false, NULL, false, false
FROM feedback JOIN person ON person.id = feedback.given_by
WHERE subject = 'lead' AND event_id IS NULL AND state <> 'withdrawn'
UNION ALL
SELECT lead_id, coalesce((SELECT max(id) FROM event WHERE lead_id = touch.lead_id AND event_at <= touch_at), 0), false, touch.id,
       touch_at, NULL, recorded_by, person.team = 'sales', person.team = 'marketing', what,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL,
       touch.id, kind, channel, campaign_id, link, handler_id, handler_id IS NOT NULL AND handled_at IS NULL, handled_at, answer, NULL, false, false, recorded_by IS NULL,
       handler_id IS NOT NULL AND handled_at IS NULL AND viewer_is_colleague(), NULL, false, false
FROM touch LEFT JOIN person ON person.id = touch.recorded_by
UNION ALL
SELECT lead_id, coalesce((SELECT max(id) FROM event WHERE lead_id = content_use.lead_id AND event_at <= used_at), 0), false, content_use.id,
       used_at, NULL, used_by, person.team = 'sales', person.team = 'marketing', concat_ws(' – ', message, remark),
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, false, false, false,
       false, item_id, helped IS TRUE, helped IS FALSE
FROM content_use JOIN person ON person.id = content_use.used_by
WHERE part_on('content');
