# POST /capture/lead: who may send, how much, and what cannot be read. Nothing of it is
# stored, and the workers live on.
use Tandem;
use Tandem::Capture;
use Tandem::Lead;
use Tandem::Server;

my $source  = source_made(language => 'da');
my @workers = Tandem::Server->processes('capture');
ok @workers > 1, 'capture has workers';
my $visitor = Tandem->visitor;
my %bearer  = (authorization => "Bearer $source->{token}");
my %json    = ('content-type' => 'application/json', %bearer);
sub stored { return sql('SELECT count(*) FROM submission') }
my $before = stored();

sub is_problem {
    my ($answer, $status, $detail, $what) = @_;
    is $answer->{status}, $status, $what;
    is $answer->{headers}{'content-type'}, 'application/problem+json', '... problem details';
    my $problem = problem_of($answer);
    is $problem->{status}, $status;
    is $problem->{type}, 'about:blank';
    ok $problem->{title} ne '';
    like $problem->{detail}, $detail, '... in words';
    is $answer->{headers}{'cache-control'}, 'no-store';
    return;
}

# who
my $token = qr/^A token or key that is in use is needed\.$/;
for my $header (undef, '', 'Bearer', 'Bearer ', 'Bearer nobody', "Basic $source->{token}", "Bearer $source->{token}x",
    "Bearer $source->{form_key}", 'Bearer ' . 'x' x 5000)
{
    my $answer = $visitor->request('POST', '/capture/lead',
        {'content-type' => 'application/json', defined $header ? (authorization => $header) : ()}, '{"email":"a@example.com"}');
    is_problem($answer, 401, $token, 'no token: ' . substr $header // '(none)', 0, 40);
    like $answer->{headers}{'www-authenticate'}, qr/^Bearer/, '... and what is asked for';
}
for my $fields ({}, {key => ''}, {key => 'nobody'}, {key => $source->{token}}) {
    my $answer = $visitor->post('/capture/lead', {email => 'a@example.com', %$fields});
    is $answer->{status}, 401, 'no key: ' . join '', %$fields;
    like $answer->{headers}{'content-type'}, qr{^text/html}, '... a page';
    ok says($answer, 'A token or key that is in use is needed.');
}
is $visitor->request('POST', '/capture/lead', {'content-type' => 'application/json'},
    qq({"email":"a\@example.com","key":"$source->{form_key}"}))->{status}, 401, 'JSON wants a secret: a key is none';
sql('UPDATE source_token SET revoked_at = tandem_now(), revoked_by = made_by WHERE source_id = $1', $source->{id});
is_problem(sent($source, {email => 'a@example.com'}), 401, $token, 'a token that was revoked');
sql('UPDATE source_token SET revoked_at = NULL, revoked_by = NULL WHERE source_id = $1', $source->{id});
sql('UPDATE source SET active = false WHERE id = $1', $source->{id});
is_problem(sent($source, {email => 'a@example.com'}), 401, $token, 'a source that is not in use');
is posted($source, {email => 'a@example.com'})->{status}, 401, '... nor its form';
sql('UPDATE source SET active = true WHERE id = $1', $source->{id});

# how
for my $method (qw(GET HEAD PUT DELETE OPTIONS PATCH)) {
    my $answer = $visitor->request($method, '/capture/lead', {%bearer});
    is $answer->{status}, 405, $method;
    is $answer->{headers}{allow}, 'POST', '... POST is what it takes';
    ok !$answer->{headers}{'access-control-allow-origin'}, '... and scripts of other websites are not invited';
}
for my $type ('text/plain', 'application/jsonp', 'application/xml', '') {
    is_problem($visitor->request('POST', '/capture/lead', {%bearer, 'content-type' => $type}, '{}'), 415,
        qr/^Send JSON or a form\.$/, "content of type '$type'");
}
is sent($source, {email => email_made()}, 'content-type' => 'application/json; charset=utf-8')->{status}, 202, 'a charset is fine';
is $visitor->get('/capture/other')->{status}, 404, 'another path';
is $visitor->get('/capture/lead.csv')->{status}, 404;

# how much
is_problem(sent($source, {email => 'a@example.com', wants => 'x' x 70_000}), 413, qr/^This is larger than is taken\.$/, 'over 64 kB');
is_problem(sent($source, {email => 'a@example.com', map { ("p$_" => 1) } 1 .. 600}), 413, qr/^These are more fields/, '600 fields');

# what
my %broken = (
    ''                                  => qr/^This cannot be read\. Line 1, column \d+: /,
    '{'                                 => qr/Line 1, column 1: /,
    "{\n\"email\": }"                   => qr/Line 2, column \d+: /,
    '[]'                                => qr/The JSON is no object/,
    '"text"'                            => qr/Line 1, column \d+: |no object/,
    '{"a":1}x'                          => qr/Line 1, column \d+: end of file expected/,
    '{"email":["a@example.com"]}'       => qr/Member "email" is a list or an object/,
    '{"email":{"a":"b"}}'               => qr/Member "email" is a list or an object/,
    '{"a":1,"a":2}'                     => qr/duplicate/,
    '{"a":"\u0000"}'                    => qr/\\u0000/,
    "{\"a\":\"\xff\"}"                  => qr/unable to decode byte 0xff/,
    '{"a":1e999}'                       => qr/Line 1/,
    '[' x 60_000                        => qr/depth/,
    '{"a":"\ud800"}'                    => qr/Line 1/,
);
for my $text (sort keys %broken) {
    is_problem(sent($source, $text), 400, $broken{$text}, 'JSON: ' . substr $text, 0, 30);
}
is_problem($visitor->request('POST', '/capture/lead', {%bearer, 'content-type' => 'application/x-www-form-urlencoded'},
    'email=%FF'), 400, qr/^This cannot be read\.$/, 'a form that is no text');
is $visitor->request('POST', '/capture/lead', {'content-type' => 'multipart/form-data; boundary=B'}, "--B\r\n")->{status}, 400,
    'a form that is cut off';
like $visitor->raw("POST /capture/lead HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer $source->{token}\r\n"
    . "Content-Type: application/json\r\nContent-Length: 2\r\nIdempotency-Key: \xff\r\n\r\n{}"), qr/^HTTP\S+ 400 .*This cannot be read\./s, 'a key that is no text';
is stored(), $before + 1, 'nothing of this was stored';

# idempotency
my %content = (email => email_made('again'), wants => 'Once');
my $first = sent($source, {%content}, 'idempotency-key' => 'k1');
is $first->{status}, 202, 'with an idempotency key';
my $again = sent($source, {%content}, 'idempotency-key' => 'k1');
is $again->{bytes}, $first->{bytes}, '... again: the same answer';
is sent($source, {%content, idempotency_key => 'k1'})->{bytes}, $first->{bytes}, '... also as a field';
is $visitor->post('/capture/lead', [wants => 'Once', email => $content{email}, idempotency_key => 'k1'], {%bearer})->{bytes},
    $first->{bytes}, '... and in another order and encoding';
is sql('SELECT count(*) FROM submission WHERE source_id = $1 AND idempotency_key = $2', $source->{id}, 'k1'), 1, '... stored once';
my $other = sent($source, {%content, wants => 'Twice'}, 'idempotency-key' => 'k1');
is_problem($other, 422, qr/^This cannot be taken as it is\.$/, 'the same key with something else');
is problem_of($other)->{errors}[0]{field}, 'idempotency_key', '... which the problem says';
is problem_of($other)->{errors}[0]{detail}, 'This key was used before, with something else.';
my @at_once = at_once((sub { sent($source, {email => 'k2@example.com'}, 'idempotency-key' => 'k2') }) x 4);
is scalar(keys %{{map { $_->{bytes} => 1 } @at_once}}), 1, 'four at once: one answer';
is sql('SELECT count(*) FROM submission WHERE idempotency_key = $1', 'k2'), 1, '... stored once';
is sent(source_made(), {%content}, 'idempotency-key' => 'k1')->{status}, 202, 'another source has keys of its own';
is sent($source, {%content, wants => 'x' x 3000}, 'idempotency-key' => 'k3')->{status}, 422, 'a key of what is refused';
is sent($source, {%content, wants => 'x' x 3000}, 'idempotency-key' => 'k3')->{status}, 422, '... refuses again';
is sql('SELECT count(*) FROM submission WHERE idempotency_key = $1', 'k3'), 1, '... stored once';
is sent($source, {%content}, 'idempotency-key' => 'x' x 201)->{status}, 422, 'a key that is too long';

# a minute
my $slow = source_made(minute_limit => 3, language => 'nl');
is sent($slow, {email => email_made()})->{status}, 202, 'within the limit' for 1 .. 3;
my $much = sent($slow, {email => email_made()}, 'accept-language' => 'nl');
is_problem($much, 429, qr/^Dat is meer dan/, 'one more');
like $much->{headers}{'retry-after'}, qr/^[1-9]\d?$/, '... says when to try again';
ok $much->{headers}{'retry-after'} <= 60;
is posted($slow, {email => email_made()})->{status}, 429, '... also to its form';
is sent($source, {email => email_made()})->{status}, 202, '... and other sources go on';
is sql('SELECT count(*) FROM submission WHERE source_id = $1', $slow->{id}), 3, '... nothing of it was stored';
sql(q{UPDATE submission SET received_at = received_at - interval '1 minute' WHERE source_id = $1}, $slow->{id});
is sent($slow, {email => email_made()})->{status}, 202, 'a minute later';
my $key = sql('SELECT receipt FROM submission WHERE source_id = $1 ORDER BY id LIMIT 1', $slow->{id});
posted($source, {email => email_made()});
is posted($source, {email => email_made()}, counted => 1)->{status}, 202, "form $_ of an address" for 2 .. 10;
my $flood = posted($source, {email => email_made()}, counted => 1, 'accept-language' => 'da');
is $flood->{status}, 429, 'the eleventh of an address';
like $flood->{headers}{'retry-after'}, qr/^[1-9]\d?$/, '... says when to try again';
ok says($flood, 'That is more than is taken in a minute. Try again later.'), '... on a page';
is sent($source, {email => email_made()})->{status}, 202, '... programs with a token have one address for all';
unlike join('', map { @$_ } sql('SELECT address_hash::text FROM submission')), qr/127\.0\.0\.1|3132372e/, 'no address is kept as it is';

is join(' ', Tandem::Server->processes('capture')), join(' ', @workers), 'the same workers are alive';
done_testing;
