# /campaign/{id}/cost and its lines: added, changed, removed; the campaign's cost is their
# sum; each refusal, lost updates, whose they are.
use Tandem;
use Tandem::Campaign;

my %person = map { $_ => Tandem->sign_in($_) } qw(sanne line mette peter admin);
my $id = campaign_made(budget => 100_000);
sub add { my ($who, $to, %values) = @_; return $person{$who}->submit($person{$who}->get("/campaign/$to/cost"), \%values) }
sub line { return scalar sql('SELECT max(id) FROM campaign_cost WHERE campaign_id = $1::bigint', $id) }

is campaign_value($id, 'cost_cents'), '', 'nothing is known at first';
my $form = $person{sanne}->get("/campaign/$id/cost");
is value_of($form, 'spent_on'), scalar sql('SELECT tandem_today()'), 'a line is of today unless said otherwise';
my $saved = $person{sanne}->submit($form, {what => 'Stand', amount => '1.250,50'});
is "$saved->{status} $saved->{location}", "303 /campaign/$id/cost?saved=cost", 'added; the form is there again';
is campaign_value($id, 'cost_cents'), 125050;
is $person{sanne}->submit($form, {what => 'Stand', amount => '1.250,50'})->{status}, 303, 'sent twice';
is campaign_value($id, 'cost_cents'), 125050, '... is one line';
is add('line', $id, what => 'Preparation', hours => 8)->{status}, 303, 'own hours';
is campaign_value($id, 'cost_cents'), 125050 + 8 * 6000, '... at the agreed rate';
my $shown = $person{mette}->get("/campaign/$id");
like page_text($shown), qr/Stand/, 'both teams see the lines on its record';
like page_text($shown), qr/1\.730,50/, '... and the sum';
is acts($id), 'log propose cost-add cost-add', '... and who added them';

# the rate of the day stays
my $hours = line();
sql(q{UPDATE setting SET value = '100' WHERE name = 'hour_rate'});
is $person{sanne}->submit($person{sanne}->get("/campaign/cost/$hours/edit"), {hours => 10})->{status}, 303, 'changed';
is campaign_value($id, 'cost_cents'), 125050 + 10 * 6000, 'a line keeps the rate it was noted with';
add('sanne', $id, what => 'More', hours => 1);
is campaign_value($id, 'cost_cents'), 125050 + 10 * 6000 + 10000, '... a new one has today\'s';
sql(q{UPDATE setting SET value = '60' WHERE name = 'hour_rate'});

# refused, each beside its field, with everything kept
for (['no date', 'spent_on', 'Give the day it was spent.', spent_on => ''], ['a date that is none', 'spent_on', undef, spent_on => '31-02-2026'],
     ['a day to come', 'spent_on', 'What is not spent yet is budget: choose today or a day before.', spent_on => day_ahead(1)],
     ['not for what', 'what', 'Say what it was for.', what => ''], ['neither amount nor hours', 'amount', 'Give an amount, or own hours.', amount => ''],
     ['both', 'hours', 'An amount or hours, not both: make two lines of it.', hours => '3'], ['no number', 'amount', undef, amount => 'much'],
     ['half an hour', 'hours', undef, amount => '', hours => '0,5'], ['no hours', 'hours', undef, amount => '', hours => '0'])
{
    my ($what, $field, $words, %values) = @$_;
    my $page = add('sanne', $id, what => 'kept', amount => '10', %values);
    is $page->{status}, 422, $what;
    isnt error_of($page, $field), '', '... beside the field' if !$words;
    is error_of($page, $field), Tandem::sentence('nl', $words), '... in words' if $words;
    is value_of($page, 'what'), $values{what} // 'kept', '... kept';
}

# somebody was first
my $line = line();
my ($hers, $his) = map { $person{$_}->get("/campaign/cost/$line/edit") } qw(sanne line);
is $person{line}->submit($his, {what => 'of line'})->{status}, 303;
my $late = $person{sanne}->submit($hers, {what => 'of sanne'});
is $late->{status}, 409, 'the second is told';
is value_of($late, 'what'), 'of sanne', '... and keeps what was typed';
is $person{sanne}->submit($late)->{status}, 303, '... sent again it is saved';

# removed: out of the sum, in the history
my $before = campaign_value($id, 'cost_cents');
my $remove = $person{sanne}->get("/campaign/cost/$line/remove");
is $person{sanne}->submit($remove)->{status}, 303, 'removed';
is campaign_value($id, 'cost_cents'), $before - 10000;
is acts($id) =~ s/.* //r, 'cost-remove';
my $gone = $person{line}->submit($person{line}->get("/campaign/cost/$line/edit"), {what => 'again'});
is $gone->{status}, 409, 'a removed line is not changed';
unlike page_text($person{mette}->get("/campaign/$id/cost")), qr/of sanne/, '... nor shown';

# the cost so far of a new one
my $new = $person{sanne}->submit($person{sanne}->get('/campaign/new'), {name => unique('With cost'), kind => 'event', channel => 'event', starts_on => '2020-03-04',
    ends_on => '2020-03-05', budget => '100', cost => '99,95'});
my ($other) = $new->{location} =~ m{(\d+)};
is_deeply [sql('SELECT spent_on, what, amount_cents FROM campaign_cost WHERE campaign_id = $1::bigint', $other)], [['2020-03-05', '', '9995']], 'is its first line';
is campaign_value($other, 'cost_cents'), 9995;
my $carried = $person{sanne}->submit($person{sanne}->get('/campaign/cost/' . sql('SELECT id FROM campaign_cost WHERE campaign_id = $1::bigint', $other) . '/edit'), {what => 'All of it'});
is $carried->{status}, 303, '... which can be given a name';

# whose
is $person{mette}->get("/campaign/$id/cost")->{status}, 200, 'sales reads them';
is add('mette', $id, what => 'x', amount => '1')->{status}, 403, '... but not changes those of marketing';
my $outbound = campaign_made(kind => 'outbound', by => 'mette', budget => 0);
is add('mette', $outbound, what => 'Petrol', amount => '40')->{status}, 303, '... its own it does';
is $person{admin}->get("/campaign/$id/cost")->{status}, 403;
is $person{sanne}->get('/campaign/999999999/cost')->{status}, 404;
is $person{sanne}->get('/campaign/cost/999999999/edit')->{status}, 404;
done_testing;
