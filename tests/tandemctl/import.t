#!/usr/bin/perl
# tandemctl import: what it reads, what it keeps, and above all what it refuses. The
# data are made up; references begin with IMP-.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use IPC::Open3;
use Test::More;

plan skip_all => 'TANDEM_CONFIG is not set: run by make test' unless $ENV{TANDEM_CONFIG};
my $root = abs_path(dirname(__FILE__) . '/../..');
my $data = "$root/tests/data/import";
my $tandemctl = ($ENV{TANDEM_BUILD} // "$root/build") . '/tandemctl';
my $folder = tempdir(CLEANUP => 1);

sub import_file {
    my $process = open3(my $in, my $out, undef, $tandemctl, '--config', $ENV{TANDEM_CONFIG}, 'import', @_);
    close $in;
    local $/;
    my $said = <$out> // '';
    waitpid $process, 0;
    return ($? >> 8, $said);
}

sub write_file {
    my ($name, $text) = @_;
    open my $file, '>:raw', "$folder/$name" or die "$name: $!";
    print $file $text;
    close $file or die "$name: $!";
    return "$folder/$name";
}

sub query {
    local $ENV{PGOPTIONS} = '-c search_path=tandem,public';
    open my $psql, '-|', 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', '-c', shift or die "psql: $!";
    local $/;
    my $said = <$psql> // '';
    close $psql or die 'psql refused';
    $said =~ s{\n\z}{};
    return $said;
}

# Loads text by a map; the status and what was said.
my $count = 0;
sub load {
    my ($map, $text, @options) = @_;
    $count++;
    return import_file(@options, '--map', write_file("$count.map", $map), write_file("$count.csv", $text));
}

# --- What it reads: the same rows as people of four makes of program saved them ------

my $expected = do { local (@ARGV, $/) = "$data/leads_expected.csv"; <> };
my $loaded = q{COPY (SELECT reference, c.name, o.name AS organisation, c.email, c.phone_normal AS phone,
    to_char(captured_at, 'YYYY-MM-DD HH24:MI') AS captured, stage,
    CASE WHEN customer_at IS NOT NULL THEN 6 WHEN opportunity_at IS NOT NULL THEN 5 WHEN sql_at IS NOT NULL THEN 4
         WHEN mql_at IS NOT NULL THEN 3 WHEN lead_at IS NOT NULL THEN 2 ELSE 1 END AS reached,
    channel, expected_value_cents AS expected_cents,
    person_name(coalesce(handed_to, captured_by)) AS owner, clock,
    replace((SELECT note FROM event WHERE lead_id = lead.id ORDER BY id LIMIT 1), E'\n', '\n') AS note, facts
    FROM lead LEFT JOIN contact c ON c.id = contact_id LEFT JOIN organisation o ON o.id = lead.organisation_id
    WHERE reference LIKE 'IMP-_' ORDER BY reference) TO STDOUT CSV HEADER};
my @makes = qw(leads_utf8_bom.csv leads_cp1252_crlf.csv leads_utf16_tab.csv leads_sep_cr.csv);
my ($status, $said) = import_file('--create', '--map', "$data/leads.map", "$data/$makes[0]");
is $status, 0, $makes[0];
like $said, qr/4 rows: 4 new leads, 0 changed, 0 unchanged, 0 refused; 1 blank/, 'is loaded';
like $said, qr/Made 2 organisations\.\nMade 1 campaign\.\nMade 1 channel\.\nMade 1 segment\.\nMade 1 inactive person\./,
    'with what it names';
like $said, qr/^looking at 4 rows$/m, 'and progress was told';
is query($loaded) . "\n", $expected, 'as it should be';
for my $make (@makes) {
    ($status, $said) = import_file('--create', '--map', "$data/leads.map", "$data/$make");
    is $status, 0, "$make again";
    like $said, qr/: 4 rows: 0 new leads, 0 changed, 4 unchanged, 0 refused/, 'changes nothing';
}
is query($loaded) . "\n", $expected, 'nothing indeed';
is query(q{SELECT team, roles, active FROM person WHERE name = 'Importia'}), 'marketing|{marketing,sales}|f',
    'a person made has the roles of all that names them, and is inactive';
is query(q{SELECT count(*), count(batch_id), count(DISTINCT batch_id) FROM event JOIN lead ON lead.id = lead_id
           WHERE reference LIKE 'IMP-_'}), '4|4|1', 'an event each, with its batch';
is query(q{SELECT bool_and(due_at > now()) FROM lead WHERE reference IN ('IMP-2', 'IMP-3')}), 't',
    'the clock of the stage starts at load time';
is query(q{SELECT closed_as, closed_at = customer_at, turn_id IS NULL FROM lead WHERE reference = 'IMP-4'}),
    'customer|t|t', 'a customer is closed';
is query(q{SELECT count(*) FROM import_row}), 0, 'nothing is left in staging';

# --- A second file with the same references --------------------------------------------

my $second = "reference = r\ncaptured_on = c\nmql_on = m\ncustomer_on = w\naccepted_by = a\nwon_value = v\ncampaign = k\n"
    . "lost_on = l\nlost_reason = why\n";
sub second { return load($second, "r,c,m,w,a,v,k,l,why\n$_[0]\n", '--create') }
my $campaign = q{SELECT name FROM campaign JOIN lead ON campaign.id = campaign_id WHERE reference = 'IMP-1'};
($status, $said) = second('IMP-1,,2024-06-01,2024-07-02 12:00,Importus,0,,,');
like $said, qr/0 new leads, 1 changed/, 'later stages are added';
is query(q{SELECT stage, mql_at::date, sql_at = customer_at, won_value_cents, person_name(accepted_by), closed_as
           FROM lead WHERE reference = 'IMP-1'}), 'customer|2024-06-01|t|0|Importus|customer',
    'with the ones between; a value of 0 is a value';
is query($campaign), 'Importmesse', 'an empty cell leaves what is there';
($status, $said) = second('IMP-1,,2024-06-01,2024-07-02,importus,,Importmesse 2,,');
like $said, qr/1 changed/, 'the same day without its time is no contradiction';
is query($campaign), 'Importmesse 2', 'and a cell with something replaces it';
my @refusals = (
    ['IMP-1,,2024-06-03,,,,,,', qr/^line 2: mql_on: the lead has 2024-06-01 00:00:00\+02 already$/m, 'another date'],
    ['IMP-1,,,2024-07-03,,,,,', qr/^line 2: customer_on: the lead has 2024-07-02/m, 'another day won'],
    ['IMP-1,2024-05-14,,,,,,,', qr/^line 2: captured_on: the lead has 2024-05-13/m, 'another capture'],
    ['IMP-1,,,,Somebody,,,,', qr/^line 2: accepted_by: the lead has Importus already$/m, 'another owner'],
    ['IMP-1,,,,,,,2024-08-01,price', qr/^line 2: lost_on: a customer cannot be lost$/m, 'a lost customer'],
    ['IMP-2,,31-02-2024,,,,,,', qr/^line 2: mql_on: 31-02-2024 is no date$/m, 'no date'],
    ['IMP-2,,05/13/2024,,,,,,', qr/^line 2: mql_on: 05\/13\/2024 has the month in front: say so of the dates of this file/m, 'a month in front'],
    ['IMP-2,,01-01-2099,,,,,,', qr/^line 2: mql_on: 2099-01-01 is in the future$/m, 'the future'],
    ['IMP-2,,,,,12a,,,', qr/^line 2: won_value: 12a is no amount$/m, 'no amount'],
    ['IMP-2,,,,,1.234,,,', qr/^line 2: won_value: 1\.234 can be thousands or decimals/m, 'an amount that can be two'],
    ['IMP-2,,,,,-5,,,', qr/^line 2: won_value: -5 is below zero$/m, 'less than nothing'],
    [',,2024-01-01,,,,,,', qr/^line 2: reference: the row names no reference/m, 'a row of nothing'],
    ['IMP-2,x', qr{^line 2: does not have as many cells as the headings: 2 / 9$}m, 'a ragged row'],
    ["IMP-2,\"\0\",,,,,,,", qr/^line 2: holds a NUL byte/m, 'a NUL'],
    ["IMP-2,\"x,,,,,,,\nIMP-3,,,,,,,,", qr/^line 2: a quote that opens here is never closed/m, 'an open quote'],
    ["IMP-9,,,,,1,,,\nIMP-9,,,,,2,,,", qr/^line 3: reference: the same reference is on line 2 with other/m, 'a reference twice'],
);
my $before = query(q{SELECT md5(string_agg(lead::text, '' ORDER BY id)) FROM lead WHERE reference <> 'IMP-9'
                     OR reference IS NULL});
for my $refusal (@refusals) {
    my ($row, $reason, $name) = @$refusal;
    ($status, $said) = second($row);
    is $status, 1, "$name is refused";
    like $said, $reason, 'with line and reason';
}
is query(q{SELECT md5(string_agg(lead::text, '' ORDER BY id)) FROM lead WHERE reference <> 'IMP-9'
           OR reference IS NULL}), $before, 'and nothing was half loaded';
is query(q{SELECT count(*) FROM person WHERE name = 'Somebody'}), 0, 'nor a person made for it';
($status, $said) = second('IMP-2,,,null,,null,,2024-08-01,alien');
is $status, 0, 'null is empty';
is query(q{SELECT closed_as, closed_reason, closed_at::date, turn_id IS NULL, facts->>'lost_reason' FROM lead
           WHERE reference = 'IMP-2'}), 'lost|other|2024-08-01|t|alien', 'an unknown reason is other, and kept';

# --- Names that are not known -----------------------------------------------------------

($status, $said) = load("reference = r\nchannel = c\n", "r,c\nIMP-N,nochannel\n");
is $status, 1, 'without --create';
like $said, qr/^line 2: channel: there is no channel nochannel \(--create makes it\)$/m, 'an unknown name refuses the row';

# --- Dates and amounts -------------------------------------------------------------------

my @dates = (['2024-05-13', '2024-05-13 00:00:00'], ['13.5.2024', '2024-05-13 00:00:00'],
             ['13/5 2024', '2024-05-13 00:00:00'], ['20240513', '2024-05-13 00:00:00'],
             ['13-05-24', '2024-05-13 00:00:00'], ['13 mei 2024', '2024-05-13 00:00:00'],
             ['May 13, 2024', '2024-05-13 00:00:00'], ['2024-05-13T14:30:15', '2024-05-13 14:30:15'],
             ['2024-05-13T12:30:15Z', '2024-05-13 14:30:15'], ['13-05-2024 2:30 PM', '2024-05-13 14:30:00'],
             ['2024-05-13 14:30+05:30', '2024-05-13 11:00:00'], ['5/6/2024', '2024-06-05 00:00:00'],
             ['5/6/2024', '2024-05-06 00:00:00', 'mdy'], ['24/5/6', '2024-05-06 00:00:00', 'ymd']);
my $number = 100;
for my $date (@dates) {
    my ($typed, $moment, $order) = @$date;
    my $reference = 'IMP-' . ++$number;
    load("reference = r\ncaptured_on = d\n" . ($order ? "date_order = $order\n" : ''), "r,d\n$reference,\"$typed\"\n");
    is query(qq{SELECT captured_at::timestamp FROM lead WHERE reference = '$reference'}), $moment,
        "day $typed" . ($order ? " in $order" : '');
}
my @amounts = (['kr. 35.610,28', 3561028], ["\xE2\x82\xAC 5.000,-", 500000], ['50000000.0', 5000000000],
               ['1,234.56', 123456], ['1.234.567', 123456700], ['0', 0], ["1\xC2\xA0234,5", 123450],
               ['50.000', 5000000, 'comma'], ['50.000', 5000, 'point'], ['EUR 12', 1200]);
for my $amount (@amounts) {
    my ($typed, $cents, $decimal) = @$amount;
    my $reference = 'IMP-' . ++$number;
    load("reference = r\nexpected_value = v\n" . ($decimal ? "decimal = $decimal\n" : ''), "r;v\n$reference;\"$typed\"\n");
    is query(qq{SELECT expected_value_cents FROM lead WHERE reference = '$reference'}), $cents,
        "amount $typed" . ($decimal ? " with a $decimal" : '');
}

# --- Maps and files that are refused ----------------------------------------------------------

my @maps = (
    ["reference = nope\n", qr/line 1: the file has no column "nope"/], ["# words\n\nrefrence = r\n", qr/line 3: there is no field "refrence"/],
    ["reference r\n", qr/line 1: "reference r" is not field = column/], ["reference = r\nreference = r\n", qr/line 2: reference is on line 1 already/],
    ["reference = r\ndate_order = dym\n", qr/line 2: date_order cannot be "dym"/], ["reference = r\nencoding = klingon\n", qr/line 2: encoding cannot be/],
    ["reference = d\n", qr/line 1: the file has more than one column "d"/], ['', qr/the map names no field/],
);
for my $map (@maps) {
    ($status, $said) = load($map->[0], "r,d,d\nIMP-M,x,y\n");
    is $status, 1, 'a map is refused';
    like $said, $map->[1], 'with words';
}
my @files = (["PK\3\4rest", qr/spreadsheet/, 1], ["\n<!DOCTYPE html>", qr/web page/, 1], ['', qr/empty/, 1],
             ["r\n", qr/headings, but no rows/, 0], ["r\n\n\n", qr/headings, but no rows/, 0]);
for my $file (@files) {
    ($status, $said) = load("reference = r\n", $file->[0]);
    is $status, $file->[2], 'a file';
    like $said, $file->[1], 'is called what it is';
}
is +(import_file('--map', "$data/leads.map"))[0], 2, 'no file is a mistake of the command line';

# --- Rows without a reference are known by what they say ----------------------------------------

for my $time ('first', 'second') {
    ($status, $said) = load("person_name = n\nemail = e\n", "n,e,x\nIMP twin,twin\@import.example,1\nIMP twin,twin\@import.example,1\n");
    like $said, $time eq 'first' ? qr/2 new leads/ : qr/0 new leads, 0 changed, 2 unchanged/, "the $time time";
}

# --- Files from the world, where they are there -----------------------------------------------------

my $messy = $ENV{MESSY_DIR} // '../shared/data/messy';
SKIP: {
    skip "the messy files are not there: set MESSY_DIR ($messy)", 1 unless -r "$messy/nl_expected.csv";
    my $person = "person_name = Voornaam + Achternaam\nemail = E-mailadres\n";
    my %bad = (
        'bad_formula_injection.csv' => [$person, map { qr/^line $_: person_name: \S.* reads as a formula/m } 2 .. 5],
        'bad_nul_byte.csv'          => [$person, qr/^line 2: holds a NUL byte/m],
        'bad_ragged.csv'            => [$person, qr{^line 2: does not have as many cells as the headings: 4 / 3$}m, qr{^line 3: .*: 2 / 3$}m],
        'bad_unclosed_quote.csv'    => [$person, qr/^line 2: a quote that opens here is never closed/m],
    );
    for my $file (sort keys %bad) {
        my ($map, @reasons) = @{$bad{$file}};
        ($status, $said) = import_file('--map', write_file('messy.map', $map), "$messy/$file");
        is $status, 1, $file;
        like $said, $_, '... says what is wrong, and on which line' for @reasons;
        is scalar(() = $said =~ /^line \d+:/gm), scalar @reasons, '... and nothing else';
    }
    my %good = (
        'nl_excel_cp1252.csv' => ['NL', 200, "reference = Nr.\nperson_name = Voornaam + Tussenvoegsel + Achternaam\norganisation = Bedrijf\nemail = E-mailadres\n"
            . "phone = Telefoon\ncampaign = Campagne\nchannel = Bron\ncaptured_on = Aangemaakt op\nexpected_value = Verwachte omzet\nnote = Opmerking\ndecimal = comma\n"],
        'dk_utf8_bom.csv' => ['DK', 200, "reference = Nr.\ncountry = \"DK\"\nperson_name = Fornavn + Efternavn\norganisation = Firma\nemail = E-mail\nphone = Telefon\ncampaign = Kampagne\n"
            . "channel = Kilde\ncaptured_on = Oprettet\nexpected_value = Forventet omsætning\nnote = Bemærkning\ndecimal = comma\n"],
    );
    for my $file (sort keys %good) {
        my ($prefix, $rows, $map) = @{$good{$file}};
        ($status, $said) = import_file('--create', '--map', write_file('messy.map', $map), "$messy/$file");
        is $status, 0, $file;
        like $said, qr/: $rows rows: .* 0 refused/, '... no row is refused';
        my $expected = $file =~ s/_.*/_expected.csv/r;
        my %sum;
        open my $table, '<', "$messy/$expected" or die "$expected: $!";
        my @lines = split /\n(?=$prefix\d{4},)/, do { local $/; <$table> };
        shift @lines;
        is query(qq{SELECT count(*), count(DISTINCT captured_at::date) > 1 FROM lead WHERE reference ~ '^$prefix\\d{4}\$'}), @lines . '|t', '... all are there';
        my ($value) = map { my $sum = 0; $sum += /,\d{4}-\d\d-\d\d,(\d+\.\d+),/ ? int($1 * 100 + 0.5) : 0 for @lines; $sum } 1;
        is query(qq{SELECT sum(expected_value_cents) FROM lead WHERE reference ~ '^$prefix\\d{4}\$'}), $value, '... with the amounts they must have';
    }
}

done_testing;
