-- Merge and its undoing: every lead is accounted for, and everything that refers to one
-- comes along and goes back.
BEGIN;
SELECT plan(34);
SELECT set_config('tandem.viewer', (SELECT id::text FROM person WHERE name = 'inge'), true) \g /dev/null

CREATE TEMP TABLE made (who text PRIMARY KEY, id bigint);
CREATE FUNCTION pg_temp.made(p_who text) RETURNS bigint LANGUAGE sql AS $$ SELECT id FROM made WHERE who = p_who $$;
-- In hand, handed back, lost, not a lead and customers (DOMAIN, The reports, 6).
CREATE FUNCTION pg_temp.accounted() RETURNS bigint LANGUAGE sql AS $$
    SELECT count(*) FILTER (WHERE closed_at IS NULL AND back IS NULL AND turn_id IS NOT NULL)
         + count(*) FILTER (WHERE closed_at IS NULL AND back IS NOT NULL AND turn_id IS NOT NULL)
         + count(*) FILTER (WHERE closed_as = 'lost') + count(*) FILTER (WHERE closed_as = 'not_a_lead')
         + count(*) FILTER (WHERE closed_as = 'customer') FROM lead
$$;
-- Each event follows one of its own history; each history has one that is the first.
CREATE FUNCTION pg_temp.broken_histories() RETURNS bigint LANGUAGE sql AS $$
    SELECT count(*) FROM event LEFT JOIN event AS before ON before.id = event.previous_id
    WHERE event.previous_id IS NOT NULL AND (before.lead_id, before.merged_from) IS DISTINCT FROM (event.lead_id, event.merged_from)
       OR event.previous_id IS NULL AND EXISTS (SELECT FROM event AS earlier WHERE earlier.lead_id = event.lead_id
            AND earlier.merged_from IS NOT DISTINCT FROM event.merged_from AND earlier.id < event.id)
