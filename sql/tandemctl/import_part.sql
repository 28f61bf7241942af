-- A piece of a batch's file.
-- params: batch bigint, part integer
SELECT encode(bytes, 'hex') AS bytes FROM import_part JOIN import_batch AS b USING (upload)
WHERE b.id = :batch AND part = :part
