-- What every program may: read settings, lists and people; know who looks; claim
-- once-tokens; and call the functions that keep the rules. Run by migrate each
-- time, before each program's own rights.sql.
GRANT USAGE ON SCHEMA tandem TO tandem_lead, tandem_campaign, tandem_feedback, tandem_agreement,
    tandem_report, tandem_account, tandem_capture, tandem_work;
REVOKE ALL ON ALL TABLES IN SCHEMA tandem FROM tandem_lead, tandem_campaign, tandem_feedback,
    tandem_agreement, tandem_report, tandem_account, tandem_capture, tandem_work;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tandem FROM tandem_lead, tandem_campaign, tandem_feedback,
    tandem_agreement, tandem_report, tandem_account, tandem_capture, tandem_work;
-- Programs that people sign in to.
GRANT SELECT ON setting, lookup, lookup_version, part, person, absence, person_left, session, schema_migration, rules_applied
    TO tandem_lead, tandem_campaign, tandem_feedback, tandem_agreement, tandem_report, tandem_account;
-- capture and work meet nobody.
GRANT SELECT ON setting, lookup, lookup_version, part, schema_migration, rules_applied TO tandem_capture, tandem_work;
-- Functions that act with their owner's rights are nobody's but whom a rights.sql
-- names; the others do no more than their caller may.
DO $$
DECLARE acting regprocedure;
BEGIN
    FOR acting IN SELECT oid FROM pg_proc WHERE pronamespace = 'tandem'::regnamespace AND prosecdef LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', acting);
    END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION menu_counts
    TO tandem_lead, tandem_campaign, tandem_feedback, tandem_agreement, tandem_report, tandem_account;
GRANT EXECUTE ON FUNCTION once_claim, once_location, saved
    TO tandem_lead, tandem_campaign, tandem_feedback, tandem_agreement, tandem_account;
