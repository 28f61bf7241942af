-- A cancelled campaign becomes a draft again.
-- params: id bigint, version integer
SELECT saved('/campaign/' || :id || '?saved=campaign') AS location
FROM campaign_move(:id, :version, 'reopen')
