-- What was said of a campaign and of its message, among all that was said of its leads.
CREATE INDEX feedback_of_campaign ON feedback (campaign_id, id DESC) WHERE subject IN ('campaign', 'message');
