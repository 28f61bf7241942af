-- Every lead accounted for (DOMAIN, Handed back: nothing out of sight).
CREATE OR REPLACE VIEW lead_accounted AS
SELECT count(*) AS leads,
       count(*) FILTER (WHERE closed_as IS NULL AND back IS NULL) AS in_hand,
       count(*) FILTER (WHERE closed_as IS NULL AND back IS NOT NULL) AS handed_back,
       count(*) FILTER (WHERE closed_as = 'lost') AS lost,
       count(*) FILTER (WHERE closed_as = 'not_a_lead') AS not_a_lead,
       count(*) FILTER (WHERE closed_as = 'customer') AS customers
FROM lead;

-- The leads that are not, and why: none, after whatever moves. tandemctl check and
-- tests/lead/property.t ask it; it reads every lead and event.
CREATE OR REPLACE VIEW lead_unaccounted (lead_id, problem) AS
SELECT id, 'is closed and not closed' FROM lead WHERE (closed_at IS NULL) <> (closed_as IS NULL)
UNION ALL
SELECT id, 'lacks a turn' FROM lead
WHERE closed_at IS NULL AND NOT EXISTS (SELECT FROM person WHERE id = lead.turn_id AND active)
UNION ALL
SELECT id, 'is closed and has a turn or a deadline' FROM lead
WHERE closed_at IS NOT NULL AND (turn_id IS NOT NULL OR clock IS NOT NULL OR due_at IS NOT NULL)
UNION ALL
SELECT lead.id, 'is closed and a clock runs' FROM clock_run JOIN lead ON lead.id = clock_run.lead_id
WHERE ended_at IS NULL AND closed_at IS NOT NULL
UNION ALL
SELECT id, 'has a deadline that no clock knows of' FROM lead
WHERE clock IS NOT NULL AND NOT EXISTS (SELECT FROM clock_run WHERE lead_id = lead.id AND kind = lead.clock
                                          AND due_at = lead.due_at AND ended_at IS NULL)
UNION ALL
-- A merged lead's events stand behind each other among themselves. A load says where a
-- lead is, not from where it came there.
SELECT lead_id, 'has an event without its predecessor'
FROM (SELECT lead_id, previous_id, move, from_stage, from_open, lag(id) OVER earlier AS earlier_id,
             lag(to_stage) OVER earlier AS earlier_stage, lag(to_open) OVER earlier AS earlier_open
      FROM event WINDOW earlier AS (PARTITION BY lead_id, merged_from ORDER BY id)) AS happened
WHERE previous_id IS DISTINCT FROM earlier_id
   OR earlier_id IS NOT NULL AND move <> 'import' AND (from_stage, from_open) IS DISTINCT FROM (earlier_stage, earlier_open)
UNION ALL
SELECT lead.id, 'is not where its last event left it'
FROM lead LEFT JOIN LATERAL (SELECT to_stage, to_open FROM event WHERE lead_id = lead.id AND merged_from IS NULL
                             ORDER BY id DESC LIMIT 1) AS last ON true
WHERE (stage, closed_at IS NULL) IS DISTINCT FROM (last.to_stage, last.to_open);
