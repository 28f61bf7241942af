-- A competitor on a lead, one row however often we met it there. What became of it follows from
-- the lead: won when it became a customer; lost when it was lost, to the one that was named where
-- one was; with the last word said by hand. The figures of list, card and reports are counts of
-- these rows.
CREATE OR REPLACE VIEW competitor_on_lead AS
SELECT met.competitor_id, met.lead_id, met.first_on, met.last_on, met.times,
       CASE WHEN met.decided = 'for_them' AND lead.closed_as IS DISTINCT FROM 'customer' THEN 'lost'
            WHEN lead.closed_as = 'customer' THEN 'won'
            WHEN lead.closed_as = 'lost' THEN CASE WHEN met.decided = 'not_for_them' OR met.named_another
                                               THEN 'elsewhere' ELSE 'lost' END
            WHEN lead.closed_as IS NULL THEN 'open'
            ELSE 'none' END AS outcome
FROM (SELECT one.competitor_id, one.lead_id, min(one.met_on) AS first_on, max(one.met_on) AS last_on, count(*) AS times,
             (array_agg(said.decided ORDER BY one.decided_at DESC) FILTER (WHERE said.decided IS NOT NULL))[1] AS decided,
             coalesce(bool_or(another.found), false) AS named_another
      FROM competitor_met AS one
      JOIN lead ON lead.id = one.lead_id
      LEFT JOIN event ON event.id = one.decided_event
      CROSS JOIN LATERAL (SELECT CASE WHEN one.decided_event IS NULL OR event.event_at = lead.closed_at
                                 THEN one.decided END AS decided) AS said
      LEFT JOIN LATERAL (
          SELECT true AS found FROM competitor_met AS other LEFT JOIN event AS loss ON loss.id = other.decided_event
          WHERE other.lead_id = one.lead_id AND other.competitor_id <> one.competitor_id AND other.withdrawn_at IS NULL
            AND other.decided = 'for_them' AND (other.decided_event IS NULL OR loss.event_at = lead.closed_at)
          LIMIT 1) AS another ON true
      WHERE one.withdrawn_at IS NULL
      GROUP BY one.competitor_id, one.lead_id) AS met
JOIN lead ON lead.id = met.lead_id;

-- What a card says: its statements, and the prices heard on leads.
CREATE OR REPLACE VIEW competitor_said AS
SELECT id, competitor_id, about, says, source, heard_on, entered_by, entered_at, NULL::bigint AS lead_id,
       state, ended_by, ended_at, ended_why, replaces
FROM competitor_statement
UNION ALL
SELECT id, competitor_id, 'price', price, NULL, met_on, recorded_by, recorded_at, lead_id, 'stands', NULL, NULL, NULL, NULL
FROM competitor_met WHERE price IS NOT NULL AND withdrawn_at IS NULL;
