-- Random moves, for tests/lead/property.t: people, leads, moves and what is said with them,
-- allowed and not. property.run makes many, each a transaction of its own, under the rights
-- of who calls it. What the rules refuse is counted; anything else is told as a mistake.
SET client_min_messages = warning;
DROP SCHEMA IF EXISTS property CASCADE;
CREATE SCHEMA property;
GRANT USAGE ON SCHEMA property TO tandem_lead;

-- Any of a list.
CREATE FUNCTION property.any_of(VARIADIC p_list text[]) RETURNS text LANGUAGE sql VOLATILE AS
$$ SELECT p_list[1 + floor(random() * cardinality(p_list))::integer] $$;
CREATE FUNCTION property.maybe(p_often double precision) RETURNS boolean LANGUAGE sql VOLATILE AS
$$ SELECT random() < p_often $$;
-- A lead of those this test made; the smaller the number of leads the more often two meet.
CREATE FUNCTION property.any_lead() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    least CONSTANT bigint := current_setting('property.first');
    place CONSTANT bigint := least + floor(random() * ((SELECT max(id) FROM lead) - least + 1));
BEGIN
    RETURN (SELECT id FROM lead WHERE id >= place ORDER BY id LIMIT 1);
END $$;
-- Now and then somebody who may not, or who left.
CREATE FUNCTION property.any_person() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RETURN coalesce((SELECT id FROM person WHERE active AND team IS NOT NULL AND property.maybe(0.9) ORDER BY random() LIMIT 1),
                    (SELECT id FROM person ORDER BY random() LIMIT 1));
END $$;
-- Rather a move that the stage allows.
CREATE FUNCTION property.any_move(p_lead bigint) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RETURN coalesce((SELECT move FROM move_allowed JOIN lead ON from_stage = stage AND from_open = (closed_at IS NULL)
                     JOIN move AS made ON made.code = move
                     WHERE lead.id = p_lead AND who IS NOT NULL AND property.maybe(0.8) ORDER BY random() LIMIT 1),
                    (SELECT code FROM move WHERE who IS NOT NULL ORDER BY random() LIMIT 1));
