-- All refused rows of a batch with the file's own cells, for a file that is loaded again:
-- without what Tandem wrote into it the last time.
-- params: id bigint
SELECT refused.line, refused.field, refused.problem, refused.detail, 
       (SELECT jsonb_agg(cell ORDER BY place) FROM unnest(refused.cells) WITH ORDINALITY AS c (cell, place)
        WHERE coalesce(b.headings[place], '') NOT ILIKE 'tandem\_%') AS cells,
       (SELECT jsonb_agg(heading ORDER BY place) FROM unnest(b.headings) WITH ORDINALITY AS h (heading, place)
        WHERE heading NOT ILIKE 'tandem\_%') AS headings
FROM import_batch AS b LEFT JOIN import_refused AS refused ON b.id = refused.batch_id
WHERE b.id = :id ORDER BY refused.line
