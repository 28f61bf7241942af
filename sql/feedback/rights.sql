-- feedback reads leads and campaigns; it writes through functions alone.
GRANT SELECT ON feedback, feedback_now, feedback_item, feedback_event, answer, lead, lead_history, contact,
    organisation, event, stage, reason, channel, campaign_kind, segment, campaign TO tandem_feedback;
GRANT EXECUTE ON FUNCTION feedback_give, feedback_answer, feedback_close TO tandem_feedback;
GRANT SELECT ON clock TO tandem_feedback;
-- Subjects beside leads and campaigns, and follow-up.
GRANT SELECT ON feedback_kind, feedback_subject, follow_up_kind, follow_up_fact, working_day, holiday TO tandem_feedback;
GRANT EXECUTE ON FUNCTION feedback_on_message, feedback_on_content, follow_up_send TO tandem_feedback;
-- Competitors.
GRANT SELECT ON competitor, competitor_event, competitor_statement, competitor_said, competitor_met, competitor_on_lead TO tandem_feedback;
GRANT EXECUTE ON FUNCTION competitor_add, competitor_change, competitor_say, competitor_correct, competitor_withdraw
    TO tandem_feedback;
-- The needs pulse: figures, never the box, nor who has answered.
GRANT SELECT ON pulse, pulse_want, pulse_figure, pulse_named, benchmark TO tandem_feedback;
GRANT EXECUTE ON FUNCTION pulse_open, pulse_answer, pulse_close, pulse_answered, pulse_answered_by_me TO tandem_feedback;
