-- Sales objects to a campaign.
-- params: id bigint, version integer, note text
SELECT saved('/campaign/' || :id || '?saved=campaign') AS location
FROM campaign_move(:id, :version, 'object', :note)
