-- The files of sql/schema that were applied, with the SHA-256 of what they held.
CREATE TABLE IF NOT EXISTS tandem.schema_migration (
    file       text PRIMARY KEY,
    checksum   text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
)
