# The verdict on a lead: each rule accepted and refused, who may, and what it leaves behind.
use Tandem;
use Tandem::Lead;
use Tandem::Feedback;

my ($mette, $sanne, $admin) = map { Tandem->sign_in($_) } qw(mette sanne admin);

sub judged {
    my ($lead, %typed) = @_;
    return $mette->submit($mette->get("/feedback/lead-quality/$lead"), \%typed);
}
sub last_given { return scalar sql('SELECT max(id) FROM feedback WHERE lead_id = $1::bigint', $_[0]) }

my $lead = lead_made(stage => 'sql', to => 'mette', phone => '0612345678');
my $form = $mette->get("/feedback/lead-quality/$lead");
is $form->{status}, 200, 'the form';
is value_of($form, 'quality'), undef, '... with nothing chosen';
like $form->{content}, qr/href="tel:0612345678"/, '... with the number to tap';
like $form->{content}, qr/<ol class="tl">/, '... and the timeline';

is judged($lead, quality => 4)->{location}, "/lead/$lead?saved=verdict", 'good: no reason is asked';
my $id = last_given($lead);
is feedback_value($id, 'owed'), 'f', '... nor is an answer owed';
is feedback_value($id, 'due_at'), '';
is lead_value($lead, 'last_quality'), 4, '... and the lead shows it';

is judged($lead, quality => 2, reason => 'no_budget', note => "one\ntwo <i>")->{status}, 303, 'weak, with its reason';
$id = last_given($lead);
is feedback_value($id, 'owed'), 't', '... is owed an answer';
is feedback_value($id, 'due_at = working_due(given_at, 5, (SELECT owed_by FROM feedback WHERE id = feedback_now.id))'), 't', '... within 5 working days';
is feedback_value($id, 'reason'), 'no_budget';
is feedback_value($id, 'note'), "one\ntwo <i>";
is lead_value($lead, 'last_quality'), 2;
my $record = $mette->get("/feedback/lead-quality/$lead");
like $record->{content}, qr{<a href="/feedback/$id">}, '... and stands in the timeline';

judged($lead, quality => 3, reason => 'no_budget', wants_answer => 'true');
$id = last_given($lead);
is feedback_value($id, 'owed'), 't', 'an answer was asked for';
is feedback_value($id, 'reason'), '', '... a reason that was not asked for is dropped';

# refused
for my $case (
    [{}, 'quality', 'nothing chosen'],
    [{quality => 6, note => 'kept'}, 'quality', 'no such quality'],
    [{quality => 1, note => 'kept'}, 'reason', 'useless without a reason'],
    [{quality => 2, reason => 'nonsense', note => 'kept'}, 'reason', 'no such reason'],
    [{quality => 2, reason => 'other'}, 'note', 'another reason without words'],
    [{quality => 5, note => 'x' x 2001}, 'note', 'a note too long'],
) {
    my ($typed, $field, $name) = @$case;
    my $before  = last_given($lead);
    my $refused = judged($lead, %$typed);
    is $refused->{status}, 422, $name;
    isnt error_of($refused, $field), '', '... is said beside its field';
    is value_of($refused, 'note'), $typed->{note} // '', '... what was typed is kept';
    is last_given($lead), $before, '... and nothing saved';
}
is judged($lead, quality => 1, reason => 'other', note => 'a school')->{status}, 303, 'another reason in words';

# sent twice, saved once
$form = $mette->get("/feedback/lead-quality/$lead");
my $first  = $mette->submit($form, {quality => 5});
my $second = $mette->submit($form, {quality => 5});
is $second->{location}, $first->{location}, 'a double click has one answer';
is sql('SELECT count(*) FROM feedback WHERE lead_id = $1::bigint AND quality = 5', $lead), 1, '... and one verdict';

# who may
is $sanne->get("/feedback/lead-quality/$lead")->{status}, 403, 'marketing gives no verdicts';
is $admin->get("/feedback/lead-quality/$lead")->{status}, 403, 'nor does an admin';
is $sanne->submit($form, {quality => 5})->{status}, 403;
is $mette->get('/feedback/lead-quality/999999999')->{status}, 404, 'no such lead';
is $mette->get('/feedback/lead-quality/x')->{status}, 404;

# a verdict given with a move is withdrawn with it
my $moved = lead_made(stage => 'sql', to => 'mette');
judged($moved, quality => 4);
is $mette->submit($mette->get("/lead/$moved/hand-back"), {reason => 'no_need', quality => 1})->{status}, 303;
is lead_value($moved, 'last_quality'), 1;
is $mette->submit($mette->get("/lead/$moved/take-back"))->{status}, 303, 'the move taken back';
is feedback_value(last_given($moved), 'state'), 'withdrawn', '... withdraws its verdict';
is lead_value($moved, 'last_quality'), 4, '... and the one before counts';

done_testing;
