# /campaign/{id}/edit: changes, lost updates, what is offered, whose it is.
use Tandem;

my %person = map { $_ => Tandem->sign_in($_) } qw(sanne line mette jeroen inge admin);
sub made {
    my (%columns) = (kind => 'trade_fair', @_);
    return scalar sql(q{INSERT INTO campaign (name, kind, channel, starts_on, ends_on, budget_cents)
        VALUES ($1, $2, 'trade_fair', '2030-03-04', '2030-03-06', 100000) RETURNING id},
        $columns{name} // unique('Campaign'), $columns{kind});
}
sub column { my ($id, $column) = @_; return scalar sql("SELECT $column FROM campaign WHERE id = \$1", $id) }

# changed, with what was there shown
my $id   = made();
my $form = $person{sanne}->get("/campaign/$id/edit");
is $form->{status}, 200;
is value_of($form, 'starts_on'), '2030-03-04', 'the form is filled';
is value_of($form, 'budget'), '1.000';
is value_of($form, 'active'), 'true', '... and the campaign offered';
my $saved = $person{sanne}->submit($form, {expected_leads => 30});
is $saved->{status}, 303, 'saved' or diag page_text($saved);
is $saved->{location}, "/campaign/$id?saved=campaign";
is column($id, 'expected_leads'), 30;
is column($id, 'budget_cents'), 100000, '... what was not touched stays';
is sql(q{SELECT act || ' ' || (before ->> 'version') FROM campaign_event WHERE campaign_id = $1}, $id), 'change 1',
    '... with what it was before';

# no longer offered, and offered again
my $off = $person{sanne}->submit($person{sanne}->get("/campaign/$id/edit"), {active => undef});
is $off->{status}, 303;
is column($id, 'active'), 'f', 'no longer offered';
my $offered = sub { scalar grep { $_ eq $id } @{form_of($person{sanne}->get('/lead/new'))->{choices}{campaign_id} // []} };
is $offered->(), 0, '... when capturing a lead';
ok says($person{sanne}->get("/campaign/$id"), 'no longer offered'), '... and its record says so';
is value_of(my $closed = $person{sanne}->get("/campaign/$id/edit"), 'active'), undef;
is $person{sanne}->submit($closed, {active => 'true'})->{status}, 303;
is column($id, 'active'), 't', 'offered again';

# somebody was first
my ($hers, $his) = map { $_->get("/campaign/$id/edit") } @person{qw(sanne line)};
is $person{line}->submit($his, {message => 'of line'})->{status}, 303;
my $late = $person{sanne}->submit($hers, {message => 'of sanne'});
is $late->{status}, 409, 'the second is told';
ok says($late, '{} changed this campaign meanwhile. What you typed is kept: look at the campaign and send again.',
    scalar sql(q{SELECT full_name FROM person WHERE name = 'line'})), '... by whom it was changed' or diag errors_above($late);
is value_of($late, 'message'), 'of sanne', '... and what was typed is kept';
is column($id, 'message'), 'of line', '... nothing is lost';
is $person{sanne}->submit($late)->{status}, 303, '... sent again it is saved';
is column($id, 'message'), 'of sanne';
my ($left, $right) = map { $person{sanne}->get("/campaign/$id/edit") } 1, 2;
is $person{sanne}->submit($left, {message => 'left'})->{status}, 303;
my $own = $person{sanne}->submit($right, {message => 'right'});
is $own->{status}, 409, 'two windows of one person';
ok says($own, 'You changed this campaign meanwhile, in another window. What you typed is kept: look at the campaign and send again.');
is $person{sanne}->submit($left, {message => 'left'})->{status}, 303, 'a form sent twice leads to its first result';
is column($id, 'message'), 'left';

# the rules of new ones hold; what it was stays allowed
my $other = made(name => my $name = unique('Other'));
my $taken = $person{sanne}->submit($person{sanne}->get("/campaign/$id/edit"), {name => lc $name});
is $taken->{status}, 422, 'the name of another one';
like $taken->{content}, qr{href="/campaign/$other"}, '... with a link to it';
is $person{sanne}->submit($person{sanne}->get("/campaign/$other/edit"), {name => uc $name})->{status}, 303,
    'its own name in capitals';
my $early = $person{sanne}->submit($person{sanne}->get("/campaign/$id/edit"), {ends_on => '2030-03-01'});
is $early->{status}, 422, 'an end before the start';
isnt error_of($early, 'ends_on'), '';
my $segment = sql('INSERT INTO segment (name, active) VALUES ($1, false) RETURNING id', unique('Weg'));
my $gone = sql(q{INSERT INTO person (name, full_name, team, roles, active)
    VALUES ($1, 'Left', 'sales', '{sales}', false) RETURNING id}, unique('left'));
sql('UPDATE campaign SET segment_id = $1, sales_partner_id = $2 WHERE id = $3', $segment, $gone, $id);
my $old = $person{sanne}->submit($person{sanne}->get("/campaign/$id/edit"), {cost => '1'});
is $old->{status}, 303, 'a segment and a salesperson of the past stay' or diag page_text($old);
my $moved = $person{sanne}->submit($person{sanne}->get("/campaign/$other/edit"), {segment_id => $segment});
is $moved->{status}, 422, '... but are not given to another campaign';

# whose it is
my $outbound = made(kind => 'outbound');
is $person{mette}->submit($person{mette}->get("/campaign/$outbound/edit"), {cost => '10'})->{status}, 303,
    'sales changes outbound actions';
is $person{mette}->submit($person{mette}->get("/campaign/$outbound/edit"), {kind => 'webinar'})->{status}, 422,
    '... not into something else';
my $reading = $person{mette}->get("/campaign/$id/edit");
ok says($reading, "This campaign is marketing's: you can read it here, but not save it. Sales changes its own outbound actions."),
    'what is marketing\'s says so';
is $person{mette}->submit($reading, {cost => '10'})->{status}, 403, '... and is not saved';
is $person{inge}->submit($person{inge}->get("/campaign/$id/edit"), {cost => '11'})->{status}, 303, 'a manager changes all';
is $person{admin}->get("/campaign/$id/edit")->{status}, 403, 'an admin none';
is $person{admin}->get("/campaign/$id")->{status}, 200, '... but reads them';
like $person{sanne}->get("/campaign/$id")->{content}, qr{/campaign/$id/edit}, 'the button is for who may';
unlike $person{mette}->get("/campaign/$id")->{content}, qr{/campaign/$id/edit}, '... not for who may not';
is $person{sanne}->get('/campaign/999999999/edit')->{status}, 404, 'a campaign that does not exist';
done_testing;
