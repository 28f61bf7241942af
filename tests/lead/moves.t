# Every move at every stage by everybody: made, or refused with the status and words that
# DOMAIN (The funnel) asks for; and the buttons of the record are exactly those made.
use Tandem;
use Tandem::Lead;

my %where = (    # move: the stages it is possible at
    'identify'    => [qw(prospect)],
    'hand-over'   => [qw(lead)],
    'accept'      => [qw(mql)],
    'take'        => [qw(prospect lead)],
    'contact'     => [qw(mql sql opportunity)],
    'after-call'  => [qw(mql sql opportunity)],
    'no-answer'   => [qw(mql sql opportunity)],
    'postpone'    => [qw(mql sql opportunity)],
    'refuse'      => [qw(mql)],
    'hand-back'   => [qw(sql opportunity)],
    'opportunity' => [qw(sql)],
    'win'         => [qw(opportunity)],
    'lose'        => [qw(prospect lead mql sql opportunity)],
    'not-a-lead'  => [qw(prospect lead mql sql opportunity)],
    'assign'      => [qw(prospect lead mql sql opportunity)],
    'reopen'      => [qw(lost not_a_lead)],
);
my %who = (      # sales, marketing, colleague, turn (or a manager)
    'identify' => 'colleague', 'hand-over' => 'marketing', 'reopen' => 'colleague', 'lose' => 'turn', 'not-a-lead' => 'turn',
    'assign' => 'turn',
    map { $_ => 'sales' } qw(accept take contact after-call no-answer postpone refuse hand-back opportunity win),
);
my %leads_to = (    # where it leads: stage, or stage and how it is closed
    'identify' => 'lead', 'hand-over' => 'mql', 'accept' => 'sql', 'take' => 'sql', 'refuse' => 'lead',
    'hand-back' => 'lead', 'opportunity' => 'opportunity', 'win' => 'customer customer',
);
my %typed = (
    'identify'    => {name => 'Found', email => 'found@example.com'},
    'hand-over'   => {person => person_id('mette'), exception => 'none'},
    'take'        => {to_stage => 'sql'},
    'contact'     => {way => 'email', outcome => 'talked'},
    'after-call'  => {outcome => 'go_on'},
    'postpone'    => {date => day_ahead(60)},
    'refuse'      => {reason => 'too_early'},
    'hand-back'   => {reason => 'too_early'},
    'opportunity' => {value => '1000', date => '2030-03-01'},
    'win'         => {value => '1000'},
    'lose'        => {reason => 'price'},
    'not-a-lead'  => {reason => 'test'},
    'assign'      => {colleague => person_id('jeroen')},
    map { ("assign $_" => {colleague => person_id('line')}) } qw(prospect lead),
);
my %roles = (sanne => 'marketing', mette => 'sales', jeroen => 'sales', inge => 'sales manager', peter => 'marketing manager', admin => 'admin');
my %people = map { $_ => Tandem->sign_in($_) } keys %roles;
my $accepted_by = sql(q{SELECT full_name FROM person WHERE name = 'mette'});
my $impossible = 'This is not possible at the stage this lead is in now.';

my $not_now = 'This cannot be done as it stands now, or not by you: go back and look what happened meanwhile.';

sub turn_of { return $_[0] =~ /^(prospect|lead)$/ ? 'sanne' : 'mette' }

sub may {
    my ($move, $person, $stage) = @_;
    my $who = $who{$move};
    return $roles{$person} =~ /\b$who\b/ if $who =~ /sales|marketing/;
    return 0 if $person eq 'admin';
    return $who eq 'colleague' || $person eq turn_of($stage) || $roles{$person} =~ /manager/;
}

