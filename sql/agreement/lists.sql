-- What stands in each list that managers edit, of the parts in use.
SELECT entry.id, entry.list, entry.label_nl, entry.label_da, entry.label_en, NOT entry.active AS not_in_use,
       entry.about_quality IS TRUE AS asks_an_answer
FROM list_entry AS entry JOIN list_kind AS kind ON kind.code = entry.list
WHERE kind.part IS NULL OR part_on(kind.part)
ORDER BY kind.position, entry.position, entry.id
