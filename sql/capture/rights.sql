-- capture may add submissions and ask for their judgement, and ask what the token of a
-- calendar feed shows, nothing else.
GRANT EXECUTE ON FUNCTION submission_add, submission_judge TO tandem_capture;
GRANT EXECUTE ON FUNCTION feed_of TO tandem_capture;
GRANT EXECUTE ON FUNCTION team_feed_of TO tandem_capture;
