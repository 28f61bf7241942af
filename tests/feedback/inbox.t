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
sql(q{UPDATE feedback SET state = 'withdrawn' WHERE campaign_id = $1::bigint}, $busy);

# CSV
my $csv = $sanne->get("/feedback/inbox.csv?state=any&$here");
is $csv->{status}, 200, 'CSV';
my %row = map { $_->{id} => $_ } csv_rows($csv);
is scalar keys %row, 5, 'one row each';
is $row{$same[2]}{overdue}, 't';
is $row{$same[0]}{reason}, 'wrong_details', '... with codes';
is $row{$single}{state}, 'answered';
is scalar(csv_rows($mette->get("/feedback/inbox.csv?$here"))), 4, 'sales: of what it gave';

is(Tandem->visitor->get('/feedback/inbox')->{status}, 303, 'not signed in');
is $sanne->get('/feedback/inbox?campaign=x')->{status}, 400, 'a filter that is none';
is $sanne->get('/feedback/inbox?after=x')->{status}, 404;
is $sanne->get('/feedback/inbox?state=%3Cx%3E')->{status}, 200, 'a state that is none';
unlike $sanne->get('/feedback/inbox?state=%3Cx%3E')->{content}, qr/<x>/;

done_testing;
