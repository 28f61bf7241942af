# Made together: proposed, signed off, objected to and answered, silent, started without,
# cancelled and taken up again; what asks sales, whose each move is, and what is asked again.
use Tandem;
use Tandem::Campaign;
use Tandem::Lead;

my $seller = person_made('sales');
my $other  = person_made('sales');
my %person = map { $_ => Tandem->sign_in($_) } qw(sanne line jeroen inge peter admin), $seller, $other;
sub move { my ($who, $id, $move, %values) = @_; return $person{$who}->submit($person{$who}->get("/campaign/$id/$move"), \%values) }
sub buttons { my ($who, $id) = @_; return join ' ', $person{$who}->get("/campaign/$id")->{content} =~ m{href="/campaign/$id/(propose|sign-off|object|answer|go-on|cancel|reopen)"}g }
sub asked { my ($name) = @_; return [map { "$_->[0] $_->[1]" } sql(q{SELECT what, path FROM asked WHERE for_id = (SELECT id FROM person WHERE name = $1)}, $name)] }
sub limit { my ($name, $value) = @_; return sql('UPDATE setting SET value = $2 WHERE name = $1', $name, $value) }

# --- asked above the agreed budget or expected leads, and only then
is campaign_now(campaign_made(budget => 1_500_000)), 'planned', 'up to the agreed budget nobody is asked';
is campaign_now(campaign_made(budget => 1_500_001)), 'proposed', 'above it sales is';
is campaign_now(campaign_made(budget => 0, leads => 50)), 'planned', 'up to the agreed leads nobody is asked';
is campaign_now(campaign_made(budget => 0, leads => 51)), 'proposed', 'above them sales is';
is campaign_now(campaign_made(from => -9)), 'over', 'what is over is not asked about';
is campaign_now(campaign_made(kind => 'outbound', by => 'jeroen')), 'planned', 'an outbound action is of sales itself';
is campaign_value(campaign_made(budget => 0), 'sign_off'), 'not_asked';
is campaign_value(campaign_made(by => 'inge'), 'sign_off'), 'signed', 'who may sign off and proposes, signs';

# --- proposed through the form
my $form = $person{sanne}->get('/campaign/new');
my %plan = (name => unique('Plan'), kind => 'trade_fair', channel => 'trade_fair', starts_on => day_ahead(40), ends_on => day_ahead(41),
    budget => '30.000', expected_leads => 40, message => 'Kom kijken', sales_partner_id => person_id($seller));
