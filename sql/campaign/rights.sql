-- campaign reads the campaigns, their leads and what was said of them; it writes
-- through functions alone.
GRANT SELECT ON campaign, campaign_event, campaign_kind, channel, segment, stage, reason, lead, contact,
    organisation, feedback, feedback_item, feedback_event, answer TO tandem_campaign;
GRANT EXECUTE ON FUNCTION campaign_log, campaign_change TO tandem_campaign;
-- Brand awareness.
GRANT SELECT ON awareness, awareness_event, awareness_method TO tandem_campaign;
GRANT EXECUTE ON FUNCTION awareness_enter, awareness_correct TO tandem_campaign;
