# Refuse and hand back: a reason, a day, who holds it until then; on the day it is at the
# top of the holder's desk and goes over again in one click. "Not reached" only after the
# agreed attempts.
use Tandem;
use Tandem::Lead;

my ($seller, $other) = map { person_made('sales') } 1, 2;
my $holder = person_made('marketing');
my $away   = person_made('marketing');
my %people = map { $_ => Tandem->sign_in($_) } $seller, $other, $holder, qw(sanne mette);
sql(q{INSERT INTO absence (person_id, from_on, to_on, stand_in_id) VALUES ($1::bigint, tandem_today(), tandem_today() + 9, $2::bigint)},
    person_id($away), person_id($holder));
sub back { my ($id, $move, %values) = @_; return $people{$seller}->submit($people{$seller}->get("/lead/$id/$move"), {reason => 'too_early', %values}) }
sub due { my ($id) = @_; return sql(q{UPDATE lead SET due_at = tandem_today() + time '09:00' WHERE id = $1::bigint}, $id) }

for my $case (['refuse', 'mql'], ['hand-back', 'sql'], ['hand-back', 'opportunity']) {
    my ($move, $stage) = @$case;
    my $id = lead_made(stage => $stage, to => $seller);
    is back($id, $move, date => day_ahead(40, 7), person => person_id($holder), note => 'in spring')->{status}, 303, "$move at $stage";
    is lead_value($id, q{concat_ws(' ', stage, back, turn_id, handed_to)}),
        join(' ', 'lead', $move =~ s/-/_/r, person_id($holder), person_id($seller)), '... held by who was named; who knew it is remembered';
    is lead_value($id, 'extract(isodow FROM due_at)'), 1, '... a Sunday becomes the Monday';
    unlike $people{$holder}->get('/')->{content}, qr{/lead/$id/hand-over-again}, '... until then it waits';
    due($id);
    my $desk = $people{$holder}->get('/');
    ok form_of($desk, "/lead/$id/hand-over-again"), '... on its day the holder\'s desk has one button';
    my $over = $people{$holder}->submit($desk, {}, form => "/lead/$id/hand-over-again");
    is "$over->{status} $over->{location}", '303 /?saved=hand-over', '... and hands it over';
    is lead_value($id, q{concat_ws(' ', stage, turn_id)}), 'mql ' . person_id($seller), '... to who knew it';
    is $people{$holder}->submit($people{$holder}->get("/lead/$id/take-back"))->{status}, 303, '... which can be taken back';
    is lead_value($id, q{concat_ws(' ', stage, clock, turn_id)}), 'lead call_back ' . person_id($holder), '... then it is as it was';
}
my $known = lead_made(stage => 'sql', to => $seller);
back($known, 'hand-back', date => day_ahead(9), person => person_id($holder));
sql(q{INSERT INTO absence (person_id, from_on, to_on, stand_in_id) VALUES ($1::bigint, tandem_today(), tandem_today(), $2::bigint)},
    person_id($seller), person_id($other));
is $people{$holder}->submit($people{$holder}->get("/lead/$known/hand-over-again"))->{status}, 303, 'who knew it is away';
isnt lead_value($known, 'turn_id'), person_id($seller), '... then it goes to whom the routing names';
is lead_value($known, 'person_at_work(turn_id)'), 't', '... who is at work';
sql('DELETE FROM absence WHERE person_id = $1::bigint', person_id($seller));
is $people{$seller}->get("/lead/$known/hand-over-again")->{status}, 403, 'sales does not hand over';
is $people{sanne}->submit($people{sanne}->get("/lead/$known/hand-over-again"))->{status}, 409, 'what sales has is not handed over again';

my $id = lead_made(stage => 'sql', to => $seller);
is error_of(back($id, 'hand-back', reason => ''), 'reason') ne '', 1, 'a reason is asked';
is error_of(back($id, 'hand-back', reason => 'other'), 'note') ne '', 1, 'other needs words';
is error_of(back($id, 'hand-back', date => '2020-01-01'), 'date') ne '', 1, 'no day in the past';
is error_of(back($id, 'hand-back', date => scalar sql('SELECT tandem_today() + 800')), 'date') ne '', 1, 'nor beyond two years';
my $refused = back($id, 'hand-back', person => person_id($away));
ok says($refused, 'This person is away: choose {}, who stands in.', scalar sql('SELECT full_name FROM person WHERE name = $1', $holder)),
    'a holder who is away: the words name the stand-in';
is lead_value($id, 'stage'), 'sql', '... nothing is changed';

# not reached
$refused = back($id, 'hand-back', reason => 'not_reached');
is $refused->{status}, 422, 'not reached, without an attempt';
ok says($refused, 'Attempts without an answer: {}. Try again, or choose another reason.', '0/5'), '... says how many it takes';
for (1 .. 4) { $people{$seller}->submit($people{$seller}->get("/lead/$id/no-answer")) }
is back($id, 'hand-back', reason => 'not_reached')->{status}, 422, 'nor after four';
is $people{$seller}->submit($people{$seller}->get("/lead/$id/after-call"), {outcome => 'back', reason => 'not_reached'})->{status}, 303,
    'after the call that is the fifth, in one act';
is scalar sql(q{SELECT count(*) FROM event WHERE lead_id = $1::bigint AND move = 'contact' AND NOT reached}, $id), 5, '... which counts as an attempt';
my $slow = lead_made(stage => 'sql', to => $seller);
for (1 .. 5) { $people{$seller}->submit($people{$seller}->get("/lead/$slow/no-answer")) }
sql(q{UPDATE event SET event_at = event_at - interval '30 days' WHERE id = (SELECT min(id) FROM event WHERE lead_id = $1::bigint AND move = 'contact')}, $slow);
is back($slow, 'hand-back', reason => 'not_reached')->{status}, 422, 'five attempts, not within the agreed days';

done_testing;
