-- The submissions that a log's filters choose.
-- params: source bigint, became text, from date, to date
SELECT * FROM submission
WHERE (:source IS NULL OR source_id = :source)
  AND CASE WHEN :became IS NULL THEN true WHEN :became = 'waiting' THEN outcome IS NULL ELSE outcome = :became END
  AND (:from IS NULL OR received_at >= :from::timestamptz)
  AND (:to IS NULL OR received_at < (:to + 1)::timestamptz)
