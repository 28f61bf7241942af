# The database goes away and comes back: no program is started again, nothing typed is
# lost. Also what we must mend: a missing right, a program that is not there. On a server
# of its own.
use Tandem;
use Tandem::Server;

my $server = Tandem::Server->start;
my $mette  = Tandem->sign_in('mette', url => $server->{url});
my $sanne  = Tandem->sign_in('sanne', url => $server->{url});
my %processes = map { $_ => join ' ', $server->processes($_) } qw(lead account);
my $campaign  = $server->sql('tandem_owner', q{SELECT id FROM campaign ORDER BY id LIMIT 1});

sub terminate {
    return $server->sql('postgres', q{SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename LIKE 'tandem_%'
        AND pid <> pg_backend_pid()});
}
sub count { return $server->sql('tandem_owner', 'SELECT count(*) FROM contact WHERE email = $1', $_[0]) }

# every backend is gone: the next request, at each worker, succeeds
ok $server->sql('postgres', q{SELECT count(*) FROM pg_stat_activity WHERE usename = 'tandem_lead'}) > 1, 'lead has its connections';
for my $round (1 .. 3) {
    ok terminate() >= 1, 'every connection is ended';
    my @answers = at_once((sub { $mette->get('/lead/list') }) x 8);
    is join(' ', map { $_->{status} } @answers), '200 200 200 200 200 200 200 200', '... the next pages come';
    terminate();
    my $form = $sanne->get('/lead/new');
    terminate();
    my $email = "terminated-$round\@example.com";
    my $saved = $sanne->submit($form, {name => 'Terminated', email => $email, campaign_id => $campaign});
    is $saved->{status}, 303, '... the next form is saved';
    is count($email), 1, '... once';
}
terminate();
is $mette->submit($mette->get('/lead/list'), {}, form => '/account/sign-out')->{status}, 303, 'signing out after it';
terminate();
$mette->sign_in('mette');
pass 'signing in after it';

# the cluster stops
my $form = $sanne->get('/lead/new');
my $sign_in = Tandem->visitor(url => $server->{url});
my $sign_in_form = $sign_in->get('/account/sign-in');
ok $server->serve('cluster', 'stop'), 'the database stops';
my $lost = 'Tandem cannot reach its database. Nothing is lost: send the form again in a moment.';
for my $path ('/', '/lead/list', '/lead/list.csv', '/lead/new', '/lead/1') {
    my $page = $mette->get($path);
    is $page->{status}, 503, "503: $path";
    like $page->{headers}{'retry-after'}, qr/^\d+$/, '... with Retry-After';
    is $page->{headers}{'x-content-type-options'}, 'nosniff', '... and our headers';
    is $page->{headers}{'cache-control'}, 'no-store';
}
ok says($mette->get('/lead/list'), 'Tandem cannot reach its database. Try again in a moment.'), '... in words';
my %typed = (name => 'Kept ø', email => 'kept@example.com', organisation => 'Kept <b>', note => "one\ntwo");
my $kept  = $sanne->submit($form, {%typed, campaign_id => $campaign});
is $kept->{status}, 503, 'a form';
like $kept->{headers}{'retry-after'}, qr/^\d+$/, '... with Retry-After';
ok says($kept, $lost), '... in words';
is_deeply {map { $_ => value_of($kept, $_) } keys %typed}, \%typed, '... what was typed is kept';
my $again = $sanne->submit($kept);
is $again->{status}, 503, '... and kept again';
my $no_sign_in = $sign_in->submit($sign_in_form, {name => 'mette', password => 'tandem'});
is $no_sign_in->{status}, 503, 'signing in';
is value_of($no_sign_in, 'name'), 'mette', '... the name is kept';
is $mette->get('/static/tandem.css')->{status}, 200, 'files are there';

# and starts: no program was started again
ok $server->serve('cluster', 'start'), 'the database starts';
my @answers = at_once((sub { $mette->get('/lead/list') }) x 8);
is join(' ', map { $_->{status} } @answers), '200 200 200 200 200 200 200 200', 'the pages come';
my $saved = $sanne->submit($again, {campaign_id => $campaign});
if ($saved->{status} == 403) { $saved = $sanne->submit($saved) }
is $saved->{status}, 303, 'the form that was kept is saved';
is count('kept@example.com'), 1, '... once';
is value_of($again, 'campaign_id'), $campaign, '... its choice was kept too';
is $sign_in->submit($no_sign_in, {password => 'tandem'})->{status}, 303, 'signing in with the form that was kept';
is join(' ', $server->processes($_)), $processes{$_}, "the processes of $_ are the same" for sort keys %processes;

# what we must mend: 500 with a number, the cause in the log only
$server->sql('tandem_owner', 'REVOKE SELECT ON lead FROM tandem_lead');
my $page = $mette->get('/lead/list');
is $page->{status}, 500, 'a missing right';
my ($number) = $page->{content} =~ m{<code>([0-9a-f]{32})</code>};
ok $number, '... the number to report' or diag page_text($page);
unlike $page->{content}, qr/permission|SELECT|tandem_lead/, '... no cause on the page';
is $page->{headers}{'content-security-policy'} ? 1 : 0, 1, '... our headers';
like do { local (@ARGV, $/) = "$server->{var}/log/lead.log"; <> }, qr/$number.*permission denied/, '... it is in the log, with the cause';
$server->sql('tandem_owner', 'GRANT SELECT ON lead TO tandem_lead');
is $mette->get('/lead/list')->{status}, 200, 'mended';
$server->sql('tandem_owner', 'ALTER FUNCTION lead_capture RENAME TO lead_capture_away');
$form = $sanne->get('/lead/new');
my $failed = $sanne->submit($form, {%typed, email => 'failed@example.com', campaign_id => $campaign});
is $failed->{status}, 500, 'a form that fails on our side' or diag page_text($failed);
is value_of($failed, 'note'), $typed{note}, '... what was typed is kept';
like page_text($failed), qr/[0-9a-f]{32}/, '... with the number';
$server->sql('tandem_owner', 'ALTER FUNCTION lead_capture_away RENAME TO lead_capture');
is $sanne->submit($failed, {campaign_id => $campaign})->{status}, 303, '... and is saved when that is mended';

# a worker is killed: another takes its place, the page comes
my @workers = grep { $_ ne (split ' ', $processes{lead})[0] } split ' ', $processes{lead};
kill 'KILL', $workers[-1];
is $mette->get('/lead/list')->{status}, 200, 'a worker is killed: the next page comes' for 1 .. 10;
my $end = time + 120;
select undef, undef, undef, 0.1 while $server->processes('lead') < @workers + 1 && time < $end;
is scalar($server->processes('lead')), @workers + 1, '... and there are as many workers as before';

# a program is not there: nginx's own page, with our headers
kill 'TERM', (split ' ', $processes{account})[0];
$end = time + 120;
select undef, undef, undef, 0.1 while $server->processes('account') && time < $end;
my $away = $mette->get('/account/sign-in');
is $away->{status}, 502, 'a program that is not there';
like $away->{headers}{'retry-after'}, qr/^\d+$/, '... Retry-After';
is $away->{headers}{'x-content-type-options'}, 'nosniff', '... our headers';
is $away->{headers}{'cache-control'}, 'no-store';
like $away->{content}, qr/<h1/, '... a page';
is $mette->get('/lead/list')->{status}, 200, 'the others work on';

done_testing;
