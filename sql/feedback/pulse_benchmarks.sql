-- Figures that others published, as sentences, each with its source.
SELECT code AS benchmark, source, source IS NULL AS no_source FROM benchmark ORDER BY position
