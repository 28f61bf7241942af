# A company of before the campaigns that both teams make: migrate keeps what it had. What a
# campaign had cost becomes one line of that amount, and its sum stays.
use Tandem;
use Digest::SHA qw(sha256_hex);
use Tandem::Database;

my $database = database_make("upgrade_$$");
my $before   = '0029_common.sql';
my $sql_folder = do { open my $file, '<', $ENV{TANDEM_CONFIG} or die $!; local $/; (readline($file) =~ /^sql_folder = (\S+)$/mg)[-1] };
sub text_of { my ($path) = @_; open my $file, '<:raw', $path or die "$path: $!"; local $/; return scalar readline $file }
$ENV{PGDATABASE} = $database;

# The schema as it was then, noted as migrate notes it.
for my $name (qw(migration_schema migration_table)) {
    system('psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', "$sql_folder/tandemctl/$name.sql") == 0 or die "$name\n";
}
for my $path (sort glob "$sql_folder/schema/*.sql") {
    my ($file) = $path =~ m{([^/]+)$};
    last if $file gt $before;
    system('psql', '-Xq1', '-v', 'ON_ERROR_STOP=1', '-c', 'SET check_function_bodies = off', '-f', $path) == 0 or die "$file\n";
    sql('INSERT INTO schema_migration (file, checksum) VALUES ($1, $2)', $file, sha256_hex(text_of($path)));
}
sql(q{INSERT INTO person (name, full_name, team, roles) VALUES ('ann', 'Ann', 'marketing', '{marketing}'), ('bob', 'Bob', 'sales', '{sales}')});
sql(q{INSERT INTO campaign (name, starts_on, ends_on, budget_cents, cost_cents, owner_id)
    SELECT name, starts_on, ends_on, 100000, cost_cents, (SELECT id FROM person WHERE name = 'ann')
    FROM (VALUES ('over', date '2025-01-06', date '2025-02-28', 95000::bigint), ('free', '2025-03-01', NULL, 0),
                 ('unknown', '2025-04-01', NULL, NULL), ('undated', NULL, NULL, 7)) AS old (name, starts_on, ends_on, cost_cents)});
my $campaign = sql(q{SELECT id FROM campaign WHERE name = 'over'});
sql(q{WITH said AS (
        INSERT INTO feedback (subject, campaign_id, given_by, worked, owed) SELECT 'campaign', $1::bigint, id, 'The stand', false FROM person WHERE name = 'bob'
        RETURNING *)
    INSERT INTO feedback_event (feedback_id, act, person_id, event_at) SELECT id, 'give', given_by, given_at FROM said}, $campaign);
Tandem::psql_end();

my ($status, $said) = tandemctl($database, 'migrate');
is $status, 0, 'migrated' or diag $said;
like $said, qr/^Applied 0030_\S+$/m, '... from there';
unlike $said, qr/^Applied \Q$before\E$/m, '... not from the start';
is scalar sql(q{SELECT string_agg(concat_ws(' ', name, spent_on, amount_cents, campaign_cost.what), '; ' ORDER BY name)
    FROM campaign JOIN campaign_cost ON campaign_id = campaign.id WHERE name <> 'undated'}),
    'free ' . sql('SELECT tandem_today()') . ' 0; over 2025-02-28 95000', 'what was known of a cost is one line, on its last day at most';
is scalar sql(q{SELECT amount_cents FROM campaign JOIN campaign_cost ON campaign_id = campaign.id WHERE name = 'undated'}), 7, '... without a period too';
is scalar sql(q{SELECT string_agg(name || ' ' || coalesce(cost_cents::text, '-'), '; ' ORDER BY name) FROM campaign}),
    'free 0; over 95000; undated 7; unknown -', 'its sum is what it was';
my $line = sql(q{INSERT INTO campaign_cost (campaign_id, spent_on, what, amount_cents) VALUES ($1::bigint, tandem_today(), 'Posters', 5000) RETURNING id}, $campaign);
is scalar sql('SELECT cost_cents FROM campaign WHERE id = $1::bigint', $campaign), 100000, '... and goes on from there';
is scalar sql(q{SELECT string_agg(state, ' ') FROM campaign WHERE name = 'over'}) =~ /^(?:draft|proposed|cancelled)$/ ? 'asked' : 'not asked', 'not asked',
    'what had run is not asked for again';
is scalar sql('SELECT worked FROM feedback_item'), 'The stand', 'what was said of it is there';
my ($checked, $problems) = tandemctl($database, 'check');
unlike $problems, qr/^bad .*(?:schema|feedback|lead is)/m, 'the company adds up';
is((tandemctl($database, 'migrate'))[1] =~ /^Applied/m ? 1 : 0, 0, 'a second time there is nothing to do');

done_testing;
