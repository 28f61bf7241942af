# The inbox: what is owed, due first, grouped; what I gave; filters, pages and CSV.
use Tandem;
use Tandem::Lead;
use Tandem::Feedback;

my ($mette, $inge, $sanne, $peter, $admin) = map { Tandem->sign_in($_) } qw(mette inge sanne peter admin);
my $campaign = campaign_made();
my @same = map { feedback_made(quality => 1, reason => 'wrong_details', campaign => $campaign, by => $_) } qw(mette inge mette);
my $single = feedback_made(quality => 4, wants_answer => 1, campaign => $campaign, note => 'wonderful <b>');
my $noted  = feedback_made(quality => 5, campaign => $campaign);
sql(q{UPDATE feedback SET due_at = tandem_now() - interval '3 days' WHERE id = $1::bigint}, $same[2]);
sub shows { my ($page, $id) = @_; return scalar $page->{content} =~ m{<a href="/feedback/$id"><strong>} }

my $here = "campaign=$campaign";
my $page = $sanne->get("/feedback/inbox?$here");
is $page->{status}, 200, 'the inbox of marketing';
ok shows($page, $same[2]), 'the one due first';
ok !shows($page, $_), '... stands for the others' for @same[0, 1];
like $page->{content}, qr{href="/feedback/$same[2]/answer\?same=true"}, '... with one answer for all';
ok shows($page, $single), 'an answer asked for';
like $page->{content}, qr/wonderful &lt;b&gt;/, '... as text';
ok !shows($page, $noted), 'nothing that nobody asked an answer to';
like $page->{content}, qr{class="late".*?/feedback/$same[2]"}s, 'overdue is marked';
ok index($page->{content}, "/feedback/$same[2]\"") < index($page->{content}, "/feedback/$single\""), 'due first';
my $group = $sanne->get("/feedback/inbox?whose=all&state=open&$here&reason=wrong_details");
ok shows($group, $_), 'the group, one by one' for @same;

# by team
$page = $mette->get("/feedback/inbox?$here");
ok shows($page, $_), 'sales sees what it gave' for @same[0, 2], $single, $noted;
ok !shows($page, $same[1]), '... not what others gave';
unlike $page->{content}, qr{/answer"}, '... and no button to answer';
ok shows($mette->get("/feedback/inbox?whose=all&$here"), $same[2]), '... unless it asks';
my @parts = map { [$_->get("/feedback/inbox?$here")->{content} =~ /<h2 id="(owed|mine)"/g] } $sanne, $mette, $inge, $peter, $admin;
is join(' | ', map {"@$_"} @parts), 'owed mine | mine | owed mine | owed | owed', 'parts by team and by what one gave; managers see what both owe';

# by state
ok shows($sanne->get("/feedback/inbox?state=noted&$here"), $noted), 'for information';
$sanne->submit($sanne->get("/feedback/$single/answer"), {changed => 'thanks'});
ok shows($sanne->get("/feedback/inbox?state=answered&$here"), $single), 'answered';
ok !shows($sanne->get("/feedback/inbox?$here"), $single), '... and not owed any more';
like $mette->get("/feedback/inbox?$here")->{content}, qr{/feedback/$single/close}, '... waits for its giver to close';
ok !shows($sanne->get("/feedback/inbox?state=any&$here&reason=no_need"), $noted), 'by reason';

# pages
my $busy = campaign_made();
sql(q{INSERT INTO feedback (subject, campaign_id, given_by, worked, owed, due_at)
      SELECT 'campaign', $1::bigint, $2::bigint, 'x', true, tandem_now() + n % 7 * interval '1 hour'
      FROM generate_series(1, 120) AS n}, $busy, person_id('mette'));
my %seen;
my $next = "/feedback/inbox?campaign=$busy";
for my $number (1 .. 3) {
    my $at = $sanne->get($next);
    $seen{$_}++ for $at->{content} =~ m{<a href="/feedback/(\d+)"><strong>}g;
    is scalar keys %seen, $number < 3 ? 50 * $number : 120, "page $number";
    ($next) = $at->{content} =~ /rel="next" href="([^"]*)"/;
    $next =~ s/&amp;/&/g if $next;
}
is $next, undef, 'the last page has no next';
is sql('SELECT count(*) FROM feedback WHERE campaign_id = $1::bigint', $busy), 120;
%seen = ();
$next = "/feedback/inbox?campaign=$busy";
while ($next) {
    my $at = $mette->get($next);
    $seen{$_}++ for $at->{content} =~ m{<a href="/feedback/(\d+)"><strong>}g;
    ($next) = $at->{content} =~ /rel="next" href="([^"]*)"/;
    $next =~ s/&amp;/&/g if $next;
}
is scalar keys %seen, 120, 'mine by pages too';
sql(q{INSERT INTO feedback_event (feedback_id, act, person_id, event_at) SELECT id, act, given_by, given_at FROM feedback,
      unnest(ARRAY['give', 'withdraw']) AS act WHERE campaign_id = $1::bigint;
      UPDATE feedback SET state = 'withdrawn' WHERE campaign_id = $1::bigint}, $busy);

