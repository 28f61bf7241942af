-- Proposes a campaign: sales is asked, where agreed.
-- params: id bigint, version integer
SELECT saved('/campaign/' || :id || '?saved=campaign') AS location
FROM campaign_move(:id, :version, 'propose')
