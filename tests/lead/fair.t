# The fair form: the day is set once; then a person is a new lead, or a touch of who is
# known; consent is kept with its words and withdrawn in one click.
use Tandem;
use Tandem::Lead;

my $name   = person_made('marketing');
my %people = map { $_ => Tandem->sign_in($_) } $name, qw(mette admin);
my $me     = $people{$name};
my $words  = 'May we write to you about maintenance?';
sub meet { return $me->submit($me->get('/lead/fair'), {name => 'Met Here', email => email_made('fair'), @_}) }
sub last_lead { return scalar sql('SELECT lead_id FROM fair_visit WHERE person_id = $1::bigint ORDER BY id DESC LIMIT 1', person_id($name)) }
sub met { return scalar sql('SELECT count(*) FROM fair_visit WHERE person_id = $1::bigint', person_id($name)) }

my $first = $me->get('/lead/fair');
like $first->{content}, qr{href="/lead/fair/day"}, 'before the day is set: the way to set it';
is form_of($first), undef, '... and no form';
my $day = $me->get('/lead/fair/day');
isnt error_of($me->submit($day, {campaign_id => ''}), 'campaign_id'), '', 'a day needs its campaign';
my $saved = $me->submit($day, {campaign_id => campaign_id(), country => 'DK', wording => $words});
is "$saved->{status} $saved->{location}", '303 /lead/fair?saved=day', 'the day is set';
like page_text($me->follow($saved)), qr/\Q$words\E/, '... its words are shown to read out';
is $me->submit($day, {campaign_id => campaign_id(), wording => 'other'})->{status}, 303, 'sent twice is once';
my @windows = map { $me->get('/lead/fair/day') } 1, 2;
is $me->submit($windows[0], {channel => 'event'})->{status}, 303, 'changed in one window';
my $late = $me->submit($windows[1], {channel => 'trade_fair'});
is $late->{status}, 409, '... another window is told so';
is $me->submit($late, {channel => 'trade_fair'})->{status}, 303, '... and sent again it is saved';

for my $case (['no name', {name => ''}, 'name'], ['no address and number', {email => ''}, 'email'],
        ['a bad address', {email => 'x'}, 'email'], ['a bad number', {phone => 'x'}, 'phone']) {
    my ($what, $values, $field) = @$case;
    my $answer = meet(note => 'kept', %$values);
    is $answer->{status}, 422, "refused: $what";
    isnt error_of($answer, $field), '', "... with words beside $field";
    is value_of($answer, 'note'), 'kept', '... what was typed is kept';
}
is met(), 0, '... nobody is saved';

my $mail = email_made('fair');
$saved = meet(email => $mail, organisation => 'Fair & Co', wants => 'Two lines', note => 'Calls in May', consent => 'true');
is "$saved->{status} $saved->{location}", '303 /lead/fair?saved=fair', 'a person' or diag errors_above($saved);
my $page = $me->follow($saved);
is value_of($page, 'email'), '', '... then the empty form again';
like page_text($page), qr/Met today 1 Met Here , Fair & Co/, '... with how many today, and who';
my $lead = last_lead();
is lead_value($lead, q{concat_ws('|', stage, channel, wants, campaign_id)}), 'lead|trade_fair|Two lines|' . campaign_id(), '... a lead of the day\'s campaign and channel';
is event_of($lead, 'note'), 'Calls in May';
is scalar sql('SELECT count(*) FROM touch WHERE lead_id = $1::bigint', $lead), 1, '... the visit is a touch';

