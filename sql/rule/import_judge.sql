-- What is said of a file's rows before anything is written: import_rows_match, then
-- import_judge, then import_duplicates_find. A refused row leaves no trace but its reason.

-- Why a row is refused: the field, the sentence people read ({} in it stands for the
-- detail), and the detail.
CREATE OR REPLACE FUNCTION import_refusal(p_field text, p_sentence text, p_detail text) RETURNS text[]
LANGUAGE sql IMMUTABLE AS
$$ SELECT ARRAY[p_field, p_sentence, coalesce(p_detail, '')] $$;

DROP FUNCTION IF EXISTS import_judge(bigint, boolean);

-- The lead of a reference, also where it was merged into; NULL when there is none.
CREATE OR REPLACE FUNCTION import_lead(p_reference text) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT id FROM lead WHERE reference = p_reference),
                    (SELECT into_id FROM lead_merged WHERE reference = p_reference))
$$;

-- Which rows are of a lead that is there, which stand in the file twice, and which were
-- loaded before (a row without a reference, or one that became a touch).
CREATE OR REPLACE FUNCTION import_rows_match(p_batch bigint) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
BEGIN
    -- What a row says, and not what is found out about it.
    UPDATE import_row r SET hash = md5((to_jsonb(r) - ARRAY['batch_id', 'line', 'phone_e164', 'cells',
        'lead_version', 'duplicate_id', 'duplicate_line', 'same_email', 'joins_to', 'is_skipped',
        'turn_id', 'routing_id', 'turn_why', 'is_unnamed'])::text)
    WHERE batch_id = p_batch AND problem IS NULL AND (reference IS NULL
        OR import_lead(reference) IS NULL
        OR reference IN (SELECT reference FROM import_row WHERE batch_id = p_batch AND problem IS NULL
                         GROUP BY reference HAVING count(*) > 1));
    UPDATE import_row r SET
        occurrence = CASE WHEN n.occurrence = 1 OR r.reference IS NULL THEN n.occurrence END,
        is_repeated = r.reference IS NOT NULL AND r.line <> n.first_line AND r.hash = n.first_hash,
        (problem_field, problem, problem_detail) = (
            SELECT refusal[1], refusal[2], refusal[3] FROM (SELECT import_refusal('reference',
                'the same reference is on line {} with other values', n.first_line::text) AS refusal) AS said
            WHERE r.reference IS NOT NULL AND r.hash <> n.first_hash)
    FROM (SELECT line, row_number() OVER (PARTITION BY reference, hash ORDER BY line) AS occurrence,
                 first_value(line) OVER (PARTITION BY reference ORDER BY line) AS first_line,
                 first_value(hash) OVER (PARTITION BY reference ORDER BY line) AS first_hash
          FROM import_row WHERE batch_id = p_batch AND hash IS NOT NULL) AS n
    WHERE r.batch_id = p_batch AND r.line = n.line;
    UPDATE import_row r SET is_repeated = true FROM import_seen seen
    WHERE r.batch_id = p_batch AND r.problem IS NULL AND seen.hash = r.hash AND seen.occurrence = r.occurrence;
END $$;

-- Judges each row: what it tells of, or why it is refused. Names that are not known are
-- import_names_refuse's.
CREATE OR REPLACE FUNCTION import_judge(p_batch bigint) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
DECLARE
    tomorrow CONSTANT timestamptz := (tandem_today() + 1)::timestamptz;
    now_at   CONSTANT timestamptz := tandem_now();
