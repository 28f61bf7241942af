# The log of submissions: /lead/submissions, its filters and CSV, one submission, and
# trying it again.
use Tandem;
use Tandem::Capture;
use Tandem::Lead;

my ($sanne, $peter, $admin, $mette) = map { Tandem->sign_in($_) } qw(sanne peter admin mette);
my $source = source_made(campaign_id => campaign_id(), consent_wording => 'Yes.');
my %sent   = (
    lead    => {name => 'Ann <b>Lead</b>', email => my $mail = email_made('lead'), wants => "One\nTwo", desks => '3', consent => JSON::PP::true()},
    robot   => {name => 'Person after all', email => my $robot_mail = email_made('robot'), website => 'x'},
    refused => {name => 'Almost', email => 'almost@example', wants => 'Call me'},
);
my %row = map { $_ eq 'robot' ? posted($source, $sent{$_}) : sent($source, $sent{$_}); $_ => judged($source) } qw(lead robot refused);
is $row{$_}{outcome}, $_, $_ for sort keys %row;

# the list
my $list = $sanne->get("/lead/submissions?source=$source->{id}");
is $list->{status}, 200, 'the list';
like page_text($list), qr/3 inzendingen/, '... of a source';
like page_text($list), qr/Ann <b>Lead<\/b> Nieuwe lead Lead $row{lead}{lead_id}\b/, '... who, what became of it, and the lead';
like page_text($list), qr/Almost Afgewezen/;
like page_text($sanne->get("/lead/submissions?source=$source->{id}&became=robot")), qr/Eén inzending .*Person after all Robot/, 'by what became of it';
like page_text($sanne->get("/lead/submissions?source=$source->{id}&became=waiting")), qr/Geen inzendingen/;
like page_text($sanne->get("/lead/submissions?source=$source->{id}&to=2020-01-01")), qr/Geen inzendingen/, 'by day';
is $sanne->get('/lead/submissions?became=nothing')->{status}, 400, 'a filter that is none';
is $sanne->get('/lead/submissions?source=x')->{status}, 400;
is $sanne->get('/lead/submissions?from=2026-02-02&to=2026-02-01')->{status}, 400;
unlike page_text($mette->get("/lead/submissions?source=$source->{id}")), qr/Ann|Almost/, 'sales does not see who';
like page_text($mette->get("/lead/submissions?source=$source->{id}")), qr/3 indsendelser/, '... but that there were some';

# paging
my $many = source_made();
sql(q{INSERT INTO submission (receipt, source_id, address_hash, sent, outcome, judged_at, received_at)
    SELECT 'page-' || $1 || '-' || n, $1, '\x00', '{}', 'robot', tandem_now(), tandem_now() - n * interval '1 minute'
    FROM generate_series(1, 30) AS n}, $many->{id});
my $first = $sanne->get("/lead/submissions?source=$many->{id}");
my ($next) = map { Tandem::text_decode($_) } $first->{content} =~ /rel="next" href="([^"]+)"/;
ok $next, 'a second page';
my $second = $sanne->get($next);
is scalar(() = $first->{content} =~ m{<tr><th scope="row">}g), 25, '25 on the first';
is scalar(() = $second->{content} =~ m{<tr><th scope="row">}g), 5, '... the rest on the second';
unlike $second->{content}, qr/rel="next"/;

# CSV
my @rows = csv_rows($sanne->get("/lead/submissions.csv?source=$source->{id}"));
is join(' ', map { $_->{outcome} } @rows), 'refused robot lead', 'CSV, newest first';
is $rows[2]{email}, $mail;
is $rows[0]{problem_field}, 'email';
is $rows[2]{lead_id}, $row{lead}{lead_id};
is join('', map { @$_{qw(name organisation email phone wants)} } csv_rows($mette->get("/lead/submissions.csv?source=$source->{id}"))), '',
    '... without who for sales';

