-- Names in a batch that Tandem does not know.
-- params: id bigint
SELECT name, row_count, kind = 'campaign' AS is_campaign, kind = 'channel' AS is_channel,
       kind = 'segment' AS is_segment, kind = 'person' AS is_person
FROM import_unknown WHERE batch_id = :id ORDER BY import_unknown.kind, lower(name) LIMIT 100
