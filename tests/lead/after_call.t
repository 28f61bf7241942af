# After a call: each outcome, the next lead of the desk, the desk's own button.
use Tandem;
use Tandem::Lead;

# a salesperson whose desk holds what this test puts there
my $name   = person_made('sales');
my $caller = Tandem->sign_in($name);
my $me     = person_id($name);

sub call {
    my ($id, %typed) = @_;
    return $caller->submit($caller->get("/lead/$id/after-call"), \%typed);
}
sub feedback { return scalar sql(q{SELECT concat_ws('|', quality, reason, note, wants_answer, owed) FROM feedback WHERE lead_id = $1::bigint}, $_[0]) }
sub moves { return scalar sql(q{SELECT string_agg(move, ' ' ORDER BY id) FROM event WHERE lead_id = $1::bigint AND move <> 'capture'}, $_[0]) }

my $form = $caller->get('/lead/' . lead_made(stage => 'mql', to => $name) . '/after-call');
is $form->{status}, 200;
is value_of($form, $_), undef, "nothing is preselected: $_" for qw(outcome quality);

# no answer
my $id     = lead_made(stage => 'mql', to => $name);
my $answer = call($id, outcome => 'no_answer', note => 'voicemail');
is $answer->{status}, 303, 'no answer';
is moves($id), 'hand-over accept contact', '... accepted first';
is lead_value($id, 'attempts'), 1, '... an attempt';
is lead_value($id, 'contacted_at'), '', '... not reached';
is lead_value($id, 'turn_id'), $me, '... stays mine';
is lead_value($id, 'due_at::date'), lead_value($id, 'working_day_start(tandem_today() + 1, turn_id)::date'), '... due the next working day';
is event_of($id, 'note'), 'voicemail', '... the line is kept';
is feedback($id), undef, '... no verdict';

# I go on with it
$id = lead_made(stage => 'sql', to => $name);
is call($id, outcome => 'go_on', quality => '4', note => 'good')->{status}, 303, 'I go on with it';
is moves($id), 'hand-over accept contact';
isnt lead_value($id, 'contacted_at'), '', '... reached';
is lead_value($id, 'due_at::date'), lead_value($id, 'working_due(tandem_now(), 5, turn_id)::date'), '... due in five working days';
is feedback($id), '4|good|f|f', '... the verdict';
is lead_value($id, 'last_quality'), 4;
$id = lead_made(stage => 'sql', to => $name);
is call($id, outcome => 'go_on')->{status}, 303, 'quality may be left out';
is feedback($id), undef;
$id = lead_made(stage => 'opportunity', to => $name);
is call($id, outcome => 'go_on', quality => '2', reason => 'no_budget', wants_answer => 'true')->{status}, 303, 'a low verdict';
is feedback($id), '2|no_budget|t|t', '... which marketing owes an answer to';
is lead_value($id, 'stage'), 'opportunity';

# call back later
$id = lead_made(stage => 'sql', to => $name);
my $saturday = day_ahead(40, 6);
is call($id, outcome => 'call_back', date => $saturday)->{status}, 303, 'call back later';
is moves($id), 'hand-over accept contact postpone';
is lead_value($id, 'clock'), 'call_back';
is lead_value($id, 'due_at::date'), scalar(sql('SELECT $1::date + 2', $saturday)), '... a Saturday becomes the Monday';
is lead_value($id, 'stage'), 'sql', '... it stays what it is';
$id = lead_made(stage => 'mql', to => $name);
is call($id, outcome => 'call_back', date => day_ahead(50))->{status}, 303, '... from MQL';
is lead_value($id, 'stage'), 'sql', '... accepted first';

# back to marketing
$id = lead_made(stage => 'mql', to => $name);
is call($id, outcome => 'back', reason => 'not_decision_maker', note => 'ask the boss')->{status}, 303, 'back, from MQL';
is moves($id), 'hand-over contact refuse', '... is a refusal';
is lead_value($id, 'stage'), 'lead';
is lead_value($id, 'turn_id'), person_id('sanne'), '... marketing\'s turn';
is feedback($id), 'not_decision_maker|ask the boss|f|t', '... owed an answer: it is about quality';
$id = lead_made(stage => 'opportunity', to => $name);
is call($id, outcome => 'back', reason => 'too_early', date => day_ahead(60))->{status}, 303, 'back, from an opportunity';
is moves($id), 'hand-over accept opportunity contact hand-back', '... is a hand-back';
is feedback($id), 'too_early|f|f', '... not owed an answer';

