-- Says what became of a competitor on a lead.
-- params: id bigint, version integer, decided text
SELECT saved('/lead/' || lead || '?saved=competitor') AS location
FROM competitor_decide(:id, :version, CASE WHEN :decided <> 'follows' THEN :decided END) AS lead
