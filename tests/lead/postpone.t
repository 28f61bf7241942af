# Postpone: stage, salesperson and history stay and clocks stop; on its day the lead is
# back on the desk by itself; beyond the agreed weeks the form proposes to hand it back.
use Tandem;
use Tandem::Lead;

my $name  = person_made('sales');
my %people = map { $_ => Tandem->sign_in($_) } $name, qw(mette sanne inge);
my $me    = $people{$name};
my $weeks = sql(q{SELECT value FROM setting WHERE name = 'postpone_weeks'});
sub postpone { my ($id, %values) = @_; return $me->submit($me->get("/lead/$id/postpone"), \%values) }

for my $stage (qw(mql sql opportunity)) {
    my $id     = lead_made(stage => $stage, to => $name);
    my $before = lead_value($id, q{concat_ws('|', stage, handed_to, accepted_by, handed_over_by, contacted_at)});
    is postpone($id, date => day_ahead(60, 6), note => 'after the summer')->{status}, 303, "$stage: postponed";
    is lead_value($id, q{concat_ws('|', stage, handed_to, accepted_by, handed_over_by, contacted_at)}), $before, '... all of it stays';
    is lead_value($id, 'turn_id'), person_id($name), '... with its salesperson';
    is lead_value($id, q{concat_ws(' ', clock, due_at::date - $2::date)} =~ s/\$2/"'" . day_ahead(60, 6) . "'"/er), 'call_back 2', '... until that day: a Saturday becomes the Monday';
    is scalar sql(q{SELECT string_agg(kind, ' ') FROM clock_run WHERE lead_id = $1::bigint AND ended_at IS NULL}, $id), 'call_back', '... no other clock runs';
    like page_text($me->get("/lead/$id")), qr/after the summer/, '... the line is in the timeline';
    is $me->submit($me->get("/lead/$id/take-back"))->{status}, 303, '... and it can be taken back';
    isnt lead_value($id, 'clock'), 'call_back', '... then the clock is the one it was';
}

# on its day it tops the desk, without anything that runs
my $id = lead_made(stage => 'sql', to => $name);
postpone($id, date => day_ahead(20));
unlike $me->get('/')->{content}, qr{/lead/$id/after-call}, 'until its day it does not wait on the desk';
sql(q{UPDATE lead SET due_at = tandem_today() + time '09:00' WHERE id = $1::bigint}, $id);
my ($first) = $me->get('/')->{content} =~ m{<ul class="desk">.*?href="/lead/(\d+)"}s;
is $first, $id, 'on its day it is at the top of the desk';
is lead_value($id, 'is_overdue(clock, due_at)'), 'f', '... and not late';
sql(q{UPDATE lead SET due_at = due_at - interval '1 day' WHERE id = $1::bigint}, $id);
is lead_value($id, 'is_overdue(clock, due_at)'), 't', '... the day after it is';

# a part-time salesperson's next working day
sql(q{UPDATE person SET working_days = '{1,2}' WHERE name = $1}, $name);
my $part = lead_made(stage => 'sql', to => $name);
is postpone($part, date => day_ahead(30, 3))->{status}, 303, 'on a Wednesday, of who works on Mondays and Tuesdays';
is lead_value($part, 'extract(isodow FROM due_at)'), 1, '... becomes their Monday';

