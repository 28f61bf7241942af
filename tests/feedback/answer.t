# Marketing answers: one, or all with the same reason on the same campaign; adds, never
# changes; is told who was first.
use Tandem;
use Tandem::Lead;
use Tandem::Feedback;

my ($mette, $inge, $sanne, $line, $peter, $admin) = map { Tandem->sign_in($_) } qw(mette inge sanne line peter admin);
my $line_name = sql(q{SELECT full_name FROM person WHERE name = 'line'});

sub answered {
    my ($id, %typed) = @_;
    return $sanne->submit($sanne->get("/feedback/$id/answer"), {changed => 'we ask who decides', %typed});
}

# one
my $id = feedback_made(quality => 1, reason => 'no_need');
is answered($id, link => 'https://example.com/form?a=1&b=2')->{location}, "/feedback/$id?saved=answer", 'answered';
is feedback_value($id, 'state'), 'answered';
is feedback_value($id, 'closes_at = working_due(answered_at, 10, given_by)'), 't', '... closes by itself in 10 working days';
my $page = $mette->get("/feedback/$id");
like $page->{content}, qr{href="https://example.com/form\?a=1&amp;b=2"}, '... with the link';
like page_text($page), qr/we ask who decides/;

# added to, not changed
my $at = feedback_value($id, 'answered_at');
is answered($id, changed => 'and their deputy')->{status}, 303, 'an answer can be added to';
is feedback_value($id, 'answered_at'), $at, '... the first one counts';
is sql('SELECT count(*) FROM feedback_event WHERE feedback_id = $1::bigint AND answer_id IS NOT NULL', $id), 2;
like page_text($mette->get("/feedback/$id")), qr/and their deputy.*we ask who decides/, '... both stay';

# refused
my $asked = feedback_made(quality => 2, reason => 'too_early');
for my $case ([{changed => ''}, 'changed'], [{changed => ' '}, 'changed'], [{link => 'javascript:alert(1)'}, 'link'],
    [{link => 'example.com'}, 'link'], [{changed => 'x' x 2001}, 'changed'])
{
    my $refused = answered($asked, %{$case->[0]});
    is $refused->{status}, 422, "refused: $case->[1]";
    isnt error_of($refused, $case->[1]), '', '... beside its field';
    is feedback_value($asked, 'state'), 'given', '... and not answered';
}

# all with the same reason on the same campaign
my ($campaign, $other) = (campaign_made(), campaign_made());
my @same = map { feedback_made(quality => 1, reason => 'outside_segment', campaign => $campaign, by => $_) } qw(mette inge mette);
my @not  = (
    feedback_made(quality => 1, reason => 'no_budget', campaign => $campaign),
    feedback_made(quality => 1, reason => 'outside_segment', campaign => $other),
    feedback_made(quality => 1, reason => 'outside_segment'),
);
my $form = $sanne->get("/feedback/$same[0]/answer?same=true");
like $form->{content}, qr/name="same" value="true" form="form" checked/, 'offered, and ticked by the link';
unlike $sanne->get("/feedback/$not[1]/answer")->{content}, qr/name="same"/, 'not offered where there is but one';
is answered($same[0])->{status}, 303;
is feedback_value($same[1], 'state'), 'given', 'without the tick only the one';
is answered($same[1], same => 'true')->{status}, 303;
is feedback_value($_, 'state'), 'answered', 'with it the others too' for @same;
is feedback_value($_, 'state'), 'given', 'no other reason, no other campaign' for @not;

# somebody was first
my ($mine, $hers) = map { $_->get("/feedback/$not[0]/answer") } $sanne, $line;
is $line->submit($hers, {changed => 'first'})->{status}, 303;
my $late = $sanne->submit($mine, {changed => 'second'});
is $late->{status}, 409, 'a second answer at once is told';
like page_text($late), qr/\Q$line_name\E/, '... by whom';
is value_of($late, 'changed'), 'second', '... and kept';
is $sanne->submit($late)->{status}, 303, '... sent again it is added';
my $again = $sanne->submit($late);
is sql('SELECT count(*) FROM feedback_event WHERE feedback_id = $1::bigint AND act = $2', $not[0], 'answer'), 2, 'once';
my @both = at_once(map { my $who = $_; my $open = $who->get("/feedback/$not[1]/answer");
    sub { $who->submit($open, {changed => 'at once'}) } } $sanne, $line);
is join(' ', sort map { $_->{status} } @both), '303 409', 'two at the same moment: one is saved';

# closed is closed
sql(q{UPDATE feedback SET closes_at = tandem_now() - interval '1 minute' WHERE id = $1::bigint}, $not[0]);
is answered($not[0])->{status}, 409, 'what closed by itself is not answered';

# who may
is $_->get("/feedback/$asked/answer")->{status}, 403, 'not theirs to answer' for $mette, $inge, $admin;
is $peter->get("/feedback/$asked/answer")->{status}, 200, 'a marketing manager may';
is $mette->submit($sanne->get("/feedback/$asked/answer"), {changed => 'x'})->{status}, 403;
is $sanne->get('/feedback/999999999/answer')->{status}, 404;
is $_->get("/feedback/$asked")->{status}, 200, 'everybody reads' for $mette, $sanne, $admin;
is $sanne->get('/feedback/999999999')->{status}, 404;

done_testing;
