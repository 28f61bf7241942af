-- A campaign starts without the sign-off of sales.
-- params: id bigint, version integer, note text
SELECT saved('/campaign/' || :id || '?saved=campaign') AS location
FROM campaign_move(:id, :version, 'go-on', :note)
