# Absence: entered for oneself, by managers for their people; new work goes to the
# stand-in meanwhile, and nobody who is away is assigned anything.
use Tandem;
use Tandem::Lead;

my ($away, $instead, $other) = map { person_made('sales') } 1 .. 3;
my %people = map { $_ => Tandem->sign_in($_) } $away, $instead, qw(sanne inge peter admin);
my $today  = sql('SELECT tandem_today()');
my $name   = sql('SELECT full_name FROM person WHERE name = $1', $instead);

sub days { return {from_on => $today, to_on => day_ahead(4), stand_in_id => person_id($instead), @_} }
sub enter { my ($who, $values) = @_; return $people{$who}->submit($people{$who}->get('/account/absence'), $values) }
sub absence_id { return scalar sql('SELECT max(absence.id) FROM absence JOIN person ON person.id = person_id WHERE name = $1', $_[0]) }

my %refused = (
    'no first day'        => [{from_on => ''}, 'from_on'],
    'no last day'         => [{to_on => ''}, 'to_on'],
    'ends before it begins' => [{from_on => day_ahead(3), to_on => day_ahead(2)}, 'to_on'],
    'over already'        => [{from_on => '2020-01-01', to_on => '2020-01-02'}, 'to_on'],
    'no stand-in'         => [{stand_in_id => ''}, 'stand_in_id'],
    'oneself as stand-in' => [{stand_in_id => person_id($away)}, 'stand_in_id'],
    'of the other team'   => [{stand_in_id => person_id('sanne')}, 'stand_in_id'],
);
for my $what (sort keys %refused) {
    my ($values, $field) = @{$refused{$what}};
    my $answer = enter($away, days(%$values));
    is $answer->{status}, 422, "refused: $what";
    isnt error_of($answer, $field), '', "... with words beside $field" or diag errors_above($answer);
}
is absence_id($away), '', '... nothing is entered';

my $saved = enter($away, days());
is "$saved->{status} $saved->{location}", '303 /account/absence?saved=absence', 'entered for oneself';
my $id = absence_id($away);
like page_text($people{$away}->follow($saved)), qr/away now/, '... and it shows';
is enter($away, days(from_on => day_ahead(2), to_on => day_ahead(9)))->{status}, 422, 'no two on the same days';
is enter($instead, days(stand_in_id => person_id($away)))->{status}, 422, 'a stand-in who is away is none';
my $form = $people{$instead}->get('/account/absence');
is join(' ', map { $people{$instead}->submit($form, {from_on => day_ahead(30), to_on => day_ahead(31), stand_in_id => person_id($other)})->{status} } 1, 2),
    '303 303', 'sent twice';
is scalar sql('SELECT count(*) FROM absence WHERE person_id = $1::bigint', person_id($instead)), 1, '... is one';

# whose business it is
is form_of($people{$away}->get('/account/absence'))->{choices}{person_id}, undef, 'only managers and admins are asked for whom';
is enter('inge', days(person_id => person_id($other), from_on => day_ahead(50), to_on => day_ahead(51)))->{status}, 303, 'a manager for their own team';
is enter('peter', days(person_id => person_id($other), from_on => day_ahead(60), to_on => day_ahead(61)))->{status}, 422, '... not for the other';
is enter('inge', days(person_id => person_id('admin'), from_on => day_ahead(60), to_on => day_ahead(61)))->{status}, 422, '... nor for somebody without a team';
is enter('admin', days(person_id => person_id($other), from_on => day_ahead(60), to_on => day_ahead(61)))->{status}, 303, 'an admin for everybody';
for my $act (qw(edit remove)) {
    is $people{sanne}->get("/account/absence/$id/$act")->{status}, 404, "somebody else's: no $act";
    is $people{sanne}->get("/account/absence/999999/$act")->{status}, 404, '... of one that does not exist';
}

# who is offered
sub offers { my ($who, $field, $name) = @_; my $key = person_id($name); return scalar grep { $_ eq $key } @{ form_of($people{$who}->get('/account/absence'))->{choices}{$field} } }
is offers($away, 'stand_in_id', $instead), 1, 'a colleague may stand in';
is offers($away, 'stand_in_id', $_), 0, "... not $_" for $away, qw(sanne admin);
is offers('inge', 'person_id', $other), 1, 'a manager enters it for their people';
is offers('inge', 'person_id', 'sanne'), 0, '... not for others';
is offers('admin', 'person_id', 'sanne'), 1, 'an admin for all';

# new work goes to the stand-in
my $lead  = lead_made(stage => 'lead');
my $over  = $people{sanne}->get("/lead/$lead/hand-over");
my $again = $people{sanne}->submit($over, {person => person_id($away)});
is $again->{status}, 422, 'who is away gets no lead';
ok says($again, 'This person is away: choose {}, who stands in.', $name), '... the words name the stand-in';
is $people{sanne}->submit($again, {person => person_id($instead)})->{status}, 303, '... who gets it';
my $mine = lead_made(stage => 'mql', to => $instead);
is $people{$instead}->submit($people{$instead}->get("/lead/$mine/assign"), {colleague => person_id($away)})->{status}, 422, 'nor is it given to who is away';
sql(q{UPDATE lead SET turn_id = $2::bigint, handed_to = $2::bigint WHERE id = $1::bigint}, $mine, person_id($away));
like $people{$instead}->get('/')->{content}, qr{/lead/$mine"}, 'what is due meanwhile is on the stand-in\'s desk';
like $people{$away}->get('/')->{content}, qr{/lead/$mine"}, '... and on their own';
is $people{$instead}->submit($people{$instead}->get("/lead/$mine/lose"), {reason => 'price'})->{status}, 303, 'the stand-in may close it';
is $people{$instead}->submit($people{$instead}->get("/lead/$mine/reopen"))->{status}, 303;
is lead_value($mine, 'turn_id'), person_id($instead), 'what is opened again is the stand-in\'s';

# changed, lost update, removed
my $edit = $people{$away}->get("/account/absence/$id/edit");
is value_of($edit, 'to_on'), day_ahead(4), 'changing: filled with what is known';
is $people{inge}->submit($people{inge}->get("/account/absence/$id/edit"), {to_on => day_ahead(6)})->{status}, 303, 'a manager changes it';
my $late = $people{$away}->submit($edit, {to_on => day_ahead(7)});
is $late->{status}, 409, 'then one\'s own older page is told so';
is value_of($late, 'to_on'), day_ahead(7), '... what was typed is kept';
is $people{$away}->submit($late, {to_on => day_ahead(7)})->{status}, 303, '... and sent again it is saved';
is $people{$away}->submit($people{$away}->get("/account/absence/$id/remove"))->{status}, 303, 'removed';
is $people{sanne}->submit($people{sanne}->get('/lead/' . ($lead = lead_made(stage => 'lead')) . '/hand-over'), {person => person_id($away)})->{status}, 303,
    '... then one is at work again';

done_testing;