my $again = meet(email => uc $mail, name => 'Somebody Else', note => 'back with a colleague');
is $again->{status}, 303, 'the same person on the same day';
is last_lead(), $lead, '... stays one lead';
my ($visits) = sql('SELECT count(*), max(what) FROM touch WHERE lead_id = $1::bigint', $lead);
is join('|', @$visits), '1|Somebody Else · back with a colleague', '... and one visit, which says what is new';
$page = $me->follow($again);
like page_text($page), qr/Entered today already: Met Here\. What you typed now was added to that visit\. Look at the lead May we write/, '... as the page says';
like page_text($page), qr/Met today 1 Met Here , Fair & Co/, '... and counts';
unlike page_text($me->get('/lead/fair')), qr/Entered today already/, '... once';
$me->submit($me->get('/lead/fair'), {name => 'Met Here', email => $mail, phone => '31 22 33 44', note => 'Back with a colleague', wants => 'Oil'});
($visits) = sql('SELECT count(*), max(what), max(phone) FROM touch JOIN lead ON lead.id = lead_id JOIN contact ON contact.id = contact_id WHERE lead_id = $1::bigint', $lead);
is join('|', @$visits), '1|Somebody Else · back with a colleague · Oil|31 22 33 44', 'a third time: what it lacked, and nothing twice';
sql(q{UPDATE touch SET touch_at = touch_at - interval '1 day' WHERE lead_id = $1::bigint}, $lead);
is meet(email => $mail, note => 'the second day')->{location}, '/lead/fair?saved=fair', 'the day after';
is scalar sql('SELECT count(*) FROM touch WHERE lead_id = $1::bigint', $lead), 2, '... is another visit';
like page_text($me->get('/lead/fair')), qr/Met today 2 Met Here , Fair & Co known already/, '... of who is known';
my $colleague = Tandem->sign_in('line');
$colleague->submit($colleague->get('/lead/fair/day'), {campaign_id => campaign_id()});
like $colleague->submit($colleague->get('/lead/fair'), {name => 'Met Here', email => $mail, note => 'at the other desk'})->{location}, qr/saved=joined-$lead$/,
    'a colleague at the same fair enters who is there already';
is scalar sql('SELECT count(*) FROM touch WHERE lead_id = $1::bigint', $lead), 2, '... which is no third visit';

my $form = $me->get('/lead/fair');
my $once = email_made('fair');
is join(' ', map { $me->submit($form, {name => 'Once', email => $once})->{status} } 1, 2), '303 303', 'sent twice';
is met(), 3, '... is one visit';

my $number = join ' ', '31', map { sprintf '%02d', rand 100 } 1 .. 3;
is meet(email => '', phone => $number, name => 'Danish', call => 'true')->{status}, 303, 'a number of the day\'s country, to be called';
my $called = last_lead();
is lead_value($called, 'stage'), 'mql', '... goes to sales by itself';
is event_of($called, 'move'), 'call-wanted', '... as the timeline says';
ok lead_value($called, 'due_at <= working_later(tandem_now(), interval \'2 hours\', turn_id)') eq 't', '... on the shortest clock';
my $theirs = lead_made(stage => 'sql', to => 'mette', email => my $their_mail = email_made());
is meet(email => $their_mail, call => 'true')->{status}, 303, 'who is with sales and wants to be called';
is scalar sql('SELECT handler_id FROM touch WHERE lead_id = $1::bigint ORDER BY id DESC LIMIT 1', $theirs), person_id('mette'), '... is a touch that their salesperson deals with';
my $lost = lead_made(stage => 'lost', email => my $lost_mail = email_made());
is meet(email => $lost_mail, call => 'true')->{status}, 303, 'who was lost and wants to be called';
isnt last_lead(), $lost, '... is a new need';
is lead_value(last_lead(), 'contact_id'), lead_value($lost, 'contact_id'), '... of the same contact';

# consent
my $consent = sql('SELECT max(id) FROM consent WHERE contact_id = $1::bigint', lead_value($lead, 'contact_id'));
is scalar sql(q{SELECT concat_ws('|', way, wording, campaign_id, recorded_by) FROM consent WHERE id = $1::bigint}, $consent),
    join('|', 'email', $words, campaign_id(), person_id($name)), 'consent: the way, the words, where, and who noted it';
my $record = $people{mette}->get("/lead/$lead");
like page_text($record), qr/\Q$words\E/, '... is on the record';
my ($button) = grep { $_->{action} eq "/lead/consent/$consent/withdraw" } forms_of($record);
ok $button, '... with a button to withdraw it';
is $people{admin}->get("/lead/consent/$consent/withdraw")->{status}, 403, 'an admin changes no business data';
is $people{mette}->get('/lead/consent/999999/withdraw')->{status}, 404, 'none such';
my $withdraw = $people{mette}->get("/lead/consent/$consent/withdraw");
my $gone     = $people{mette}->submit($withdraw);
is "$gone->{status} $gone->{location}", "303 /lead/$lead?saved=consent", 'withdrawn';
unlike $people{mette}->follow($gone)->{content}, qr{/lead/consent/$consent/withdraw}, '... the button is gone';
is $me->submit($me->get("/lead/consent/$consent/withdraw"))->{status}, 409, 'only once';

done_testing;
