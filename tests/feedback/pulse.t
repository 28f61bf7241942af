# The needs pulse: a manager opens and closes it; everybody answers once, told before how; figures
# from five answers on, after closing alone. That no answer can be joined to a person:
# pulse_anonymity.t.
use Tandem;
use Tandem::Pulse;

pulse_alone();
my %people = map { $_ => Tandem->sign_in($_) } qw(mette jeroen sanne line inge peter admin);
my ($sales, $marketing) = ([@people{qw(mette jeroen inge)}], [@people{qw(sanne line peter)}]);

sub pulse_open {
    my (%values) = @_;
    return $people{inge}->submit($people{inge}->get('/feedback/pulse/open'), {until_on => day_ahead(14), %values});
}
sub pulse_close { return $people{peter}->submit($people{peter}->get('/feedback/pulse/close')) }
sub answer {
    my ($person, $field, @wants) = @_;
    return $person->submit($person->get('/feedback/pulse/answer'), {"wants_$field" => \@wants, course => 4});
}
sub figures {
    return scalar sql(q{SELECT coalesce(string_agg(concat_ws(':', whose, measure, chosen, answers), ' ' ORDER BY whose, measure), '')
        FROM pulse_figure WHERE pulse_id = (SELECT max(id) FROM pulse) AND chosen > 0});
}
# The next pulse is of another quarter: those before move back.
sub quarter_over { sql(q{UPDATE pulse SET quarter_on = quarter_on - interval '3 months' WHERE id = $1::bigint}, $_->[0]) for sql('SELECT id FROM pulse ORDER BY quarter_on'); return }

# --- nothing open
like page_text($people{mette}->get('/feedback/pulse')), qr/54 %.*Kilde: Aberdeen.*Eget tal: intet/, 'the published figures stand there before any own';
ok says($people{mette}->get('/feedback/pulse/answer'), 'No pulse is open now.'), 'nothing to answer';
is form_of($people{mette}->get('/feedback/pulse/answer')), undef, '... and no form';
is $people{$_}->get('/feedback/pulse/open')->{status}, 403, "$_ does not open it" for qw(mette sanne admin);

# --- opened: teams of three are told what that means
my $form = $people{inge}->get('/feedback/pulse/open');
like page_text($form), qr/Sales: 3 mensen\. Marketing: 3 mensen/, 'who opens it sees how large the teams are';
for my $case ([until_on => {until_on => day_ahead(0)}], [until_on => {until_on => day_ahead(93)}], [until_on => {until_on => ''}], [small_teams => {small_teams => ''}], [small_teams => {small_teams => 'guess'}]) {
    my ($field, $values) = @$case;
    isnt error_of(pulse_open(small_teams => 'together', %$values), $field), '', "refused: $field";
}
my $other  = $people{peter}->get('/feedback/pulse/open');
my $opened = $people{inge}->submit($form, {small_teams => 'together'});
is $opened->{location}, '/feedback/pulse?saved=pulse', 'opened';
is $people{inge}->submit($form, {small_teams => 'together'})->{location}, $opened->{location}, 'a double click';
is scalar sql('SELECT count(*) FROM pulse'), 1, '... is one pulse';
my $late = $people{peter}->submit($other, {small_teams => 'together'});
is $late->{status}, 409, 'a second manager is told';
ok says($late, '{} has opened the pulse of this quarter already.', 'Inge de Boer');
like page_text($people{jeroen}->get('/')), qr/Q4|Q\d \d{4}/, 'it stands on each desk';
like $people{jeroen}->get('/')->{content}, qr{href="/feedback/pulse/answer"}, '... with the way to answer';
unlike $people{admin}->get('/')->{content}, qr{/feedback/pulse/answer}, '... of who is asked';