for my $stage (qw(prospect lead mql sql opportunity customer lost not_a_lead)) {
    my $id = lead_made(stage => $stage, to => 'mette');
    for my $move (sort keys %where) {
        my $possible = grep { $_ eq $stage } @{$where{$move}};
        my @wrong;
        for my $person (sort keys %roles) {
            my $form = $people{$person}->get("/lead/$id/$move");
            my $role = $who{$move} =~ /sales|marketing/ ? may($move, $person, $stage) : $person ne 'admin';
            if ($form->{status} != ($role ? 200 : 403)) {
                push @wrong, "$person gets $form->{status}";
                next;
            }
            next if !$role;
            my $warned = says($form, $not_now) ? 1 : 0;
            push @wrong, "$person: the form " . ($warned ? 'says' : 'does not say') . ' that it is not possible'
                if $move ne 'no-answer' && $warned == ($possible && may($move, $person, $stage));
            $typed{identify}{email} = email_made();
            my $answer   = $people{$person}->submit($form, $typed{"$move $stage"} // $typed{$move} // {});
            my $expected = !$possible ? 409 : may($move, $person, $stage) ? 303 : 403;
            push @wrong, "$person $answer->{status}, not $expected: " . errors_above($answer) if $answer->{status} != $expected;
            push @wrong, "$person 409 without the words" if $expected == 409 && !says($answer, $impossible)
                && !($move eq 'accept' && says($answer, '{} has accepted this lead already.', $accepted_by));
            push @wrong, "$person 403 without the words" if $expected == 403 && !says($answer, 'This move is not yours to make.');
            if ($answer->{status} == 303) {
                my $now    = lead_value($id, q{concat_ws(' ', stage, closed_as)});
                my $wanted = $leads_to{$move} // {
                    lose => "$stage lost", 'not-a-lead' => "$stage not_a_lead", reopen => $now,
                    'after-call' => $stage eq 'mql' ? 'sql' : $stage, 'no-answer' => $stage eq 'mql' ? 'sql' : $stage,
                }->{$move} // $stage;
                push @wrong, "$person: now $now, not $wanted" if $now ne $wanted;
                my $page = $people{$person}->get("/lead/$id");
                push @wrong, "$person: the record answers $page->{status}" if $page->{status} != 200;
                $id = lead_made(stage => $stage, to => 'mette');
            }
        }
        is join('; ', @wrong), '', "$move at $stage";
    }
    for my $person (sort keys %roles) {
        my $page    = $people{$person}->get("/lead/$id");
        my ($acts)  = $page->{content} =~ m{<div class="acts moves">(.*?)</div>}s;
        my @buttons = grep { $_ ne 'take-back' } ($acts // '') =~ m{href="/lead/$id/([a-z-]+)"}g;
        my @wanted  = grep { my $move = $_; $move ne 'no-answer' && may($move, $person, $stage)
                && grep { $_ eq $stage } @{$where{$move}} } sort keys %where;
        is join(' ', sort @buttons), join(' ', @wanted), "the buttons of $person at $stage";
    }
}

# every field that a move asks for, left out or wrong: words beside it, nothing changed
my %refused = (
    'identify prospect'       => [{name => ''}, 'name', {email => '', phone => ''}, 'email', {email => 'x'}, 'email'],
    'hand-over lead'          => [{person => ''}, 'person', {person => person_id('sanne')}, 'person', {person => '999999'}, 'person'],
    'take lead'               => [{to_stage => undef}, 'to_stage', {to_stage => 'customer'}, 'to_stage', {to_stage => 'mql'}, 'to_stage'],
    'contact sql'             => [{way => undef}, 'way', {outcome => undef}, 'outcome', {way => 'fax'}, 'way', {date => '2020-01-01'}, 'date',
                                  {date => '2026-02-31'}, 'date'],
    'postpone sql'            => [{date => ''}, 'date', {date => '2040-01-02'}, 'date', {date => '2020-01-01'}, 'date', {date => scalar sql('SELECT tandem_today()')}, 'date'],
    'refuse mql'              => [{reason => ''}, 'reason', {reason => 'nothing'}, 'reason', {reason => 'other', note => ''}, 'note',
                                  {date => '2020-01-01'}, 'date', {quality => '6'}, 'quality', {quality => '0'}, 'quality'],
    'hand-back sql'           => [{reason => ''}, 'reason', {reason => 'other', note => '  '}, 'note', {date => '2020-01-01'}, 'date'],
    'opportunity sql'         => [{value => ''}, 'value', {value => 'much'}, 'value', {value => '-1'}, 'value', {date => ''}, 'date'],
    'win opportunity'         => [{value => ''}, 'value', {value => '1e9'}, 'value', {value => '999999999999999999999'}, 'value'],
    'lose sql'                => [{reason => ''}, 'reason', {reason => 'other', note => ''}, 'note', {reason => 'too_early'}, 'reason'],
    'assign sql'              => [{colleague => ''}, 'colleague', {colleague => person_id('sanne')}, 'colleague',
                                  {colleague => person_id('mette')}, 'colleague', {colleague => person_id('admin')}, 'colleague'],
    'not-a-lead sql'          => [{reason => ''}, 'reason', {reason => 'price'}, 'reason'],
);
for my $case (sort keys %refused) {
    my ($move, $stage) = split ' ', $case;
    my $id     = lead_made(stage => $stage, to => 'mette');
    my $person = $move eq 'hand-over' ? $people{sanne} : $people{mette};
    my $form   = $person->get("/lead/$id/$move");
    my @cases  = @{$refused{$case}};
    while (my ($change, $field) = splice @cases, 0, 2) {
        my $answer = $person->submit($form, {%{$typed{$move}}, note => 'kept <1>', %$change});
        my $what   = join ', ', map { "$_ " . ($change->{$_} // 'left out') } sort keys %$change;
        is $answer->{status}, 422, "$move: $what";
        ok error_of($answer, $field) ne '', '... words beside it' or diag errors_above($answer);
        is value_of($answer, 'note'), 'kept <1>', '... the note is kept' if !exists $change->{note} && value_of($form, 'note');
    }
    is lead_value($id, 'version'), value_of($form, 'version'), '... nothing changed';
    $typed{identify}{email} = email_made();
    is $person->submit($form, $typed{$move})->{status}, 303, "... and $move is made";
}

# given to a colleague: stage and deadline stay
my $given = lead_made(stage => 'sql', to => 'mette');
my $due   = lead_value($given, 'due_at');
$people{mette}->submit($people{mette}->get("/lead/$given/assign"), {colleague => person_id('jeroen'), note => 'Yours.'});
is lead_value($given, $_), person_id('jeroen'), "given to a colleague: $_" for qw(turn_id accepted_by handed_to);
is lead_value($given, 'due_at'), $due, '... who gets no more time';
is event_of($given, 'note'), 'Yours.', '... and what to know';

# what a move keeps: note, reason, day, amount, person, and a clock
my $id = lead_made(stage => 'lead');
my $over = $people{sanne}->get("/lead/$id/hand-over");
$people{sanne}->submit($over, {person => person_id('jeroen'), note => "asks\nfor a quote"});
is lead_value($id, 'turn_id'), person_id('jeroen'), 'handed over: the turn of who was named';
is lead_value($id, 'handed_over_by'), person_id('sanne'), '... by';
is lead_value($id, 'clock'), 'accept', '... the clock to accept';
is event_of($id, 'note'), "asks\nfor a quote", '... the note';
$people{mette}->submit($people{mette}->get("/lead/$id/accept"));
is lead_value($id, 'accepted_by'), person_id('mette'), 'any salesperson may accept instead';
is lead_value($id, 'clock'), 'first_contact', '... the clock to the first contact';
$people{mette}->submit($people{mette}->get("/lead/$id/contact"), {way => 'meeting', outcome => 'talked', date => '2030-03-04'});
is lead_value($id, 'due_at::date'), '2030-03-04', 'the next step is on its day';
isnt lead_value($id, 'contacted_at'), '', '... contacted';
$people{mette}->submit($people{mette}->get("/lead/$id/opportunity"), {value => '12.500,50', date => '3-3-2030'});
is lead_value($id, 'expected_value_cents'), 1250050, 'an amount as the Danish write it';
is lead_value($id, 'expected_on'), '2030-03-03';
$people{mette}->submit($people{mette}->get("/lead/$id/win"), {value => '13000'});
is lead_value($id, 'won_value_cents'), 1300000, 'won';
is lead_value($id, 'turn_id'), '', '... nobody\'s turn';
is lead_value($id, 'due_at'), '', '... no clock';
my $record = $people{mette}->get("/lead/$id");
like $record->{content}, qr/asks\s+for a quote/, 'the record has the note';

# a lead nobody can be reached at goes over only with a reason
my $bare = lead_made(stage => 'lead', email => undef, name => 'No Address');
my $form = $people{sanne}->get("/lead/$bare/hand-over");
my $no   = $people{sanne}->submit($form, {person => person_id('mette'), exception => ''});
is $no->{status}, 422, 'no address and number: not handed over';
ok error_of($no, 'exception') ne '', '... without saying why';
is $people{sanne}->submit($no, {exception => 'met at the fair'})->{status}, 303, '... with a reason it is';
is event_of($bare, 'exception'), 'met at the fair', '... which is kept';

# back with marketing: who handed it over, the day, and the verdict
my $back = lead_made(stage => 'sql', to => 'mette');
$people{mette}->submit($people{mette}->get("/lead/$back/hand-back"),
    {reason => 'no_budget', note => 'next year', date => (my $saturday = day_ahead(60, 6)), quality => '2', wants_answer => 'true'});
is lead_value($back, 'stage'), 'lead', 'handed back: a lead again';
is lead_value($back, 'back'), 'hand_back';
is lead_value($back, 'turn_id'), person_id('sanne'), '... held by who handed it over';
is lead_value($back, 'due_at::date'), scalar(sql('SELECT $1::date + 2', $saturday)), '... a Saturday becomes the Monday';
is scalar sql('SELECT concat_ws(\'|\', quality, reason, note, wants_answer, owed, state) FROM feedback WHERE lead_id = $1::bigint', $back),
    '2|no_budget|next year|t|t|given', '... with the verdict';
is value_of($people{sanne}->get("/lead/$back/hand-over"), 'person'), person_id('mette'), '... and goes over again to who knew it';

# nobody who left is given anything
my $gone = person_made('sales');
sql('UPDATE person SET active = false WHERE name = $1', $gone);
my $lead = lead_made(stage => 'lead');
my $page = $people{sanne}->get("/lead/$lead/hand-over");
ok !grep({ $_ eq person_id($gone) } @{form_of($page)->{choices}{person}}), 'who left is not offered';
is $people{sanne}->submit($page, {person => person_id($gone)})->{status}, 422, '... and not taken';

done_testing;
