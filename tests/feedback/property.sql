-- Random acts on feedback, for tests/feedback/property.t: people, subjects and what is said,
-- allowed and not. loops.run makes many, each a transaction of its own, under the rights of
-- who calls it: tandem_feedback gives, answers, closes and reopens; tandem_lead judges after
-- a call and takes that back. What the rules refuse is counted; anything else is a mistake.
SET client_min_messages = warning;
DROP SCHEMA IF EXISTS loops CASCADE;
CREATE SCHEMA loops;
GRANT USAGE ON SCHEMA loops TO tandem_feedback, tandem_lead;

CREATE FUNCTION loops.maybe(p_often double precision) RETURNS boolean LANGUAGE sql VOLATILE AS
$$ SELECT random() < p_often $$;
CREATE FUNCTION loops.any_of(VARIADIC p_list text[]) RETURNS text LANGUAGE sql VOLATILE AS
$$ SELECT p_list[1 + floor(random() * cardinality(p_list))::integer] $$;
CREATE FUNCTION loops.any_person() RETURNS bigint LANGUAGE sql VOLATILE AS
$$ SELECT id FROM person WHERE active ORDER BY random() LIMIT 1 $$;
CREATE FUNCTION loops.any_lead() RETURNS bigint LANGUAGE sql VOLATILE AS $$
    SELECT id FROM lead WHERE id >= current_setting('loops.first_lead')::bigint ORDER BY random() LIMIT 1
$$;
-- Of those this test made, the newest most often: so that people meet on them.
CREATE FUNCTION loops.any_feedback() RETURNS bigint LANGUAGE sql VOLATILE AS $$
    SELECT id FROM (SELECT id FROM feedback WHERE id > current_setting('loops.last_feedback')::bigint
                    ORDER BY id DESC LIMIT 40) AS newest ORDER BY random() LIMIT 1
$$;
-- Who gave it, mostly; else anybody.
CREATE FUNCTION loops.become(p_feedback bigint, p_giver boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('tandem.viewer', coalesce((SELECT CASE WHEN p_giver THEN given_by ELSE owed_by END
        FROM feedback WHERE id = p_feedback AND loops.maybe(0.8)), loops.any_person())::text, true);
END $$;
-- As the actor saw it: now, before somebody changed it, or not looked at.
CREATE FUNCTION loops.seen(p_feedback bigint) RETURNS integer LANGUAGE sql VOLATILE AS $$
    SELECT CASE WHEN random() < 0.7 THEN (SELECT version - (random() < 0.1)::integer FROM feedback WHERE id = p_feedback) END
$$;

CREATE FUNCTION loops.give() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    subject CONSTANT text := loops.any_of('lead', 'lead', 'campaign', 'message', 'follow_up');
    about   CONSTANT bigint := (SELECT id FROM campaign WHERE name LIKE 'Loops %' ORDER BY random() LIMIT 1);
    seller  CONSTANT bigint := loops.any_person();
BEGIN
    IF subject = 'lead' THEN
        PERFORM feedback_give('lead', loops.any_lead(), NULL, NULL, 1 + floor(random() * 5)::integer,
            CASE WHEN loops.maybe(0.9) THEN loops.any_of('no_need', 'no_budget', 'other') END,
            CASE WHEN loops.maybe(0.8) THEN 'random' END, loops.maybe(0.3), false);
    ELSIF subject = 'campaign' THEN
        PERFORM feedback_give('campaign', NULL, about, NULL, NULL, NULL, NULL, loops.maybe(0.6), false,
            p_worked => CASE WHEN loops.maybe(0.9) THEN 'random' END);
    ELSIF subject = 'message' THEN
        PERFORM feedback_on_message(about, CASE WHEN loops.maybe(0.9) THEN 'random' END, NULL, NULL, loops.maybe(0.6));
    ELSE
        PERFORM follow_up_send(seller, follow_up_version(seller) - loops.maybe(0.1)::integer,
                               CASE WHEN loops.maybe(0.9) THEN 'random' END);
    END IF;
END $$;

CREATE FUNCTION loops.act() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    dice CONSTANT double precision := random();
    one  CONSTANT bigint := loops.any_feedback();
BEGIN
    PERFORM set_config('tandem.viewer', loops.any_person()::text, true);
    IF dice < 0.25 OR one IS NULL THEN
        PERFORM loops.give();
    ELSIF dice < 0.6 THEN
        PERFORM loops.become(one, false);
        PERFORM feedback_answer(one, 'random', NULL, loops.maybe(0.3), loops.seen(one));
    ELSE
        PERFORM loops.become(one, true);
        PERFORM feedback_close(one, CASE WHEN dice < 0.8 THEN 'close' ELSE 'reopen' END,
                               CASE WHEN loops.maybe(0.8) THEN 'random' END, loops.seen(one));
    END IF;
END $$;

-- A verdict that comes with a move, and both taken back.
CREATE FUNCTION loops.withdraw() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    asked CONSTANT bigint := loops.any_lead();
    one   lead;
BEGIN
    SELECT * INTO one FROM lead WHERE id = asked;
    PERFORM set_config('tandem.viewer', one.turn_id::text, true);
    IF loops.maybe(0.5) THEN
        PERFORM lead_after_call(one.id, NULL, 'go_on', 1 + floor(random() * 5)::integer, 'no_need', NULL, 'random', NULL, false);
    ELSE
        PERFORM lead_move(one.id, NULL, 'take-back');
    END IF;
END $$;

CREATE PROCEDURE loops.run(p_seed double precision, p_acts integer, p_first_lead bigint, p_last_feedback bigint)
LANGUAGE plpgsql AS $$
DECLARE
    done    integer := 0;
    refused integer := 0;
    code    text;
    words   text;
    place   text;
BEGIN
    PERFORM setseed(p_seed);
    PERFORM set_config('loops.first_lead', p_first_lead::text, false),
            set_config('loops.last_feedback', p_last_feedback::text, false);
    FOR i IN 1 .. p_acts LOOP
        BEGIN
            IF current_user = 'tandem_lead' THEN PERFORM loops.withdraw(); ELSE PERFORM loops.act(); END IF;
            done := done + 1;
        EXCEPTION WHEN OTHERS THEN
            GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, words = MESSAGE_TEXT, place = PG_EXCEPTION_CONTEXT;
            IF code !~ '^TD4' THEN
                RAISE NOTICE 'mistake: % % %', code, words, regexp_replace(place, '\s+', ' ', 'g');
            END IF;
            refused := refused + 1;
        END;
        COMMIT;
    END LOOP;
    RAISE NOTICE 'result: % done, % refused', done, refused;
END $$;
