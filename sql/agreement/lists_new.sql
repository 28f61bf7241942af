-- Adds a row to a list.
-- params: list text, label_nl text, label_da text, label_en text, position integer, about_quality boolean
SELECT saved('/agreement/lists?saved=list#' || :list) AS location
FROM list_save(NULL, NULL, :list, :label_nl, :label_da, :label_en, :position, true, :about_quality)