BEGIN
    UPDATE import_row r SET
        problem_field = j.refusal[1], problem = j.refusal[2], problem_detail = j.refusal[3],
        is_new = j.lead_id IS NULL,
        lead_id = j.lead_id, contact_id = j.contact_id, lead_version = j.version, reached = j.reached,
        captured_on = coalesce(r.captured_on, j.known_captured,
            least(r.lead_on, r.mql_on, r.sql_on, r.opportunity_on, r.customer_on, r.lost_on), now_at),
        lead_on = coalesce(r.lead_on, CASE WHEN j.advances AND j.reached = 2 THEN j.latest END),
        mql_on = coalesce(r.mql_on, CASE WHEN j.advances AND j.reached = 3 THEN j.latest END),
        sql_on = coalesce(r.sql_on, CASE WHEN j.advances AND j.reached = 4 THEN j.latest END),
        opportunity_on = coalesce(r.opportunity_on, CASE WHEN j.advances AND j.reached = 5 THEN j.latest END),
        customer_on = coalesce(r.customer_on, CASE WHEN j.advances AND j.reached = 6 THEN j.latest END),
        stage = j.stage, country = j.country, buying_role = j.buying_role,
        lost_reason = CASE WHEN r.lost_on IS NOT NULL THEN coalesce(j.lost_reason, 'other') END,
        won_value = CASE WHEN j.is_customer THEN r.won_value END,
        email = lower(r.email),
        note = coalesce(left(r.note, 2000),
            CASE WHEN r.lost_on IS NOT NULL AND j.lost_reason IS NULL THEN r.lost_reason END),
        facts = nullif(coalesce(r.facts, '{}') || jsonb_strip_nulls(jsonb_build_object(
            'score', r.score,
            'country', CASE WHEN j.country IS NULL THEN r.country END,
            'buying_role', CASE WHEN j.buying_role IS NULL THEN r.buying_role END,
            'lost_reason', CASE WHEN r.lost_on IS NULL OR j.lost_reason IS NULL THEN r.lost_reason END,
            'won_value', CASE WHEN NOT j.is_customer THEN r.won_value / 100.0 END,
            'note', CASE WHEN length(r.note) > 2000 THEN r.note END)), '{}')
    FROM (SELECT i.line, l.id AS lead_id, l.contact_id, l.version, l.captured_at AS known_captured,
            said.reached, advances, is_customer, stage.code AS stage,
            coalesce(country.code, CASE WHEN i.country ~* '^[a-z]{2}$' THEN upper(i.country) END) AS country,
            buying_role.code AS buying_role, lost.code AS lost_reason,
            greatest(coalesce(i.captured_on, l.captured_at,
                     least(i.lead_on, i.mql_on, i.sql_on, i.opportunity_on, i.customer_on, i.lost_on), now_at),
                     i.lead_on, i.mql_on, i.sql_on, i.opportunity_on,
                     l.lead_at, l.mql_at, l.sql_at, l.opportunity_at) AS latest,
            CASE
            WHEN i.stage IS NOT NULL AND stage.code IS NULL THEN import_refusal('stage', '{} is no stage', i.stage)
            WHEN coalesce(i.reference, i.organisation, i.person_name, i.email, i.phone) IS NULL
                THEN import_refusal('reference', 'the row names no reference, organisation or person', '')
            WHEN i.captured_on >= tomorrow THEN import_refusal('captured_on', '{} is in the future', i.captured_on::date::text)
            WHEN i.lead_on >= tomorrow THEN import_refusal('lead_on', '{} is in the future', i.lead_on::date::text)
            WHEN i.mql_on >= tomorrow THEN import_refusal('mql_on', '{} is in the future', i.mql_on::date::text)
            WHEN i.sql_on >= tomorrow THEN import_refusal('sql_on', '{} is in the future', i.sql_on::date::text)
            WHEN i.opportunity_on >= tomorrow THEN import_refusal('opportunity_on', '{} is in the future', i.opportunity_on::date::text)
            WHEN i.customer_on >= tomorrow THEN import_refusal('customer_on', '{} is in the future', i.customer_on::date::text)
            WHEN i.lost_on >= tomorrow THEN import_refusal('lost_on', '{} is in the future', i.lost_on::date::text)
            WHEN i.lost_on IS NOT NULL AND is_customer THEN import_refusal('lost_on', 'a customer cannot be lost', '')
            WHEN i.lost_on IS NOT NULL AND l.closed_as = 'not_a_lead'
                THEN import_refusal('lost_on', 'the record is closed as not a lead', '')
            WHEN import_differs(i.lost_on, CASE WHEN l.closed_as = 'lost' THEN l.closed_at END)
                THEN import_refusal('lost_on', 'the lead has {} already', l.closed_at::text)
            WHEN import_differs(i.captured_on, l.captured_at)
                THEN import_refusal('captured_on', 'the lead has {} already', l.captured_at::text)
            WHEN import_differs(i.lead_on, l.lead_at)
                THEN import_refusal('lead_on', 'the lead has {} already', l.lead_at::text)
            WHEN import_differs(i.mql_on, l.mql_at)
                THEN import_refusal('mql_on', 'the lead has {} already', l.mql_at::text)
            WHEN import_differs(i.sql_on, l.sql_at)
                THEN import_refusal('sql_on', 'the lead has {} already', l.sql_at::text)
            WHEN import_differs(i.opportunity_on, l.opportunity_at)
                THEN import_refusal('opportunity_on', 'the lead has {} already', l.opportunity_at::text)
            WHEN import_differs(i.customer_on, l.customer_at)
                THEN import_refusal('customer_on', 'the lead has {} already', l.customer_at::text)
            WHEN i.handed_over_by IS NOT NULL AND l.handed_over_by IS NOT NULL
                 AND hander.id IS DISTINCT FROM l.handed_over_by
                THEN import_refusal('handed_over_by', 'the lead has {} already', person_name(l.handed_over_by))
            WHEN i.accepted_by IS NOT NULL AND l.accepted_by IS NOT NULL
                 AND accepter.id IS DISTINCT FROM l.accepted_by
                THEN import_refusal('accepted_by', 'the lead has {} already', person_name(l.accepted_by))
            WHEN i.owner IS NOT NULL AND owned.id IS NOT NULL AND owner.id IS DISTINCT FROM owned.id
                THEN import_refusal('owner', 'the lead has {} already', person_name(owned.id))
            END AS refusal
        FROM import_row i
        LEFT JOIN lead l ON l.id = import_lead(i.reference)
        LEFT JOIN (SELECT code, position, lower(code) AS word FROM stage
                   UNION SELECT code, position, lower(label_en) FROM stage
                   UNION SELECT code, position, lower(label_nl) FROM stage
                   UNION SELECT code, position, lower(label_da) FROM stage
                   UNION SELECT stage.code, position, word FROM import_word JOIN stage USING (code)
                   WHERE kind = 'stage') AS stage ON stage.word = lower(i.stage)
        LEFT JOIN import_word AS country ON country.kind = 'country' AND country.word = lower(i.country)
        LEFT JOIN import_word AS buying_role
            ON buying_role.kind = 'buying_role' AND buying_role.word = lower(i.buying_role)
        LEFT JOIN LATERAL (SELECT code FROM reason WHERE i.lost_reason IS NOT NULL AND kind = 'lost'
            AND lower(i.lost_reason) IN (code, lower(label_en), lower(label_nl), lower(label_da))
            LIMIT 1) AS lost ON true
        LEFT JOIN import_name hander ON hander.batch_id = p_batch
            AND hander.kind = 'person' AND hander.word = lower(i.handed_over_by)
        LEFT JOIN import_name accepter ON accepter.batch_id = p_batch
            AND accepter.kind = 'person' AND accepter.word = lower(i.accepted_by)
        LEFT JOIN import_name owner ON owner.batch_id = p_batch
            AND owner.kind = 'person' AND owner.word = lower(i.owner)
        CROSS JOIN LATERAL (SELECT
            coalesce(i.person_name, i.email, i.phone) IS NOT NULL AS has_contact,
            greatest(import_reached(l.lead_at, l.mql_at, l.sql_at, l.opportunity_at, l.customer_at),
                     CASE WHEN l.id IS NULL THEN 0 ELSE 1 END) AS known,
            CASE WHEN l.stage IN ('prospect', 'lead') THEN l.captured_by
                 ELSE coalesce(l.handed_to, l.accepted_by) END AS id) AS owned
        CROSS JOIN LATERAL (SELECT greatest(
            import_reached(i.lead_on, i.mql_on, i.sql_on, i.opportunity_on, i.customer_on),
            stage.position,
            CASE WHEN stage.position IS NULL AND has_contact THEN 2 ELSE 1 END) AS reached) AS said
        CROSS JOIN LATERAL (SELECT l.id IS NULL OR said.reached > owned.known AS advances,
            greatest(said.reached, owned.known) = 6 AS is_customer) AS outcome
        WHERE i.batch_id = p_batch AND i.problem IS NULL AND i.is_repeated IS NOT TRUE) AS j
    WHERE r.batch_id = p_batch AND r.line = j.line;
