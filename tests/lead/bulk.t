# One act on many leads: each judged by itself, what was not done said with its reason.
use Tandem;
use Tandem::Lead;

my %people = map { $_ => Tandem->sign_in($_) } qw(sanne line mette jeroen inge admin);

# The address the list's form leads to, with these leads ticked as they are now.
sub ticked { return '/lead/bulk?' . join '&', map { "lead=$_-" . version_of($_) } @_ }
# The form for these leads, all of which stay ticked.
sub bulk {
    my ($person, $values, @leads) = @_;
    my @chosen = map { "$_-" . version_of($_) } @leads;
    return $people{$person}->submit($people{$person}->get(ticked(@leads)), {lead => \@chosen, %$values});
}
# What a result page says of a lead.
sub said_of {
    my ($page, $id) = @_;
    my ($row) = $page->{content} =~ m{<tr><th scope="row"><a href="/lead/$id">(.*?)</tr>}s;
    return page_text('<body>' . ($row // ''));
}

# --- from the list to the form
my $name = unique('Bulk');
my @leads = map { lead_made(stage => 'lead', organisation => $name, name => "One <i>$_</i>") } 1 .. 3;
my $list = $people{sanne}->get('/lead/list?q=' . $name =~ s/ /+/r);
my $form = form_of($list, '/lead/bulk');
is $form->{method}, 'get', 'the list has a form that changes nothing';
is join(' ', sort @{$form->{choices}{lead}}), join(' ', sort map { "$_-1" } @leads), '... with a box for each lead, as it is now';
is scalar(() = $list->{content} =~ m{<label class="visually-hidden" for="lead-\d+">One &lt;i&gt;}g), 3, '... each with its label, escaped';
is form_of($people{admin}->get('/lead/list'), '/lead/bulk')->{choices}{lead}, undef, 'who changes no leads ticks none';
my $page = $people{sanne}->get(ticked(@leads[0, 1]));
is $page->{status}, 200, 'the form';
is $page->{headers}{'x-round-trips'}, 1, '... in one round trip';
like page_text($page), qr/Gekozen: 2.*One <i>1<\/i>.*One <i>2<\/i>/, '... shows who was chosen';
is $people{sanne}->get('/lead/bulk')->{status}, 200, 'nobody chosen: the form says what to do';
ok says($people{sanne}->get('/lead/bulk'), 'Tick leads in the list first.');
is $people{sanne}->get('/lead/bulk?lead=nonsense')->{status}, 404, 'no lead: no page';

# --- refusals of the whole: everything typed stays
my $few = $people{sanne}->get(ticked(@leads[0, 1]));
my %chosen = (lead => ["$leads[0]-1", "$leads[1]-1"]);
for my $case (
    [{}, 'act', 'Choose what is to be done.'],
    [{act => 'sell'}, 'act', 'Choose one from the list.'],
    [{act => 'assign'}, 'colleague', 'Choose who gets it.'],
    [{act => 'campaign'}, 'campaign_id', 'Choose a campaign.'],
    [{act => 'lose'}, 'reason', 'Choose a reason.'],
    [{act => 'lose', reason => 'other', note => ''}, 'note', 'Say in a few words what the other reason is.'],
) {
    my ($values, $field, $words) = @$case;
    my $answer = $people{sanne}->submit($few, {%chosen, note => 'kept <1>', %$values});
    is $answer->{status}, 422, "$field: refused";
    is error_of($answer, $field), Tandem::sentence('nl', $words), '... in words beside it';
    is value_of($answer, 'note'), 'kept <1>', '... the note is kept' if !exists $values->{note};
    is scalar(() = $answer->{content} =~ m{name="lead" value="\d+-1" form="form" checked}g), 2, '... and who was chosen';
}
is lead_value($leads[0], 'version'), 1, '... nothing changed';
my $none = $people{sanne}->submit($few, {lead => undef, act => 'lose', reason => 'price'});
is $none->{status}, 422, 'nobody ticked: refused';
like errors_above($none), qr/Vink minstens één lead aan\./;
my $many = $people{sanne}->post('/lead/bulk', [map({ [$_ => value_of($few, $_)] } qw(csrf once)), [act => 'lose'], [reason => 'price'],
    map { [lead => "$_-1"] } 1 .. 201]);
is $many->{status}, 422, '201 at once: refused';
like errors_above($many), qr/Hooguit 200 leads tegelijk/;

# --- hand over: to whom is named, or whom each lead's routing proposes
my $done = bulk('sanne', {act => 'hand_over', person => person_id('jeroen'), note => 'From the fair.'}, @leads[0, 1]);
is $done->{status}, 303, 'handed over';
like $done->{location}, qr{^/lead/bulk/\d+$};
is lead_value($_, 'turn_id'), person_id('jeroen'), '... each to whom was named' for @leads[0, 1];
is event_of($leads[0], 'note'), 'From the fair.', '... with the note';
is sql(q{SELECT count(*) FROM notice WHERE lead_id = $1 AND kind = 'handed_over'}, $leads[0]), 1, '... who is told';
my $result = $people{sanne}->follow($done);
is $result->{headers}{'x-round-trips'}, 1, 'the result in one round trip';
like page_text($result), qr/Overgedragen aan sales: 2/, '... says how many';
unlike page_text($result), qr/Niet gedaan/, '... and of nobody that they were not';
like page_text($people{admin}->get($done->{location})), qr/Handed over to sales: 2.*Sanne Visser/, 'a result can be seen by all, with who did it';
is $people{sanne}->get('/lead/bulk/999999')->{status}, 404, 'there is no such result';
is bulk('sanne', {act => 'hand_over'}, $leads[2])->{status}, 303;
is lead_value($leads[2], 'stage'), 'mql', 'nobody named: whom Tandem proposes';

# --- each judged by itself: one done, one at another stage, one closed, one changed meanwhile
my ($good, $stage, $closed, $stale) = map { lead_made(stage => $_, to => 'mette') } qw(lead mql lost lead);
my $before = $people{sanne}->get(ticked($good, $stage, $closed, $stale));
my @as_seen = map { "$_-" . version_of($_) } $good, $stage, $closed, $stale;
$people{line}->submit($people{line}->get("/lead/$stale/edit"), {note => 'Mine.'});
my $mixed = $people{sanne}->submit($before, {lead => \@as_seen, act => 'hand_over', person => person_id('mette')});
$result = $people{sanne}->follow($mixed);
like page_text($result), qr/Overgedragen aan sales: 1.*Niet gedaan: 3/, 'one of four was done';
my $impossible = Tandem::sentence('nl', 'This is not possible at the stage this lead is in now.');
like said_of($result, $good), qr/gedaan$/, '... the one that could';
like said_of($result, $_), qr/niet gedaan \Q$impossible\E/, '... not those at another stage' for $stage, $closed;
like said_of($result, $stale), qr/niet gedaan Line Sørensen heeft deze lead intussen gewijzigd/, '... nor the one somebody changed';
is lead_value($stale, 'stage'), 'lead', '... which is as it was';
is $people{sanne}->submit($before, {lead => \@as_seen, act => 'hand_over', person => person_id('mette')})->{location},
    $mixed->{location}, 'sent twice: the same result';
is sql(q{SELECT count(*) FROM event WHERE lead_id = $1 AND move = 'hand-over'}, $good), 1, '... and done once';
my @both = at_once(map { my $page = $people{sanne}->get(ticked($stale)); sub { $people{sanne}->submit($page,
    {lead => ["$stale-" . 2], act => 'hand_over', person => person_id('mette')}) } } 1, 2);
is join(' ', map { $_->{status} } @both), '303 303', 'two at once: both get a result';
is sql(q{SELECT count(*) FROM event WHERE lead_id = $1 AND move = 'hand-over'}, $stale), 1, '... and one did it';

# --- roles: as each move says
my $hers = lead_made(stage => 'lead');
$result = $people{mette}->follow(bulk('mette', {act => 'hand_over', person => person_id('jeroen')}, $hers));
like said_of($result, $hers), qr/ikke udført Dette trin|ikke udført \Q@{[Tandem::sentence('da', 'This move is not yours to make.')]}\E/, 'sales hands nothing over';
my ($own, $other) = map { lead_made(stage => 'sql', to => $_) } qw(mette jeroen);
$result = $people{mette}->follow(bulk('mette', {act => 'lose', reason => 'price', note => 'Too dear.'}, $own, $other));
like page_text($result), qr/Lukket som tabt: 1.*Ikke udført: 1/, 'one closes one\'s own';
is join(' ', map { lead_value($_, "coalesce(closed_as, 'open')") } $own, $other), 'lost open', '... and not a colleague\'s';
is event_of($own, 'note'), 'Too dear.', '... with the note';
is bulk('inge', {act => 'lose', reason => 'price'}, $other)->{status}, 303;
is lead_value($other, 'closed_as'), 'lost', 'a manager closes anybody\'s';
is $people{admin}->get('/lead/bulk')->{status}, 403, 'an admin changes no leads';

# --- hand over what the agreement asks more of: each says what it lacks
sql(q{UPDATE setting SET value = 'name wants country' WHERE name = 'hand_over_asks'});
my ($whole, $poor, $nameless) = (lead_made(stage => 'lead', wants => 'A quote'), lead_made(stage => 'lead'), lead_made(stage => 'lead', name => undef, wants => 'Oil'));
$result = $people{sanne}->follow(bulk('sanne', {act => 'hand_over', person => person_id('mette')}, $whole, $poor, $nameless));
like page_text($result), qr/Overgedragen aan sales: 1 Niet gedaan: 2/, 'some lack what the agreement asks for';
like said_of($result, $poor), qr/meer dan er bekend is wat ze willen Overdragen met een reden/, '... one says what they want';
like said_of($result, $nameless), qr/meer dan er bekend is de naam van de contactpersoon Overdragen/, '... another their name';
like $result->{content}, qr{href="/lead/$poor/hand-over"}, '... with the way to say why all the same';
sql(q{UPDATE contact SET country = NULL WHERE id = $1::bigint}, lead_value($poor, 'contact_id'));
like said_of($people{sanne}->get($result->{path}), $poor), qr/bekend is wat ze willen Overdragen/, '... as it was then';
sql(q{UPDATE setting SET value = 'reachable' WHERE name = 'hand_over_asks'});

# --- assign
my @mine = map { lead_made(stage => $_, to => 'mette') } qw(sql mql lead);
$result = $people{inge}->follow(bulk('inge', {act => 'assign', colleague => person_id('jeroen')}, @mine));
is join(' ', map { lead_value($_, 'turn_id') eq person_id('jeroen') ? 'his' : 'not' } @mine), 'his his not', 'given to a colleague of that team';
like said_of($result, $mine[2]), qr/Kies iemand van marketing/, '... a lead of marketing is not';

# --- campaign
my ($bare, $sourced) = map { lead_made(stage => 'lead') } 1, 2;
my $campaign = sql('INSERT INTO campaign (name, kind, channel) VALUES ($1, $2, $3) RETURNING id', unique('Campaign'), 'webinar', 'webinar');
sql('UPDATE lead SET campaign_id = NULL, channel = NULL WHERE id = $1', $bare);
my $from = lead_value($sourced, 'campaign_id');
$people{sanne}->get('/lead/list');
$result = $people{sanne}->follow(bulk('sanne', {act => 'campaign', campaign_id => $campaign}, $bare, $sourced));
like page_text($result), qr/Aan de campagne toegevoegd: 2/, 'added to a campaign';
is lead_value($bare, "campaign_id || ' ' || channel || ' ' || version"), "$campaign webinar 2", '... a lead without one gets it';
is lead_value($sourced, 'campaign_id'), $from, '... one that has its own keeps it';
is sql('SELECT count(*) FROM touch WHERE lead_id = $1 AND campaign_id = $2', $sourced, $campaign), 1, '... and has a touch of it';
$result = $people{sanne}->follow(bulk('sanne', {act => 'campaign', campaign_id => $campaign}, $bare, $sourced));
like page_text($result), qr/Niet gedaan: 2.*hoort al bij die campagne/, 'not twice';

done_testing;
