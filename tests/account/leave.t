# Leaving: everything open gets a named successor, by kind of work; who left is out and
# never assigned anything again; history stays.
use Tandem;
use Tandem::Lead;

my ($leaver, $first, $second) = map { person_made('sales') } 1 .. 3;
my %id = map { $_ => person_id($_) } $leaver, $first, $second, qw(sanne peter inge);
my %people = map { $_ => Tandem->sign_in($_) } $leaver, qw(admin inge peter mette sanne);
my $path = "/account/people/$id{$leaver}/leave";

my $lead = lead_made(stage => 'sql', to => $leaver);
my $later = lead_made(stage => 'sql', to => $leaver);
$people{$leaver}->submit($people{$leaver}->get("/lead/$later/postpone"), {date => day_ahead(20)});
my $warm = lead_made(stage => 'sql', to => $leaver);
$people{$leaver}->submit($people{$leaver}->get("/lead/$warm/hand-back"), {reason => 'too_early', date => day_ahead(30)});
my $won = lead_made(stage => 'customer', to => $leaver);
my $asked = lead_made(stage => 'sql', to => $leaver, name => 'Asked About');
$people{$leaver}->submit($people{$leaver}->get("/feedback/lead-quality/$asked"), {quality => 2, reason => 'no_budget'});
my $feedback = sql('SELECT id FROM feedback WHERE lead_id = $1::bigint', $asked);
my $campaign = sql('INSERT INTO campaign (name, sales_partner_id) VALUES ($1, $2::bigint) RETURNING id', unique('Campaign'), $id{$leaver});
my $touch = sql(q{INSERT INTO touch (lead_id, kind, touch_at, handler_id) VALUES ($1::bigint, 'question', now(), $2::bigint) RETURNING id}, $lead, $id{$leaver});
my $routing = sql(q{WITH row AS (INSERT INTO routing (position, country) VALUES (900, 'LI') RETURNING id)
    INSERT INTO routing_salesperson SELECT id, $1::bigint FROM row RETURNING routing_id}, $id{$leaver});
my $absence = sql(q{INSERT INTO absence (person_id, from_on, to_on, stand_in_id)
    VALUES ($1::bigint, tandem_today() + 40, tandem_today() + 41, $2::bigint) RETURNING id}, $id{$second}, $id{$leaver});

my %sees = (mette => 403, sanne => 403, peter => 404, inge => 200, admin => 200);
is $people{$_}->get($path)->{status}, $sees{$_}, "$_ and the form" for sort keys %sees;
is $people{admin}->get('/account/people/999999/leave')->{status}, 404, 'nobody';
my ($form, $older) = map { $people{inge}->get($path) } 1, 2;
like page_text($form), qr/Open leads 2 Terugbelafspraken 1 Te beantwoorden feedback 0 Eigen feedback zonder antwoord 1 Campagnes 1 Hulp bij acquisitieacties 0 Content en aanvragen ervoor 0 Eigen aanvragen voor content 0 Af te handelen interacties 1 Plaatsen in de toewijzing 1 Vervangt anderen 1/,
    'the form counts what is open first';

my $choices = form_of($form)->{choices};
sub offers { my ($field, $person) = @_; return scalar grep { $_ eq $person } @{ $choices->{$field} } }
is offers('successor', $id{$first}), 1, 'a colleague is offered';
is offers('successor', $id{$leaver}), 0, '... not who leaves';
is offers('successor', person_id('admin')), 0, '... nor who does none of the work';
is offers('leads', $id{sanne}), 0, 'for leads nobody of the other team';
is offers('campaigns', $id{sanne}), 1, '... who may have the campaigns';