# CSV
my $csv = $sanne->get("/feedback/inbox.csv?state=any&$here");
is $csv->{status}, 200, 'CSV';
my %row = map { $_->{id} => $_ } csv_rows($csv);
is scalar keys %row, 5, 'one row each';
is $row{$same[2]}{overdue}, 't';
is $row{$same[0]}{reason}, 'wrong_details', '... with codes';
is $row{$single}{state}, 'answered';
is scalar(csv_rows($mette->get("/feedback/inbox.csv?$here"))), 4, 'sales: of what it gave';

# by subject and direction
my $said = sql(q{SELECT set_config('tandem.viewer', $1, false) AS viewer \gset
    UPDATE campaign SET message = 'Less standstill' WHERE id = $2::bigint;
    SELECT feedback_on_message($2::bigint, 'Which?', NULL, NULL, true)}, person_id('mette'), $campaign);
ok shows($sanne->get("/feedback/inbox?subject=message&$here"), $said), 'by subject';
ok !shows($sanne->get("/feedback/inbox?subject=message&$here"), $same[2]), '... and no other';
my $follow_up = sql(q{SELECT id FROM feedback WHERE subject = 'follow_up' AND state = 'given' ORDER BY id LIMIT 1});
my $owes = sql('SELECT name FROM person JOIN feedback ON owed_by = person.id WHERE feedback.id = $1::bigint', $follow_up);
for my $who ($inge, $peter, $admin) {
    my $both = $who->get('/feedback/inbox?whose=all');
    like $both->{content}, qr{<h2 id="owed".*<h2 id="sales-owed"}s, "$who->{name} sees both directions";
    ok shows($who->get('/feedback/inbox?direction=to_sales'), $follow_up), '... what sales owes';
    unlike $who->get('/feedback/inbox?direction=to_sales')->{content}, qr{<h2 id="owed"}, '... that alone when asked';
    ok !shows($who->get('/feedback/inbox?direction=to_marketing'), $follow_up), '... or the other';
}
my $owing = Tandem->sign_in($owes);
like $owing->get('/feedback/inbox')->{content}, qr{<h2 id="sales-owed".*href="/feedback/$follow_up/answer"}s, 'whoever owes it answers it there';
unlike $mette->get('/feedback/inbox')->{content}, qr{<h2 id="sales-owed"}, 'nothing is owed: no empty part';
like $mette->get('/feedback/inbox?direction=to_sales')->{content}, qr{<h2 id="sales-owed"}, '... unless asked';

# what stalls
sub twice_reopened {
    my $id = feedback_made(quality => 1, reason => 'no_budget', campaign => $campaign);
    for my $round (1, 2) {
        $sanne->submit($sanne->get("/feedback/$id/answer"), {changed => "answer $round"});
        $mette->submit($mette->get("/feedback/$id/reopen"), {remark => "not enough $round"});
    }
    return $id;
}
my $again = twice_reopened();
sql('UPDATE feedback SET due_at = $1::timestamptz WHERE id = $2::bigint', '2030-01-02 09:00', $again);
my $stalled = $peter->get("/feedback/inbox?stalled=true&whose=all&$here");
ok shows($stalled, $_), 'stalls: overdue, or reopened twice' for $same[2], $again;
like page_text($stalled), qr/reopened 2 times/, '... said so';
ok !shows($stalled, $_), '... what is in time does not' for $same[0], $said;
sql('UPDATE feedback SET owed_by = $1::bigint WHERE id = $2::bigint', person_id('sanne'), $again);
like $peter->get('/')->{content}, qr{href="/feedback/$again".*?reopened twice}s, "on the desk of its team's manager";
unlike $inge->get('/')->{content}, qr{href="/feedback/$again"}, '... not of the other';
%row = map { $_->{id} => $_ } csv_rows($sanne->get("/feedback/inbox.csv?whose=all&state=any&stalled=true&$here"));
is join(' ', sort { $a <=> $b } keys %row), join(' ', sort { $a <=> $b } $same[2], $again), 'the CSV of what stalls';
is $row{$again}{reopened}, 2;
%row = map { $_->{id} => $_ } csv_rows($peter->get('/feedback/inbox.csv?direction=to_sales&whose=all'));
is join(' ', grep { $row{$_}{subject} ne 'follow_up' || $row{$_}{direction} ne 'to_sales' } keys %row), '', 'the CSV of one direction';
is $row{$follow_up}{owed_by}, $owes;
isnt $row{$follow_up}{age_days}, '', '... with its age';
is $sanne->get("/feedback/inbox?$_")->{status}, 400, $_ for 'subject=weather', 'direction=up';

is(Tandem->visitor->get('/feedback/inbox')->{status}, 303, 'not signed in');
is $sanne->get('/feedback/inbox?campaign=x')->{status}, 400, 'a filter that is none';
is $sanne->get('/feedback/inbox?after=x')->{status}, 404;
is $sanne->get('/feedback/inbox?state=%3Cx%3E')->{status}, 200, 'a state that is none';
unlike $sanne->get('/feedback/inbox?state=%3Cx%3E')->{content}, qr/<x>/;

done_testing;
