-- Where a form led that was sent before.
-- params: viewer bigint, once_hash bytea, route text
SELECT location FROM once_location(:viewer, :once_hash, :route) AS location
