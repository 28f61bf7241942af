-- work (tandemctl work) runs jobs: what a kind of job does is a function of its own.
GRANT SELECT ON job TO tandem_work;
GRANT EXECUTE ON FUNCTION job_take, job_enter, job_progress, job_end TO tandem_work;
GRANT EXECUTE ON FUNCTION submission_phone, submission_judge TO tandem_work;
