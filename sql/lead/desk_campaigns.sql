-- Campaigns that start within two weeks.
SELECT id, name, kind, starts_on, sales_partner_id FROM campaign
WHERE active AND starts_on BETWEEN tandem_today() AND tandem_today() + 14 ORDER BY starts_on, id LIMIT 5