END $$;

-- Which of the new rows are of a person who is there: of a lead, an open one first, or
-- higher in the file. By normalised e-mail or phone, exactly (DOMAIN, Rules learnt, a).
CREATE OR REPLACE FUNCTION import_duplicates_find(p_batch bigint) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
BEGIN
    EXECUTE 'ANALYZE import_row';
    WITH fresh AS MATERIALIZED (
        SELECT line, email_normal(email) AS email, phone_e164 AS phone FROM import_row
        WHERE batch_id = p_batch AND problem IS NULL AND is_new AND is_repeated IS NOT TRUE
          AND coalesce(email, phone_e164) IS NOT NULL
    ), found AS (
        SELECT line, contact.id AS contact_id, true AS same_email
        FROM fresh JOIN contact ON contact.email_normal = fresh.email
        UNION ALL
        SELECT line, contact.id, false FROM fresh JOIN contact ON contact.phone_normal = fresh.phone
    ), known AS (
        SELECT DISTINCT ON (line) line, lead.id AS lead_id, same_email
        FROM found JOIN lead ON lead.contact_id = found.contact_id
        ORDER BY line, closed_at IS NOT NULL, same_email DESC, lead.id DESC
    ), above AS (
        SELECT line, first_email, least(first_email, first_phone) AS first_line
        FROM (SELECT line,
                  CASE WHEN email IS NOT NULL THEN min(line) OVER (PARTITION BY email) END AS first_email,
                  CASE WHEN phone IS NOT NULL THEN min(line) OVER (PARTITION BY phone) END AS first_phone
              FROM fresh) AS spelt
    )
    UPDATE import_row r SET duplicate_id = known.lead_id,
        duplicate_line = CASE WHEN known.lead_id IS NULL THEN above.first_line END,
        same_email = coalesce(known.same_email, above.first_email = above.first_line, false)
    FROM above LEFT JOIN known USING (line)
    WHERE r.batch_id = p_batch AND r.line = above.line
      AND (known.lead_id IS NOT NULL OR above.first_line < above.line);
