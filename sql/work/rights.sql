-- work (tandemctl work) runs jobs: what a kind of job does is a function of its own.
GRANT SELECT ON job TO tandem_work;
GRANT EXECUTE ON FUNCTION job_take, job_enter, job_progress, job_end TO tandem_work;
GRANT EXECUTE ON FUNCTION submission_phone, submission_judge TO tandem_work;
-- Mail: reads what a mail says, writes what became of it.
GRANT SELECT ON outbox, notice_item, reason TO tandem_work;
GRANT SELECT (id, full_name) ON person TO tandem_work;
GRANT EXECUTE ON FUNCTION mail_write, mail_compose, mail_claim, mail_end TO tandem_work;
GRANT EXECUTE ON FUNCTION rescore_step, rescore_if_stale TO tandem_work;
GRANT EXECUTE ON FUNCTION holidays_ahead TO tandem_work;
GRANT SELECT ON notice_kind TO tandem_work;
