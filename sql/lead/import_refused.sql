-- Refused rows of a batch, and what they say in the column that is at fault.
-- params: id bigint
SELECT refused.line, refused.field, refused.problem, refused.detail,
       (SELECT string_agg(nullif(b.headings[place], ''), ' + ' ORDER BY place)
        FROM unnest(b.columns) WITH ORDINALITY AS c (target, place)
        WHERE target = refused.field OR refused.field = 'person_name' AND target IN ('first_name', 'infix', 'last_name')
           OR refused.field = 'street' AND target = 'house_number') AS heading
FROM import_refused AS refused JOIN import_batch AS b ON b.id = refused.batch_id
WHERE refused.batch_id = :id ORDER BY refused.line LIMIT 100
