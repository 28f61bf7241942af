-- Notes a need on a lead.
-- params: id bigint, need_kind text, need text, known text, since_on date, source text
SELECT saved('/lead/' || :id || '?saved=need') AS location
FROM need_add(:id, :need_kind, :need, :known = 'yes', :since_on, :source)