# --- answered, refused
my $told = $people{mette}->get('/feedback/pulse/answer');
like page_text($told), qr/kun samlet: et team har færre end fem/, 'a small team is told beforehand, in Danish';
my @all = grep { /\S/ } @{form_of($told)->{choices}{wants_any}};
ok((grep { $_ eq 'better_leads' } @all) && (grep { $_ eq 'better_follow_up' } @all), 'both teams are asked the same');
for my $case ([wants_any => []], [wants_any => [qw(better_leads more_leads use_of_systems brand_awareness)]], [wants_any => ['gold']]) {
    my ($field, $wants) = @$case;
    my $refused = $people{mette}->submit($told, {$field => $wants, course => 2});
    is $refused->{status}, 422, "refused: @$wants";
    isnt error_of($refused, $field), '', '... words beside it';
    is value_of($refused, 'course'), 2, '... what was chosen is kept';
}
isnt error_of($people{mette}->submit($told, {wants_any => ['more_leads'], course => ''}), 'course'), '', 'refused: no number';
my $done = $people{mette}->submit($told, {wants_any => [qw(more_leads better_leads)], course => 5});
is $done->{location}, '/feedback/pulse?saved=pulse', 'answered';
is $people{mette}->submit($told, {wants_any => ['more_leads'], course => 5})->{location}, $done->{location}, 'a double click is answered alike';
is scalar sql('SELECT count(*) FROM pulse_participant'), 1, '... and is one answer';
is scalar sql('SELECT cardinality(sealed) FROM pulse_box'), 1, '... in the box';
my $again = $people{mette}->get('/feedback/pulse/answer');
ok says($again, 'You have answered this pulse already.'), 'once';
is form_of($again), undef, '... no form any more';
unlike $people{mette}->get('/')->{content}, qr{/feedback/pulse/answer}, '... and gone from her desk';
is $people{admin}->get('/feedback/pulse/answer')->{status}, 403, 'an admin is not asked';
my @tabs = map { $people{sanne}->get('/feedback/pulse/answer') } 1, 2;
is join(' ', map { $people{sanne}->submit($_, {wants_any => ['use_of_systems'], course => 3})->{status} } @tabs), '303 409', 'two windows: the second is told';
my ($one, $two) = do {
    my @pages = map { $people{line}->get('/feedback/pulse/answer') } 1, 2;
    at_once(map { my $page = $_; sub { $people{line}->submit($page, {wants_any => ['use_of_systems'], course => 3}) } } @pages);
};
is join(' ', sort $one->{status}, $two->{status}), '303 409', 'at the same moment: one';
is scalar sql('SELECT cardinality(sealed) FROM pulse_box'), 3, '... three answers so far';

# --- while it is open: a count, no figures
my $page = page_text($people{peter}->get('/feedback/pulse'));
like $page, qr/Answered: 1 of 3 in sales, 2 of 3 in marketing/, 'how many have answered';
unlike $page, qr/Both teams together|Mean/, '... and not a figure';
is scalar csv_rows($people{peter}->get('/feedback/pulse.csv')), 0, '... in the CSV neither';

# --- closed with six of six: figures of both together
answer($_, 'any', 'better_leads')->{status} == 303 or fail 'answers' for @people{qw(jeroen inge)};
is $people{mette}->get('/feedback/pulse/close')->{status}, 403, 'a salesperson does not close it';
my @closing = map { $people{$_}->get('/feedback/pulse/close') } qw(inge peter);
my $open = $people{peter}->get('/feedback/pulse/answer');
is $people{inge}->submit($closing[0])->{location}, '/feedback/pulse?saved=pulse', 'closed, with five answers of six';
my $second = $people{peter}->submit($closing[1]);
is $second->{status}, 409, 'a second manager is told';
is $people{peter}->submit($open, {wants_any => ['more_leads'], course => 1})->{status}, 409, 'an answer after that is not taken';
is figures(), 'together:better_leads:3:5 together:course_3:2:5 together:course_4:2:5 together:course_5:1:5 together:more_leads:1:5 together:use_of_systems:2:5',
    'five answers: figures of both together, of no team';
is scalar sql('SELECT (SELECT count(*) FROM pulse_box) + (SELECT count(*) FROM pulse_participant)'), 0, 'the box is gone, and who answered';
like page_text($people{sanne}->get('/feedback/pulse')), qr/Beide teams samen.*Antwoorden: 5.*Betere leads 60%.*54%.*Gemiddeld 3,8 van 5/, 'shown, beside what was published';
like page_text($people{mette}->get('/lead/notices')), qr/Pulsmålingen er lukket/, 'who was asked is told that it is closed';
my ($csv) = grep { $_->{measure} eq 'better_leads' } csv_rows($people{peter}->get('/feedback/pulse.csv'));
is join('|', @$csv{qw(team chosen answers percent published_percent)}), 'together|3|5|60.00|54', 'and as CSV';
quarter_over();

