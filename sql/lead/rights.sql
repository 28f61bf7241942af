-- lead reads all of the funnel; it writes through functions alone.
GRANT SELECT ON lead, contact, organisation, event, feedback, stage, move, move_allowed, reason, channel,
    campaign_kind, segment, campaign TO tandem_lead;
GRANT EXECUTE ON FUNCTION lead_move, lead_after_call, lead_give_back, lead_capture, lead_edit TO tandem_lead;
