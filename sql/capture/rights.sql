-- capture may add submissions and ask for their judgement, nothing else.
GRANT EXECUTE ON FUNCTION submission_add, submission_judge TO tandem_capture;
