#!/usr/bin/perl
# tandemctl: what each command does, refuses and exits with. migrate and demo run on
# databases of their own, beside the one the servers use.
use strict;
use warnings;
use File::Temp qw(tempdir);
use Test::More;

$ENV{PGOPTIONS} = '-c client_min_messages=warning';
my $tandemctl = "$ENV{TANDEM_BUILD}/tandemctl";
my $folder = tempdir(CLEANUP => 1);
my $database = "tandemctl_$$";

sub file_read { open my $file, '<', $_[0] or die "$_[0]: $!"; local $/; return scalar <$file> }

sub file_write {
    open my $file, '>:raw', $_[0] or die "$_[0]: $!";
    print $file $_[1];
    close $file or die "$_[0]: $!";
}

# Status, standard output and standard error of a command, given standard input.
sub run {
    my ($config, $input, @arguments) = @_;
    file_write("$folder/input", $input);
    my $process = fork // die $!;
    if ($process == 0) {
        open STDIN, '<', "$folder/input" or die $!;
        open STDOUT, '>', "$folder/output" or die $!;
        open STDERR, '>', "$folder/problems" or die $!;
        exec $tandemctl, ($config ? ('--config', $config) : ()), @arguments or die $!;
    }
    waitpid $process, 0;
    return ($? >> 8, file_read("$folder/output"), file_read("$folder/problems"));
}

sub sql {
    my ($name, $text) = @_;
    open my $psql, '-|', 'psql', '-XAqt', '-v', 'ON_ERROR_STOP=1', '-d', $name, '-c',
        'SET search_path = tandem, public', '-c', $text or die $!;
    local $/;
    my $answer = <$psql> // '';
    close $psql;
    $answer =~ s{\n\z}{};
    return $answer;
}

sub superuser {
    local $ENV{PGUSER} = 'postgres';
    system('psql', '-Xq', '-d', $_[0], '-c', $_[1]) == 0 or die "psql: $_[1]";
}

# Standard error as sentences of tandemctl's own, without lines of the log.
sub said { return join "\n", grep { /^tandemctl: / } split /\n/, $_[0] }

superuser('postgres', "CREATE DATABASE $database OWNER tandem_owner");
superuser('postgres', "ALTER DATABASE $database SET timezone = 'Europe/Amsterdam'");
superuser($database, 'CREATE EXTENSION pg_trgm');
# The sql folder of the servers, whose files here may be changed.
my $settings = file_read($ENV{TANDEM_CONFIG});
my $sql_folder = ($settings =~ /^sql_folder = (\S+)$/mg)[-1];
system('cp', '-r', $sql_folder, "$folder/sql") == 0 or die 'cp';
$settings =~ s/dbname=tandem\b/dbname=$database/g;
my $config = "$folder/tandem.conf";
file_write($config, "$settings\nsql_folder = $folder/sql\n");
my @files = sort glob "$folder/sql/schema/*.sql";
my $last = (split m{/}, $files[-1])[-1];

# --- the command line

is((run(undef, ''))[0], 2, 'no command: 2');
is((run($config, '', 'nonsense'))[0], 2, 'an unknown command: 2');
is((run(undef, '', '--help'))[0], 0, '--help: 0');
like((run("$folder/none", '', 'settings'))[2], qr/configuration cannot be used/, 'a configuration that is not there');
for my $command (qw(migrate check demo settings)) {
    is((run($config, '', $command, 'extra'))[0], 2, "$command takes no arguments");
}

# --- migrate