END $$;

-- What those rows become: p_duplicates is join (a touch of the lead that is there), new
-- (a lead of their own all the same) or skip.
CREATE OR REPLACE FUNCTION import_duplicates_decide(p_batch bigint, p_duplicates text) RETURNS void
LANGUAGE plpgsql SET jit = off AS $$
BEGIN
    IF p_duplicates = 'new' THEN
        RETURN;
    END IF;
    UPDATE import_row SET is_repeated = true, is_skipped = p_duplicates = 'skip',
        joins_to = CASE p_duplicates WHEN 'join' THEN duplicate_id END
    WHERE batch_id = p_batch AND problem IS NULL AND coalesce(duplicate_id, duplicate_line) IS NOT NULL;
END $$;

-- Gives the rows that will be loaded the ids of what they become, and joins the rows of
-- one person to the lead of the first.
CREATE OR REPLACE FUNCTION import_ids_take(p_batch bigint) RETURNS void LANGUAGE plpgsql
SET jit = off AS $$
BEGIN
    UPDATE import_row SET
        lead_id = coalesce(lead_id, nextval('lead_id_seq')),
        contact_id = coalesce(contact_id, CASE WHEN coalesce(person_name, email, phone) IS NOT NULL
                                               THEN nextval('contact_id_seq') END)
    WHERE batch_id = p_batch AND problem IS NULL AND is_repeated IS NOT TRUE;
    LOOP -- the first row may itself be joined to a higher one
        UPDATE import_row r SET joins_to = coalesce(first.joins_to, first.lead_id)
        FROM import_row first
        WHERE r.batch_id = p_batch AND r.is_repeated AND r.joins_to IS NULL AND r.is_skipped IS FALSE
          AND first.batch_id = p_batch AND first.line = r.duplicate_line
          AND coalesce(first.joins_to, first.lead_id) IS NOT NULL;
        EXIT WHEN NOT FOUND;
    END LOOP;
END $$;
