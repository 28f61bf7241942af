-- lead reads all of the funnel; it writes through functions alone.
GRANT SELECT ON lead, contact, organisation, event, feedback, stage, move, move_allowed, reason, channel,
    campaign_kind, segment, campaign, lead_history TO tandem_lead;
GRANT EXECUTE ON FUNCTION lead_move, lead_after_call, lead_give_back, lead_capture, lead_edit TO tandem_lead;
GRANT SELECT ON working_day, holiday, touch, contact_outcome, score_rule, score_rule_shown, lead_score_line, lead_score, lead_mark TO tandem_lead;
GRANT EXECUTE ON FUNCTION touch_log, touch_answer, touch_pass, lead_contact, lead_mark_set, organisation_describe
    TO tandem_lead;
GRANT EXECUTE ON FUNCTION contact_phones_fill TO tandem_lead;
-- Import (tandemctl import, and the page that shares it): rows go into staging alone.
GRANT SELECT ON import_word TO tandem_lead;
GRANT SELECT, INSERT ON import_row TO tandem_lead;
GRANT EXECUTE ON FUNCTION import_begin, import_prepare, import_load_part, import_loaded, import_end TO tandem_lead;
GRANT INSERT ON import_part TO tandem_lead;
GRANT SELECT ON import_batch, import_part, import_refused, import_duplicate, import_unknown, import_turn, import_kept, job
    TO tandem_lead;
GRANT EXECUTE ON FUNCTION import_uploaded, import_read_again, import_check_ask, import_load_ask, import_undo_ask,
    import_failed, import_undo_part TO tandem_lead;
-- Whom a hand-over names.
GRANT SELECT ON routing, routing_salesperson TO tandem_lead;
-- Notices.
GRANT SELECT ON notice, notice_item, asked TO tandem_lead;
GRANT SELECT (person_id, state, claimed_at) ON outbox TO tandem_lead;
GRANT EXECUTE ON FUNCTION notices_see TO tandem_lead;
-- The desk shows what somebody is to deal with, and feedback that waits for an answer.
GRANT SELECT ON touch, feedback_item, feedback_event TO tandem_lead;
-- One act on many leads.
GRANT SELECT ON bulk, bulk_lead TO tandem_lead;
GRANT EXECUTE ON FUNCTION lead_bulk TO tandem_lead;
GRANT EXECUTE ON FUNCTION import_begin, import_prepare, import_load_part, import_loaded,
    import_end TO tandem_lead;
GRANT SELECT ON lead_merged, contact_distinct TO tandem_lead;
GRANT EXECUTE ON FUNCTION lead_merge, lead_unmerge, leads_distinguish TO tandem_lead;
GRANT SELECT ON clock TO tandem_lead;
-- Sources and the log of submissions; nobody reads a token's hash.
GRANT SELECT ON source, submission, submission_outcome, job TO tandem_lead;
GRANT SELECT (id, source_id, name, made_by, made_at, last_used_at, revoked_by, revoked_at) ON source_token TO tandem_lead;
GRANT EXECUTE ON FUNCTION source_save, source_token_make, source_token_revoke, submission_retry TO tandem_lead;
-- At the fair; consent.
GRANT SELECT ON fair_day, fair_visit, consent TO tandem_lead;
GRANT EXECUTE ON FUNCTION fair_day_save, fair_meet, consent_withdraw TO tandem_lead;
-- What prospects need.
GRANT SELECT ON lead_need, lead_need_event, need_kind TO tandem_lead;
GRANT EXECUTE ON FUNCTION need_add, need_change TO tandem_lead;
-- Searching leads.
GRANT SELECT ON lead_word TO tandem_lead;
-- What is coming, and news of a sale.
GRANT SELECT ON campaign_read, news TO tandem_lead;
GRANT EXECUTE ON FUNCTION news_sale TO tandem_lead;
-- What fits a lead, what was used with it, and whether it helped.
GRANT SELECT ON content_item, content_version, content_moment_stage, content_use, content_use_waiting TO tandem_lead;
-- Competitors met on a lead.
GRANT SELECT ON competitor, competitor_met, competitor_on_lead TO tandem_lead;
GRANT EXECUTE ON FUNCTION competitor_meet, competitor_decide, competitor_unmeet, lead_lose TO tandem_lead;
