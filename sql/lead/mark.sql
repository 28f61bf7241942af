-- Marks a lead's interest by hand.
-- params: id bigint, mark text, why text
SELECT saved('/lead/' || :id || '?saved=mark') AS location
FROM lead_mark_set(:id, nullif(:mark, 'none'), :why)
