-- The move not-a-lead.
-- params: id bigint, version integer, reason text, note text
SELECT saved('/lead/' || :id || '?saved=not-a-lead') AS location
FROM lead_move(:id, :version, 'not-a-lead', p_reason => :reason, p_note => :note)