# --- four and five: sales has five people, marketing four
pulse_team($sales, 'sales', 5);
pulse_team($marketing, 'marketing', 4);
is pulse_open(small_teams => 'by_name')->{status}, 303, 'opened: a small team answers by name';
like page_text($people{line}->get('/feedback/pulse/answer')), qr/Med navn: dit team har 4 personer/, 'the team of four is told so before';
like page_text($people{jeroen}->get('/feedback/pulse/answer')), qr/Zonder naam/, 'the team of five answers without a name';
my ($hers, $theirs) = (form_of($people{line}->get('/feedback/pulse/answer')), form_of($people{jeroen}->get('/feedback/pulse/answer')));
ok $hers->{choices}{wants_marketing} && !$hers->{choices}{wants_sales} && $theirs->{choices}{wants_sales} && !$theirs->{choices}{wants_marketing}, 'each team has its own list';
isnt error_of($people{jeroen}->post('/feedback/pulse/answer', [map({ [$_->[0], $_->[1]] } @{$theirs->{pairs}}), [wants_marketing => 'use_of_systems'], [course => 3]]), 'wants_sales'), '',
    'refused: what the other team wants';
is answer($_, 'sales', 'more_leads')->{status}, 303, 'sales answers' for @$sales[0 .. 3];
is answer($people{sanne}, 'marketing', 'campaign_feedback')->{status}, 303, 'marketing by name';
is pulse_close()->{status}, 303, 'closed with four answers of sales';
is figures(), 'marketing:campaign_feedback:1:1 marketing:course_4:1:1', 'four are no figures; what was said by name is';
$page = $people{peter}->get('/feedback/pulse');
ok says($page, 'Of sales fewer than five answered: nothing is shown, and nothing was kept.'), '... which is said';
like page_text($page), qr/Said by name Sanne Visser Course: 4 of 5 Feedback on campaigns/, '... with the name';
quarter_over();

is pulse_open(small_teams => 'by_name')->{status}, 303, 'the next quarter';
is answer($_, 'sales', 'more_leads')->{status}, 303, 'sales answers' for @$sales[0 .. 4];
is pulse_close()->{status}, 303;
is figures(), 'sales:course_4:5:5 sales:more_leads:5:5', 'five are figures';
quarter_over();

# --- what changed since the last one, and the old ones
pulse_open(small_teams => 'by_name');
answer($_, 'sales', 'better_leads') for @$sales[0 .. 4];
pulse_close();
$page = $people{inge}->get('/feedback/pulse');
like page_text($page), qr/Wat sales van marketing wil.*Betere leads 100% \(\+100\).*Meer leads 0% \(-100\)/, 'the difference from the pulse before';
my ($oldest) = sql('SELECT min(id) FROM pulse');
like page_text($people{inge}->get("/feedback/pulse?pulse=$oldest->[0]")), qr/Beide teams samen/, 'old ones stay to be read';
is $people{inge}->get('/feedback/pulse?pulse=999999')->{status}, 404, 'one that is not there';
quarter_over();

# --- the quarter before still open; a secret that was changed
my $early = $people{inge}->get('/feedback/pulse/open');
pulse_open(small_teams => 'by_name');
quarter_over();
ok says($people{inge}->submit($early, {small_teams => 'by_name'}), 'The pulse of the quarter before is still open: close that one first.'), 'one at a time';
like $people{inge}->get('/feedback/pulse/open')->{content}, qr{href="/feedback/pulse/close"}, '... with the way to close it';
answer($_, 'sales', 'better_leads') for @$sales[0 .. 4];
sql(q{UPDATE pulse SET key_digest = '\x00' WHERE closed_at IS NULL});
is answer($people{line}, 'marketing', 'use_of_systems')->{status}, 409, 'under another secret nobody answers';
is pulse_close()->{status}, 303, '... it is closed';
is figures(), '', '... without figures';
ok says($people{peter}->get('/feedback/pulse'), 'The answers could not be read: the secret of the programs was changed while the pulse was open. They were not kept.'), '... and says why';

# --- a part that is off
pulse_open(small_teams => 'by_name');
sql(q{UPDATE part SET is_on = false WHERE code = 'pulse'});
is $people{mette}->get('/feedback/pulse')->{status}, 404, 'off: absent';
unlike $people{mette}->get('/')->{content}, qr{/feedback/pulse/answer}, '... on no desk';
sql(q{UPDATE part SET is_on = true WHERE code = 'pulse'});

done_testing;
