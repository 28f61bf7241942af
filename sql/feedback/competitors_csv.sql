-- The competitors with their figures, for spreadsheets.
-- params: q text, from date, to date
-- plan: anew
SELECT competitor.id, competitor.name, competitor.link, competitor.active::text AS offered, met.met, met.open, met.won, met.lost,
       (SELECT count(*) FROM competitor_statement WHERE competitor_id = competitor.id AND state = 'stands') AS statements
FROM competitor
CROSS JOIN LATERAL (
    SELECT count(*) AS met, count(*) FILTER (WHERE outcome = 'open') AS open, count(*) FILTER (WHERE outcome = 'won') AS won,
           count(*) FILTER (WHERE outcome = 'lost') AS lost
    FROM competitor_on_lead AS met
    WHERE met.competitor_id = competitor.id AND (:from IS NULL OR met.last_on >= :from) AND (:to IS NULL OR met.first_on <= :to)) AS met
WHERE :q IS NULL OR strpos(lower(competitor.name), lower(:q)) > 0
ORDER BY met.met DESC, lower(competitor.name)
