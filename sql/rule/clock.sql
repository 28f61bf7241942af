-- Clocks: who owes what by when, and what became of it (DOMAIN, Clocks). A lead holds
-- the clock of what is to be done next (clock, due_at); triggers keep every run of it,
-- of the stay in its stage, and of answers owed to feedback in clock_run. The view
-- clock shows them all.

-- The moment from which a clock is late. Call-backs and next steps are of a day, and late
-- from the day after; what was agreed for a weekend may be noted on Monday.
CREATE OR REPLACE FUNCTION clock_late_from(p_clock text, p_due_at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE p_clock
        WHEN 'call_back' THEN (p_due_at::date + 1)::timestamptz
        WHEN 'next_step' THEN (p_due_at::date + CASE extract(isodow FROM p_due_at) WHEN 6 THEN 3 WHEN 7 THEN 2 ELSE 1 END)::timestamptz
        ELSE p_due_at END
$$;

-- Whether a clock that runs has run out.
CREATE OR REPLACE FUNCTION is_overdue(p_clock text, p_due_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT clock_late_from(p_clock, p_due_at) < tandem_now() $$;

-- Starts the clock of the stage the lead is in, for whose turn it is. Prospects and
-- leads that are kept warm have none (DOMAIN, Clocks).
CREATE OR REPLACE FUNCTION lead_clock_start(INOUT l lead) LANGUAGE plpgsql STABLE AS $$
DECLARE
    kind CONSTANT text := CASE l.stage WHEN 'mql' THEN 'accept' WHEN 'sql' THEN 'first_contact'
                                       WHEN 'opportunity' THEN 'next_step' END;
    days CONSTANT integer := setting_value(CASE kind WHEN 'accept' THEN 'accept_days'
        WHEN 'first_contact' THEN 'contact_days' WHEN 'next_step' THEN 'next_step_days' END);
BEGIN
    l.clock := kind;
    l.due_at := CASE WHEN kind IS NOT NULL THEN working_due(tandem_now(), days, l.turn_id) END;
END $$;

-- The longest stay in a stage that sales and marketing share or sales has; NULL for
-- others: nothing is owed there.
CREATE OR REPLACE FUNCTION stay_days(p_stage text) RETURNS integer LANGUAGE sql STABLE AS
$$ SELECT setting_value('stay_' || p_stage || '_days')::integer $$;

-- Since when a lead that is kept warm has been so for too long, if it came into its stage
-- before; NULL for the stages of stay_days.
CREATE OR REPLACE FUNCTION stay_limit(p_stage text) RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT tandem_now() - make_interval(weeks => setting_value('stay_' || p_stage || '_weeks')::integer) $$;

-- Whether the stay of a lead is on a clock: it stops while the lead is postponed.
CREATE OR REPLACE FUNCTION stay_runs(p_stage text, p_clock text, p_closed_at timestamptz) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT p_stage IN ('mql', 'sql', 'opportunity') AND p_clock IS DISTINCT FROM 'call_back' AND p_closed_at IS NULL
$$;

-- Whether a lead has been in its stage for longer than agreed.
CREATE OR REPLACE FUNCTION stay_overdue(p_lead bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM clock WHERE lead_id = p_lead AND kind = 'stay' AND ended_at IS NULL AND state = 'overdue')
$$;

-- The leads of a person that have: for lists of them, where asking each would cost more.
CREATE OR REPLACE FUNCTION stays_overdue(p_person bigint) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 50 AS $$
    SELECT lead_id FROM clock WHERE person_id = p_person AND kind = 'stay' AND ended_at IS NULL AND is_overdue('stay', due_at)
$$;

-- Open leads that have been in their stage for longer than agreed, so many of each stage (NULL:
-- all), the longest first: of marketing's stages those without a day to call back or a next
-- step, of the others those whose clock ran out.
CREATE OR REPLACE FUNCTION stays_too_long(p_most integer) RETURNS TABLE (lead_id bigint, due_at timestamptz)
LANGUAGE sql STABLE ROWS 200 AS $$
    SELECT stay.id, NULL::timestamptz FROM stage CROSS JOIN LATERAL (
        SELECT id FROM lead
        WHERE lead.stage = stage.code AND closed_at IS NULL AND clock IS NULL
          AND stage_at < (SELECT stay_limit(stage.code))
        ORDER BY stage_at LIMIT p_most) AS stay
    WHERE stage.code IN ('prospect', 'lead')
    UNION ALL
    SELECT stay.id, stay.due_at FROM stage CROSS JOIN LATERAL (
        SELECT lead.id, clock.due_at FROM lead JOIN clock ON clock.lead_id = lead.id
        WHERE lead.stage = stage.code AND closed_at IS NULL AND clock.kind = 'stay' AND clock.state = 'overdue'
          AND stage_at < (SELECT tandem_now() - make_interval(days => stay_days(stage.code)))
        ORDER BY stage_at LIMIT p_most) AS stay
    WHERE stage.code IN ('mql', 'sql', 'opportunity')
$$;

-- Runs of a lead ---------------------------------------------------------------------

-- Ends what runs of a lead: its stay, or what was to be done. What the last move says,
-- and how late it is, makes the outcome.
CREATE OR REPLACE FUNCTION clock_end(p_lead bigint, p_stay boolean, p_move text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE clock_run SET ended_at = tandem_now(), outcome = CASE
        WHEN p_move IN ('take-back', 'merge', 'unmerge', 'import') THEN 'stopped'
        WHEN clock_late_from(kind, due_at) < tandem_now() THEN 'met_late'
        WHEN EXISTS (SELECT FROM clock_met WHERE clock_met.kind = clock_run.kind AND move = p_move) THEN 'met'
        ELSE 'stopped' END
    WHERE lead_id = p_lead AND (kind = 'stay') = p_stay AND ended_at IS NULL;
END $$;

-- Starts a clock of a lead. One that a move took away and its undoing brings again goes
-- on as if nothing had happened.
CREATE OR REPLACE FUNCTION clock_start(p_lead lead, p_kind text, p_due_at timestamptz, p_move text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF p_move IN ('take-back', 'unmerge') THEN
        UPDATE clock_run SET ended_at = NULL, outcome = NULL, person_id = p_lead.turn_id
        WHERE id = (SELECT max(id) FROM clock_run WHERE lead_id = p_lead.id AND kind = p_kind AND stage = p_lead.stage)
          AND (p_kind = 'stay' OR due_at = p_due_at);
        IF FOUND THEN RETURN; END IF;
    END IF;
    INSERT INTO clock_run (lead_id, kind, stage, person_id, started_at, due_at)
    VALUES (p_lead.id, p_kind, p_lead.stage, p_lead.turn_id, tandem_now(),
            coalesce(p_due_at, working_due(tandem_now(), stay_days(p_lead.stage), p_lead.turn_id)));
END $$;

-- A lead that changed: its clocks end, start, or go over to somebody else. What changes
-- without a move (its version stays) corrects the clock that runs.
CREATE OR REPLACE FUNCTION lead_clocks_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    move     CONSTANT text := (lead_last_event(NEW.id)).move;
    ran      CONSTANT boolean := OLD.clock IS NOT NULL;
    corrects CONSTANT boolean := NEW.version = OLD.version AND ran AND NEW.clock IS NOT NULL;
    stayed   CONSTANT boolean := stay_runs(OLD.stage, OLD.clock, OLD.closed_at);
    stays    CONSTANT boolean := stay_runs(NEW.stage, NEW.clock, NEW.closed_at);
BEGIN
    IF corrects THEN
        UPDATE clock_run SET kind = NEW.clock, due_at = NEW.due_at
        WHERE lead_id = NEW.id AND kind <> 'stay' AND ended_at IS NULL;
    ELSIF (NEW.clock, NEW.due_at) IS DISTINCT FROM (OLD.clock, OLD.due_at) THEN
        IF ran THEN PERFORM clock_end(NEW.id, false, move); END IF;
        IF NEW.clock IS NOT NULL THEN PERFORM clock_start(NEW, NEW.clock, NEW.due_at, move); END IF;
    END IF;
    IF stayed AND NOT (stays AND NEW.stage = OLD.stage) THEN
        PERFORM clock_end(NEW.id, true, move);
    END IF;
    IF stays AND NOT (stayed AND NEW.stage = OLD.stage) THEN
        PERFORM clock_start(NEW, 'stay', NULL, move);
    END IF;
    IF NEW.turn_id IS DISTINCT FROM OLD.turn_id THEN
        UPDATE clock_run SET person_id = NEW.turn_id WHERE lead_id = NEW.id AND ended_at IS NULL;
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER lead_clocks_changed AFTER UPDATE OF clock, due_at, turn_id, stage, closed_at ON lead
    FOR EACH ROW WHEN ((NEW.clock, NEW.due_at, NEW.turn_id, NEW.stage, NEW.closed_at)
                       IS DISTINCT FROM (OLD.clock, OLD.due_at, OLD.turn_id, OLD.stage, OLD.closed_at))
    EXECUTE FUNCTION lead_clocks_changed();

-- Leads that are new start theirs, however many are loaded at once.
CREATE OR REPLACE FUNCTION lead_clocks_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO clock_run (lead_id, kind, stage, person_id, started_at, due_at)
    SELECT id, clock, stage, turn_id, tandem_now(), due_at FROM added WHERE due_at IS NOT NULL;
    -- Reckoned once for each stage and person, not for each lead.
    WITH staying AS MATERIALIZED (
        SELECT stage, turn_id, working_due(tandem_now(), stay_days(stage), turn_id) AS due_at
        FROM (SELECT DISTINCT stage, turn_id FROM added WHERE stay_runs(stage, clock, closed_at)) AS kinds)
    INSERT INTO clock_run (lead_id, kind, stage, person_id, started_at, due_at)
    SELECT added.id, 'stay', added.stage, added.turn_id, tandem_now(), staying.due_at
    FROM added JOIN staying ON staying.stage = added.stage AND staying.turn_id IS NOT DISTINCT FROM added.turn_id
    WHERE stay_runs(added.stage, added.clock, added.closed_at);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER lead_clocks_added AFTER INSERT ON lead
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION lead_clocks_added();

-- No clock runs on a closed lead: the lead's own columns are checked by the table, its
-- runs here.
CREATE OR REPLACE FUNCTION clock_run_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM started JOIN lead ON lead.id = started.lead_id
               WHERE started.ended_at IS NULL AND lead.closed_at IS NOT NULL) THEN
        RAISE check_violation USING MESSAGE = 'a clock would run on a closed lead', CONSTRAINT = 'clock_run_open';
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER clock_run_open AFTER INSERT ON clock_run
    REFERENCING NEW TABLE AS started FOR EACH STATEMENT EXECUTE FUNCTION clock_run_open();
CREATE OR REPLACE TRIGGER clock_run_open_again AFTER UPDATE ON clock_run
    REFERENCING NEW TABLE AS started FOR EACH STATEMENT EXECUTE FUNCTION clock_run_open();

-- Since when a lead is in its stage; of one that is loaded, as its history says.
CREATE OR REPLACE FUNCTION lead_stage_since() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.stage_at := CASE WHEN TG_OP = 'UPDATE' THEN tandem_now() ELSE coalesce(
        CASE NEW.stage WHEN 'prospect' THEN NEW.prospect_at WHEN 'lead' THEN NEW.lead_at WHEN 'mql' THEN NEW.mql_at
            WHEN 'sql' THEN NEW.sql_at WHEN 'opportunity' THEN NEW.opportunity_at ELSE NEW.customer_at END,
        NEW.captured_at) END;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER lead_stage_since BEFORE INSERT ON lead
    FOR EACH ROW EXECUTE FUNCTION lead_stage_since();
CREATE OR REPLACE TRIGGER lead_stage_since_moved BEFORE UPDATE OF stage ON lead
    FOR EACH ROW WHEN (NEW.stage <> OLD.stage) EXECUTE FUNCTION lead_stage_since();

-- Runs of feedback --------------------------------------------------------------------

-- Who owes the answer. To sales: of those in marketing, who handed the lead over, captured
-- it, or owns the campaign or the content, or who stands in for them; else the head of
-- marketing. To marketing, on follow-up: whose it is, or who stands in; else the head of sales.
CREATE OR REPLACE FUNCTION feedback_owed_by(f feedback) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN f.subject = 'follow_up' THEN coalesce(person_instead(f.to_person_id), team_head('sales'))
    ELSE coalesce(
        (SELECT person_instead(person.id)
         FROM (SELECT handed_over_by, 1 FROM lead WHERE id = f.lead_id
               UNION ALL SELECT captured_by, 2 FROM lead WHERE id = f.lead_id
               UNION ALL SELECT owner_id, 3 FROM feedback_subject AS about
                         WHERE about.subject = CASE f.subject WHEN 'content' THEN 'content' ELSE 'campaign' END
                           AND about.id = coalesce(f.content_item_id, f.campaign_id)) AS known (person_id, place)
         JOIN person ON person.id = known.person_id
         WHERE active AND 'marketing' = ANY (roles) AND person_instead(person.id) IS NOT NULL ORDER BY place LIMIT 1),
        team_head('marketing')) END
$$;

-- Before feedback is written: an answer that is owed from now on gets who owes it and
-- its deadline, unless they are given; one that was answered closes by itself later.
CREATE OR REPLACE FUNCTION feedback_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.owed AND NEW.due_at IS NULL THEN
        NEW.owed_by := coalesce((SELECT id FROM person WHERE id = NEW.owed_by AND active),
                                feedback_owed_by(NEW));
        NEW.due_at := working_due(tandem_now(), setting_value('answer_days')::integer, NEW.owed_by);
    ELSIF NEW.owed AND NEW.owed_by IS NULL THEN
        NEW.owed_by := feedback_owed_by(NEW);
    END IF;
    IF NEW.answered_at IS NOT NULL AND NEW.closes_at IS NULL THEN
        NEW.closes_at := working_due(NEW.answered_at, setting_value('close_days')::integer, NEW.given_by);
    END IF;
    RETURN NEW;
END $$;

-- After it: the run of its clock starts, ends, or is corrected.
CREATE OR REPLACE FUNCTION feedback_clock_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.owed AND NEW.state = 'given' THEN
        INSERT INTO clock_run (feedback_id, kind, person_id, started_at, due_at)
        VALUES (NEW.id, 'answer', NEW.owed_by, tandem_now(), NEW.due_at)
        ON CONFLICT (feedback_id) WHERE ended_at IS NULL
            DO UPDATE SET person_id = excluded.person_id, due_at = excluded.due_at;
    ELSE
        UPDATE clock_run SET ended_at = tandem_now(), outcome = CASE
            WHEN NEW.state = 'withdrawn' THEN 'stopped' WHEN due_at < tandem_now() THEN 'met_late'
            WHEN NEW.state = 'answered' THEN 'met' ELSE 'stopped' END
        WHERE feedback_id = NEW.id AND ended_at IS NULL;
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER feedback_clock_changed AFTER INSERT OR UPDATE OF state, owed, owed_by, due_at ON feedback
    FOR EACH ROW EXECUTE FUNCTION feedback_clock_changed();

-- People -------------------------------------------------------------------------------

-- Who left owes no answer any more; who works on other days or in another country has
-- no deadline on a day off.
CREATE OR REPLACE FUNCTION person_clocks_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT NEW.active THEN
        UPDATE feedback SET owed_by = feedback_owed_by(feedback)
        WHERE owed_by = NEW.id AND owed AND state = 'given';
    ELSIF (NEW.country, NEW.working_days) IS DISTINCT FROM (OLD.country, OLD.working_days) THEN
        PERFORM deadlines_settle(tandem_today(), 'infinity', NEW.id);
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER person_clocks_changed AFTER UPDATE OF active, country, working_days ON person
    FOR EACH ROW EXECUTE FUNCTION person_clocks_changed();
