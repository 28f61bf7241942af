-- Takes back an entry of a competitor met, which was a mistake.
-- params: id bigint, version integer
SELECT saved('/lead/' || lead || '?saved=competitor') AS location FROM competitor_unmeet(:id, :version) AS lead