for my $case (['nobody', {successor => ''}, 'successor'], ['the leaver', {successor => $id{$leaver}}, 'successor'],
        ['the other team', {successor => $id{sanne}}, 'successor'], ['the other team for leads', {successor => $id{$first}, leads => $id{sanne}}, 'leads'],
        ['who is away then', {successor => $id{$first}, stand_ins => $id{$second}}, 'stand_ins']) {
    my ($what, $values, $field) = @$case;
    my $answer = $people{inge}->submit($form, $values);
    is $answer->{status}, 422, "refused as successor: $what";
    isnt error_of($answer, $field), '', "... with words beside $field" or diag errors_above($answer);
}
my $edit = $people{admin}->get("/account/people/$id{$leaver}/edit");
isnt error_of($people{admin}->submit($edit, {active => undef}), 'active'), '', 'with open work nobody is just made inactive';

my $saved = $people{inge}->submit($form, {successor => $id{$first}, call_backs => $id{$second}});
is "$saved->{status} $saved->{location}", '303 /account/people?saved=left', 'leaves' or diag errors_above($saved);
is $people{inge}->submit($form, {successor => $id{$first}, call_backs => $id{$second}})->{status}, 303, '... sent twice is once';
is $people{inge}->submit($older, {successor => $id{$first}})->{status}, 409, '... who left does not leave again';
ok !form_of($people{inge}->get($path), $path), '... nor is asked';
is lead_value($lead, 'turn_id'), $id{$first}, 'open leads: the successor';
is event_of($lead, "concat_ws('|', move, person_id, to_person_id)"), "assign|$id{inge}|$id{$first}", '... with an event';
is lead_value($later, 'turn_id'), $id{$second}, 'call-backs: who was named for them';
is lead_value($later, 'clock'), 'call_back', '... on their day as before';
is lead_value($won, 'accepted_by'), $id{$leaver}, 'what is closed stays as it was';
is scalar sql('SELECT sales_partner_id FROM campaign WHERE id = $1::bigint', $campaign), $id{$first}, 'campaigns';
is scalar sql('SELECT given_by FROM feedback WHERE id = $1::bigint', $feedback), $id{$leaver}, 'feedback stays of who gave it';
my $heir = Tandem->sign_in($first);
like page_text($heir->get('/')), qr/Started by me, not answered yet.*Asked About/s, '... and waits for its answer with the successor';
like page_text($heir->get('/feedback/inbox')), qr/Asked About/, '... in the inbox too';
$people{sanne}->submit($people{sanne}->get("/feedback/$feedback/answer"), {changed => 'We ask for the budget first.'});
is scalar sql(q{SELECT count(*) FROM notice WHERE feedback_id = $1::bigint AND kind = 'answered' AND person_id = $2::bigint}, $feedback, $id{$first}), 1, '... who is told of it';
isnt $people{mette}->submit($people{mette}->get("/feedback/$feedback/reopen"), {remark => 'Not enough.'})->{status}, 303, '... nobody else opens it again';
is $heir->submit($heir->get("/feedback/$feedback/reopen"), {remark => 'Not enough.'})->{status}, 303, '... the successor does';
is scalar sql('SELECT handler_id FROM touch WHERE id = $1::bigint', $touch), $id{$first}, 'touches to deal with';
is scalar sql('SELECT person_id FROM routing_salesperson WHERE routing_id = $1::bigint', $routing), $id{$first}, 'routing';
is scalar sql(q{SELECT was || became FROM agreement_change WHERE act = 'routing_change' ORDER BY id DESC LIMIT 1}) =~ /900 · LI: Tester-\d+-1900.*Tester-\d+-2\b/, 1, '... with its history';
is scalar sql('SELECT stand_in_id FROM absence WHERE id = $1::bigint', $absence), $id{$first}, 'standing in';
is scalar sql('SELECT work_open($1::bigint)', $id{$leaver}), 0, 'nothing is left open';
is scalar sql('SELECT active FROM person WHERE id = $1::bigint', $id{$leaver}), 'f', 'inactive';
isnt $people{$leaver}->get('/')->{status}, 200, '... and signed out';

