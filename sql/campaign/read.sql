-- A salesperson has read a campaign that is coming.
-- params: id bigint, desk text
SELECT saved(CASE WHEN :desk = '1' THEN '/?saved=read' ELSE '/campaign/' || id || '?saved=read' END) AS location FROM campaign_read(:id) AS id
