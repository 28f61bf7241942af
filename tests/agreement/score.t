# Score rules: proposed by a manager of one team, agreed to by one of the other; what was
# decided stays in sight; and the score that a lead's record shows is the sum of its lines.
use Tandem;
use Tandem::Lead;

my %people = map { $_ => Tandem->sign_in($_) } qw(inge peter sanne mette admin);
my ($inge, $peter) = @people{qw(inge peter)};
my $segment = sql('INSERT INTO segment (name) VALUES ($1) RETURNING id', unique('Score segment'));

sub last_rule { return scalar sql('SELECT max(id) FROM score_rule') }
sub rule_value { my ($rule, $columns) = @_; return scalar sql("SELECT concat_ws('|', $columns) FROM score_rule WHERE id = \$1::bigint", $rule) }

# Proposes as a person; the answer.
sub propose {
    my ($person, %values) = @_;
    return $person->submit($person->get('/agreement/score/new'), {only_segment_id => $segment, %values});
}
sub withdraw { my ($person, $rule) = @_; return $person->submit($person->get("/agreement/score/$rule/withdraw")) }
sub decide {
    my ($person, $rule, %values) = @_;
    return $person->submit($person->get("/agreement/score/$rule/decide"), \%values);
}
# A rule that counts, for leads of the tests' segment alone; its id.
sub rule_made {
    my (%values) = @_;
    my $answer = propose($peter, %values);
    die "propose: $answer->{status} " . errors_above($answer) if $answer->{status} != 303;
    my $rule = last_rule();
    $answer = decide($inge, $rule, decision => 'agree');
    die "decide: $answer->{status}" if $answer->{status} != 303;
    return $rule;
}
# The buttons that a person has beside a proposed rule.
sub buttons { my ($person, $rule) = @_; return $person->get('/agreement/score')->{content} =~ m{href="/agreement/score/$rule/([^"]+)"}g }
sub lead_of_segment {
    my $id = lead_made(@_);
    sql(q{UPDATE lead SET segment_id = $2::bigint WHERE id = $1::bigint}, $id, $segment);
    return $id;
}
sub score_of {
    my ($id) = @_;
    return $1 if page_text($people{sanne}->get("/lead/$id")) =~ /Score: (-?\d+) /;
    return 'none';
}

# --- who
for my $person (sort keys %people) {
    is $people{$person}->get('/agreement/score')->{status}, 200, "$person reads the rules";
    my $may = $person =~ /inge|peter/ ? 200 : 403;
    is $people{$person}->get("/agreement/score/$_")->{status}, $may, "$person: $_" for 'new', '1/edit', '1/switch', '16/decide', '16/withdraw';
}
is $peter->get("/agreement/score/999999999/$_")->{status}, 404, "no such rule: $_" for qw(edit switch decide withdraw);

# --- a proposal does not count until the other team agreed
my $id = lead_of_segment(stage => 'lead');
my $fit = score_of($id);
my $saved = propose($peter, subject => 'job_title', words => 'Aardappel, Kartoffel', points => '7', why => 'They decide');
is $saved->{location}, '/agreement/score?saved=score', 'proposed';
my $rule = last_rule();
is rule_value($rule, 'subject, words, points, state, proposed_by, why'), 'job_title|Aardappel, Kartoffel|7|proposed|' . person_id('peter') . '|They decide';
my $page = page_text($inge->follow($saved));
like $page, qr/Functie met: Aardappel, Kartoffel \(alleen in segment Score segment [\d-]+\) : 7 punten They decide Voorgesteld door Peter Lindqvist/, 'to be decided on, with who and why';
sql(q{UPDATE contact SET job_title = 'Kartoffelavler' WHERE id = (SELECT contact_id FROM lead WHERE id = $1::bigint)}, $id);
is score_of($id), $fit, 'it does not count yet';

