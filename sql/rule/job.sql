-- Jobs: work that no page waits for. Pages and rules enqueue with job_add; tandemctl
-- work takes, runs and ends. A job runs at least once, so what it does must bear
-- being done again.

-- Enqueues on the viewer's behalf; the job's id.
CREATE OR REPLACE FUNCTION job_add(p_kind text, p_payload jsonb DEFAULT '{}', p_run_after timestamptz DEFAULT now())
RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = tandem, pg_temp AS $$
    INSERT INTO job (kind, payload, person_id, run_after)
    VALUES (p_kind, coalesce(p_payload, '{}'), viewer(), coalesce(p_run_after, now())) RETURNING id
$$;

CREATE OR REPLACE FUNCTION job_lock_key(p_job bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
$$ SELECT hashtextextended('tandem job ' || p_job, 0) $$;

-- The next job that is due and nobody runs, locked for this connection: one whose
-- runner died is free again by itself. No row when nothing is due.
CREATE OR REPLACE FUNCTION job_take() RETURNS SETOF job
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, pg_temp AS $$
DECLARE
    candidate bigint;
BEGIN
    FOR candidate IN SELECT id FROM job WHERE state IN ('queued', 'running') AND run_after <= now()
                     ORDER BY run_after, id LOOP
        CONTINUE WHEN NOT pg_try_advisory_lock(job_lock_key(candidate));
        RETURN QUERY UPDATE job SET state = 'running', attempts = attempts + 1,
                            started_at = coalesce(started_at, clock_timestamp())
                     WHERE id = candidate AND state IN ('queued', 'running') AND run_after <= now() RETURNING *;
        IF FOUND THEN RETURN; END IF;
        PERFORM pg_advisory_unlock(job_lock_key(candidate)); -- ended between the look and the lock
    END LOOP;
END $$;

-- First act of each of a job's transactions: acts from here on for who enqueued it.
CREATE OR REPLACE FUNCTION job_enter(p_job bigint) RETURNS job
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, pg_temp AS $$
DECLARE
    entered job;
BEGIN
    SELECT * INTO entered FROM job WHERE id = p_job;
    PERFORM set_config('tandem.viewer', coalesce(entered.person_id::text, ''), true);
    RETURN entered;
END $$;

-- How far it is; a total of NULL leaves the one that was said.
CREATE OR REPLACE FUNCTION job_progress(p_job bigint, p_done bigint, p_total bigint DEFAULT NULL) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, pg_temp AS $$
    UPDATE job SET done_count = p_done, total_count = coalesce(p_total, total_count) WHERE id = p_job
$$;

-- Ends a job that was done. One that failed waits longer each time, a minute at
-- first, and is given up at the tenth failure; what it said is kept.
CREATE OR REPLACE FUNCTION job_end(p_job bigint, p_failure text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, pg_temp AS $$
DECLARE
    attempts_max CONSTANT integer := 10;
BEGIN
    UPDATE job SET message = p_failure,
        state = CASE WHEN p_failure IS NULL THEN 'done' WHEN attempts >= attempts_max THEN 'failed' ELSE 'queued' END,
        ended_at = CASE WHEN p_failure IS NULL OR attempts >= attempts_max THEN clock_timestamp() END,
        run_after = CASE WHEN p_failure IS NULL THEN run_after
                         ELSE clock_timestamp() + least(attempts * attempts, 60) * interval '1 minute' END
    WHERE id = p_job;
    PERFORM pg_advisory_unlock(job_lock_key(p_job));
END $$;
