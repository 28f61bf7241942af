-- What the rules, views and rights are that were applied last: one row.
CREATE TABLE IF NOT EXISTS tandem.rules_applied (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    checksum   text NOT NULL, -- SHA-256 of their files, one behind the other
    applied_at timestamptz NOT NULL DEFAULT now()
)
