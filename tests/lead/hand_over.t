# Hand over: proposes one salesperson and says why; asks a reason where the agreement's
# criteria are not met; and whatever is done, nobody inactive or away gets a lead.
use Tandem;
use Tandem::Lead;

my ($first, $second, $gone) = map { person_made('sales') } 1 .. 3;
my $sanne = Tandem->sign_in('sanne');
my $inge  = Tandem->sign_in('inge');
sub name_of { return scalar sql('SELECT full_name FROM person WHERE name = $1', $_[0]) }
sub form { my ($id) = @_; return $sanne->get("/lead/$id/hand-over") }
sub lead_of { my ($country) = @_; my $id = lead_made(); sql(q{UPDATE contact SET country = $2 WHERE id = (SELECT contact_id FROM lead WHERE id = $1::bigint)}, $id, $country); return $id }

# why
my $id = lead_of('SE');
is value_of(form($id), 'person'), person_id('inge'), 'nobody knows it and no row fits: the head of sales is proposed';
ok says(form($id), 'head of sales; no row of the routing fits.'), '... and why';
my $row = sql(q{WITH row AS (INSERT INTO routing (position, country) VALUES (1, 'SE') RETURNING id)
    INSERT INTO routing_salesperson SELECT row.id, named FROM row, unnest(ARRAY[$1::bigint, $2::bigint]) AS named RETURNING routing_id},
    person_id($first), person_id($second));
lead_made(stage => 'sql', to => $first);
is value_of(form($id), 'person'), person_id($second), 'a row of the routing: of two who has least in hand';
like page_text(form($id)), qr/toewijzing: Zweden · heeft de minste open leads/, '... and why';
my $company = unique('Known');
lead_made(stage => 'sql', to => $first, organisation => $company);
my $same = lead_made(organisation => $company);
is value_of(form($same), 'person'), person_id($first), 'who knows the organisation comes first';
ok says(form($same), 'knows the organisation.'), '... and why';
is $sanne->submit(form($same), {person => person_id('mette')})->{status}, 303, 'another may be chosen';
is lead_value($same, 'turn_id'), person_id('mette');

# the agreement's criteria
sub agreed { my ($name, $value) = @_; sql('UPDATE setting SET value = $2 WHERE name = $1', $name, $value) }
agreed('hand_over_asks', 'reachable wants segment');
my $form = form($id);
ok says($form, 'The agreement asks for more than is known') && says($form, 'what they want') && says($form, 'the segment'), 'what is missing is said first';
my $refused = $sanne->submit($form, {note => 'kept', exception => ''});
is $refused->{status}, 422, '... and a reason is asked';
isnt error_of($refused, 'exception'), '', '... beside its field';
is value_of($refused, 'note'), 'kept', '... what was typed is kept';
is $sanne->submit($refused, {exception => 'wants it today'})->{status}, 303, 'with a reason it goes over';
is event_of($id, q{exception || ' ' || missing::text}), 'wants it today {wants,segment}', '... which is kept, with what was missing';
agreed('hand_over_asks', 'reachable');
my $full = lead_of('SE');
is $sanne->submit(form($full))->{status}, 303, 'what has all goes over without';
is event_of($full, 'missing::text'), '{}';

# left or away
sql('UPDATE person SET active = false WHERE name = $1', $gone);
my $open = lead_of('SE');
is $sanne->submit(form($open), {person => person_id($gone)})->{status}, 422, 'who left gets none';
sql(q{INSERT INTO absence (person_id, from_on, to_on, stand_in_id) VALUES ($1::bigint, tandem_today(), tandem_today() + 3, $2::bigint)},
    person_id($second), person_id($first));
$refused = $sanne->submit(form($open), {person => person_id($second)});
ok says($refused, 'This person is away: choose {}, who stands in.', name_of($first)), 'who is away: the words name the stand-in';
is value_of(form($open), 'person'), person_id($first), '... and only who is at work is proposed';

# property: moves at random, of many at once, give nothing to who left or is away
my @leads = map { lead_made(stage => $_, to => 'mette') } (qw(lead mql sql opportunity lost)) x 3;
sql(q{UPDATE lead SET handed_to = $2::bigint, accepted_by = CASE WHEN accepted_by IS NOT NULL THEN $2::bigint END, handed_over_by = $3::bigint
      WHERE id = ANY ($1::bigint[])}, '{' . join(',', @leads) . '}', person_id($second), person_id($gone));
srand 20261121;
my %typed = (
    'hand-over' => sub { {person => person_id((($gone, $second, $first, 'mette')[rand 4]))} },
    'take' => sub { {to_stage => 'sql'} }, 'postpone' => sub { {date => day_ahead(5)} },
    'refuse' => sub { {reason => 'too_early'} }, 'hand-back' => sub { {reason => 'too_early', date => day_ahead(7)} },
    'opportunity' => sub { {value => '100', date => day_ahead(20)} }, 'lose' => sub { {reason => 'price'} },
    'assign' => sub { {colleague => person_id((($gone, $second, $first)[rand 3]))} }, 'accept' => sub { {} },
    'reopen' => sub { {} }, 'take-back' => sub { {} }, 'hand-over-again' => sub { {} }, 'after-call' => sub { {outcome => 'go_on'} },
);
my @names = sort keys %typed;
my %who = map { $_ => Tandem->sign_in($_) } qw(sanne mette inge peter);
my %made;
for (1 .. 120) {
    my $lead = $leads[rand @leads];
    my $move = $names[rand @names];
    my $person = (qw(sanne mette inge peter))[rand 4];
    my $page = $who{$person}->get("/lead/$lead/$move");
    next if $page->{status} != 200;
    my $answer = $who{$person}->submit($page, $typed{$move}->());
    $made{$answer->{status}}++;
}
is scalar sql(q{SELECT count(*) FROM event JOIN person ON person.id = to_person_id
    WHERE lead_id = ANY ($1::bigint[]) AND to_person_id = ANY ($2::bigint[])
      AND event.id > (SELECT min(id) FROM event AS first WHERE first.lead_id = event.lead_id AND first.move = 'hand-over')},
    '{' . join(',', @leads) . '}', '{' . join(',', person_id($gone), person_id($second)) . '}'), 0,
    "120 moves at random ($made{303} made): nobody who left or is away was given one";
is scalar sql('SELECT count(*) FROM lead WHERE id = ANY ($1::bigint[]) AND closed_at IS NULL AND turn_id IS NULL', '{' . join(',', @leads) . '}'), 0,
    '... and every open lead has its turn';
ok !$made{500}, '... nothing failed';

sql('DELETE FROM routing WHERE id = $1::bigint', $row);
done_testing;