$$;
CREATE FUNCTION pg_temp.capture(p_who text, p_email text, p_name text DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
    INSERT INTO made SELECT p_who, lead_capture('Merge Test B.V.', coalesce(p_name, p_who), NULL, NULL, p_email, NULL, 'NL', NULL, NULL,
        (SELECT min(id) FROM campaign), NULL, NULL, 'marketing', NULL, 'wants of ' || p_who, NULL, true)
$$;

SELECT pg_temp.capture('old', 'merge-old@example.com') \g /dev/null
SELECT pg_temp.capture('further', 'merge-further@example.com') \g /dev/null
SELECT lead_move(pg_temp.made('further'), NULL, 'take', p_to_stage => 'sql') FROM (SELECT set_config('tandem.viewer',
    (SELECT id::text FROM person WHERE name = 'inge'), true)) AS me \g /dev/null
SELECT lead_move(pg_temp.made('further'), NULL, 'contact', p_way => 'call', p_reached => true) \g /dev/null
SELECT lead_move(pg_temp.made('old'), NULL, 'take', p_to_stage => 'opportunity') \g /dev/null
SELECT lead_move(pg_temp.made('old'), NULL, 'lose', p_reason => 'price') \g /dev/null
UPDATE lead SET captured_at = captured_at - interval '40 days', opportunity_at = opportunity_at - interval '10 days',
    facts = '{"a": "old", "b": "old"}', reference = 'MERGE-OLD' WHERE id = pg_temp.made('old');
UPDATE lead SET facts = '{"a": "further"}' WHERE id = pg_temp.made('further');
INSERT INTO touch (lead_id, kind, touch_at, what) VALUES (pg_temp.made('old'), 'download', tandem_now(), 'the paper') \g /dev/null
INSERT INTO feedback (subject, lead_id, given_by, quality, reason_kind, reason, owed)
VALUES ('lead', pg_temp.made('old'), viewer(), 2, 'back', 'no_need', false) \g /dev/null

CREATE TEMP TABLE was AS SELECT id, to_jsonb(lead) - 'version' AS lead FROM lead WHERE id IN (SELECT id FROM made);
-- Rows that tests wrote into the tables themselves may lack a turn.
CREATE TEMP TABLE counted AS SELECT count(*) AS leads, pg_temp.accounted() AS accounted FROM lead;
SELECT is((SELECT count(*) FROM lead WHERE id IN (SELECT id FROM made) AND (closed_at IS NULL) = (turn_id IS NULL)), 0::bigint,
    'a turn on what is open alone');

-- merge
SELECT is(lead_merge(pg_temp.made('old'), pg_temp.made('further'), NULL, '{email,wants}'), pg_temp.made('further'),
    'the open one is kept, whichever way round it is asked');
SELECT is((SELECT count(*) FROM lead), leads - 1, 'one lead less') FROM counted;
SELECT is(pg_temp.accounted(), accounted - 1, 'and every other is accounted for') FROM counted;
SELECT is(pg_temp.broken_histories(), 0::bigint, 'every event has its predecessor');
SELECT is(stage, 'sql', 'the further open stage stays') FROM lead WHERE id = pg_temp.made('further');
SELECT is(captured_at::date, tandem_today() - 40, 'captured when the first was') FROM lead WHERE id = pg_temp.made('further');
SELECT isnt(opportunity_at, NULL, 'what either reached was reached') FROM lead WHERE id = pg_temp.made('further');
SELECT is(wants, 'wants of old', 'the chosen value') FROM lead WHERE id = pg_temp.made('further');
SELECT is(email_normal, 'merge-old@example.com', 'also of the contact') FROM contact JOIN lead ON contact.id = contact_id WHERE lead.id = pg_temp.made('further');
SELECT is(name, 'further', 'what was not chosen stays') FROM contact JOIN lead ON contact.id = contact_id WHERE lead.id = pg_temp.made('further');
SELECT is(facts, '{"a": "further", "b": "old"}', 'further facts of both') FROM lead WHERE id = pg_temp.made('further');
SELECT is(reference, 'MERGE-OLD', 'the reference is found again') FROM lead WHERE id = pg_temp.made('further');
SELECT is(last_quality, 2, 'the verdict counts') FROM lead WHERE id = pg_temp.made('further');
SELECT is((SELECT count(*) FROM touch WHERE lead_id = pg_temp.made('further')), 1::bigint, 'touches come along');
SELECT is((SELECT count(*) FROM lead_history WHERE lead_id = pg_temp.made('further') AND merged_from = pg_temp.made('old')), 3::bigint,
    'one history, with where each line came from');
SELECT is((lead_last_event(pg_temp.made('further'))).move, 'merge', 'the merge is the last of it');
SELECT is(into_id, pg_temp.made('further'), 'the old number leads on') FROM lead_merged WHERE id = pg_temp.made('old');

-- undo
SELECT is(lead_unmerge(pg_temp.made('further'), NULL), pg_temp.made('further'), 'undone');
SELECT is((SELECT count(*) FROM lead), leads, 'all leads are there again') FROM counted;
SELECT is(pg_temp.accounted(), accounted, 'and accounted for') FROM counted;
SELECT is((SELECT count(*) FROM clock_run JOIN lead ON lead.id = clock_run.lead_id WHERE clock_run.lead_id IN (SELECT id FROM made)
    AND clock_run.kind <> 'stay' AND ended_at IS NULL AND clock_run.due_at IS DISTINCT FROM lead.due_at), 0::bigint, 'clocks run as the leads say');
SELECT is(pg_temp.broken_histories(), 0::bigint, 'every event has its predecessor');
SELECT is(to_jsonb(lead) - 'version', was.lead, 'lead ' || made.who || ' is what it was')
FROM was JOIN lead USING (id) JOIN made USING (id) ORDER BY made.who;
SELECT is((SELECT string_agg(email_normal, ' ' ORDER BY lead.id) FROM contact JOIN lead ON contact.id = contact_id WHERE lead.id IN (SELECT id FROM made)),
    'merge-old@example.com merge-further@example.com', 'so are the contacts');
SELECT is((SELECT count(*) FROM touch WHERE lead_id = pg_temp.made('old')), 1::bigint, 'its touches went back');
SELECT is((SELECT count(*) FROM event WHERE lead_id = pg_temp.made('old')), 4::bigint, 'so did its history, with a line more');
SELECT is((SELECT count(*) FROM event WHERE merged_from = pg_temp.made('old')), 0::bigint, 'none of it stays behind');
SELECT is((SELECT count(*) FROM lead_merged WHERE id IN (SELECT id FROM made)), 0::bigint, 'nothing rests any more');

-- chains: a into b, b into c; undone one by one
SELECT pg_temp.capture('a', 'merge-a@example.com') \g /dev/null
SELECT pg_temp.capture('b', 'merge-b@example.com') \g /dev/null
SELECT lead_move(pg_temp.made('b'), NULL, 'take', p_to_stage => 'sql') \g /dev/null
SELECT lead_merge(pg_temp.made('b'), pg_temp.made('a'), NULL, '{}') \g /dev/null
SELECT lead_merge(pg_temp.made('b'), pg_temp.made('further'), NULL, '{}') \g /dev/null
SELECT is((SELECT array_agg(DISTINCT into_id) FROM lead_merged WHERE id IN (SELECT id FROM made)), ARRAY[pg_temp.made('further')], 'a chain: both numbers lead to where they are');
SELECT throws_ok(format('SELECT lead_unmerge(%s, NULL)', pg_temp.made('b')), 'TD404', NULL, 'what is merged has nothing to undo');
SELECT lead_unmerge(pg_temp.made('further'), NULL) \g /dev/null
SELECT lead_unmerge(pg_temp.made('b'), NULL) \g /dev/null
SELECT is(pg_temp.accounted(), accounted + 2, 'undone one by one, all are accounted for') FROM counted;
SELECT is(pg_temp.broken_histories(), 0::bigint, 'every event has its predecessor');
SELECT * FROM finish();
ROLLBACK;
