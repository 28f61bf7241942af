-- Whether an item helped with a lead; back to where it was asked.
-- params: id bigint, version integer, helped text, remark text, from text
SELECT saved(CASE :from WHEN 'desk' THEN '/?saved=helped' ELSE '/lead/' || lead_id || '?saved=helped' END) AS location
FROM content_judge(:id, coalesce(:version, 0), :helped = 'yes', :remark) AS lead_id