# what was saved says on which day it comes back
my $said = lead_made(stage => 'sql', to => 'mette');
sub put_off { my ($person, $form, %values) = @_; return $people{$person}->follow($people{$person}->submit($people{$person}->get("/lead/$said/$form"), \%values)) }
my ($sunday, $monday) = (day_ahead(40, 7), scalar sql('SELECT $1::date + 1', day_ahead(40, 7)));
sub day_said { my ($date) = @_; return scalar sql(q{SELECT to_char($1::date, 'FMDD')}, $date) }
my ($asked, $comes) = map { day_said($_) } $sunday, $monday;
like notice_of(put_off('mette', 'postpone', date => $sunday)), qr/^Gemt: .*Tilbage på Min dag: man\. $comes\. .*, for søn\. $asked\. .* er ikke en arbejdsdag\.$/, 'a Sunday: it comes back on Monday, and the page says so';
like notice_of(put_off('mette', 'postpone', date => $monday)), qr/^Gemt: .*Tilbage på Min dag: man\. $comes\. /, 'a Monday: that day';
like notice_of(put_off('mette', 'after-call', outcome => 'call_back', date => $sunday)), qr/søn\. $asked\. .* er ikke en arbejdsdag/, 'after a call too';
unlike notice_of(put_off('mette', 'after-call', outcome => 'go_on')), qr/Min dag/, '... but not where nothing comes back';
like notice_of(put_off('mette', 'hand-back', reason => 'too_early', date => $sunday)), qr/søn\. $asked\. .* er ikke en arbejdsdag/, 'handed back to marketing: the same';
my $odd = $people{mette}->get("/lead/$said?saved=postpone&back=%3Cb%3E&instead=x");
is "$odd->{status} " . scalar(() = $odd->{content} =~ /<b>/g), '200 0', 'what is no day is not shown as one';

# beyond the agreed weeks
my $far    = scalar sql('SELECT tandem_today() + 7 * $1::integer + 30', $weeks);
my $answer = postpone($part, date => $far, note => 'kept');
is $answer->{status}, 422, 'beyond the agreed weeks: not postponed';
ok says($answer, 'That is more than {} weeks away: rather hand the lead back to marketing, with this date.', $weeks), '... and why';
like $answer->{content}, qr{href="/lead/$part/hand-back\?date=$far"}, '... with the way to hand it back, with this date';
is value_of($me->get("/lead/$part/hand-back?date=$far"), 'date'), $far, '... which has it filled in';
my $mql = lead_made(stage => 'mql', to => $name);
like postpone($mql, date => $far)->{content}, qr{href="/lead/$mql/refuse\?date=$far"}, '... an MQL: to refuse it';
is $me->submit($me->get("/lead/$part/after-call"), {outcome => 'back', reason => 'too_early', date => $far})->{status}, 303,
    'after a call it goes back with that date in one act';
is lead_value($part, q{concat_ws(' ', stage, clock)}), 'lead call_back';

for my $case (['no day', ''], ['today', scalar sql('SELECT tandem_today()')], ['the past', '2020-01-01'], ['no day of the calendar', '2027-02-30']) {
    my ($what, $date) = @$case;
    my $refused = postpone($mql, date => $date, note => 'kept');
    is $refused->{status}, 422, "refused: $what";
    isnt error_of($refused, 'date'), '', '... with words beside it';
    is value_of($refused, 'note'), 'kept', '... what was typed is kept';
}
is $people{sanne}->get("/lead/$mql/postpone")->{status}, 403, 'marketing does not postpone';
my @forms = map { $_->get("/lead/$mql/postpone") } $me, $people{mette};
is $people{mette}->submit($forms[1], {date => day_ahead(9)})->{status}, 303, 'a colleague does';
is lead_value($mql, 'turn_id'), person_id($name), '... it stays with its salesperson';
is $me->submit($forms[0], {date => day_ahead(5)})->{status}, 409, '... and the other is told so';
is join(' ', map { $people{mette}->submit($forms[1], {date => day_ahead(9)})->{status} } 1, 2), '303 303', 'sent twice is once';

# a manager can take back a win
my $won = lead_made(stage => 'customer', to => $name);
sql(q{UPDATE event SET event_at = event_at - interval '3 days' WHERE lead_id = $1::bigint}, $won);
is $me->submit($me->get("/lead/$won/take-back"))->{status}, 403, 'a win of days ago is not taken back by its maker';
is $people{inge}->submit($people{inge}->get("/lead/$won/take-back"))->{status}, 303, '... but by a manager';
is lead_value($won, q{concat_ws(' ', stage, closed_at IS NULL)}), 'opportunity t', '... then it is an opportunity again';

done_testing;
