# Touches: recorded, refused with everything kept, on the timeline; dealt with by a
# handler, passed on, and taken over. A touch is no move.
use Tandem;
use Tandem::Lead;

my %people = map { $_ => Tandem->sign_in($_) } qw(sanne mette inge admin);
my $id     = lead_made(stage => 'mql', to => 'mette');
my $before = lead_value($id, "concat_ws('|', version, stage, turn_id, due_at)");

sub touch_value {
    my ($touch, $columns) = @_;
    return scalar sql("SELECT concat_ws('|', $columns) FROM touch WHERE id = \$1::bigint", $touch);
}
sub last_touch { return scalar sql('SELECT max(id) FROM touch WHERE lead_id = $1::bigint', $id) }

# --- recorded
my $form = $people{sanne}->get("/lead/$id/touch");
is $form->{status}, 200;
is value_of($form, 'touch_on'), sql('SELECT tandem_today()'), 'today is proposed';
is value_of($form, 'campaign_id'), '', '... and no campaign: the touch has its own';
my $saved = $people{sanne}->submit($form, {kind => 'download', what => 'The e-book', campaign_id => campaign_id(), link => 'https://example.com/e-book'});
is $saved->{location}, "/lead/$id?saved=touch", 'saved';
my $record = $people{sanne}->follow($saved);
like page_text($record), qr/Downloadde iets .*The e-book/, '... on the timeline';
like $record->{content}, qr{href="https://example.com/e-book"}, '... with its link';
is touch_value(last_touch(), 'kind, channel, recorded_by, handler_id'), 'download|trade_fair|' . person_id('sanne'),
    '... the channel is the campaign\'s';
is lead_value($id, "concat_ws('|', version, stage, turn_id, due_at)"), $before, 'the lead itself is as it was';
my $again = $people{sanne}->submit($form, {kind => 'download', what => 'The e-book', campaign_id => campaign_id()});
is $again->{location}, $saved->{location}, 'a double click is answered alike';
is scalar sql('SELECT count(*) FROM touch WHERE lead_id = $1::bigint', $id), 1, '... and is one touch';

my $earlier = sql('SELECT tandem_today() - 40');
$people{mette}->submit($people{mette}->get("/lead/$id/touch"), {kind => 'call', touch_on => $earlier});
is touch_value(last_touch(), 'touch_at::date, touch_at::time'), "$earlier|12:00:00", 'one of an earlier day';
my $text = page_text($people{sanne}->get("/lead/$id"));
ok index($text, 'Belde ons') > index($text, 'Vastgelegd'), '... stands below what came after it';

# --- refused
for my $case (
    [kind => {kind => ''}], [kind => {kind => 'no such kind'}], [touch_on => {touch_on => day_ahead(1)}], [touch_on => {touch_on => ''}],
    [what => {kind => 'question', what => ''}], [what => {kind => 'other', what => ' '}], [what => {what => '', handler_id => person_id('mette')}],
    [what => {what => 'x' x 2001}], [link => {link => 'javascript:alert(1)'}], [channel => {channel => 'no such channel'}],
    [campaign_id => {campaign_id => 999999}], [handler_id => {handler_id => person_id('admin')}], [handler_id => {handler_id => 999999}],
) {
    my ($field, $values) = @$case;
    my $refused = $people{sanne}->submit($people{sanne}->get("/lead/$id/touch"), {kind => 'form', what => 'kept', %$values});
    is $refused->{status}, 422, "refused: $field";
    ok error_of($refused, $field) ne '', '... words beside it';
    is value_of($refused, 'what'), $values->{what} =~ s/^\s+$//r, '... what was typed is kept' if defined $values->{what};
}
is $people{admin}->get("/lead/$id/touch")->{status}, 403, 'an admin changes no business data';
is $people{sanne}->get('/lead/999999999/touch')->{status}, 404, 'no such lead';
is $people{sanne}->submit($people{sanne}->get("/lead/" . lead_made(stage => 'lost') . "/touch"), {kind => 'form'})->{status}, 303,
    'a lost lead may stir';

# --- a social post by marketing, answered by sales: one touch with a handler
$people{sanne}->submit($people{sanne}->get("/lead/$id/touch"), {kind => 'social', channel => 'social', what => 'Asks for a price under our post', handler_id => person_id('mette')});
my $touch = last_touch();
is scalar sql('SELECT count(*) FROM touch_waiting($1::bigint) WHERE id = $2::bigint', person_id('mette'), $touch), 1, 'it waits for its handler';
$record = $people{mette}->get("/lead/$id");
like page_text($record), qr/Mette Holm tager sig af det/, '... the record says who';
like $record->{content}, qr{href="/lead/touch/$touch/answer"}, '... and leads to the answer';
unlike $people{admin}->get("/lead/$id")->{content}, qr{/lead/touch/}, '... not an admin';