my $own = decide($peter, $rule, decision => 'agree');
is $own->{status}, 422, 'one\'s own team does not agree';
ok error_of($own, 'decision') ne '', '... says so';
my $theirs = withdraw($inge, $rule);
is $theirs->{status}, 422, 'the other team does not take it back';
ok says($theirs, 'The other team proposed this: agree or decline.');
is decide($inge, $rule, decision => 'withdraw')->{status}, 422, '... nor by deciding';
is join(' ', buttons($peter, $rule)), 'withdraw', 'who proposed it may take it back';
is join(' ', buttons($inge, $rule)), 'decide?decision=agree decide?decision=decline', '... the other team\'s manager decides';
is join(' ', buttons($people{sanne}, $rule)), '', '... and nobody else';
is value_of($inge->get("/agreement/score/$rule/decide?decision=decline"), 'decision'), 'decline', '... as was pressed';
is decide($inge, $rule, decision => 'decline')->{status}, 422, 'declining needs a reason';
is decide($inge, $rule)->{status}, 422, 'nothing is chosen for anybody';
my $late = $peter->get("/agreement/score/$rule/withdraw");
is decide($inge, $rule, decision => 'agree', decision_note => 'Right')->{status}, 303, 'the other team agrees';
is rule_value($rule, 'state, decided_by, decision_note'), 'in_force|' . person_id('inge') . '|Right';
is score_of($id), $fit + 7, 'it counts: a part of a title is enough';
my $second = $peter->submit($late);
is $second->{status}, 409, 'a second decision';
ok says($second, '{} has decided on this already.', 'Inge de Boer'), '... is told';
like page_text($peter->get('/agreement/score')), qr/What was decided .*Job title with: Aardappel.*agreed Proposed by Peter Lindqvist, .*Decided by Inge de Boer/, 'the log shows both';

# --- changed: the old wording counts until then
my $edit = $inge->get("/agreement/score/$rule/edit");
is value_of($edit, 'points'), '7', 'filled with what counts';
is value_of($edit, 'words'), 'Aardappel, Kartoffel';
is value_of($edit, 'why'), '', '... but not with why';
my $stale = $peter->get("/agreement/score/$rule/edit");
is $inge->submit($edit, {points => '11'})->{status}, 303, 'a change is proposed';
my $change = last_rule();
is rule_value($change, 'replaces, points, state'), "$rule|11|proposed";
is score_of($id), $fit + 7, 'the old wording counts';
like page_text($_), qr/: 11 points instead of .*: 7 points/, '... and stands beside the new one' for map { $peter->get($_) } '/agreement/score', "/agreement/score/$change/decide";
my $both = $peter->submit($stale, {points => '9'});
is $both->{status}, 409, 'a second change of the same rule waits';
ok says($both, '{} has proposed to change this rule already: that is to be decided on first.', 'Inge de Boer');
is value_of($both, 'points'), '9', '... what was typed is kept';
decide($peter, $change, decision => 'decline', decision_note => 'Too much');
is score_of($id), $fit + 7, 'declined: nothing changes';
like page_text($inge->get('/agreement/score')), qr/niet akkoord .*Too much/, '... and stays in sight, with why not';
$inge->submit($inge->get("/agreement/score/$rule/edit"), {points => '12'});
$change = last_rule();
my $taken = $inge->get("/agreement/score/$change/withdraw");
is $_->{location}, '/agreement/score?saved=score', 'taken back; twice is once' for map { $inge->submit($taken) } 1, 2;
is rule_value($change, 'state'), 'withdrawn', 'taken back by those who proposed it';
$inge->submit($inge->get("/agreement/score/$rule/edit"), {points => '13'});
$change = last_rule();
decide($peter, $change, decision => 'agree');
is rule_value($rule, 'state') . ' ' . rule_value($change, 'state'), 'replaced in_force', 'agreed: the new wording takes its place';
is score_of($id), $fit + 13;
like page_text($peter->get('/agreement/score')), qr/What was decided .*: 13 points instead of .*: 7 points change agreed/, '... and the log has both';
is $inge->submit($inge->get("/agreement/score/$rule/edit"), {points => '1'})->{status}, 409, 'what was replaced is not changed any more';

