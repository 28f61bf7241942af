-- The campaign feedback is about, and what sales judged of its leads so far.
-- params: id bigint
SELECT campaign.id, campaign.name, campaign.kind, campaign.channel, campaign.segment_id, campaign.starts_on,
       nullif(campaign.ends_on, campaign.starts_on) AS ends_on, campaign.message, campaign.owner_id, campaign.sales_partner_id, judged.*
FROM campaign, LATERAL (
    SELECT count(*) AS leads_count, count(last_quality) AS judged_count,
           count(*) FILTER (WHERE last_quality >= 3) AS usable_count
    FROM lead WHERE campaign_id = campaign.id) AS judged
WHERE campaign.id = :id
