# Contact made: how it ended and what comes next; attempts counted, and the lead offered
# back as not reached once there are as many as agreed.
use Tandem;
use Tandem::Lead;

my %people = map { $_ => Tandem->sign_in($_) } qw(mette sanne inge);
my $mette  = $people{mette};

sub contact {
    my ($id, %values) = @_;
    return $mette->submit($mette->get("/lead/$id/contact"), {way => 'call', outcome => 'no_answer', %values});
}
sub attempts_of {
    my ($page) = @_;
    my ($words) = $page->{content} =~ m{<p class="attempts">(.*?)</p>}s;
    return defined $words ? page_text($words) : '';
}

# --- how it ended, and what comes next
my $id    = lead_made(stage => 'sql', to => 'mette');
my $when  = day_ahead(3, 3);
my $saved = contact($id, way => 'meeting', outcome => 'wants_quote', note => 'Two lines, both old', next_step => 'Send the quote', date => $when);
is $saved->{location}, "/lead/$id?saved=contact", 'saved';
is event_of($id, "concat_ws('|', move, way, outcome, reached, next_step, date_on, note)"),
    "contact|meeting|wants_quote|t|Send the quote|$when|Two lines, both old", '... with outcome and next step';
is lead_value($id, "concat_ws('|', clock, due_at::date, attempts, contacted_at IS NOT NULL)"), "next_step|$when|1|t", '... the clock is the next step\'s';
my $record = $mette->follow($saved);
like page_text($record), qr/Kontakt registreret : Vil have et tilbud/, 'the timeline says how it ended';
like page_text($record), qr/Møde · .*: Send the quote/, '... how, and what comes next';
like $record->{content}, qr{<dt>Næste skridt</dt><dd>Send the quote}, 'the record says what comes next';
is attempts_of($record), '', '... and nothing of attempts';
$mette->submit($mette->get("/lead/$id/postpone"), {date => day_ahead(30)});
unlike $mette->get("/lead/$id")->{content}, qr{<dt>Næste skridt</dt>}, 'postponed: nothing else comes next';

# --- what was agreed stays on its day; what is put off comes back on a working day
my $saturday = day_ahead(9, 6);
my $agreed   = lead_made(stage => 'sql', to => 'mette');
contact($agreed, outcome => 'talked', next_step => 'Visit', date => $saturday);
is lead_value($agreed, "concat_ws('|', clock, due_at::date)"), "next_step|$saturday", 'a meeting on a Saturday is on that Saturday';
is scalar sql('SELECT due_at::date FROM clock_run WHERE lead_id = $1::bigint AND ended_at IS NULL AND kind = $2', $agreed, 'next_step'), $saturday, '... its clock too';
sql('SELECT deadlines_settle(tandem_today(), tandem_today() + 30)');
is lead_value($agreed, 'due_at::date'), $saturday, '... whatever the calendar becomes';

# --- refused
for my $case ([way => {way => undef}], [way => {way => 'fax'}], [outcome => {outcome => ''}], [outcome => {outcome => 'nonsense'}],
    [date => {date => '2020-01-01'}], [date => {next_step => 'Call', date => ''}], [next_step => {next_step => 'x' x 201}], [note => {note => 'x' x 2001}]) {
    my ($field, $values) = @$case;
    my $refused = contact($id, note => 'kept', %$values);
    is $refused->{status}, 422, "refused: $field";
    ok error_of($refused, $field) ne '', '... words beside it';
}
is $people{sanne}->get("/lead/$id/contact")->{status}, 403, 'contact is sales\'';
my $form = $mette->get("/lead/$id/contact");
is $mette->submit($form, {way => 'call', outcome => 'talked'})->{location}, "/lead/$id?saved=contact";
is $mette->submit($form, {way => 'call', outcome => 'talked'})->{location}, "/lead/$id?saved=contact", 'a double click is answered alike';
is scalar sql(q{SELECT count(*) FROM event WHERE lead_id = $1::bigint AND move = 'contact'}, $id), 2, '... and is one contact';
my $left = $mette->get("/lead/$id/contact");
contact($id);
is $mette->submit($left, {way => 'call', outcome => 'talked'})->{status}, 409, 'lost update';

# --- attempts
sql('UPDATE contact_outcome SET active = false WHERE code = $1', 'not_now');
is contact($id, outcome => 'not_now')->{status}, 422, 'an outcome that is not in use any more';
sql('UPDATE contact_outcome SET active = true WHERE code = $1', 'not_now');

my $tried = lead_made(stage => 'sql', to => 'mette');
contact($tried);
is attempts_of($mette->get("/lead/$tried")), 'Ét forsøg, intet svar. Aftalt: 5 på 10 arbejdsdage.', 'one attempt';
contact($tried, outcome => $_) for qw(message_left somebody_else);
like attempts_of($mette->get("/lead/$tried")), qr/^3 forsøg på én arbejdsdag/, 'three attempts on one day';
like attempts_of($mette->get("/lead/$tried/contact")), qr/^3 forsøg/, '... the form says so too';
sql(q{UPDATE event SET event_at = working_due(tandem_now() - interval '14 days', 4) WHERE lead_id = $1::bigint AND move = 'contact'
      AND id = (SELECT min(id) FROM event WHERE lead_id = $1::bigint AND move = 'contact')}, $tried);
my $days = sql(q{SELECT days FROM lead JOIN LATERAL lead_attempts(lead) ON true WHERE id = $1::bigint}, $tried);
cmp_ok $days, '>', 1, 'working days since the first';
like attempts_of($mette->get("/lead/$tried")), qr/^3 forsøg på $days arbejdsdage/, '... are shown';
unlike attempts_of($mette->get("/lead/$tried")), qr/ikke truffet/, 'not as many as agreed';
contact($tried) for 1 .. 3;
my $enough = $mette->get("/lead/$tried");
like attempts_of($enough), qr/^6 forsøg .*Kan sendes tilbage som ikke truffet$/, 'as many as agreed: offered back';
unlike attempts_of($people{sanne}->get("/lead/$tried")), qr/Mag terug/, '... to sales alone';
my ($path) = $enough->{content} =~ m{class="attempts">.*?href="([^"]+)"}s;
my $back = $mette->get($path =~ s/&amp;/&/gr);
is value_of($back, 'reason'), 'not_reached', '... the form proposes the reason';
is $mette->submit($back, {})->{status}, 303, '... and is saved';
is lead_value($tried, 'stage'), 'lead';
is attempts_of($mette->get("/lead/$tried")) =~ /ikke truffet/, '', 'what went back is not offered back';

my $mql = lead_made(stage => 'mql', to => 'mette');
contact($mql) for 1 .. 5;
like $mette->get("/lead/$mql")->{content}, qr{/lead/$mql/refuse\?reason=not_reached}, 'an MQL is refused as not reached';
$mette->submit($mette->get("/lead/$mql/take-back"), {});
like attempts_of($mette->get("/lead/$mql")), qr/^4 forsøg/, 'one that was taken back does not count';
contact($mql, outcome => 'talked');
is attempts_of($mette->get("/lead/$mql")), '', 'reached: counted anew';
contact($mql);
like attempts_of($mette->get("/lead/$mql")), qr/^Ét forsøg/;

done_testing;
