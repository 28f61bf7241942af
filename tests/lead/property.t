# Every lead accounted for: after thousands of random moves by random people at the same
# time, allowed and not, in hand + handed back + lost + not a lead + customers are all
# leads; every event has its predecessor; no clock runs on a closed lead; no lead lacks a
# turn. PROPERTY_SEED repeats what was found; PROPERTY_MOVES: how many.
use Tandem;
use Tandem::Lead;

my $seed    = $ENV{PROPERTY_SEED}  // int rand 1_000_000;
my $workers = 6;
my $each    = int(($ENV{PROPERTY_MOVES} // 10_000) / $workers + 1);
my $moves   = $workers * $each;
note "PROPERTY_SEED=$seed";
srand $seed;

# A few leads, so that people meet on them, at every stage.
my $first = lead_made(stage => 'lead');
lead_made(stage => $_) for map { ($_) x 4 } qw(prospect lead mql sql opportunity customer lost not_a_lead);
my %before = %{ accounted() };

sub accounted {
    my @names = qw(leads in_hand handed_back lost not_a_lead customers);
    my ($row) = sql('SELECT ' . join(', ', @names) . ' FROM lead_accounted');
    return {map { $names[$_] => $row->[$_] } 0 .. $#names};
}

system('psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', 'tests/lead/property.sql') == 0 or die "no random moves\n";

# Starts one who moves; what it says is read when it has ended.
sub mover {
    my ($number) = @_;
    local $ENV{PGUSER} = 'tandem_lead';
    my $call = sprintf 'CALL property.run(%f, %d, %d)', ($seed + $number) % 1000 / 1000, $each, $first;
    open my $output, '-|', qq{psql -Xq -c "$call" 2>&1} or die $!;
    return $output;
}

my $began = time;
my @movers = map { mover($_) } 1 .. $workers;

# Others do so over HTTP meanwhile: the forms of a lead as they find it.
my %answers;
my @people = map { Tandem->sign_in($_) } qw(mette sanne inge peter);
for (1 .. 60) {
    my $who  = $people[rand @people];
    my $lead = sql('SELECT id FROM lead WHERE id >= $1 ORDER BY random() LIMIT 1', $first);
    my $page = $who->get("/lead/$lead");
    my @moves = $page->{content} =~ m{href="(/lead/$lead/[a-z-]+)"}g or next;
    my $form = $who->get($moves[rand @moves]);
    next if $form->{status} != 200 || !Tandem::form_of($form);
    my $answer = $who->submit($form, {map { $_->[0] => $_->[1] } grep { form_of($form)->{names}{ $_->[0] } }
            [reason => 'other'], [note => 'random'], [value => '1000'], [outcome => 'no_answer'], [exception => 'random']});
    $answers{ $answer->{status} }++;
}
is join(' ', grep { !/^(303|422|409|403|404)$/ } keys %answers), '', 'forms sent meanwhile are saved or refused'
    or diag explain \%answers;

my ($done, $refused, @mistakes) = (0, 0);
for my $output (@movers) {
    while (<$output>) {
        if    (/result: (\d+) done, (\d+) refused/) { $done += $1; $refused += $2 }
        elsif (/mistake: (.*)|(ERROR.*)/)           { push @mistakes, $1 // $2 }
    }
    close $output;
}
note "$done moves made, $refused refused, in ", time - $began, ' s';
is $done + $refused, $moves, 'all moves were tried';
cmp_ok $done, '>', $moves / 10, 'some were allowed';
cmp_ok $refused, '>', $moves / 10, 'some were not';
is scalar @mistakes, 0, 'none ended in a mistake of ours, nor in a deadlock' or diag join "\n", @mistakes[0 .. ($#mistakes > 9 ? 9 : $#mistakes)];

my %after = %{ accounted() };
cmp_ok $after{leads}, '>', $before{leads}, 'leads came in';
is $after{in_hand} + $after{handed_back} + $after{lost} + $after{not_a_lead} + $after{customers}, $after{leads},
    'in hand + handed back + lost + not a lead + customers = all leads';
is_deeply [sql('SELECT problem, count(*), min(lead_id) FROM lead_unaccounted WHERE lead_id >= $1 GROUP BY problem', $first)], [], 'every lead is accounted for';
ok $after{$_} > 0, "$after{$_} $_" for qw(in_hand handed_back lost not_a_lead customers);
sql('DROP SCHEMA property CASCADE');
done_testing;