{
    my ($status, $output, $problems) = run($config, "pass\n", qw(person add --name early --team sales --password-stdin));
    is($status, 1, 'before migrate: refused');
    like($problems, qr/not migrated|cannot be reached/, 'and says why');
    ($status, $output) = run($config, '', 'check');
    is($status, 1, 'check before migrate: 1');
    like($output, qr/^bad  schema: 0001_\S+ is not applied: run tandemctl migrate$/m, 'check names the first file');

    # Two at once: one applies, the other waits and finds nothing to do.
    my @processes = map {
        my $process = fork // die $!;
        if ($process == 0) {
            open STDOUT, '>', "$folder/migrate$_" or die $!;
            exec $tandemctl, '--config', $config, 'migrate' or die $!;
        }
        $process;
    } 1, 2;
    my @statuses = map { waitpid $_, 0; $? >> 8 } @processes;
    is("@statuses", '0 0', 'two migrates at once: both succeed');
    my $both = file_read("$folder/migrate1") . file_read("$folder/migrate2");
    is(scalar(() = $both =~ /^Applied /mg), scalar @files, 'each file is applied once');
    like($both, qr/^The schema is up to date/m, 'the second has nothing to do');
    is(sql($database, 'SELECT count(*) FROM schema_migration'), scalar @files, 'each is noted');

    ($status, $output) = run($config, '', 'check');
    is($status, 0, 'check after migrate: 0') or diag $output;
    unlike($output, qr/^bad/m, 'nothing bad');
    like($output, qr/^ok   schema at \Q$last\E$/m, 'at the last file');
    like($output, qr/^ok   lead connects as tandem_lead$/m, 'roles connect');

    my $text = file_read($files[0]);
    file_write($files[0], "$text-- changed\n");
    ($status, $output, $problems) = run($config, '', 'migrate');
    is($status, 1, 'an applied file that was changed: 1');
    like($problems, qr/^tandemctl: 0001_\S+ was changed after it was applied/m, 'it is named');
    like((run($config, '', 'check'))[1], qr/^bad  schema: 0001_\S+ was changed/m, 'check sees it too');
    system('cp', "$sql_folder/schema/" . (split m{/}, $files[0])[-1], $files[0]);

    file_write("$folder/sql/schema/0000_late.sql", "SELECT 1;\n");
    like((run($config, '', 'migrate'))[2], qr/0000_late\.sql is new but a later file was applied/, 'a number that is too low');
    unlink "$folder/sql/schema/0000_late.sql";

    file_write("$folder/sql/schema/9999_half.sql", "CREATE TABLE half (id int);\n\nSELECT nonsense;\n");
    ($status, $output, $problems) = run($config, '', 'migrate');
    is($status, 1, 'a file that fails: 1');
    like($problems, qr/9999_half\.sql line 3: .*nonsense/, 'with its line');
    is(sql($database, "SELECT to_regclass('half') IS NULL AND NOT EXISTS (SELECT FROM schema_migration WHERE file LIKE '9999%')"),
       't', 'nothing of it is left');
    unlink "$folder/sql/schema/9999_half.sql";

    sql($database, "INSERT INTO schema_migration (file, checksum) VALUES ('9998_newer.sql', '')");
    like((run($config, '', 'check'))[1], qr/^bad  schema: the database is newer than sql_folder: it has 9998_newer\.sql$/m, 'a newer database');
    sql($database, "DELETE FROM schema_migration WHERE file = '9998_newer.sql'");

    sql($database, 'REVOKE SELECT ON person FROM tandem_lead; GRANT DELETE ON event TO tandem_report');
    ($status, $output) = run($config, '', 'check');
    is($status, 1, 'rights that were changed: 1');
    like($output, qr/^bad  $_ has other rights/m, "check sees those of $_") for qw(lead report);
    like($output, qr/^ok   feedback has its rights$/m, 'and not those of others');
    is(sql($database, "SELECT has_table_privilege('tandem_lead', 'person', 'SELECT')"), 'f', 'check changes nothing');
    is((run($config, '', 'migrate'))[0], 0, 'migrate sets them again');
    is((run($config, '', 'check'))[0], 0, 'and check is content');
}

# --- person

