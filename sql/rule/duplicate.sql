-- Who may be the same: found by what is exactly equal (DOMAIN, Rules learnt, a).

-- What tandemctl found out of numbers that were stored without E.164.
CREATE OR REPLACE FUNCTION contact_phones_fill(p_contacts bigint[], p_phones text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
    UPDATE contact SET phone_normal = said.phone
    FROM unnest(p_contacts, p_phones) AS said (id, phone) WHERE contact.id = said.id
$$;

-- Leads that may be the same person: exact normalised e-mail or phone, over all leads;
-- open ones first, then customers.
DROP FUNCTION IF EXISTS lead_duplicates(text, text, text);
CREATE OR REPLACE FUNCTION lead_duplicates(p_email text, p_phone_e164 text)
RETURNS TABLE (lead_id bigint, same_email boolean, same_phone boolean) LANGUAGE sql STABLE AS $$
    SELECT lead.id, coalesce(contact.email_normal = email_normal(p_email), false),
           coalesce(contact.phone_normal = p_phone_e164, false)
    FROM contact JOIN lead ON lead.contact_id = contact.id
    WHERE contact.email_normal = email_normal(p_email) OR contact.phone_normal = p_phone_e164
    ORDER BY lead.closed_at IS NOT NULL, lead.stage <> 'customer', lead.id DESC LIMIT 5
$$;

-- What to dial: E.164, or what was typed, without what a telephone does not know.
CREATE OR REPLACE FUNCTION phone_dial(p_contact contact) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT coalesce(p_contact.phone_normal, nullif(regexp_replace(p_contact.phone, '[^0-9+]', '', 'g'), '')) $$;