# one
my $lead = $sanne->get("/lead/submissions/$row{lead}{id}");
is $lead->{status}, 200, 'one submission';
like page_text($lead), qr/Nieuwe lead Lead $row{lead}{lead_id}/, '... what became of it';
like page_text($lead), qr/Ann <b>Lead<\/b>/, '... what was sent, as text';
like page_text($lead), qr/desks 3/;
like page_text($lead), qr/\Q$row{lead}{receipt}\E/, '... the number its sender got';
like page_text($lead), qr/Toestemming voor Yes\./, '... the consent';
unlike $lead->{content}, qr/retry/, '... nothing to try again';
my $refused = $sanne->get("/lead/submissions/$row{refused}{id}");
ok says($refused, 'Give an e-mail address with an @, such as name@company.com.'), 'why it was refused, in the reader\'s language';
ok says($sanne->get("/lead/submissions/$row{robot}{id}"), 'Something filled in the field that people do not see, or sent the form within three seconds. If a person did it, try again.'), 'why it is a robot';
my $closed = $mette->get("/lead/submissions/$row{lead}{id}");
is $closed->{status}, 200, 'sales opens it';
unlike $closed->{content}, qr/\Q$mail\E|Ann/, '... without what was sent';
ok says($closed, 'Marketing, managers and admins read what was sent.');
like page_text($admin->get("/lead/submissions/$row{lead}{id}")), qr/\Q$mail\E/, 'an admin reads it';
is $sanne->get('/lead/submissions/999999')->{status}, 404, 'one that is not there';

# try again
my $retry = $sanne->get("/lead/submissions/$row{refused}{id}/retry");
is value_of($retry, 'email'), 'almost@example', 'trying again: filled with what was sent';
is value_of($retry, 'wants'), 'Call me';
my $still = $sanne->submit($retry, {email => 'almost@'});
is $still->{status}, 422, '... still wrong';
is value_of($still, 'email'), 'almost@';
is $sanne->submit($retry, {email => '', phone => ''})->{status}, 422, '... nothing to contact somebody by';
my $done = $sanne->submit($retry, {email => my $mended = email_made('mended')});
is $done->{status}, 303, '... mended';
is $done->{location}, "/lead/submissions/$row{refused}{id}?saved=submission";
is $sanne->submit($retry, {email => $mended})->{location}, $done->{location}, '... sent twice it is once';
sub again { my ($id) = @_; all_judged(); return $sanne->get("/lead/submissions/$id") }
my $judged = again($row{refused}{id});
my $made = sql('SELECT lead_id FROM submission WHERE id = $1', $row{refused}{id});
is lead_value($made, 'wants'), 'Call me', '... it is a lead';
is lead_value($made, 'captured_by'), person_id('sanne'), '... captured by whoever mended it';
is sql('SELECT email FROM contact JOIN lead ON contact_id = contact.id WHERE lead.id = $1', $made), $mended, '... as mended';
is sql(q{SELECT sent->>'email' FROM submission WHERE id = $1}, $row{refused}{id}), 'almost@example', '... what was sent stays';
like page_text($judged), qr/almost\@example verbeterd: \Q$mended\E/, '... and shows';
like page_text($judged), qr/Opnieuw geprobeerd door Sanne Visser/;
is $sanne->submit($sanne->get("/lead/submissions/$row{lead}{id}/retry"))->{status}, 409, 'what is a lead is not tried again';

my $stale = $sanne->get("/lead/submissions/$row{robot}{id}/retry");
is $peter->submit($peter->get("/lead/submissions/$row{robot}{id}/retry"))->{status}, 303, 'a robot that was a person';
again($row{robot}{id});
is sql('SELECT outcome FROM submission WHERE id = $1', $row{robot}{id}), 'lead', '... is a lead';
is $sanne->submit($stale)->{status}, 409, 'somebody was first';
is sql('SELECT count(*) FROM contact WHERE email = $1', $robot_mail), 1;

# what is taken out when trying again, and what was empty all along
is posted($source, {name => 'Emptied', email => 'emptied@example', phone => '', wants => "One\nwish"})->{status} < 500, 1;
my $emptied = judged($source);
is $emptied->{outcome}, 'refused';
is $sanne->submit($sanne->get("/lead/submissions/$emptied->{id}/retry"), {email => email_made('emptied'), wants => '', phone => ''})->{status}, 303;
my $text = page_text(again($emptied->{id}));
like $text, qr/One wish leeggemaakt/, 'a field that was taken out is said to be';
unlike $text, qr/verbeterd: –/, '... and not to be improved with nothing';
is scalar(() = $text =~ /leeggemaakt/g), 1, '... one that was empty all along is neither';
like $text, qr/emptied\@example verbeterd: emptied/, '... what was mended is';

# who may
is $mette->get("/lead/submissions/$row{lead}{id}/retry")->{status}, 403, 'sales tries nothing again';
is $admin->get("/lead/submissions/$row{lead}{id}/retry")->{status}, 403, 'nor does an admin';

done_testing;
