-- The next job that is due and nobody runs, locked until this connection ends it.
SELECT id, kind, payload FROM job_take()
