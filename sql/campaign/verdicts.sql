-- What sales said of a campaign's leads: leads judged or refused, each by its last
-- verdict, and the share judged 3 or more (DOMAIN, The reports, 4).
-- params: id bigint
SELECT count(*) AS judged_count, count(*) FILTER (WHERE quality >= 3) AS usable_count,
       round(100.0 * count(*) FILTER (WHERE quality >= 3) / nullif(count(*), 0)) AS usable_percent,
       count(quality) AS verdict_count, round(avg(quality), 1) AS mean_number,
       count(*) = 0 AS nobody, count(*) > 0 AS somebody
FROM (SELECT feedback.lead_id, (array_agg(feedback.quality ORDER BY feedback.id DESC)
                 FILTER (WHERE feedback.quality IS NOT NULL))[1] AS quality
      FROM lead JOIN feedback ON feedback.lead_id = lead.id
      WHERE lead.campaign_id = :id AND feedback.subject = 'lead' AND feedback.state <> 'withdrawn'
        AND (feedback.quality IS NOT NULL OR feedback.reason IS NOT NULL)
      GROUP BY feedback.lead_id) AS judged
