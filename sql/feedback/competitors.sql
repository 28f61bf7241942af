-- The competitors, those we met most often first, with the leads on which we met them; from and to
-- are days we met them on.
-- params: q text, from date, to date
-- plan: anew
SELECT competitor.id, competitor.name, NOT competitor.active AS not_offered, coalesce(said.statement_count, 0) AS statement_count,
       said.last_at, met.*
FROM competitor
CROSS JOIN LATERAL (
    SELECT count(*) AS met_count, count(*) FILTER (WHERE outcome = 'open') AS open_count,
           count(*) FILTER (WHERE outcome = 'won') AS won_count, count(*) FILTER (WHERE outcome = 'lost') AS lost_count,
           count(*) FILTER (WHERE outcome = 'none') AS else_count,
           round(100.0 * count(*) FILTER (WHERE outcome = 'won')
                 / nullif(count(*) FILTER (WHERE outcome IN ('won', 'lost')), 0)) AS won_percent
    FROM competitor_on_lead AS met
    WHERE met.competitor_id = competitor.id AND (:from IS NULL OR met.last_on >= :from) AND (:to IS NULL OR met.first_on <= :to)) AS met
LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE state = 'stands') AS statement_count, max(greatest(entered_at, ended_at)) AS last_at
                   FROM competitor_statement WHERE competitor_id = competitor.id) AS said ON true
WHERE :q IS NULL OR strpos(lower(competitor.name), lower(:q)) > 0
ORDER BY competitor.active DESC, met.met_count DESC, lower(competitor.name)