END $$;
CREATE FUNCTION property.any_reason(p_kind text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RETURN (SELECT code FROM reason WHERE kind = p_kind ORDER BY random() LIMIT 1);
END $$;
CREATE FUNCTION property.any_day() RETURNS date LANGUAGE sql VOLATILE AS
$$ SELECT CASE WHEN random() < 0.8 THEN tandem_today() + floor(random() * 200 - 5)::integer END $$;
-- As the mover saw it: now, before somebody changed it, or not looked at.
CREATE FUNCTION property.seen(p_lead bigint) RETURNS integer LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RETURN CASE WHEN random() < 0.9 THEN (SELECT version - (random() < 0.1)::integer FROM lead WHERE id = p_lead) END;
END $$;

CREATE FUNCTION property.capture() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    known CONSTANT boolean := property.maybe(0.8);
BEGIN
    PERFORM lead_capture(p_organisation => 'Property ' || floor(random() * 50),
        p_name => CASE WHEN known THEN 'Random ' || floor(random() * 1000) END, p_job_title => NULL,
        p_buying_role => NULL, p_email => CASE WHEN known THEN floor(random() * 300) || '@random.example' END,
        p_phone => NULL, p_country => 'NL', p_language => NULL, p_preferred_contact => NULL, p_campaign => NULL,
        p_channel => NULL, p_segment => NULL, p_origin => NULL, p_captured_on => NULL, p_wants => NULL,
        p_note => NULL, p_someone_else => property.maybe(0.7), p_new_need => property.maybe(0.1));
END $$;

CREATE FUNCTION property.move(p_lead bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    code CONSTANT text := property.any_move(p_lead);
BEGIN
    PERFORM lead_move(p_lead, property.seen(p_lead), code,
        p_to_stage => CASE WHEN code = 'take' THEN property.any_of('sql', 'opportunity') END,
        p_reason => CASE WHEN property.maybe(0.9) THEN CASE code WHEN 'lose' THEN property.any_reason('lost')
            WHEN 'not-a-lead' THEN property.any_reason('not_a_lead')
            WHEN 'refuse' THEN property.any_reason('back') WHEN 'hand-back' THEN property.any_reason('back') END END,
        p_note => CASE WHEN property.maybe(0.7) THEN 'random' END, p_date => property.any_day(),
        p_person => CASE WHEN property.maybe(0.6) THEN property.any_person() END,
        p_value_cents => floor(random() * 1000000)::bigint, p_way => 'call', p_reached => property.maybe(0.5),
        p_exception => CASE WHEN property.maybe(0.8) THEN 'random' END);
END $$;

CREATE FUNCTION property.merge(p_lead bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    merged CONSTANT bigint := (SELECT into_id FROM lead_merged WHERE property.maybe(0.6) ORDER BY random() LIMIT 1);
    other  CONSTANT bigint := property.any_lead();
BEGIN
    IF merged IS NOT NULL THEN
        PERFORM lead_unmerge(merged, property.seen(merged));
    ELSIF p_lead <> other THEN
        PERFORM lead_merge(p_lead, other,
            (SELECT sum(version)::integer FROM lead WHERE id IN (p_lead, other)) - (random() < 0.1)::integer, '{}');
    END IF;
END $$;

CREATE FUNCTION property.bulk() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM lead_bulk((SELECT array_agg(id || '-' || version) FROM lead
                       WHERE id IN (SELECT property.any_lead() FROM generate_series(1, 5))),
        property.any_of('assign', 'hand_over', 'lose'), property.any_person(), NULL,
        property.any_reason('lost'), CASE WHEN property.maybe(0.8) THEN 'random' END);
END $$;

CREATE FUNCTION property.one() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    lead_id CONSTANT bigint := property.any_lead();
    dice    CONSTANT double precision := random();
BEGIN
    IF dice < 0.70 THEN PERFORM property.move(lead_id);
    ELSIF dice < 0.78 THEN PERFORM property.capture();
    ELSIF dice < 0.88 THEN
        PERFORM lead_after_call(lead_id, property.seen(lead_id),
            property.any_of('no_answer', 'go_on', 'call_back', 'back', 'not_a_lead'),
            CASE WHEN property.maybe(0.6) THEN 1 + floor(random() * 5)::integer END,
            CASE WHEN property.maybe(0.8) THEN property.any_reason('back') END, property.any_reason('not_a_lead'),
            CASE WHEN property.maybe(0.8) THEN 'random' END, property.any_day(), property.maybe(0.2));
    ELSIF dice < 0.93 THEN
        PERFORM lead_give_back(lead_id, property.seen(lead_id), property.any_of('refuse', 'hand-back'), NULL,
            property.any_reason('back'), 'random', property.any_day(), NULL, property.maybe(0.2));
    ELSIF dice < 0.97 THEN PERFORM property.merge(lead_id);
    ELSE PERFORM property.bulk();
    END IF;
END $$;

CREATE PROCEDURE property.run(p_seed double precision, p_moves integer, p_first bigint) LANGUAGE plpgsql AS $$
DECLARE
    done    integer := 0;
    refused integer := 0;
    code    text;
    words   text;
    about   text;
    place   text;
BEGIN
    PERFORM setseed(p_seed);
    PERFORM set_config('property.first', p_first::text, false);
    FOR i IN 1 .. p_moves LOOP
        BEGIN
            PERFORM set_config('tandem.viewer', property.any_person()::text, true);
            PERFORM property.one();
            done := done + 1;
        EXCEPTION WHEN OTHERS THEN
            GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, words = MESSAGE_TEXT, about = PG_EXCEPTION_DETAIL,
                place = PG_EXCEPTION_CONTEXT;
            IF code !~ '^TD4' THEN
                RAISE NOTICE 'mistake: % % % %', code, words, about, regexp_replace(place, '\s+', ' ', 'g');
            END IF;
            refused := refused + 1;
        END;
        COMMIT;
    END LOOP;
    RAISE NOTICE 'result: % done, % refused', done, refused;
END $$;
