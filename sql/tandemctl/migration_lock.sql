-- One migrate at a time; until the connection ends. The number is Tandem's own.
SELECT pg_advisory_lock(7823440001)
