# No answer of the needs pulse can be joined to who gave it, with all the rights of the database's
# owner: what each answer leaves in the whole database is looked at, with xmin and ctid.
# (sql/schema/0046_pulse.sql says why. Left aside: the log of writing, and the files below the rows.)
use Tandem;
use Tandem::Pulse;
use Tandem::Server;

# a company of its own, small: every row of it is read many times
my $server = Tandem::Server->start;
local ($ENV{TANDEM_URL}, $ENV{PGHOST}) = ($server->{url}, "$server->{var}/run");
pulse_alone();
my %people = map { $_ => Tandem->sign_in($_) } qw(mette jeroen sanne line inge peter);
my ($sales, $marketing) = ([@people{qw(mette jeroen inge)}], [@people{qw(sanne line peter)}]);
pulse_team($sales, 'sales', 6);
pulse_team($marketing, 'marketing', 5);
my @tables = map { $_->[0] } sql(q{SELECT oid::regclass FROM pg_class WHERE relnamespace = 'tandem'::regnamespace AND relkind IN ('r', 'm') ORDER BY 1});
my @codes  = map { $_->[0] } sql('SELECT code FROM pulse_want');

# Every row of the database: its table, where it lies, the transaction that wrote it, its text
# (of files in pieces of 256 kB the beginning).
sub everything {
    return map { my $row = $_; ("$row->[0]|$row->[1]|$row->[2]" => $row) } sql(join ' UNION ALL ', map {
        "SELECT '$_', ctid::text, xmin::text, left(one::text, 20000) FROM $_ AS one"
    } @tables);
}
# The rows that are there after an act and were not before, without what others do meanwhile:
# somebody signs in, the background process takes a job.
sub written {
    my ($act) = @_;
    my %before = everything();
    $act->();
    my %after = everything();
    my @new   = map { $after{$_} } grep { !$before{$_} } sort keys %after;
    my %ours  = map { $_->[2] => 1 } grep { $_->[0] =~ /^pulse/ } @new;
    return grep { $ours{$_->[2]} || $_->[0] !~ /^(session|job|outbox|digest)$/ } @new;
}
sub answer {
    my ($person, $wants, $course) = @_;
    my $side = (grep { $_ == $person } @$sales) ? 'sales' : 'marketing';
    my $done = $person->submit($person->get('/feedback/pulse/answer'), {"wants_$side" => $wants, course => $course});
    die "answer: $done->{status} " . Tandem::errors_above($done) if $done->{status} != 303;
    return;
}
sub box { return map { $_->[0] } sql(q{SELECT encode(one, 'hex') FROM pulse_box, unnest(sealed) WITH ORDINALITY AS lies (one, place) ORDER BY place}) }
sub open_pulse {
    my $done = $people{inge}->submit($people{inge}->get('/feedback/pulse/open'), {until_on => day_ahead(14)});
    die "open: $done->{status}" if $done->{status} != 303;
    return;
}
sub close_pulse {
    my $done = $people{peter}->submit($people{peter}->get('/feedback/pulse/close'));
    die "close: $done->{status}" if $done->{status} != 303;
    return;
}

# --- the tables themselves
is scalar sql(q{SELECT count(*) FROM pg_attribute WHERE attrelid IN ('pulse_box'::regclass, 'pulse_figure'::regclass) AND attnum > 0
    AND (atttypid IN ('timestamptz'::regtype, 'timestamp'::regtype, 'date'::regtype, 'time'::regtype, 'uuid'::regtype) OR attidentity <> '')}), 0,
    'neither answers nor figures have a time or a number of their own';
is scalar sql(q{SELECT count(*) FROM pg_constraint WHERE conrelid IN ('pulse_box'::regclass, 'pulse_figure'::regclass)
    AND confrelid = 'person'::regclass}), 0, '... nor refer to a person';
is scalar sql(q{SELECT string_agg(attname, ',') FROM pg_attribute WHERE attrelid = 'pulse_participant'::regclass AND attnum > 0}), 'pulse_id,person_id',
    'who has answered is no more than that';
is join(' ', grep { my $role = $_->[0]; sql(q{SELECT has_table_privilege($1, 'pulse_box', 'SELECT') OR has_table_privilege($1, 'pulse_participant', 'SELECT')}, $role) eq 't' }
    sql(q{SELECT rolname FROM pg_roles WHERE rolname LIKE 'tandem\_%' AND rolname <> 'tandem_owner'})), '', 'no program reads either of them';

# --- one answer, alone in the box: the worst case
open_pulse();
my @left = written(sub { answer($people{mette}, ['better_leads'], 5) });
is join(' ', sort map { $_->[0] } @left), 'once_token pulse_box pulse_participant', 'an answer writes that somebody answered, and the box: nothing else in the whole database';
for my $row (@left) {
    is join(' ', grep { index($row->[3], $_) >= 0 } @codes, 'course'), '', "... $row->[0] does not say what";
}
my ($alone) = box();
unlike pack('H*', $alone), qr/[01]{8}/, 'what lies in the box is sealed';
my @known = map { $_->[0] } sql(q{SELECT key_digest::text FROM pulse UNION SELECT encode(key_digest, 'hex') FROM pulse
    UNION SELECT value FROM setting UNION SELECT id::text FROM pulse UNION SELECT ''});