# --- switched off and on
is $peter->submit($peter->get("/agreement/score/$change/switch"), {why => ''})->{status}, 422, 'switching off needs a reason';
$peter->submit($peter->get("/agreement/score/$change/switch"), {why => 'No potatoes'});
my $off = last_rule();
is score_of($id), $fit + 13, 'it counts until agreed';
decide($inge, $off, decision => 'agree');
is score_of($id), $fit, 'off';
$inge->submit($inge->get("/agreement/score/$off/switch"), {why => 'After all'});
my $on = last_rule();
decide($peter, $on, decision => 'agree');
is score_of($id), $fit + 13, 'on again';

# --- refused
for my $case (
    [subject => {subject => undef}], [subject => {subject => 'weather'}], [words => {subject => 'industry', words => ''}],
    [words => {subject => 'job_title', words => ' , '}], [country => {subject => 'country', country => ''}], [segment_id => {subject => 'segment'}],
    [buying_role => {subject => 'buying_role'}], [touch_kind => {subject => 'touch'}], [mark => {subject => 'mark'}],
    [size_from => {subject => 'size'}], [size_to => {subject => 'size', size_from => 50, size_to => 20}],
    [points => {subject => 'mark', mark => 'hot', points => '0'}], [points => {subject => 'mark', mark => 'hot', points => '101'}],
    [points => {subject => 'mark', mark => 'hot', points => ''}], [none_after_days => {subject => 'mark', mark => 'hot', half_after_days => 30, none_after_days => 30}],
    [half_after_days => {subject => 'mark', mark => 'hot', half_after_days => 0}], [most_touches => {subject => 'touch', touch_kind => 'call', most_touches => 0}],
    [subject => {subject => 'job_title', words => 'aardappel, kartoffel'}], [why => {subject => 'mark', mark => 'hot', why => 'x' x 501}],
) {
    my ($field, $values) = @$case;
    my $refused = propose($peter, points => '5', why => 'kept', %$values);
    is $refused->{status}, 422, "refused: $field";
    ok error_of($refused, $field) ne '', '... words beside it';
}
my $twice = $peter->get('/agreement/score/new');
my @answers = map { $peter->submit($twice, {subject => 'region', words => 'Vejle', points => '3', only_segment_id => $segment}) } 1, 2;
is $answers[0]{location}, $answers[1]{location}, 'a double click is answered alike';
is scalar sql(q{SELECT count(*) FROM score_rule WHERE words = 'Vejle' AND only_segment_id = $1::bigint}, $segment), 1, '... and is one proposal';

# --- the sum on the record: rule by rule, with the touches behind it
my $new = lead_of_segment(stage => 'lead', organisation => unique('Scored'));
my $none = score_of($new);
rule_made(subject => 'size', size_from => 600, size_to => 999, points => '8');
rule_made(subject => 'touch', touch_kind => 'call', points => '15', half_after_days => 30, none_after_days => 90, most_touches => 2);
rule_made(subject => 'mark', mark => 'warm', points => '6');
my $described = $people{sanne}->submit($people{sanne}->get("/lead/$new/organisation"), {industry => 'Food', size => '600-800', city => 'Vejle'});
is $described->{location}, "/lead/$new?saved=organisation", 'the organisation is described';
is score_of($new), $none + 8, 'fit by size';
for my $age (0, 40, 60, 100) {
    sql(q{SELECT touch_add($1::bigint, 'call', tandem_now() - $2::integer * interval '1 day', NULL, NULL, $3, NULL, NULL)}, $new, $age, "call $age days ago");
}
my $record = $people{sanne}->get("/lead/$new");
is score_of($new), $none + 8 + 15 + 8, 'interest: the newest two, one of them at half';
my $text = page_text($record);
like $text, qr/Belde ons .*call 0 days ago 15 .*Belde ons .*call 40 days ago 8 van 15/, '... with the touches behind it';
unlike $text =~ s/.*Score: //r, qr/call (60|100) days ago/, '... and only those that count';
my $mark = $people{sanne}->get("/lead/$new/mark");
is $people{sanne}->submit($mark, {mark => 'warm', why => ''})->{status}, 422, 'a mark needs a reason';
is $people{sanne}->submit($mark, {mark => undef, why => 'x'})->{status}, 422;
is $people{sanne}->submit($mark, {mark => 'warm', why => 'Called twice'})->{location}, "/lead/$new?saved=mark", 'marked by hand';
is score_of($new), $none + 8 + 15 + 8 + 6, '... counts';
like page_text($people{sanne}->get("/lead/$new")), qr/Zelf gemarkeerd: Warm .*Sanne Visser: Called twice 6/, '... with who and why';
$people{mette}->submit($people{mette}->get("/lead/$new/mark"), {mark => 'none', why => 'They chose another'});
is score_of($new), $none + 8 + 15 + 8, 'the newest mark counts alone';
is $people{admin}->get("/lead/$new/mark")->{status}, 403;