{
    my @good = qw(person add --name els --team sales --role manager --language nl --password-stdin --full-name);
    my ($status, $output, $problems) = run($config, "geheim\n", @good, 'Els Ørsted');
    is($status, 0, 'person add: 0') or diag $problems;
    is($output, "Added els.\n", 'says so');
    is(sql($database, "SELECT full_name || team || roles::text || language || country FROM person WHERE name = 'els'"),
       'Els Ørsted' . 'sales' . '{sales,manager}' . 'nl' . 'NL', 'with the role of the team') or diag $problems;
    like(sql($database, 'SELECT password_hash FROM credential'), qr/^\$argon2id\$/, 'an argon2id hash');
    is((run($config, "x\n", qw(person add --name root --team none --role admin --password-stdin)))[0], 0, 'an admin without a team');
    is(sql($database, "SELECT team IS NULL AND roles = '{admin}' AND full_name = 'root' FROM person WHERE name = 'root'"), 't', 'the name is the full name');

    my @refused = (
        ['a name that is taken', "x\n", qr/somebody named ELS already/, qw(--name ELS --team sales)],
        ['no password', '', qr/holds no password/, qw(--name a --team sales)],
        ['an empty line', "\n", qr/holds no password/, qw(--name a --team sales)],
        ['a long password', 'x' x 2000 . "\n", qr/longer than 1024/, qw(--name a --team sales)],
        ['an empty name', "x\n", qr/name must have 1 to 80/, '--name', ' ', qw(--team sales)],
        ['a long name', "x\n", qr/name must have 1 to 80/, '--name', 'n' x 81, qw(--team sales)],
        ['a name of two lines', "x\n", qr/control character/, '--name', "a\nb", qw(--team sales)],
        ['bytes that are no text', "x\n", qr/not valid UTF-8/, '--name', "\xff", qw(--team sales)],
        ['no team and no role', "x\n", qr/needs a role/, qw(--name a --team none)],
        ['a manager without a team', "x\n", qr/belongs to the team/, qw(--name a --team none --role manager)],
    );
    for (@refused) {
        my ($name, $input, $pattern, @arguments) = @$_;
        ($status, $output, $problems) = run($config, $input, qw(person add --password-stdin), @arguments);
        is($status, 1, "$name: 1");
        like(said($problems), $pattern, "$name: a sentence");
        is($output, '', "$name: nothing is said to be done");
    }
    my @usage = (
        ['no name', qr/Say who/, qw(--team sales --password-stdin)],
        ['no team', qr/Say the team/, qw(--name a --password-stdin)],
        ['an unknown team', qr/no team/, qw(--name a --team it --password-stdin)],
        ['an unknown role', qr/no role/, qw(--name a --team sales --role boss --password-stdin)],
        ['an unknown language', qr/no language/, qw(--name a --team sales --language fr --password-stdin)],
        ['no --password-stdin', qr/Say --password-stdin/, qw(--name a --team sales)],
        ['an unknown option', qr/unknown/, qw(--name a --nonsense)],
        ['a word too many', qr/not expected/, qw(--name a b --team sales --password-stdin)],
    );
    for (@usage) {
        my ($name, $pattern, @arguments) = @$_;
        ($status, $output, $problems) = run($config, "x\n", qw(person add), @arguments);
        is($status, 2, "$name: 2");
        like(said($problems), $pattern, "$name: a sentence");
        like($problems, qr/^usage: /m, "$name: the usage");
    }
    is(sql($database, 'SELECT count(*) FROM person'), 2, 'nobody else was added');

    my $hash = sql($database, "SELECT password_hash FROM credential JOIN person ON id = person_id WHERE name = 'els'");
    sql($database, "INSERT INTO session (token_hash, person_id, expires_at) SELECT sha256('x'), id, now() + '1 h' FROM person WHERE name = 'els'");
    is((run($config, "nieuw\n", qw(person password --name Els --password-stdin)))[0], 0, 'person password: 0');
    isnt(sql($database, "SELECT password_hash FROM credential JOIN person ON id = person_id WHERE name = 'els'"), $hash, 'another hash');
    is(sql($database, 'SELECT count(*) FROM session'), 0, 'their sessions ended');
    ($status, $output, $problems) = run($config, "x\n", qw(person password --name nobody --password-stdin));
    is("$status $problems", "1 tandemctl: There is nobody named nobody.\n", 'nobody of that name');
    is((run($config, "x\n", qw(person password --name els --team sales --password-stdin)))[0], 2, 'person password takes no team');
}

# --- setting

