-- Consent: per way of contact, with its wording, where and when it was given and who
-- noted it; withdrawn in one click (DOMAIN, Privacy).

-- Keeps consent for each way that was given; one that stands with the same words stays.
CREATE OR REPLACE FUNCTION consent_give(p_contact bigint, p_by_email boolean, p_by_phone boolean, p_wording text,
    p_campaign bigint, p_source bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO consent (contact_id, way, wording, campaign_id, source_id, recorded_by)
    SELECT p_contact, given.way, trim(p_wording), p_campaign, p_source, viewer()
    FROM (VALUES ('email', p_by_email), ('phone', p_by_phone)) AS given (way, ticked)
    WHERE ticked AND p_contact IS NOT NULL AND trim(p_wording) <> ''
      AND NOT EXISTS (SELECT FROM consent WHERE contact_id = p_contact AND consent.way = given.way
                      AND wording = trim(p_wording) AND withdrawn_at IS NULL)
$$;

-- Withdraws one; the lead on whose record it was seen, or any lead of its contact.
CREATE OR REPLACE FUNCTION consent_withdraw(p_consent bigint, p_version integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    given consent;
BEGIN
    SELECT * INTO given FROM consent WHERE id = p_consent FOR UPDATE;
    IF given.id IS NULL THEN PERFORM absent(); END IF;
    IF NOT viewer_is_colleague() THEN
        PERFORM forbidden('Only sales and marketing note what a contact says.');
    ELSIF given.withdrawn_at IS NOT NULL THEN
        PERFORM conflict('This consent has been withdrawn already.');
    ELSIF given.version IS DISTINCT FROM p_version THEN
        PERFORM conflict('Somebody changed this consent meanwhile: look at the record and send again.');
    END IF;
    UPDATE consent SET withdrawn_at = tandem_now(), withdrawn_by = viewer(), version = version + 1
    WHERE id = p_consent;
    RETURN (SELECT max(id) FROM lead WHERE contact_id = given.contact_id);
END $$;
