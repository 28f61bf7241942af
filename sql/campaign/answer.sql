-- An objection is answered: sales is asked again.
-- params: id bigint, version integer, note text
SELECT saved('/campaign/' || :id || '?saved=campaign') AS location
FROM campaign_move(:id, :version, 'answer', :note)
