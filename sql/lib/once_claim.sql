-- First statement of every write: names the viewer and takes the once-token.
-- params: viewer bigint, once_hash bytea, route text
SELECT once_claim(:viewer, :once_hash, :route)
