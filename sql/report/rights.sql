-- report reads the funnel and writes nothing at all.
GRANT SELECT ON lead, lead_score, contact, organisation, event, feedback, stage, move, move_allowed, reason, channel,
    campaign_kind, segment, campaign, target TO tandem_report;
GRANT SELECT ON clock TO tandem_report;
GRANT SELECT ON lead_word TO tandem_report;
GRANT SELECT ON content_item, content_use, content_moment, content_request, content_request_state TO tandem_report;
