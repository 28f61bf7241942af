# The demo company shows what Tandem does at work, whatever the day and the hour it is
# made at: in a weekend, before opening, near midnight.
use Tandem;
use Tandem::Database;

my $empty = "demo_empty_$$";
database_make($empty);
is((tandemctl($empty, 'migrate'))[0], 0, 'migrated');

my %moments = (
    'a Saturday at 0:40'  => '2026-11-28 00:40',
    'a Sunday at 23:50'   => '2026-11-29 23:50',
    'a Wednesday at 8:59' => '2026-09-02 08:59',
);
for my $name (sort keys %moments) {
    my $database = "demo_$$";
    database_make($database, $empty);
    superuser('postgres', "ALTER DATABASE $database SET tandem.now = '$moments{$name}+01'");
    like((tandemctl($database, 'demo'))[1], qr/is loaded/, "made on $name");
    local $ENV{PGDATABASE} = $database;
    Tandem::psql_end();

    is scalar sql('SELECT count(*) FROM event WHERE event_at > tandem_now()'), 0, '... nothing is done in the future';
    is scalar sql('SELECT count(*) FROM lead_unaccounted'), 0, '... every lead is accounted for';
    for my $person (qw(jeroen inge)) {
        cmp_ok scalar sql(q{SELECT late_count FROM menu_counts((SELECT id FROM person WHERE name = $1))}, $person), '>=', 1,
            "... a clock of $person\'s is overdue";
    }
    for my $person (qw(mette sanne line)) {
        cmp_ok scalar sql(q{SELECT count(*) FROM desk_of((SELECT id FROM person WHERE name = $1)) AS lead WHERE clock = 'call_back'}, $person),
            '>=', 1, "... a lead is due back with $person";
    }
    cmp_ok scalar sql('SELECT count(*) FROM duplicate_pairs(NULL, NULL, 50)'), '>=', 1, '... two leads may be one person';
    is scalar sql('SELECT count(*) FROM import_refused'), 1, '... a row of an import was refused';
    cmp_ok scalar sql('SELECT count(*) FROM notice WHERE seen_at IS NULL'), '>=', 3, '... there is news';

    database_drop($database);
}
done_testing;
