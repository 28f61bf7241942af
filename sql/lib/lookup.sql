-- Every list people choose from, for the worker's memory.
SELECT kind, key, active, extra, label_en, label_nl, label_da
FROM lookup ORDER BY kind, position, lower(label_en), key
