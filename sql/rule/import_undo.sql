-- Undoing a batch: what it added goes, and counts nowhere any more; what it changed is
-- put back. What somebody worked on since stays, and is listed with the reason.

-- The leads of a batch that stay, and why.
CREATE OR REPLACE FUNCTION import_kept_find(p_batch bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO import_kept (batch_id, lead_id, why)
    SELECT p_batch, lead_id, why FROM (
        SELECT lead_id, CASE
            WHEN EXISTS (SELECT FROM feedback WHERE feedback.lead_id = added.lead_id) THEN 'judged'
            WHEN EXISTS (SELECT FROM lead_need WHERE lead_need.lead_id = added.lead_id) THEN 'touched'
            WHEN EXISTS (SELECT FROM follow_up_fact WHERE follow_up_fact.lead_id = added.lead_id) THEN 'linked'
            WHEN EXISTS (SELECT FROM event WHERE event.lead_id = added.lead_id
                         AND batch_id IS DISTINCT FROM p_batch)
              OR EXISTS (SELECT FROM lead_mark WHERE lead_mark.lead_id = added.lead_id)
              OR EXISTS (SELECT FROM content_use WHERE content_use.lead_id = added.lead_id)
              OR EXISTS (SELECT FROM content_request WHERE content_request.lead_id = added.lead_id)
              OR EXISTS (SELECT FROM competitor_met WHERE competitor_met.lead_id = added.lead_id) THEN 'moved'
            WHEN EXISTS (SELECT FROM touch WHERE touch.lead_id = added.lead_id
                         AND batch_id IS DISTINCT FROM p_batch) THEN 'touched'
            WHEN EXISTS (SELECT FROM bulk_lead WHERE bulk_lead.lead_id = added.lead_id) THEN 'linked' END AS why
        FROM event AS added WHERE batch_id = p_batch AND previous_id IS NULL AND merged_from IS NULL
        UNION ALL
        SELECT lead_id, 'changed' FROM import_change JOIN lead ON lead.id = lead_id
        WHERE batch_id = p_batch AND lead.version <> version_after
          AND NOT EXISTS (SELECT FROM event AS added WHERE added.lead_id = lead.id
                          AND added.batch_id = p_batch AND added.previous_id IS NULL)
        UNION ALL
        SELECT lead_id, 'answered' FROM touch WHERE batch_id = p_batch AND version > 1) AS found
    WHERE why IS NOT NULL
    ON CONFLICT DO NOTHING
$$;

-- Puts the leads a batch changed back as they were.
CREATE OR REPLACE FUNCTION import_changes_undo(p_batch bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE contact SET
        organisation_id = was.organisation_id, name = was.name, job_title = was.job_title, email = was.email,
        buying_role = was.buying_role, phone = was.phone, phone_normal = was.phone_normal, country = was.country
    FROM import_change AS change
    CROSS JOIN LATERAL jsonb_populate_record(NULL::contact, change.contact_before) AS was
    WHERE change.batch_id = p_batch AND change.contact_before IS NOT NULL AND contact.id = was.id
      AND NOT EXISTS (SELECT FROM import_kept WHERE batch_id = p_batch AND lead_id = change.lead_id);
    UPDATE lead SET
        contact_id = was.contact_id, organisation_id = was.organisation_id, campaign_id = was.campaign_id,
        channel = was.channel, segment_id = was.segment_id, handed_over_by = was.handed_over_by,
        accepted_by = was.accepted_by, handed_to = was.handed_to, captured_by = was.captured_by,
        stage = was.stage, lead_at = was.lead_at, mql_at = was.mql_at, sql_at = was.sql_at,
        opportunity_at = was.opportunity_at, customer_at = was.customer_at, back = was.back,
        expected_value_cents = was.expected_value_cents, won_value_cents = was.won_value_cents,
        closed_at = was.closed_at, closed_as = was.closed_as, closed_reason = was.closed_reason,
        turn_id = (lead_turn_settle(was, NULL)).turn_id, clock = was.clock, due_at = was.due_at, facts = was.facts,
        version = lead.version + 1
    FROM import_change AS change
    CROSS JOIN LATERAL jsonb_populate_record(NULL::lead, change.lead_before) AS was
    WHERE change.batch_id = p_batch AND lead.id = change.lead_id
      AND NOT EXISTS (SELECT FROM import_kept WHERE batch_id = p_batch AND lead_id = change.lead_id);
    DELETE FROM event WHERE batch_id = p_batch AND previous_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM import_kept WHERE batch_id = p_batch AND lead_id = event.lead_id);
    DELETE FROM import_change WHERE batch_id = p_batch;
END $$;

-- Takes leads away with all that hangs on them, and contacts and organisations that are
-- then nobody's.
CREATE OR REPLACE FUNCTION import_leads_remove(p_leads bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    contacts      CONSTANT bigint[] := ARRAY(SELECT contact_id FROM lead WHERE id = ANY (p_leads) AND contact_id IS NOT NULL);
    organisations CONSTANT bigint[] := ARRAY(SELECT organisation_id FROM lead WHERE id = ANY (p_leads)
                                             AND organisation_id IS NOT NULL);
BEGIN
    DELETE FROM notice WHERE lead_id = ANY (p_leads);
    DELETE FROM touch WHERE lead_id = ANY (p_leads);
    DELETE FROM event WHERE lead_id = ANY (p_leads);
    DELETE FROM lead WHERE id = ANY (p_leads);
    DELETE FROM contact AS c WHERE id = ANY (contacts) AND NOT EXISTS (SELECT FROM lead WHERE contact_id = c.id);
    DELETE FROM organisation AS o WHERE id = ANY (organisations)
        AND NOT EXISTS (SELECT FROM lead WHERE organisation_id = o.id)
        AND NOT EXISTS (SELECT FROM contact WHERE organisation_id = o.id);
END $$;

-- Undoes the next part of a batch; true when all is done.
CREATE OR REPLACE FUNCTION import_undo_part(p_batch bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp SET jit = off AS $$
DECLARE
    leads_at_once CONSTANT integer := 2000;
    leads         bigint[];
BEGIN
    PERFORM set_config('tandem.viewer', undone_by::text, true) FROM import_batch WHERE id = p_batch;
    IF (SELECT removed_count FROM import_batch WHERE id = p_batch) = 0 THEN
        PERFORM import_kept_find(p_batch);
        PERFORM import_changes_undo(p_batch);
    END IF;
    DELETE FROM touch AS t WHERE batch_id = p_batch AND version = 1
        AND NOT EXISTS (SELECT FROM import_kept WHERE batch_id = p_batch AND lead_id = t.lead_id AND why <> 'changed');
    leads := ARRAY(SELECT lead_id FROM event AS added WHERE batch_id = p_batch AND previous_id IS NULL AND merged_from IS NULL
        AND NOT EXISTS (SELECT FROM import_kept WHERE batch_id = p_batch AND lead_id = added.lead_id)
        ORDER BY lead_id LIMIT leads_at_once);
    PERFORM import_leads_remove(leads);
    UPDATE import_batch SET removed_count = removed_count + cardinality(leads) WHERE id = p_batch;
    IF cardinality(leads) = leads_at_once THEN
        RETURN false;
    END IF;
    DELETE FROM import_seen WHERE batch_id = p_batch
        AND NOT EXISTS (SELECT FROM import_kept WHERE batch_id = p_batch AND lead_id = import_seen.lead_id);
    UPDATE import_batch SET state = 'undone', version = version + 1, undone_at = tandem_now() WHERE id = p_batch;
    RETURN true;
END $$;
