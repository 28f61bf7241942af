-- Why sales judged a campaign's leads low or gave them back, most often first.
-- params: id bigint
SELECT feedback.reason AS back_reason, count(DISTINCT feedback.lead_id) AS lead_count,
       round(100.0 * count(DISTINCT feedback.lead_id)
             / max(count(DISTINCT feedback.lead_id)) OVER (), 1) AS bar_width
FROM lead JOIN feedback ON feedback.lead_id = lead.id
WHERE lead.campaign_id = :id AND feedback.subject = 'lead' AND feedback.state <> 'withdrawn'
  AND feedback.reason IS NOT NULL
GROUP BY feedback.reason ORDER BY lead_count DESC, feedback.reason