is scalar(grep { eval { sql(q{SELECT pgp_sym_decrypt(decode($1, 'hex'), $2)}, $alone, $_); 1 } } @known), 0, '... and nothing that the database holds opens it';
ok !eval { sql(q{SELECT * FROM pulse_opened((SELECT id FROM pulse), 'a guess')}); 1 }, '... nor does its own function, without the key';

# --- more answers: what can be told from the seals, their order and their transactions
my (@places, %seen);
$seen{$alone} = 1;
my @answers = ([$people{jeroen}, ['better_leads'], 5], [$people{sanne}, ['better_follow_up', 'use_of_systems', 'campaign_feedback'], 1],
    [$people{inge}, ['more_leads'], 2], (map { [$_, ['more_leads', 'brand_awareness'], 4] } @$sales[3 .. 5]), (map { [$_, ['use_of_messages'], 3] } @$marketing[1 .. 4]));
for (@answers) {
    my ($person, $wants, $course) = @$_;
    my @rows = written(sub { answer($person, $wants, $course) });
    is join(' ', sort map { $_->[0] } @rows), 'once_token pulse_box pulse_participant', "the same three rows, whatever $person->{name} wants";
    my @box = box();
    my ($place) = grep { !$seen{$box[$_]} } 0 .. $#box;
    push @places, $place == $#box ? 'last' : 'among';
    $seen{$_} = 1 for @box;
}
my @box = box();
is scalar @box, 1 + @answers, 'all answers lie in one row';
is scalar(keys %seen), scalar @box, 'the same answer twice makes two different seals';
is scalar(keys %{{map { length $_ => 1 } @box}}), 1, '... and all seals are of one length, of one want or of three';
ok((grep { $_ eq 'among' } @places), 'a new one does not lie last: the box is shuffled') or diag "@places";
is scalar sql('SELECT count(*) FROM pulse_participant'), scalar @box, 'everybody is noted once';

# joined by transaction: each participant's own leads to at most the box, that is to all answers
my %of_participants = map { $_->[0] => 1 } sql('SELECT xmin::text FROM pulse_participant');
my %all = everything();
my %joined;
$joined{$_->[0]}++ for grep { $of_participants{$_->[2]} } values %all;
is join(' ', sort keys %joined), 'once_token pulse_box pulse_participant', 'no other row of any table was written with an answer';
is $joined{pulse_box}, 1, '... the box once, with whoever came last, and all answers in it';

# --- closed: the figures are what was said, and lead to nobody
my @closing = written(\&close_pulse);
is scalar(keys %{{map { $_->[2] => 1 } grep { $_->[0] eq 'pulse_figure' } @closing}}), 1, 'all figures are of one transaction';
%all = everything();
is join(' ', sort keys %{{map { $_->[0] => 1 } grep { $of_participants{$_->[2]} } values %all}}), 'once_token', '... which is nobody\'s answer; the participants and the box are gone';
is scalar sql(q{SELECT string_agg(concat_ws(':', whose, measure, chosen, answers), ' ' ORDER BY whose, measure) FROM pulse_figure WHERE chosen > 0}),
    'marketing:better_follow_up:1:5 marketing:campaign_feedback:1:5 marketing:course_1:1:5 marketing:course_3:4:5 marketing:use_of_messages:4:5 '
    . 'marketing:use_of_systems:1:5 sales:better_leads:2:6 sales:brand_awareness:3:6 sales:course_2:1:6 sales:course_4:3:6 sales:course_5:2:6 sales:more_leads:4:6',
    'the figures are right all the same: the box held the answers';
is scalar sql('SELECT count(*) FROM pulse_named'), 0, 'nobody answered by name';

# --- fewer than five: nothing is kept, of which the owner could make more
sql(q{UPDATE pulse SET quarter_on = quarter_on - interval '3 months'});
open_pulse();
answer($_, ['competitive_information'], 1) for @$sales[0 .. 3];
close_pulse();
is scalar sql(q{SELECT count(*) FROM pulse_figure WHERE pulse_id = (SELECT max(id) FROM pulse)}), 0, 'four answers: no figure';
is scalar sql('SELECT (SELECT count(*) FROM pulse_box) + (SELECT count(*) FROM pulse_participant)'), 0, '... and no box';
ok !eval { sql(q{INSERT INTO pulse_figure VALUES ((SELECT max(id) FROM pulse), 'sales', 'course_1', 4, 4)}); 1 }, 'the schema takes no figure of four';

done_testing;
