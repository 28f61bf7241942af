-- Changes a row of a list; refused when somebody changed it first.
-- params: id bigint, version integer, label_nl text, label_da text, label_en text, position integer, active boolean,
--   about_quality boolean
SELECT saved('/agreement/lists?saved=list#' || entry.list) AS location
FROM list_save(:id, :version, NULL, :label_nl, :label_da, :label_en, :position, :active, :about_quality) AS saved_id
JOIN list_entry AS entry ON entry.id = saved_id
