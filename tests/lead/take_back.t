# The last move taken back: by its maker, within 30 minutes, when nothing followed; a win
# by a manager.
use Tandem;
use Tandem::Lead;

my %people = map { $_ => Tandem->sign_in($_) } qw(mette jeroen sanne inge peter);
sub take_back { my ($person, $id) = @_; return $people{$person}->submit($people{$person}->get("/lead/$id/take-back")) }
sub state_of {
    return scalar sql(q{SELECT concat_ws('|', stage, coalesce(turn_id::text, '-'), coalesce(clock, '-'), due_at, accepted_by, handed_to,
        attempts, sql_at, opportunity_at, customer_at, closed_as, expected_value_cents, won_value_cents, back) FROM lead WHERE id = $1::bigint}, $_[0]);
}
sub button { my ($person, $id) = @_; return $people{$person}->get("/lead/$id")->{content} =~ m{/lead/$id/take-back"} ? 1 : 0 }

my %moves = (
    'accept mql'        => {},
    'refuse mql'        => {reason => 'no_need', quality => '1'},
    'hand-back sql'     => {reason => 'too_early', date => day_ahead(60)},
    'contact sql'       => {way => 'call', outcome => 'talked'},
    'opportunity sql'   => {value => '100', date => '2030-01-01'},
    'win opportunity'   => {value => '100'},
    'postpone sql'      => {date => day_ahead(60)},
    'lose sql'          => {reason => 'price'},
    'not-a-lead sql'    => {reason => 'test'},
    'assign sql'        => {colleague => person_id('jeroen')},
    'take lead'         => {to_stage => 'sql'},
);
for my $case (sort keys %moves) {
    my ($move, $stage) = split ' ', $case;
    my $id     = lead_made(stage => $stage, to => 'mette');
    my $before = state_of($id);
    is $people{mette}->submit($people{mette}->get("/lead/$id/$move"), $moves{$case})->{status}, 303, $move;
    isnt state_of($id), $before, '... changes the lead';
    is button('mette', $id), 1, '... its maker is offered to take it back';
    is button('jeroen', $id), 0, '... nobody else';
    is take_back('jeroen', $id)->{status}, 403, '... nor may';
    is take_back('mette', $id)->{status}, 303, '... taken back';
    is state_of($id), $before, '... the lead is what it was';
    is event_of($id, 'move'), 'take-back', '... the history keeps both';
    isnt take_back('mette', $id)->{status}, 303, '... that is not taken back in turn';
    is scalar sql(q{SELECT count(*) FROM feedback WHERE lead_id = $1::bigint AND state <> 'withdrawn'}, $id), 0, '... no verdict of it is left'
        if $move eq 'refuse';
}

# too late
my $id = lead_made(stage => 'mql', to => 'mette');
$people{mette}->submit($people{mette}->get("/lead/$id/accept"));
sql(q{UPDATE event SET event_at = event_at - interval '31 minutes' WHERE lead_id = $1::bigint}, $id);
is button('mette', $id), 0, 'after 30 minutes: not offered';
my $late = take_back('mette', $id);
is $late->{status}, 403, '... and not done';
ok says($late, 'This move is not yours to make.'), '... in words';

# something followed
$id = lead_made(stage => 'mql', to => 'mette');
$people{mette}->submit($people{mette}->get("/lead/$id/accept"));
$people{jeroen}->submit($people{jeroen}->get("/lead/$id/contact"), {way => 'call', outcome => 'talked'});
isnt take_back('mette', $id)->{status}, 303, 'something followed: not hers any more';
is take_back('jeroen', $id)->{status}, 303, '... but his was';

# a win, by a manager, whenever
$id = lead_made(stage => 'customer', to => 'mette');
sql(q{UPDATE event SET event_at = event_at - interval '3 days' WHERE lead_id = $1::bigint}, $id);
is take_back('mette', $id)->{status}, 403, 'a win of three days ago: not its maker';
is take_back('peter', $id)->{status}, 303, '... a manager';
is lead_value($id, 'stage'), 'opportunity';
is lead_value($id, 'closed_as'), '';

# a capture is not a move that can be taken back
$id = lead_made();
is button('sanne', $id), 0, 'a capture is not taken back';
isnt take_back('sanne', $id)->{status}, 303;

done_testing;
