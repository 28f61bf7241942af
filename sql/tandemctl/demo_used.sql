-- Whether the company is in use: the demo is for an empty one. A second demo waits
-- here for the first.
SELECT EXISTS (SELECT FROM lead) OR EXISTS (SELECT FROM person) AS used
FROM pg_advisory_xact_lock(7823440002) AS alone
