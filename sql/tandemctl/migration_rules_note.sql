-- Notes which rules, views and rights were applied.
-- params: checksum text
INSERT INTO rules_applied (checksum) VALUES (:checksum)
ON CONFLICT (only_row) DO UPDATE SET checksum = excluded.checksum, applied_at = now()
