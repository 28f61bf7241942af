-- Campaigns that start within two weeks; to sales those it has not read yet.
SELECT campaign.id, campaign.name, campaign.kind, campaign.starts_on, campaign.sales_partner_id, viewer_has('sales') AS may_read
FROM campaign_coming(14) AS campaign
WHERE NOT (viewer_has('sales') AND EXISTS (SELECT FROM campaign_read AS read WHERE read.campaign_id = campaign.id
                                           AND read.person_id = viewer() AND read.telling = campaign.telling))
ORDER BY campaign.starts_on, campaign.id LIMIT 5