{
    my ($status, $output, $problems) = run($config, '', qw(setting accept_days 2));
    is("$status $output", "0 accept_days = 2\n", 'setting prints what it set');
    like((run($config, '', 'settings'))[1], qr/^accept_days = 2  # working days/m, 'settings lists it');
    ($status, $output, $problems) = run($config, '', qw(setting figures_per_person on));
    is($status . said($problems), '1tandemctl: Say who was consulted.', 'the works council');
    is((run($config, '', qw(setting figures_per_person on --consulted), 'works council, 3 Nov'))[0], 0, 'was consulted');
    is(sql($database, "SELECT consulted FROM setting_change WHERE name = 'figures_per_person'"), 'works council, 3 Nov', 'and is kept');
    ($status, $output, $problems) = run($config, '', qw(setting colour red));
    is($status, 1, 'an unknown setting: 1');
    like($problems, qr/no setting colour.*\n  accept_days\n/, 'the known ones are listed');
    for (['accept_days', 'soon'], ['accept_days', '0'], ['liberation_day', 'sometimes'], ['currency', 'euro'], ['company', ' ']) {
        my ($name, $value) = @$_;
        ($status, $output, $problems) = run($config, '', 'setting', $name, $value);
        is($status, 1, "$name cannot be \"$value\"");
        like($problems, qr/^\Q$name\E is: .*; it is still /m, 'its meaning is said');
    }
    is((run($config, '', 'setting', 'company'))[0], 2, 'a setting without a value: 2');
}

# --- demo

{
    my ($status, $output) = run($config, '', 'demo');
    is($status, 0, 'demo in a company in use: 0');
    like($output, qr/left out/, 'with a note');
    is(sql($database, 'SELECT count(*) FROM lead'), 0, 'and nothing loaded');
    # only here is what was said taken away: its triggers are off for this moment
    my @kept = split /\n/, sql($database, q{SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'said_stays_all'});
    sql($database, join '', (map { "ALTER TABLE $_ DISABLE TRIGGER said_stays_all;" } @kept), 'TRUNCATE person CASCADE;',
        map { "ALTER TABLE $_ ENABLE TRIGGER said_stays_all;" } @kept);
    ($status, $output, my $problems) = run($config, '', 'demo');
    is($status, 0, 'demo: 0') or diag $problems;
    is(sql($database, 'SELECT count(*) BETWEEN 200 AND 250 FROM lead'), 't', 'some 220 leads');
    is(sql($database, "SELECT string_agg(name, ' ' ORDER BY id) FROM person"), 'sanne line mette jeroen inge peter admin', 'the people');
    is(sql($database, 'SELECT count(*) FROM credential'), 7, 'who can all sign in');
    is(sql($database, 'SELECT count(*) FROM event WHERE event_at > now()'), 0, 'nothing happened in the future');
    is(sql($database, 'SELECT count(*) FROM event AS later JOIN event AS earlier ON earlier.id = later.previous_id
                       WHERE later.event_at < earlier.event_at'), 0, 'nor backwards');
    is(sql($database, 'SELECT count(DISTINCT stage) FROM lead'), 6, 'every stage');
    is(sql($database, 'SELECT count(DISTINCT closed_as) FROM lead'), 3, 'every ending');
    is(sql($database, 'SELECT count(DISTINCT state) FROM feedback WHERE owed'), 3, 'feedback open, answered and closed');
    is(sql($database, "SELECT count(*) >= 12 FROM lead JOIN person ON person.id = turn_id WHERE person.name = 'mette'
                       AND closed_at IS NULL AND (clock <> 'call_back' OR due_at < now())"), 't', 'twelve leads and more wait for mette');
    is(sql($database, "SELECT setting_value('figures_per_person')"), 'on', 'figures per person are on');
    like((run($config, '', 'demo'))[1], qr/left out/, 'a second time it is left out');
    is(sql($database, 'SELECT count(*) FROM person'), 7, 'nothing is there twice');
}

# --- a server or a secret that is not as it should be

{
    file_write("$folder/secret", 'short');
    chmod 0600, "$folder/secret";
    file_write("$folder/bad.conf", "$settings\nsecret_file = $folder/secret\n");
    my ($status, $output) = run("$folder/bad.conf", '', 'check');
    is($status, 1, 'a short secret: 1');
    like($output, qr/^bad  secret file .*: holds less than 32 bytes$/m, 'and why');
    file_write("$folder/secret", 'x' x 32);
    chmod 0644, "$folder/secret";
    like((run("$folder/bad.conf", '', 'check'))[1], qr/^bad  secret file .*: can be read by anybody/m, 'an open secret');
    file_write("$folder/bad.conf", "nonsense = 1\n");
    ($status, $output) = run("$folder/bad.conf", '', 'check');
    like("$status $output", qr/^1 bad  configuration/, 'a bad configuration is a finding');
    (my $away = $settings) =~ s{host=\S+}{host=$folder/nowhere}g;
    file_write("$folder/bad.conf", $away);
    ($status, $output) = run("$folder/bad.conf", '', 'check');
    is($status, 1, 'no server: 1');
    like($output, qr/^bad  database, as tandem_owner$/m, 'and why');
    is((run("$folder/bad.conf", '', 'migrate'))[0], 1, 'migrate without a server: 1');
}

superuser('postgres', "DROP DATABASE $database");
done_testing();