my $answer = $people{mette}->get("/lead/touch/$touch/answer");
like page_text($answer), qr/Asks for a price under our post/, 'the form shows what was asked';
for my $case ([answer => {answer => ''}], [answer => {answer => 'x' x 2001}], [handled_on => {handled_on => day_ahead(1)}],
    [handled_on => {handled_on => $earlier}], [handled_on => {handled_on => ''}]) {
    my ($field, $values) = @$case;
    my $refused = $people{mette}->submit($answer, {answer => 'kept', %$values});
    is $refused->{status}, 422, "refused: $field";
    ok error_of($refused, $field) ne '', '... words beside it';
}
is $people{admin}->get("/lead/touch/$touch/answer")->{status}, 403;
is $people{mette}->get('/lead/touch/999999999/answer')->{status}, 404;

# passed on meanwhile: who has it is told, and what was typed is kept
my $pass = $people{mette}->get("/lead/touch/$touch/pass");
is $people{mette}->submit($pass, {handler_id => ''})->{status}, 422, 'passed on to nobody: refused';
is $people{mette}->submit($pass, {handler_id => person_id('admin')})->{status}, 422, 'passed on to an admin: refused';
is $people{mette}->submit($pass, {handler_id => person_id('inge')})->{location}, "/lead/$id?saved=touch", 'passed on';
is touch_value($touch, 'handler_id'), person_id('inge');
my $late = $people{mette}->submit($answer, {answer => 'Sent the price list'});
is $late->{status}, 409, 'an answer after that is a lost update';
is value_of($late, 'answer'), 'Sent the price list', '... kept';
ok says($late, '{} deals with this now. What you typed is kept: send again if you dealt with it.', 'Inge de Boer');

my $done = $people{mette}->submit($late, {});
is $done->{location}, "/lead/$id?saved=touch", 'sent again, knowingly';
is touch_value($touch, 'handler_id, handled_at IS NOT NULL, answer'), person_id('mette') . '|t|Sent the price list', '... who did it is its handler';
is scalar sql('SELECT count(*) FROM touch_waiting($1::bigint) WHERE id = $2::bigint', person_id('inge'), $touch), 0, 'it waits for nobody';
like page_text($people{sanne}->follow($done)), qr/Afgehandeld door Mette Holm .* Sent the price list/, '... and the timeline says so';
my $twice = $people{inge}->submit($people{inge}->get("/lead/touch/$touch/answer"), {answer => 'Me too'});
is $twice->{status}, 409, 'a second answer is told';
ok says($twice, '{} has dealt with this already.', 'Mette Holm');
is $people{inge}->submit($people{inge}->get("/lead/touch/$touch/pass"), {handler_id => person_id('mette')})->{status}, 409, '... and so is passing it on';

my ($first, $second) = do {
    $people{sanne}->submit($people{sanne}->get("/lead/$id/touch"), {kind => 'question', what => 'Which parts?', handler_id => person_id('inge')});
    my $open = last_touch();
    my @forms = map { $people{$_}->get("/lead/touch/$open/answer") } qw(mette inge);
    at_once(map { my ($person, $page) = @$_; sub { $person->submit($page, {answer => 'At once'}) } } [$people{mette}, $forms[0]], [$people{inge}, $forms[1]]);
};
is join(' ', sort map { $_->{status} } $first, $second), '303 409', 'two who answer at once: one did';

# --- for rules: what a machine or an import knows
my $ahead = sql(q{SELECT touch_add($1::bigint, 'form', tandem_now() + interval '1 hour', NULL, NULL, NULL, NULL, NULL)}, $id);
is touch_value($ahead, 'touch_at <= tandem_now()'), 't', 'a clock that runs ahead makes no touch in the future';
my $gone = person_made('sales');
sql('UPDATE person SET active = false WHERE name = $1', $gone);
is touch_value(scalar sql(q{SELECT touch_add($1::bigint, 'form', tandem_now(), NULL, NULL, NULL, $2::bigint, NULL)}, $id, person_id($gone)), 'handler_id'),
    '', 'nobody who left is its handler';

done_testing;
