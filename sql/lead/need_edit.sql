-- Changes a need of a lead.
-- params: id bigint, version integer, state text, note text, need_kind text, need text, known text, since_on date,
--   source text
SELECT saved('/lead/' || lead_id || '?saved=need') AS location
FROM need_change(:id, :version, :need_kind, :need, :known = 'yes', :since_on, :source, :state, :note) AS lead_id
