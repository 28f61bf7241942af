-- campaign reads the campaigns, their leads and what was said of them; it writes
-- through functions alone.
GRANT SELECT ON campaign, campaign_event, campaign_kind, campaign_state, campaign_move, campaign_move_allowed, campaign_cost,
    campaign_help, campaign_read, channel, segment, stage, reason, lead, contact,
    organisation, feedback, feedback_item, feedback_event, answer TO tandem_campaign;
GRANT EXECUTE ON FUNCTION campaign_log, campaign_change, campaign_move, campaign_read, campaign_cost_add, campaign_cost_change,
    campaign_cost_remove, campaign_help_ask, campaign_help_answer TO tandem_campaign;
-- Until when sales can object, by the company's calendar.
GRANT SELECT ON working_day, holiday TO tandem_campaign;
-- News.
GRANT SELECT ON news, news_kind, news_seen TO tandem_campaign;
GRANT EXECUTE ON FUNCTION news_change, news_see TO tandem_campaign;
-- The content library, and requests for it.
GRANT SELECT ON content_kind, content_moment, content_moment_stage, content_type, content_item, content_item_now, content_version,
    content_part, content_event, content_use, content_request, content_request_state, content_request_act, content_request_move,
    content_request_event TO tandem_campaign;
GRANT INSERT ON content_part TO tandem_campaign;
GRANT EXECUTE ON FUNCTION content_make, content_change, content_replace, content_retire, content_use_note, content_judge,
    content_request_ask, content_request_act TO tandem_campaign;
-- Brand awareness.
GRANT SELECT ON awareness, awareness_event, awareness_method TO tandem_campaign;
GRANT EXECUTE ON FUNCTION awareness_enter, awareness_correct TO tandem_campaign;