# not a lead
$id = lead_made(stage => 'mql', to => $name);
is call($id, outcome => 'not_a_lead', closing_reason => 'student')->{status}, 303, 'not a lead';
is moves($id), 'hand-over contact not-a-lead';
is lead_value($id, 'closed_as'), 'not_a_lead';
is lead_value($id, 'closed_reason'), 'student';
$id = lead_made(stage => 'mql', to => 'mette');
is call($id, outcome => 'not_a_lead', closing_reason => 'test')->{status}, 303, '... also when somebody else was named';

# refused: words beside the field, all kept, nothing written
my %refused = (
    outcome        => [{outcome => undef}, {outcome => 'nothing'}],
    date           => [{outcome => 'call_back'}, {outcome => 'call_back', date => '2020-01-01'}, {outcome => 'call_back', date => '2026-02-31'},
                       {outcome => 'call_back', date => scalar sql('SELECT tandem_today()')}],
    reason         => [{outcome => 'back'}, {outcome => 'go_on', quality => '1'}, {outcome => 'go_on', quality => '2', reason => 'nothing'}],
    closing_reason => [{outcome => 'not_a_lead'}, {outcome => 'not_a_lead', closing_reason => 'price'}],
    quality        => [{outcome => 'go_on', quality => '6'}, {outcome => 'go_on', quality => '0'}],
    note           => [{outcome => 'go_on', note => 'x' x 501}, {outcome => 'back', reason => 'other', note => ' '}],
);
$id = lead_made(stage => 'sql', to => $name);
for my $field (sort keys %refused) {
    for my $typed (@{$refused{$field}}) {
        my $no = call($id, note => 'kept', %$typed);
        is $no->{status}, 422, "refused for $field: " . join ', ', map { "$_ " . substr $typed->{$_} // 'none', 0, 20 } sort keys %$typed;
        ok error_of($no, $field) ne '', '... words beside it' or diag errors_above($no);
        is value_of($no, 'note'), 'kept', '... kept' if !exists $typed->{note};
        is value_of($no, 'outcome') // 'none', $typed->{outcome} // 'none', '... what was chosen too' if ($typed->{outcome} // '') ne 'nothing';
    }
}
is moves($id), 'hand-over accept', 'nothing was written';
# what belongs to another outcome is left out, not refused
is call($id, outcome => 'go_on', closing_reason => 'nothing', date => '2020-01-01')->{status}, 303, 'fields of another outcome do not matter';
isnt lead_value($id, 'due_at::date'), '2020-01-01';

# the next lead of my desk, soonest first, and the desk when nothing is left
my $other = person_made('sales');
my $next  = Tandem->sign_in($other);
my @leads = map { lead_made(stage => $_, to => $other) } qw(mql sql opportunity);
sql('UPDATE lead SET due_at = tandem_now() - $2::interval WHERE id = $1::bigint', $leads[$_], 3 - $_ . ' hours') for 0 .. 2;
my $at = 0;
my $page = $next->get("/lead/$leads[0]/after-call");
for my $expected ("/lead/$leads[1]/after-call", "/lead/$leads[2]/after-call", '/') {
    my $saved = $next->submit($page, {outcome => 'call_back', date => day_ahead(70)});
    is $saved->{status}, 303;
    like $saved->{location}, qr{^\Q$expected\E\?saved=after-call&back=\d}, "the next is $expected";
    $page = $next->follow($saved);
    is $page->{status}, 200;
    ok notice_of($page) ne '', '... and says that it is saved';
}
like $page->{content}, qr/<h1/;
ok says($page, 'Nothing waits for you'), 'nothing is left';

# the button of the desk
my $tried = lead_made(stage => 'sql', to => $other, name => 'To Call', phone => '+31 20 765 43 21');
my $desk  = $next->get('/');
ok index(page_text($desk), 'To Call') >= 0, 'the desk shows whom to call';
like $desk->{content}, qr{href="tel:\+31207654321"}, '... with the number to tap';
my $pressed = $next->submit($desk, {}, form => "/lead/$tried/no-answer");
is $pressed->{status}, 303, 'no answer, with one button';
like $pressed->{location}, qr{^/\?saved=}, '... and back at the desk';
is lead_value($tried, 'attempts'), 1;
is event_of($tried, 'reached'), 'f';
is $next->submit($desk, {}, form => "/lead/$tried/no-answer")->{location}, $pressed->{location}, 'pressed twice is once';
is lead_value($tried, 'attempts'), 1;
my $late = $next->get('/');
sql('UPDATE lead SET version = version + 1 WHERE id = $1::bigint', $tried);
is $next->submit($late, {}, form => "/lead/$tried/no-answer")->{status}, 409, 'on a lead that changed: told so';

done_testing;
