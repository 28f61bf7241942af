-- Makes two leads again of one that was merged.
-- params: id bigint, version integer
SELECT saved('/lead/' || id || '?saved=unmerge') AS location FROM lead_unmerge(:id, :version) AS id