my $short = $person{sanne}->submit($form, \%plan);
is $short->{status}, 422, 'proposed without saying what sales should expect';
is error_of($short, 'sales_expects'), Tandem::sentence('nl', 'Sales signs this campaign off: say what it should expect.');
is value_of($short, 'message'), 'Kom kijken', '... all is kept';
my $mute = $person{sanne}->submit($short, {sales_expects => 'Veertig leads', message => ''});
is error_of($mute, 'message'), Tandem::sentence('nl', 'Sales signs this campaign off: say what it tells.'), 'nor without a message';
my $saved = $person{sanne}->submit($mute, {message => 'Kom kijken'});
is $saved->{status}, 303, 'proposed' or diag page_text($saved);
my ($id) = $saved->{location} =~ m{/campaign/(\d+)};
is campaign_now($id), 'proposed';
is acts($id), 'log propose';
is told($id, $seller), 'sign_off_asked', 'the sales partner is told, once';
is_deeply asked($seller), ["sign_off /campaign/$id"], '... and it stands on their desk';
like $person{$seller}->get('/')->{content}, qr{href="/campaign/$id"}, '... which shows it';
is campaign_value($id, 'campaign_due(campaign) = working_due(asked_at, 3)'), 't', 'three working days of the company';
my $draft = $person{sanne}->submit($person{sanne}->get('/campaign/new'), {%plan, name => unique('Draft')}, button => 'next');
is $draft->{status}, 303, 'a draft needs none of it';
my ($unready) = $draft->{location} =~ m{/campaign/(\d+)};
is campaign_now($unready), 'draft';
is told($unready, $seller), '', '... nobody is told';
ok !grep({ $_ eq $unready } @{form_of($person{sanne}->get('/lead/new'))->{choices}{campaign_id} // []}), '... and no lead can have it yet';
my $early = move('sanne', $unready, 'propose');
is $early->{status}, 422, 'it is proposed when it says what to expect';
ok says($early, 'Sales signs this campaign off: say what it should expect.'), '... in words';

# --- whose buttons
is buttons($seller, $id), 'sign-off object', 'the sales partner signs off or objects';
is buttons('inge', $id), 'sign-off object go-on cancel', 'so does the sales manager';
is buttons('sanne', $id), 'go-on cancel', 'marketing may go on without, or cancel';
is buttons($other, $id), '', 'another salesperson neither';
is buttons('admin', $id), '', 'nor an admin';
is move($other, $id, 'sign-off')->{status}, 403, '... not even by its address';
is $person{sanne}->get("/campaign/$id/sign-off")->{status}, 403, 'marketing does not sign off';
is move($seller, $id, 'cancel', note => 'no')->{status}, 403, 'sales does not cancel what marketing makes';
is $person{admin}->get("/campaign/$id/cancel")->{status}, 403;
is(Tandem->visitor->get("/campaign/$id/object")->{status}, 303, 'a visitor signs in first');

# --- objection, with words
my $blank = move($seller, $id, 'object', note => ' ');
is $blank->{status}, 422, 'an objection needs words';
is error_of($blank, 'note'), Tandem::sentence('en', 'Say what sales objects to.');
ok !eval { sql(q{SELECT set_config('tandem.viewer', id::text, false) FROM person WHERE name = $1; SELECT campaign_move($2::bigint, NULL, 'object', ' ')}, $seller, $id); 1 },
    '... the database says so too';
my $object = $person{$seller}->get("/campaign/$id/object");
is $person{$seller}->submit($object, {note => "Wrong week.\nTry March."})->{status}, 303, 'objected';
is $person{$seller}->submit($object, {note => 'twice'})->{status}, 303, 'sent twice: the first answer';
is campaign_now($id), 'objected';
is acts($id), 'log propose object', '... once';
is told($id, 'sanne'), 'objected', 'whoever makes it is told';
is_deeply asked($seller), [], 'sales owes nothing';
ok((grep { $_ eq "objection /campaign/$id" } @{asked('sanne')}), '... marketing does');
my $seen = $person{line}->get("/campaign/$id");
like $seen->{content}, qr/Wrong week\.\nTry March\./, 'both teams read it, in its lines';
is buttons('sanne', $id), 'answer go-on cancel';
my $wordless = move('sanne', $id, 'answer', note => '');
is error_of($wordless, 'note'), Tandem::sentence('nl', 'Say what was changed, or why nothing was.'), 'an answer needs words';
is move('sanne', $id, 'answer', note => 'March it is')->{status}, 303, 'answered';
is campaign_now($id), 'proposed', '... and asked again';
is told($id, $seller), 'sign_off_asked objection_answered';

# --- signed off; two at once
my ($hers, $his) = map { $person{$_}->get("/campaign/$id/sign-off") } $seller, 'inge';
is $person{inge}->submit($his, {note => 'We are there'})->{status}, 303, 'the sales manager signs off';
my $late = $person{$seller}->submit($hers, {note => 'me too'});
is $late->{status}, 409, 'the second is told';
ok says($late, '{} changed this campaign meanwhile. What you typed is kept: look at the campaign and send again.',
    scalar sql(q{SELECT full_name FROM person WHERE name = 'inge'})), '... by whom' or diag errors_above($late);
is value_of($late, 'note'), 'me too', '... and what was typed is kept';
my $useless = $person{$seller}->submit($late);
is $useless->{status}, 409;
ok says($useless, 'This is not possible in the state this campaign is in now.'), '... it is signed off already';
is campaign_now($id), 'planned';
is campaign_value($id, q{concat_ws(' ', sign_off, agreed_budget_cents, agreed_leads)}), 'signed 3000000 40', 'what was agreed on is kept';
is told($id, 'sanne'), 'objected signed_off';
is buttons('sanne', $id), 'cancel';
is buttons($seller, $id), '';

# --- edits that ask again, and those that do not
sub edit { my ($to, %values) = @_; return $person{sanne}->submit($person{sanne}->get("/campaign/$to/edit"), \%values) }
ok says($person{$other}->get("/campaign/$id/edit"), 'Sales agreed to {{AGREED_BUDGET_CENTS}} and {{AGREED_LEADS_COUNT}} expected leads. More than {{INCREASE_PERCENT}} above either asks sales again.'
    =~ s/\{\{AGREED_BUDGET_CENTS\}\}/€ 30,000/r =~ s/\{\{AGREED_LEADS_COUNT\}\}/40/r =~ s/\{\{INCREASE_PERCENT\}\}/10%/r), 'the form says what asks again';
is edit($id, budget => '33.000', expected_leads => 44)->{status}, 303;
is campaign_now($id), 'planned', 'ten percent more: as agreed';
is edit($id, budget => '25.000')->{status}, 303;
is campaign_now($id), 'planned', 'less: as agreed';
is edit($id, budget => '33.001')->{status}, 303;
is campaign_now($id), 'proposed', 'more than ten percent above what was agreed asks again';
is acts($id) =~ s/.* //r, 'change', '... by that change';
is told($id, $seller), 'sign_off_asked objection_answered sign_off_asked', '... and tells so';
is move($seller, $id, 'sign-off')->{status}, 303;
is edit($id, expected_leads => 60)->{status}, 303;
is campaign_now($id), 'proposed', 'so do more leads';
is edit($id, budget => '100', expected_leads => 5)->{status}, 303;
is campaign_now($id), 'planned', 'small enough: nobody need be asked';
my $small = campaign_made(budget => 1_400_000, partner => $seller);
is edit($small, budget => '15.100')->{status}, 303;
is campaign_now($small), 'proposed', 'what nobody was asked about is asked when it passes the limit';
is edit($small, budget => '15.200')->{status}, 303;
is told($small, $seller), 'sign_off_asked sign_off_asked', 'raised while it waits: told anew';
is edit($small, message => 'other words')->{status}, 303;
is told($small, $seller), 'sign_off_asked sign_off_asked', 'other words: not';
is edit($small, sales_partner_id => person_id($other))->{status}, 303;
is told($small, $other), 'sign_off_asked', 'another partner is told';

# --- silence
sub back_dated { my ($to, $days) = @_; return sql(q{UPDATE campaign SET asked_at = asked_at - $2::integer * interval '1 day' WHERE id = $1::bigint}, $to, $days) }
my $quiet = campaign_made(partner => $seller);
back_dated($quiet, 10);
is campaign_now($quiet), 'planned', 'after the agreed days silence is no objection';
is campaign_value($quiet, 'state'), 'proposed', '... without anything that runs';
ok says($person{peter}->get("/campaign/$quiet"), 'no objection within the agreed days'), '... and is shown as such';
is buttons($seller, $quiet), '', '... it is too late to object';
is_deeply [grep { /\/$quiet$/ } @{asked($seller)}], [], '... and nobody waits for it';
is move($seller, $quiet, 'object', note => 'late')->{status}, 409;
is edit($quiet, message => 'changed')->{status}, 303;
is acts($quiet), 'log propose silence change', 'the next change notes it in the history';
is campaign_value($quiet, 'sign_off'), 'silent';
is scalar sql(q{SELECT event_at = (SELECT agreed_at FROM campaign WHERE id = $1::bigint) AND person_id IS NULL FROM campaign_event
    WHERE campaign_id = $1::bigint AND act = 'silence'}, $quiet), 't', '... dated when it passed, by nobody';
ok says($person{peter}->get("/campaign/$quiet"), 'no objection within the agreed days'), '... and it stays shown as such';
limit(sign_off_days => 30);
my $longer = campaign_made(partner => $seller);
back_dated($longer, 10);
is campaign_now($longer), 'proposed', 'the number of days is the agreement\'s';
limit(sign_off_days => 3);
is campaign_now($longer), 'proposed', '... as it was when sales was asked';

# --- without sign-off
my $rushed = campaign_made(partner => $seller, from => 0);
ok says($person{peter}->get("/campaign/$rushed"), 'Started without sign-off'), 'its first day comes unsigned: both teams see it';
ok says($person{peter}->get("/campaign/$rushed"), 'Nobody has said why yet.');
is_deeply [grep { /\/$rushed\/go-on$/ } @{asked('sanne')}], ["start_reason /campaign/$rushed/go-on"], '... and marketing is asked why';
my $why = move('sanne', $rushed, 'go-on', note => '');
is error_of($why, 'note'), Tandem::sentence('nl', 'Say why it starts without sign-off.'), 'it needs a reason';
is move('sanne', $rushed, 'go-on', note => 'The hall was booked')->{status}, 303;
is campaign_now($rushed), 'running';
my $without = $person{peter}->get("/campaign/$rushed");
ok says($without, 'Started without sign-off'), '... stays visible';
like page_text($without), qr/The hall was booked/, '... with the reason';
is told($rushed, $seller), 'sign_off_asked unsigned', '... and sales is told';
my $ahead = campaign_made(partner => $seller);
is move('sanne', $ahead, 'go-on', note => 'now or never')->{status}, 303;
is campaign_now($ahead), 'planned', 'before its first day it is planned';
ok says($person{peter}->get("/campaign/$ahead"), 'Starts without sign-off'), '... and starts without';

# --- who signs off or objects has read it
sub has_read { my ($id) = @_; return scalar sql('SELECT count(*) FROM campaign_read JOIN person ON person.id = person_id WHERE campaign_id = $1::bigint AND name = $2', $id, $seller) }
my $unread = campaign_made(partner => $seller);
is has_read($unread), 0, 'proposed: not read yet';
is move($seller, $unread, 'object', note => 'Not that week')->{status}, 303;
is has_read($unread), 1, '... and read by who objects';

# --- cancelled, and taken up again
my $off = campaign_made(partner => $seller);
is error_of(move('sanne', $off, 'cancel', note => ''), 'note'), Tandem::sentence('nl', 'Say why it is cancelled.'), 'cancelling needs a reason';
is move('sanne', $off, 'cancel', note => 'No budget')->{status}, 303;
is campaign_now($off), 'cancelled';
is told($off, $seller), 'sign_off_asked campaign_cancelled';
is buttons('sanne', $off), 'reopen';
unlike $person{sanne}->get("/campaign/$off")->{content}, qr{/lead/new\?campaign_id=$off"}, 'no lead is captured for it';
my $not_now = 'This cannot be done as it stands now, or not by you: go back and look what happened meanwhile.';
ok says($person{sanne}->get("/campaign/$off/propose"), $not_now), 'the form of a move that is not possible says so';
ok !says($person{sanne}->get("/campaign/$off/reopen"), $not_now), '... of one that is does not';
is buttons($seller, $off), '';
is move('sanne', $off, 'reopen')->{status}, 303;
is campaign_now($off), 'draft';
is move('sanne', $off, 'propose')->{status}, 303;
is acts($off), 'log propose cancel reopen propose';
is told($off, $seller), 'sign_off_asked campaign_cancelled sign_off_asked';

# --- nobody named, and who stands in
my $nobody = campaign_made(partner => 'nobody');
is told($nobody, 'inge'), 'sign_off_asked', 'without a partner the sales manager is asked';
is campaign_made(partner => 'inge', by => 'inge') ? 1 : 0, 1;
sql(q{INSERT INTO absence (person_id, from_on, to_on, stand_in_id) SELECT a.id, tandem_today(), tandem_today() + 3, b.id FROM person AS a, person AS b
    WHERE a.name = $1 AND b.name = $2}, $seller, $other);
my $away = campaign_made(partner => $seller);
is told($away, $other), 'sign_off_asked', 'of who is away the stand-in is asked';
is buttons($other, $away), 'sign-off object', '... and may sign off';
is move($other, $away, 'sign-off')->{status}, 303;

# --- what never existed
is $person{sanne}->get('/campaign/999999999/propose')->{status}, 404;
done_testing;
