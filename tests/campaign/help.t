# Outbound actions of sales: calls or visits, a calling list, marketing asked to help: who
# asks whom, taken, refused with a reason, done; a part that can be off.
use Tandem;
use Tandem::Campaign;
use Tandem::Lead;

my $marketer = person_made('marketing');
my %person = map { $_ => Tandem->sign_in($_) } qw(mette jeroen sanne peter admin), $marketer;
sub help { return sql(q{SELECT id, state FROM campaign_help WHERE campaign_id = $1::bigint ORDER BY id DESC LIMIT 1}, $_[0]) }
sub asked { my ($name) = @_; return join ' ', map { $_->[0] } sql(q{SELECT what FROM asked WHERE path = '/campaign/' || $2 AND for_id = (SELECT id FROM person WHERE name = $1)}, @_) }
sub part { return sql('UPDATE part SET is_on = $1 WHERE code = $2', $_[0], 'outbound') }

# the form
my $form = $person{mette}->get('/campaign/new?kind=outbound');
my %visits = (name => unique('Visits'), kind => 'outbound', channel => 'phone', starts_on => day_ahead(20), ends_on => day_ahead(24), budget => '0', outbound_way => 'visits');
my $wrong = $person{mette}->submit($form, {%visits, calling_list => 'https://example.com/'});
is $wrong->{status}, 422, 'a calling list is a list of leads';
is error_of($wrong, 'calling_list'), Tandem::sentence('da', 'Copy the address of a list of leads with its filters: it holds /lead/list?');
is value_of($wrong, 'name'), $visits{name}, '... all is kept';
my $saved = $person{mette}->submit($wrong, {calling_list => "$ENV{TANDEM_URL}/lead/list?stage=lead&segment=1"});
is $saved->{status}, 303, 'saved' or diag page_text($saved);
my ($id) = $saved->{location} =~ m{(\d+)};
is campaign_value($id, 'calling_list'), '/lead/list?stage=lead&segment=1', 'of a pasted address what is ours';
my $record = $person{jeroen}->get("/campaign/$id");
like $record->{content}, qr{href="/lead/list\?stage=lead&amp;segment=1"}, 'the record leads there';
ok says($record, 'visit week'), '... and says what it is';
is campaign_value($id, 'owner_id'), person_id('mette'), 'sales owns it';
is $person{sanne}->submit($person{sanne}->get('/campaign/new'), {%visits, name => unique('Fair'), kind => 'trade_fair', calling_list => '/lead/list?x=1'})->{status}, 303;
is scalar sql('SELECT calling_list FROM campaign ORDER BY id DESC LIMIT 1'), '', 'other kinds have none';

# asked
my $ask = $person{mette}->get("/campaign/$id/help");
my $blank = $person{mette}->submit($ask, {what => ''});
is error_of($blank, 'what'), Tandem::sentence('da', 'Say what marketing can do for it.'), 'what is asked needs words';
isnt error_of($person{mette}->submit($blank, {what => 'A letter', wanted_on => '2020-01-01'}), 'wanted_on'), '', 'not by a day that has passed';
is $person{mette}->submit($blank, {what => "A letter\nto thirty", wanted_on => day_ahead(10), asked_of => person_id($marketer)})->{status}, 303, 'asked';
is $person{mette}->submit($blank, {what => 'twice'})->{status}, 303, 'sent twice';
is scalar sql('SELECT count(*) FROM campaign_help WHERE campaign_id = $1::bigint', $id), 1, '... is asked once';
is told($id, $marketer), 'help_asked', 'who is named is told';
is asked($marketer, $id), 'help', '... and has it on their desk';
is asked('peter', $id), '', '... nobody else has';
like $person{$marketer}->get('/')->{content}, qr{href="/campaign/$id"};
my $unnamed = $person{jeroen}->submit($person{jeroen}->get("/campaign/$id/help"), {what => 'Anything'});
is $unnamed->{status}, 303, 'a colleague of sales asks too';
is asked('peter', $id), 'help', '... nobody named: the marketing manager';
my $gone = person_made('marketing');
my $left = $person{mette}->get("/campaign/$id/help");
sql('UPDATE person SET active = false WHERE name = $1', $gone);
is $person{mette}->submit($left, {what => 'x', asked_of => person_id($gone)})->{status}, 422, 'not of who left';

