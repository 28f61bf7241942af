# Too much, and what is no text: 400, 413 or 422 with words, nothing stored, and the
# worker that saw it lives on.
use Tandem;
use Tandem::Lead;
use Tandem::Server;

my $sanne   = Tandem->sign_in('sanne');
my @workers = Tandem::Server->processes('lead');
ok @workers > 1, 'lead has workers';
my $leads = sql('SELECT count(*) FROM lead');
my $open  = $sanne->get('/lead/new');
my %good  = (name => 'Limit', email => 'limit@example.com', campaign_id => campaign_id(), someone_else => 'true');
my $large = 'What was sent is larger than Tandem takes here.';
my $damaged = 'What was sent is damaged: it is not text that Tandem can read.';

my %hidden = map { $_->[0] => $_->[1] } grep { form_of($open)->{hidden}{$_->[0]} } @{form_of($open)->{pairs}};
sub urlencoded { return $sanne->request('POST', '/lead/new', {'content-type' => 'application/x-www-form-urlencoded'}, $_[0]) }
sub multipart {
    my ($body, $boundary) = @_;
    return $sanne->request('POST', '/lead/new', {'content-type' => 'multipart/form-data; boundary=' . ($boundary // 'B')}, $body);
}
my $rest = join '&', map { Tandem::percent_encode($_) . '=' . Tandem::percent_encode({%good, %hidden}->{$_}) } sort keys %good, sort keys %hidden;

# too much
my $megabyte = $sanne->submit($open, {%good, note => 'x' x 1_000_000});
is $megabyte->{status}, 413, 'a field of a megabyte';
ok says($megabyte, $large), '... in words';
my $many = urlencoded(join '&', $rest, map {"p$_=1"} 1 .. 10_000);
is $many->{status}, 413, '10,000 parameters';
ok says($many, $large), '... in words';
is $sanne->get('/lead/list?' . join '&', map {"p$_"} 1 .. 1000)->{status}, 413, '1,000 parameters of a page';
my $long = $sanne->submit($open, {%good, note => 'x' x 2001});
is $long->{status}, 422, 'a note over its limit';
ok index(error_of($long, 'note'), '2000') >= 0, '... which the words say' or diag error_of($long, 'note');
is length value_of($long, 'note'), 2001, '... what was typed is kept';
my $name = $sanne->submit($open, {%good, name => 'é' x 201});
is $name->{status}, 422, 'a name over its limit';
is value_of($name, 'name'), 'é' x 201, '... is kept';
my $upload = $sanne->request('POST', '/lead/new', {'content-type' => 'text/plain'}, 'x' x 27_000_000);
is $upload->{status}, 413, 'more than nginx takes';
like $upload->{content}, qr/<html/, '... with a page';
my $address = $sanne->get('/lead/list?q=' . 'x' x 9000);
is $address->{status}, 414, 'an address that is too long';
my $headers = $sanne->get('/lead/list', {map { ("x-header-$_" => 'y' x 900) } 1 .. 60});
ok $headers->{status} == 400 || $headers->{status} == 494, 'headers that are too long' or diag $headers->{status};

# no text
my %broken = (
    'a byte that is no UTF-8'   => urlencoded("$rest&note=%FF"),
    'half of a character'       => urlencoded("$rest&note=%C3"),
    'a raw byte'                => urlencoded("$rest&note=\xE9"),
    'an overlong slash'         => urlencoded("$rest&note=%C0%AF"),
    'half of a surrogate pair'  => urlencoded("$rest&note=%ED%A0%80"),
    'a NUL'                     => urlencoded("$rest&note=a%00b"),
    'a NUL in a name'           => urlencoded("$rest&no%00te=a"),
    'a byte in a query'         => $sanne->get('/lead/list?q=%FF'),
    'a NUL in a query'          => $sanne->get('/lead/list?q=%00'),
    'multipart without an end'  => multipart("--B\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAnn"),
    'multipart without a name'  => multipart("--B\r\nContent-Disposition: form-data\r\n\r\nAnn\r\n--B--\r\n"),
    'multipart without heads'   => multipart("--B\r\nAnn\r\n--B--\r\n"),
    'another boundary'          => multipart("--C\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAnn\r\n--C--\r\n"),
    'an empty multipart'        => multipart(''),
    'an empty boundary'         => multipart("--\r\n\r\n----\r\n", ''),
    'a boundary that is too long' => multipart("--x\r\n", 'x' x 5000),
);
for my $what (sort keys %broken) {
    my $answer = $broken{$what};
    ok $answer->{status} == 400 || $answer->{status} == 422, "$what: $answer->{status}";
    ok says($answer, $damaged) || errors_above($answer) ne '', '... in words';
}
is $sanne->get('/lead/list%00')->{status}, 400, 'a NUL in the path';
is $sanne->get('/lead/%FF')->{status}, 404, 'a byte in the path';
like $sanne->raw("POST /lead/new HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\nConnection: close\r\n\r\nshort") // '',
    qr/\A\z|^HTTP\S+ 400/, 'a body that is cut off';
like $sanne->raw("GET /lead/list\r\n") // '', qr/400/, 'HTTP/0.9';
like $sanne->raw("POST /lead/new HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n") // '', qr/^HTTP\S+ 400/, 'a length below 0';
is $sanne->request('POST', '/lead/new', {'content-type' => 'application/json'}, '{"name":"Ann"}')->{status}, 403,
    'JSON is no form of ours: nothing in it is known';

# what is text and no value
my %no_value = (
    captured_on => ['2026-02-31', '2026-2-3', ' 2026-13-01', '31-02-2026', 'yesterday', '0000-00-00', '2026-02-30T00:00'],
    email       => ['ann', 'ann@', '@example.com', 'ann@example', 'a b@example.com', 'ann@@example.com', 'ann@example.com, bob@example.com'],
    phone       => ['12345', 'call me', '+31 (0)6 12345678 ext 9', '1234567890123456'],
    campaign_id => ['', '0', '-1', '999999999', '1 OR 1=1', 'x', '9999999999999999999999'],
    channel     => ['nothing', "trade_fair'"],
    segment_id  => ['999999999'],
    origin      => ['nobody', 'Marketing'],
    country     => ['XX'],
);
for my $field (sort keys %no_value) {
    for my $value (@{$no_value{$field}}) {
        my $answer = $sanne->submit($open, {%good, $field => $value});
        is $answer->{status}, 422, "$field: $value";
        ok error_of($answer, $field) ne '', '... words beside the field';
        is value_of($answer, $field) // '', $value =~ s/^ //r, '... is kept' if $field =~ /^(captured_on|email|phone)$/;
        like $answer->{content}, qr/id="$field"[^>]*aria-invalid="true"/, '... and marked';
    }
}
for my $query ('from=2026-02-31', 'stage=nothing', 'campaign=x', 'turn=0', "q=" . 'x' x 101, 'state=closed', 'reached=none') {
    my $answer = $sanne->get("/lead/list?$query");
    is $answer->{status}, 400, "a filter that is not right: $query";
    ok says($answer, 'A filter in this address is not right: go back and choose it again.'), '... in words';
}
my $cursor = $sanne->get('/lead/list?after=nonsense');
ok $cursor->{status} >= 400 && $cursor->{status} < 500, "a cursor that is none: $cursor->{status}";

# nothing of all this is there, and nobody died of it
is sql('SELECT count(*) FROM lead'), $leads, 'nothing was stored';
is join(' ', Tandem::Server->processes('lead')), join(' ', @workers), 'the same workers are alive';

# what no field declares does not exist
my $email = lc(unique('unknown')) =~ s/ /-/gr . '@example.com';
my $saved = $sanne->submit($open, {%good, email => $email, id => '1', stage => 'customer', viewer => '1', captured_by => '1',
    won_value => '1', nonsense => 'x'});
is $saved->{status}, 303, 'unknown parameters do not matter';
my ($id) = $saved->{location} =~ m{/lead/(\d+)};
is lead_value($id, 'stage'), 'lead', '... a stage is not sent';
is lead_value($id, 'captured_by'), person_id('sanne'), '... nor who captured it';
is $sanne->get('/lead/list?nonsense=1&stage=lead')->{status}, 200, '... nor in a query';

# the same form as multipart, with text that must come back as it is
$email = lc(unique('multipart')) =~ s/ /-/gr . '@example.com';
my $text = "Łódź ½ \x{1F600} \"'&<>{{NAME}} %s\n\n  second";
my ($type, $body) = Tandem::body_encode({%good, %{{map { @$_ } @{form_of($sanne->get('/lead/new'))->{pairs}}}}, %good,
    email => $email, note => $text, file => {filename => 'a.txt', content => 'x'}});
my $multi = $sanne->request('POST', '/lead/new', {'content-type' => $type}, $body);
is $multi->{status}, 303, 'a form as multipart';
is sql(q{SELECT note FROM event JOIN lead ON lead.id = lead_id JOIN contact ON contact.id = contact_id WHERE email = $1}, $email),
    $text, '... its text as it was sent';
my $record = $sanne->follow($multi);
ok index(page_text($record), "Łódź ½ \x{1F600} \"'&<>{{NAME}} %s second") >= 0, '... and shown as text';
unlike $record->{content}, qr/'&<>/, '... never as markup';

# what was sent decomposed is stored composed
$email = lc(unique('composed')) =~ s/ /-/gr . '@example.com';
$sanne->submit($sanne->get('/lead/new'), {%good, email => $email, name => "Zoe\x{308}"});
is sql('SELECT name FROM contact WHERE email = $1', $email), "Zo\x{eb}", 'text is stored composed (NFC)';

done_testing;
