-- A competitor's card, with its figures: leads on which we met it.
-- params: id bigint
SELECT competitor.id, competitor.version, competitor.name AS heading, competitor.name, competitor.link, competitor.active,
       NOT competitor.active AS not_offered,
       viewer_is_colleague() AS may_edit,
       count(met.lead_id) AS met_count, count(*) FILTER (WHERE outcome = 'open') AS open_count,
       count(*) FILTER (WHERE outcome = 'won') AS won_count, count(*) FILTER (WHERE outcome = 'lost') AS lost_count,
       count(*) FILTER (WHERE outcome = 'elsewhere') AS elsewhere_count,
       count(*) FILTER (WHERE outcome = 'elsewhere') > 0 AS any_elsewhere
FROM competitor LEFT JOIN competitor_on_lead AS met ON met.competitor_id = competitor.id
WHERE competitor.id = :id GROUP BY competitor.id
