# States follow the moves allowed: after random moves and edits by random people at random
# times every event goes from where the one before led, in steps that rows allow, and the
# campaign is where its last event left it. PROPERTY_SEED repeats what was found.
use Tandem;
use Tandem::Campaign;
use Tandem::Lead;

my $seed = $ENV{PROPERTY_SEED} // int rand 1_000_000;
note "PROPERTY_SEED=$seed";
# People of its own: what they are told in months to come is on nobody else's desk.
my ($marketer, $seller) = (person_made('marketing'), person_made('sales'));
my @people = ($marketer, $seller, person_made('marketing', 'marketing', 'manager'), person_made('sales', 'sales', 'manager'), person_made('sales'), 'admin');
my %made   = (by => $marketer, partner => $seller);
my $first  = campaign_made(%made);
campaign_made(%made, draft => $_ % 2, from => 3 * $_, budget => 1_000_000 + 200_000 * $_) for 1 .. 12;

# In the database, so that a thousand moves take seconds: a refusal is a result like any other.
my ($done, $refused, $mistakes) = @{ (sql(q{
    SELECT setseed($1::float / 1000000) \gset
    CREATE TEMP TABLE result (what text);
    DO $do$
    DECLARE
        chosen campaign;
        move   text;
    BEGIN
        FOR n IN 1..1500 LOOP
            -- time goes on by half a day now and then, for two months
            PERFORM set_config('tandem.now', (now() + n * interval '1 hour')::text, false);
            SELECT * INTO chosen FROM campaign WHERE id >= $2::bigint ORDER BY random() LIMIT 1;
            PERFORM set_config('tandem.viewer', (SELECT id::text FROM person WHERE name = ANY (string_to_array($3, ',')) ORDER BY random() LIMIT 1), false);
            SELECT code INTO move FROM campaign_move WHERE who IS NOT NULL OR code = 'change' ORDER BY random() LIMIT 1;
            BEGIN
                IF move = 'change' THEN
                    PERFORM campaign_change(chosen.id, chosen.version, chosen.name, chosen.kind, chosen.channel, NULL,
                        chosen.starts_on + (random() * 8 - 4)::integer, chosen.ends_on + 4 + (random() * 4)::integer, chosen.message, chosen.sales_expects,
                        (random() * 4000000)::bigint, (random() * 80)::integer, chosen.sales_partner_id, true, NULL, NULL);
                ELSE
                    PERFORM campaign_move(chosen.id, CASE WHEN random() < 0.9 THEN chosen.version ELSE chosen.version - 1 END, move,
                                          CASE WHEN random() < 0.9 THEN 'words' END);
                END IF;
                INSERT INTO result VALUES ('done');
            EXCEPTION WHEN OTHERS THEN
                INSERT INTO result VALUES (CASE WHEN SQLSTATE LIKE 'TD%' THEN 'refused' ELSE SQLSTATE || ' ' || SQLERRM END);
            END;
        END LOOP;
    END $do$;
    SELECT count(*) FILTER (WHERE what = 'done'), count(*) FILTER (WHERE what = 'refused'),
           string_agg(DISTINCT what, '; ') FILTER (WHERE what NOT IN ('done', 'refused')) FROM result}, $seed, $first, join ',', @people))[-1] };
note "$done done, $refused refused";
is $mistakes, '', 'no move ended in a mistake of ours';
cmp_ok $done, '>', 150, 'some were allowed';
cmp_ok $refused, '>', 150, 'some were not';
is $done + $refused, 1500, 'all were tried';

is_deeply [sql(q{
    WITH RECURSIVE by_itself (from_state, to_state) AS (
        SELECT code, code FROM campaign_state
        UNION SELECT by_itself.from_state, allowed.to_state FROM by_itself
              JOIN campaign_move_allowed AS allowed ON allowed.from_state = by_itself.to_state AND allowed.move = 'date'),
    step AS (SELECT campaign_id, act, from_state, to_state, lag(to_state) OVER (PARTITION BY campaign_id ORDER BY id) AS before FROM campaign_event
             WHERE campaign_id >= $1::bigint)
    SELECT campaign_id, before, act, from_state FROM step
    WHERE before IS NOT NULL AND NOT EXISTS (SELECT FROM by_itself WHERE by_itself.from_state = before AND by_itself.to_state = step.from_state)}, $first)],
    [], 'each event begins where the one before led, or where days alone lead from there';
is_deeply [sql(q{SELECT DISTINCT act, from_state, to_state FROM campaign_event WHERE campaign_id >= $1::bigint
    AND (from_state IS NULL OR NOT EXISTS (SELECT FROM campaign_move_allowed WHERE move = act AND campaign_move_allowed.from_state = campaign_event.from_state
         AND campaign_move_allowed.to_state = campaign_event.to_state))}, $first)], [], 'each is a move that is allowed';
is_deeply [sql(q{SELECT id, state FROM campaign WHERE id >= $1::bigint AND state <> (SELECT CASE WHEN to_state IN ('running', 'over', 'undated') THEN 'planned' ELSE to_state END
    FROM campaign_event WHERE campaign_id = campaign.id ORDER BY id DESC LIMIT 1)}, $first)], [], 'each is where its last event left it';
is_deeply [sql(q{SELECT id FROM campaign WHERE id >= $1::bigint AND (state = 'planned') <> (agreed_at IS NOT NULL AND sign_off IS NOT NULL AND state = 'planned')}, $first)],
    [], 'what is planned says how it was agreed';
is_deeply [sql(q{SELECT key, kind, person_id FROM notice WHERE key LIKE 'campaign_event:%' GROUP BY 1, 2, 3 HAVING count(*) > 1})], [], 'nobody is told twice';

# the table refuses what no row allows
ok !eval { sql(q{INSERT INTO campaign_event (campaign_id, act, from_state, to_state) VALUES ($1::bigint, 'sign-off', 'draft', 'planned')}, $first); 1 }, 'no history holds another move';
ok !eval { sql(q{UPDATE campaign SET state = 'running' WHERE id = $1::bigint}, $first); 1 }, 'what days decide is not stored';
sql('UPDATE campaign SET active = false WHERE id >= $1::bigint', $first);
done_testing;
