# What is stored is not lost: the database goes away, or judging fails and is done later.
use Tandem;
use Tandem::Capture;
use Tandem::Server;
use Time::HiRes qw(sleep time);

my $server = Tandem::Server->start;
sub owner { return $server->sql('tandem_owner', @_) }
my %source = do {
    local @ENV{qw(PGHOST PGUSER)} = ("$server->{var}/run", 'tandem_owner');
    my $made = source_made(language => 'da');
    Tandem::psql_end();
    %$made;
};
sub send_to { return sent(\%source, $_[0], client => Tandem->visitor(url => $server->{url}), 'accept-language' => 'da') }
sub form_to { return Tandem->visitor(url => $server->{url})->post('/capture/lead', {key => $source{form_key}, %{$_[0]}}, {'accept-language' => 'da'}) }
# What became of whom, once it is something else than what is said.
sub became {
    my ($email, $not) = @_;
    my $end = time + 180;
    my $outcome;
    do { sleep 0.1 if defined $outcome; $outcome = owner(q{SELECT coalesce(outcome, 'waiting') FROM submission WHERE sent->>'email' = $1}, $email) }
        while $outcome eq $not && time < $end;
    return $outcome;
}
# The next attempt is due now.
sub hurry { return owner('UPDATE job SET run_after = now() WHERE state = $1', 'queued') }

is send_to({email => 'first@example.com'})->{status}, 202, 'all is well';
is became('first@example.com', 'waiting'), 'lead';

# every connection is ended: the next one is stored, once
owner(q{SELECT 1});
$server->sql('postgres', q{SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'tandem_capture'});
is send_to({email => 'ended@example.com'})->{status}, 202, 'after its connections were ended';
is became('ended@example.com', 'waiting'), 'lead';

# judging fails
owner('ALTER FUNCTION lead_capture RENAME TO lead_capture_away');
is send_to({email => 'later@example.com', name => 'Later'})->{status}, 202, 'judging fails: it is taken all the same';
is became('later@example.com', ''), 'waiting', '... stored, and not judged';
is owner(q{SELECT count(*) FROM job WHERE kind = 'submission' AND state = 'queued'}), 1, '... a job is to try again';
hurry();
my $end = time + 180;
sleep 0.1 while owner(q{SELECT coalesce(max(attempts), 0) FROM job WHERE kind = 'submission' AND state = 'queued' AND run_after > now()}) < 1 && time < $end;
is became('later@example.com', ''), 'waiting', 'the job fails too';
my $id = owner(q{SELECT id FROM submission WHERE sent->>'email' = 'later@example.com'});
my $sanne = Tandem->sign_in('sanne', url => $server->{url});
my $page = $sanne->get("/lead/submissions/$id");
ok says($page, 'It is stored and will be judged; look again in a moment.'), '... which its page says';
like page_text($page), qr/Pogingen 1: .* Nieuwe poging \w+/, '... with the attempts, and when it is tried again' or diag page_text($page);
owner('ALTER FUNCTION lead_capture_away RENAME TO lead_capture');
hurry();
is became('later@example.com', 'waiting'), 'lead', 'what failed is mended: the job judges it';
is owner(q{SELECT count(*) FROM contact WHERE email = 'later@example.com'}), 1, '... once';
is owner(q{SELECT state FROM job WHERE kind = 'submission' ORDER BY id DESC LIMIT 1}), 'done', '... and is done';

# given up, and tried again by a person
owner('ALTER FUNCTION lead_capture RENAME TO lead_capture_away');
is send_to({email => 'button@example.com'})->{status}, 202, 'judging fails for good';
$id = owner(q{SELECT id FROM submission WHERE sent->>'email' = 'button@example.com'});
owner('UPDATE job SET attempts = 9, run_after = now() WHERE id = (SELECT job_id FROM submission WHERE id = $1)', $id);
$end = time + 180;
sleep 0.1 while owner('SELECT state FROM job WHERE id = (SELECT job_id FROM submission WHERE id = $1)', $id) ne 'failed' && time < $end;
ok says($sanne->get("/lead/submissions/$id"), 'not any more by itself'), '... which its page says';
owner('ALTER FUNCTION lead_capture_away RENAME TO lead_capture');
my $form = $sanne->get("/lead/submissions/$id/retry");
is $sanne->submit($form)->{status}, 303, 'the button';
is became('button@example.com', 'waiting'), 'lead', '... and it is a lead';

# the database is away
ok $server->serve('cluster', 'stop'), 'the database stops';
my $away = send_to({email => 'away@example.com'});
is $away->{status}, 503, 'JSON while the database is away';
is $away->{headers}{'content-type'}, 'application/problem+json';
like $away->{headers}{'retry-after'}, qr/^[1-9]\d*$/, '... says when to try again';
is problem_of($away)->{detail}, Tandem::sentence('da', 'This cannot be taken just now. Try again in a moment.'), '... in words';
my $form_away = form_to({email => 'away@example.com'});
is $form_away->{status}, 503, 'a form';
like $form_away->{headers}{'retry-after'}, qr/^[1-9]\d*$/;
ok says($form_away, 'This cannot be taken just now. Try again in a moment.'), '... says so on a page';
ok says($form_away, 'Go back to the form: what you filled in is still there.');
ok $server->serve('cluster', 'start'), 'the database starts';
is send_to({email => 'away@example.com'})->{status}, 202, 'sent again';
is became('away@example.com', 'waiting'), 'lead';
is owner(q{SELECT count(*) FROM submission WHERE sent->>'email' = 'away@example.com'}), 1, '... stored once';

done_testing;