# taken, by one
my ($help) = map { $_->[0] } sql('SELECT min(id) FROM campaign_help WHERE campaign_id = $1::bigint', $id);
my $button = qr{/campaign/help/$help/take};
unlike $person{mette}->get("/campaign/$id")->{content}, $button, 'sales does not take its own question';
my ($hers, $his) = map { $person{$_}->get("/campaign/$id") } $marketer, 'sanne';
is $person{$marketer}->submit($hers, {}, form => $button)->{status}, 303, 'taken with one button';
my $late = $person{sanne}->submit($his, {}, form => $button);
is $late->{status}, 409, 'the second is told';
ok says($late, 'This was answered meanwhile: look at the action.');
is told($id, 'mette'), 'help_taken', 'who asked is told';
is asked($marketer, $id), 'help_taken', 'it stays with who took it until it is done';
my $done = $person{$marketer}->get("/campaign/help/$help/done");
is $person{$marketer}->submit($done, {reply => 'In the shared folder'})->{status}, 303, 'done';
is asked($marketer, $id), '';
is told($id, 'mette'), 'help_taken help_done';
like page_text($person{jeroen}->get("/campaign/$id")), qr/In the shared folder/, 'both teams read the answer';
is $person{sanne}->submit($person{sanne}->get("/campaign/help/$help/refuse"), {reply => 'x'})->{status}, 409, 'what is done is not refused';

# refused, with a reason
my ($second) = map { $_->[0] } help($id);
my $refuse = $person{peter}->get("/campaign/help/$second/refuse");
my $mute = $person{peter}->submit($refuse, {reply => ''});
is error_of($mute, 'reply'), Tandem::sentence('en', 'Say why marketing cannot help.'), 'a refusal needs a reason';
is $person{peter}->submit($mute, {reply => 'No hands this week'})->{status}, 303, 'refused';
is told($id, 'jeroen'), 'help_refused', 'who asked is told';
is acts($id), 'log propose help-ask help-ask help-take help-done help-refuse', 'the history has it all';

# whose
is $person{sanne}->get("/campaign/$id/help")->{status}, 403, 'marketing asks for no help of itself';
is $person{mette}->post("/campaign/help/$second/take", {})->{status}, 403, 'sales does not answer';
is $person{admin}->get("/campaign/help/$second/done")->{status}, 403;
is $person{mette}->get('/campaign/' . campaign_made() . '/help')->{status}, 404, 'a fair of marketing has no such form';
is $person{sanne}->get('/campaign/help/999999999/take')->{status}, 404;
my $over = campaign_made(kind => 'outbound', by => 'mette', from => -9);
is $person{mette}->submit($person{mette}->get("/campaign/$over/help"), {what => 'late'})->{status}, 409, 'an action that is over asks nothing';

# the part is off: in no form and menu, what was recorded stays
part('false');
is $person{mette}->get("/campaign/$id/help")->{status}, 404, 'off: no form';
unlike $person{mette}->get('/campaign/list')->{content}, qr{/campaign/new\?kind=outbound}, '... no link';
is error_of($person{mette}->submit($person{mette}->get('/campaign/new'), {%visits, name => unique('Off')}), 'kind'), Tandem::sentence('da', 'Choose one from the list.'), '... no kind';
unlike $person{sanne}->get('/campaign/new')->{content}, qr/calling_list/, '... no fields';
is $person{mette}->get("/campaign/$id")->{status}, 200, '... the record stays';
ok !says($person{mette}->get("/campaign/$id"), 'Help of marketing'), '... without that panel';
is $person{mette}->submit($person{mette}->get("/campaign/$id/edit"), {message => 'edited'})->{status}, 303, '... and can be edited';
is campaign_value($id, 'calling_list'), '/lead/list?stage=lead&segment=1', '... losing nothing';
part('true');
done_testing;
