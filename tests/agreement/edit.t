# /agreement/edit: managers change the agreed values; each refusal, lost updates, history.
use Tandem;

my %person = map { $_ => Tandem->sign_in($_) } qw(sanne mette inge peter admin);
sub value { return scalar sql('SELECT setting_value($1)', $_[0]) }
sub changes { return scalar sql('SELECT count(*) FROM setting_change') }
sub edit { my ($who, %values) = @_; return $person{$who}->submit($person{$who}->get('/agreement/edit'), \%values) }

my $before = changes();
my $saved = edit('inge', accept_days => 2, hand_over_asks => ['reachable', 'wants']);
is "$saved->{status} $saved->{location}", '303 /agreement/current?saved=agreement', 'saved';
is value('accept_days'), '2';
is value('hand_over_asks'), 'reachable wants', '... a set of answers';
is changes(), $before + 2, '... only what differs is noted';
is_deeply [sql(q{SELECT name, was, value, (SELECT name FROM person WHERE id = person_id) FROM setting_change ORDER BY id DESC LIMIT 1})],
    [['hand_over_asks', 'reachable', 'reachable wants', 'inge']], '... with what it was and who did it';
like page_text($person{inge}->follow($saved)), qr/Opgeslagen|Saved/, '... which is said';
is edit('inge')->{status}, 303, 'saving what is there';
is changes(), $before + 2, '... notes nothing';
is edit('peter', sign_off_budget => '20000', sign_off_days => 4)->{status}, 303, 'when sales signs campaigns off';
is value('sign_off_budget') . ' ' . value('sign_off_days'), '20000 4';
is edit('peter', sign_off_budget => '15000', sign_off_days => 3)->{status}, 303, '... and back';
is edit('peter', hand_over_asks => [])->{status}, 303, 'nothing need be known';
is value('hand_over_asks'), '', '... which is a value too';

# refused, everything kept
for (['accept_days', ''], ['accept_days', '0'], ['accept_days', '1000'], ['contact_days', 'two'], ['hand_over_score', '-1'],
     ['postpone_weeks', '1.5'], ['liberation_day', 'sometimes'], ['hand_over_asks', 'shoe_size'],
     ['sign_off_budget', ''], ['sign_off_budget', '1.5'], ['sign_off_leads', '-1'], ['sign_off_days', '0'], ['sign_off_increase', '1000'], ['hour_rate', 'sixty'])
{
    my ($name, $typed) = @$_;
    my $refused = edit('inge', next_step_days => 7, $name => $typed);
    is $refused->{status}, 422, "$name: '$typed'";
    isnt error_of($refused, $name), '', '... with words beside it';
    is value_of($refused, 'next_step_days'), 7, '... what else was typed is kept';
}
is value('next_step_days'), '5', '... and nothing is saved';

# two managers at once
my ($hers, $his) = map { $_->get('/agreement/edit') } @person{qw(inge peter)};
is $person{peter}->submit($his, {contact_days => 3})->{status}, 303;
my $late = $person{inge}->submit($hers, {contact_days => 4});
is $late->{status}, 409, 'the second is told';
ok says($late, '{} changed the agreement meanwhile. What you typed is kept: look at the agreement and send again.',
    scalar sql(q{SELECT full_name FROM person WHERE name = 'peter'})), '... by whom' or diag errors_above($late);
is value_of($late, 'contact_days'), 4, '... and what was typed is kept';
is $person{inge}->submit($late)->{status}, 303, '... sent again it is saved';
is value('contact_days'), '4';
is $person{inge}->submit($late)->{status}, 303, 'sent twice: the same answer';

# others cannot, not even behind the form's back
for my $name (qw(sanne mette admin)) {
    is $person{$name}->get('/agreement/edit')->{status}, 403, "$name sees no form";
    is $person{$name}->post('/agreement/edit', {})->{status}, 403, '... and sends none';
}
ok !eval { sql(q{BEGIN; SELECT set_config('tandem.viewer', id::text, true) FROM person WHERE name = 'mette';
    SELECT agreement_save(agreement_version(), '{"accept_days": "9"}')}); 1 }, 'the rule is the database\'s';

# clocks that run keep their deadline; new ones get the new one
is edit('inge', accept_days => 1, contact_days => 2, hand_over_asks => ['reachable'])->{status}, 303, 'as it was';
done_testing;
