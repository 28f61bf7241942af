-- What the viewer's day at a fair has in common: today's as it is set, else proposed as
-- on their last one; the version it guards is 0 as long as it is not set.
SELECT CASE WHEN day.day_on = tandem_today() THEN day.version ELSE 0 END AS version, day.campaign_id, day.channel,
       day.segment_id, coalesce(day.country, person.country) AS country, day.wording
FROM person LEFT JOIN LATERAL (SELECT * FROM fair_day WHERE person_id = person.id
                               ORDER BY day_on DESC LIMIT 1) AS day ON true
WHERE person.id = viewer()
