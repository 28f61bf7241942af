-- Who may be the same: what contacts and organisations are compared by. What of it is
-- equal is exact (DOMAIN, Rules learnt, a); rule/duplicate.sql says how it is used.

-- Phone numbers are compared in E.164, which the programs supply (lib/phone.h); what
-- was reckoned in SQL before goes, and tandemctl migrate fills it anew.
ALTER TABLE contact ALTER COLUMN phone_normal DROP EXPRESSION;
UPDATE contact SET phone_normal = NULL WHERE phone_normal IS NOT NULL;
ALTER TABLE contact ADD CONSTRAINT contact_phone_normal CHECK (phone_normal ~ '^\+[1-9][0-9]{6,14}$');
DROP FUNCTION phone_normal(text, text);
-- What migrate looks for: typed, and not known in E.164.
CREATE INDEX contact_phone_typed ON contact (id) WHERE phone IS NOT NULL AND phone_normal IS NULL;

-- Names made alike, for hints only ------------------------------------------------------

-- A name without case, accents and punctuation.
CREATE FUNCTION name_normal(p_name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT trim(regexp_replace(regexp_replace(lower(normalize(p_name, NFKD)),
        '[\u0300-\u036f.''’]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- An organisation's name without its legal form at the end.
CREATE FUNCTION organisation_normal(p_name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(regexp_replace(whole, '( (bv|nv|vof|cv|bvba|srl|a s|as|aps|ivs|i s|k s|p s|amba|ab|asa|oy|oyj'
        || '|gmbh|ag|kg|ohg|ug|co|ltd|limited|plc|llc|inc|corp|sa|sarl|sas|sprl|sl|spa|lda))+$', ''), ''), whole)
    FROM tandem.name_normal(p_name) AS whole
$$;

ALTER TABLE organisation ADD COLUMN name_normal text GENERATED ALWAYS AS (organisation_normal(name)) STORED;
CREATE INDEX organisation_name_normal ON organisation (name_normal);
CREATE INDEX organisation_name_alike ON organisation USING gin (name_normal public.gin_trgm_ops);

-- What is the same for people of one organisation with similar names: the
-- organisation's name, the initial and the last word of theirs, doubled letters once
-- ("J. Jansen" and "Jan Janssen"). Kept by rule/duplicate.sql.
CREATE FUNCTION contact_likeness(p_name text, p_organisation text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT nullif(p_organisation, '') || '|' || left(name, 1)
        || regexp_replace(substring(name FROM '[^ ]+$'), '(.)\1+', '\1', 'g')
    FROM tandem.name_normal(p_name) AS name
$$;
ALTER TABLE contact ADD COLUMN likeness text;
UPDATE contact SET likeness = contact_likeness(contact.name, organisation.name_normal)
FROM organisation WHERE organisation.id = contact.organisation_id AND contact.name IS NOT NULL;
CREATE INDEX contact_likeness ON contact (likeness, id) WHERE likeness IS NOT NULL;

-- Equal ones stand beside each other in the order of these.
DROP INDEX contact_email;
CREATE INDEX contact_email ON contact (email_normal, id) WHERE email_normal IS NOT NULL;
DROP INDEX contact_phone;
CREATE INDEX contact_phone ON contact (phone_normal, id) WHERE phone_normal IS NOT NULL;

-- Two contacts that somebody knows to be two people.
CREATE TABLE contact_distinct (
    contact_id bigint NOT NULL REFERENCES contact ON DELETE CASCADE,
    other_id   bigint NOT NULL REFERENCES contact ON DELETE CASCADE,
    said_by    bigint REFERENCES person,
    said_at    timestamptz NOT NULL DEFAULT tandem_now(),
    PRIMARY KEY (contact_id, other_id),
    CONSTRAINT contact_distinct_order CHECK (contact_id < other_id)
);
CREATE INDEX contact_distinct_other ON contact_distinct (other_id);

-- Merge -----------------------------------------------------------------------------------

-- A lead that was merged into another is no lead any more: its row rests here, and so
-- it is in no list, count or report, wherever those are written. Its number leads to
-- the lead that was kept, and undoing puts the row back (rule/merge.sql).
CREATE TABLE lead_merged (
    id         bigint PRIMARY KEY,           -- the number it had
    reference  text UNIQUE,                  -- and the reference: imports find it by that
    into_id    bigint NOT NULL REFERENCES lead, -- where it is now
    event_id   bigint NOT NULL REFERENCES event, -- the merge in its history
    merged_at  timestamptz NOT NULL DEFAULT tandem_now(),
    merged_by  bigint REFERENCES person,
    was        jsonb NOT NULL,               -- its row
    lead_was   jsonb NOT NULL,               -- the kept lead as it was,
    lead_is    jsonb NOT NULL,               -- and as it became
    contact_was jsonb,                       -- the same of its contact
    contact_is jsonb
);
CREATE INDEX lead_merged_into ON lead_merged (into_id);

-- The rows of other tables that came along with it, or with its contact: where they are
-- by their key, and what they referred to. One that the kept lead had already (row) rests
-- here too.
CREATE TABLE lead_merged_row (
    merged_id bigint NOT NULL REFERENCES lead_merged ON DELETE CASCADE,
    place     bigint GENERATED ALWAYS AS IDENTITY,
    relation  text NOT NULL,
    column_name text NOT NULL,
    was       bigint NOT NULL,
    key       jsonb NOT NULL,
    row       jsonb,
    PRIMARY KEY (merged_id, place)
);

-- An event keeps the lead it was written on; each lead's history has its own first one.
ALTER TABLE event ADD COLUMN merged_from bigint;
DROP INDEX event_first;
CREATE UNIQUE INDEX event_first ON event (lead_id, merged_from) NULLS NOT DISTINCT WHERE previous_id IS NULL;

INSERT INTO move (position, code, label_en, label_nl, label_da, done_en, done_nl, done_da) VALUES
    (0, 'merge', 'Merge', 'Samenvoegen', 'Slå sammen', 'Merged with another lead',
     'Samengevoegd met een andere lead', 'Slået sammen med et andet lead'),
    (0, 'unmerge', 'Undo the merge', 'Samenvoegen ongedaan maken', 'Fortryd sammenlægningen', 'Merge undone',
     'Samenvoegen ongedaan gemaakt', 'Sammenlægning fortrudt');
INSERT INTO move_allowed
SELECT move, code, open, code, open
FROM stage, (VALUES (true), (false)) AS state (open), (VALUES ('merge'), ('unmerge')) AS moves (move)
WHERE code <> 'customer' OR NOT open;