# what comes back later
my $over = $people{sanne}->get("/lead/$warm/hand-over");
isnt value_of($over, 'person'), $id{$leaver}, 'who left is not proposed';
is $people{sanne}->submit($over, {person => $id{$leaver}})->{status}, 422, '... nor taken';
is $people{mette}->submit($people{mette}->get("/lead/$lead/assign"), {colleague => $id{$leaver}})->{status} =~ /^4/, 1, 'no lead is given to them';

# who gives a lead to somebody who leaves just then: one waits for the other
my $gone = person_made('sales');
my $open = lead_made(stage => 'lead');
my @both = at_once(
    sub { $people{admin}->submit($people{admin}->get('/account/people/' . person_id($gone) . '/leave'), {successor => $id{$first}}) },
    sub { $people{sanne}->submit($people{sanne}->get("/lead/$open/hand-over"), {person => person_id($gone)}) });
is scalar sql('SELECT active FROM person WHERE name = $1', $gone), 'f', 'somebody leaves while a lead is handed over to them';
isnt lead_value($open, 'turn_id'), person_id($gone), '... the lead is not theirs';

# back again
is $people{admin}->submit($people{admin}->get("/account/people/$id{$leaver}/edit"), {active => 'true'})->{status}, 303, 'who comes back';
is scalar sql('SELECT count(*) FROM person_left WHERE person_id = $1::bigint', $id{$leaver}), 0, '... has no successor any more';
sql('UPDATE person SET active = false WHERE name = ANY ($1::text[])', "{$leaver}");

sql('DELETE FROM routing WHERE id = $1::bigint', $routing);
# --- who owes an answer about their follow-up: a colleague of sales gets it, nobody of marketing
my $follower = person_made('sales');
my $owed = sql(q{INSERT INTO feedback (subject, to_person_id, week_on, given_by, note, owed, owed_by)
    VALUES ('follow_up', $1::bigint, date_trunc('week', tandem_now())::date, $2::bigint, 'Two are late', true, $1::bigint) RETURNING id}, person_id($follower), $id{sanne});
$path = '/account/people/' . person_id($follower) . '/leave';
isnt error_of($people{inge}->submit($people{inge}->get($path), {successor => $id{$first}, answers => $id{sanne}}), 'answers'), '', 'marketing does not answer for sales';
is $people{inge}->submit($people{inge}->get($path), {successor => $id{$first}})->{status}, 303, 'a colleague does';
is scalar sql('SELECT owed_by FROM feedback WHERE id = $1::bigint', $owed), $id{$first}, '... and owes the answer';

# --- content goes to a marketer, with the requests that were taken
my ($maker, $heir_of_content) = map { person_made('marketing') } 1, 2;
my $item = sql(q{INSERT INTO content_item (title, kind, moment, owner_id, review_on, made_by)
    VALUES ($1, 'brochure', 'awareness', $2::bigint, tandem_today() + 90, $2::bigint) RETURNING id}, unique('Item'), person_id($maker));
my $request = sql(q{INSERT INTO content_request (question, moment, wanted_on, asked_by, taken_by, state)
    VALUES ('What does it cost?', 'decision', tandem_today() + 9, $1::bigint, $2::bigint, 'taken') RETURNING id}, person_id($first), person_id($maker));
$path = '/account/people/' . person_id($maker) . '/leave';
$form = $people{peter}->get($path);
like page_text($form), qr/Content and requests for it 2 /, 'content is counted';
$choices = form_of($form)->{choices};
is offers('content', $id{$first}), 0, 'sales gets no content';
isnt error_of($people{peter}->submit($form, {successor => person_id($heir_of_content), content => $id{$first}}), 'content'), '', '... nor by hand';
is scalar sql('SELECT work_open($1::bigint)', person_id($maker)), 2, '... and it is open work';
is $people{peter}->submit($form, {successor => person_id($heir_of_content)})->{status}, 303, 'a marketer does';
is scalar sql('SELECT owner_id FROM content_item WHERE id = $1::bigint', $item), person_id($heir_of_content), '... and keeps it';
is scalar sql('SELECT taken_by FROM content_request WHERE id = $1::bigint', $request), person_id($heir_of_content), '... with the request';

done_testing;