my $organisation = $people{sanne}->get("/lead/$new/organisation");
$people{mette}->submit($people{mette}->get("/lead/$new/organisation"), {size => '700'});
is $people{sanne}->submit($organisation, {size => '800'})->{status}, 409, 'the organisation: lost update';
is $people{admin}->get("/lead/$new/organisation")->{status}, 403;

# --- the list and the hand-over
like page_text($people{sanne}->get("/lead/list?segment=$segment")), qr/Score/, 'the list has a column for it';
my @found = csv_rows($people{sanne}->get("/lead/list.csv?segment=$segment&score=" . ($none + 20)));
is join(' ', map { $_->{id} } @found), $new, 'the list by lowest score';
is $found[0]{score}, $none + 31, '... with the score';

sql(q{UPDATE setting SET value = '500' WHERE name = 'hand_over_score'});
my $hand_over = $people{sanne}->get("/lead/$new/hand-over");
like page_text($hand_over), qr/Score: \d+ onder de afgesproken 500/, 'the hand-over shows the score and what was agreed';
my $low = $people{sanne}->submit($hand_over, {person => person_id('mette')});
is $low->{status}, 422, '... and asks why, below it';
ok error_of($low, 'exception') ne '';
is $people{sanne}->submit($low, {exception => 'Wants to be called today'})->{status}, 303, '... a reason is enough';
is event_of($new, "concat_ws('|', move, exception, score)"), 'hand-over|Wants to be called today|' . ($none + 31), '... kept with the score it had';
sql(q{UPDATE setting SET value = '0' WHERE name = 'hand_over_score'});

# --- re-scored in the background, in sight
sub job { return scalar sql("SELECT $_[0] FROM job WHERE kind = 'rescore' ORDER BY id DESC LIMIT 1") }
rule_made(subject => 'segment', segment_id => $segment, only_segment_id => '', points => '9');
for (1 .. 1800) { last if job('state') eq 'done'; select undef, undef, undef, 0.1 }
is job('state'), 'done', 'a change of the rules re-scores';
is $peter->get('/agreement/score')->{headers}{refresh}, undef, 'a page with nothing to wait for stays as it is';
sql(q{UPDATE job SET state = 'running', ended_at = NULL, done_count = 30, total_count = 120, run_after = now() + interval '1 hour' WHERE id = $1::bigint}, job('id'));
my $working = $peter->get('/agreement/score');
like page_text($working), qr/all leads are scored anew Scored anew: 30 of 120 leads 25%/, 'while it runs the page says how far it is';
is $working->{headers}{refresh}, '2', '... and looks again by itself';
sql(q{UPDATE job SET state = 'done', ended_at = now(), done_count = total_count WHERE id = $1::bigint}, job('id'));
is scalar sql('SELECT score FROM lead_score WHERE lead_id = $1::bigint', $id), $fit + 13 + 9, '... what lists filter by follows';
is scalar sql('SELECT count(*) FROM lead_score WHERE rules <> score_decisions()'), 0, '... all of them';
like page_text($peter->get('/agreement/score')), qr/Last scored anew: [\d,]+ leads/, '... and the page says so';

done_testing;
