# Close and reopen: by its giver alone, and what closes by itself.
use Tandem;
use Tandem::Feedback;

my ($mette, $inge, $sanne) = map { Tandem->sign_in($_) } qw(mette inge sanne);
my $path = sub { "/feedback/$_[0]/$_[1]" };

sub answered_made {
    my $id = feedback_made(quality => 1, reason => 'no_need', @_);
    $sanne->submit($sanne->get("/feedback/$id/answer"), {changed => 'done'});
    return $id;
}

# closed by one button of the inbox
my $id    = answered_made();
my $inbox = $mette->get('/feedback/inbox');
like page_text($inbox), qr/done/, 'the answer stands in the inbox of who asked';
is $mette->submit($inbox, {}, form => "/feedback/$id/close")->{location}, "/feedback/$id?saved=close", 'one button closes';
is feedback_value($id, 'state'), 'closed';
is feedback_value($id, 'closed_by_itself'), 'f';
my $again = $mette->submit($mette->get("/feedback/$id/close"), {});
is $again->{status}, 409, 'closed is closed';

# reopened, with a reason
my $without = $mette->submit($mette->get("/feedback/$id/reopen"), {remark => ' '});
is $without->{status}, 422, 'reopening asks why';
isnt error_of($without, 'remark'), '';
is $mette->submit($without, {remark => 'still wrong'})->{status}, 303, 'reopened';
is feedback_value($id, 'state'), 'given';
is feedback_value($id, 'owed AND due_at = working_due(tandem_now(), 5, (SELECT owed_by FROM feedback WHERE id = feedback_now.id)) OR due_at > tandem_now()'), 't', '... a new deadline';
like page_text($mette->get("/feedback/$id")), qr/still wrong/, '... the reason is in its history';
is $mette->submit($mette->get("/feedback/$id/reopen"), {remark => 'x'})->{status}, 409, 'open is open';

# nobody else
for my $who ($inge, $sanne) {
    for my $act (qw(close reopen)) {
        my $mine = answered_made();
        is $who->submit($who->get("/feedback/$mine/$act"), {remark => 'not mine'})->{status}, 403, "$who->{name} cannot $act it";
        is feedback_value($mine, 'state'), 'answered';
        unlike $who->get("/feedback/$mine")->{content}, qr{/feedback/$mine/(close|reopen)}, '... and sees no button';
    }
}

# by itself
my $silent = answered_made();
sql(q{UPDATE feedback SET closes_at = tandem_now() - interval '1 minute' WHERE id = $1::bigint}, $silent);
is feedback_value($silent, 'state_now'), 'closed', 'silence closes';
is feedback_value($silent, 'closed_by_itself'), 't', '... shown as such';
like $mette->get('/feedback/inbox?state=closed')->{content}, qr{href="/feedback/$silent"};
is $mette->submit($mette->get("/feedback/$silent/reopen"), {remark => 'too late, but no'})->{status}, 303, '... its giver may reopen';
is feedback_value($silent, 'state_now'), 'given';

# reopening answers nobody: the answer to all with one reason is not offered
my $again = answered_made();
like $sanne->get("/feedback/$_/answer")->{content}, qr/name="same"/, 'others with the reason are offered to who answers' for answered_made();
unlike $mette->get("/feedback/$again/reopen")->{content}, qr/name="same"|id="alike"/, '... not to who reopens';

# lost update
my $two   = answered_made();
my $close = $mette->get("/feedback/$two");
$sanne->submit($sanne->get("/feedback/$two/answer"), {changed => 'and more'});
my $late = $mette->submit($close, {}, form => "/feedback/$two/close");
is $late->{status}, 409, 'an answer was added meanwhile: not closed unread';
is feedback_value($two, 'state'), 'answered';
is $mette->submit($late)->{status}, 303, '... knowingly it is';

done_testing;
