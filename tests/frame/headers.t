# The headers of every answer, whatever its status and whoever made it; HEAD.
use Tandem;
use Tandem::Lead;

my %wanted = (
    'x-content-type-options'     => 'nosniff',
    'referrer-policy'            => 'same-origin',
    'cross-origin-opener-policy' => 'same-origin',
    'content-security-policy'    => join('; ', map {"$_"} "default-src 'none'", "style-src 'self'", "script-src 'self'",
        "img-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"),
);

sub headers_are {
    my ($answer, $status, $cache, $what) = @_;
    is $answer->{status}, $status, "$what: $status";
    my %wrong = map { ($answer->{headers}{$_} // 'none') eq $wanted{$_} ? () : ($_ => $answer->{headers}{$_}) } keys %wanted;
    is_deeply \%wrong, {}, '... has the headers';
    is ref $answer->{headers}{'content-security-policy'}, '', '... once each';
    like $answer->{headers}{'cache-control'} // 'none', $cache, '... and says how long it may be kept';
    is $answer->{headers}{server} // '', 'nginx', '... without versions';
    ok !$answer->{headers}{'x-powered-by'};
    return;
}

my $mette   = Tandem->sign_in('mette');
my $sanne   = Tandem->sign_in('sanne');
my $visitor = Tandem->visitor;
my $id      = lead_made(stage => 'mql', to => 'mette');
my $never   = qr/^no-store$/;
my $accept  = $mette->get("/lead/$id/accept");
my $late    = $mette->get("/lead/$id/refuse");

headers_are($mette->get('/'),                       200, $never, 'the desk');
headers_are($mette->get('/lead/list'),              200, $never, 'a list');
headers_are($mette->get('/lead/list.csv'),          200, $never, 'its CSV');
headers_are($mette->get("/lead/$id"),               200, $never, 'a record');
headers_are($mette->get('/lead/new'),               200, $never, 'a form');
headers_are($visitor->get('/lead/list'),            303, $never, 'to the sign-in page');
headers_are($mette->submit($accept),                303, $never, 'a form that was saved');
headers_are($mette->get('/lead/list?from=x'),       400, $never, 'a filter that is not right');
headers_are($mette->get('/lead/list?q=%FF'),        400, $never, 'a byte that is no text');
headers_are($visitor->get('/lead/list.csv'),        401, $never, 'CSV for a visitor');
headers_are($visitor->post('/lead/new', {a => 1}),  401, $never, 'a form of a visitor');
headers_are($sanne->get("/lead/$id/accept"),        403, $never, 'a page of another role');
headers_are($sanne->post("/lead/$id/accept", {}),   403, $never, 'a form of another role');
headers_are($mette->post('/lead/new', {a => 1}),    403, $never, 'a form without its token');
headers_are($mette->get('/lead/nothing'),           404, $never, 'a page that there is not');
headers_are($mette->get('/lead/999999999'),         404, $never, 'a lead that there is not');
headers_are($mette->request('PUT', '/lead/list'),   405, $never, 'a method that a page does not take');
headers_are($mette->submit($late, {reason => 'too_early'}), 409, $never, 'too late');
headers_are($mette->submit($mette->get('/lead/new'), {note => 'x' x 300_000}), 413, $never, 'too much');
headers_are($mette->submit($mette->get('/lead/new'), {}), 422, $never, 'a form with nothing in it');
# nginx's own
headers_are($mette->get('/nothing'),                404, $never, 'nginx: a path of no program');
headers_are($mette->request('BREW', '/lead/list'),  405, $never, 'nginx: no method of HTTP');
headers_are($mette->request('TRACE', '/lead/list'), 405, $never, 'nginx: TRACE');
headers_are($mette->request('POST', '/static/tandem.css', {}, 'a=b'), 405, $never, 'nginx: a file takes no forms');
headers_are($mette->request('POST', '/lead/new', {}, 'x' x 27_000_000), 413, $never, 'nginx: more than it takes');
headers_are($mette->get('/lead/list?q=' . 'x' x 9000), 414, $never, 'nginx: an address too long');
headers_are($mette->get('/static/nothing.css'),     404, $never, 'nginx: a file that there is not');
for my $file (qw(tandem.css base.css tandem.js icons.svg icon.svg)) {
    headers_are($visitor->get("/static/$file"), 200, qr/^max-age=3600$/, "nginx: $file");
}
headers_are($visitor->head('/static/tandem.css'), 200, qr/^max-age=3600$/, 'nginx: HEAD of a file');

my %types = (css => 'text/css; charset=utf-8', js => 'application/javascript; charset=utf-8', svg => 'image/svg+xml; charset=utf-8');
for my $file (qw(tandem.css tandem.js icon.svg)) {
    my ($kind) = $file =~ /\.(\w+)$/;
    is $visitor->get("/static/$file")->{headers}{'content-type'}, $types{$kind}, "the type of $file";
}
is $visitor->get('/static/tandem.css', {'accept-encoding' => 'gzip'})->{headers}{'content-encoding'}, 'gzip',
    'files are compressed for who takes it';
is $visitor->get('/static/../tandem.conf')->{status}, 404, 'no way out of the folder';
is $visitor->get('/static/%2e%2e/tandem.conf')->{status}, 404;
isnt $visitor->get('/static/')->{status}, 200, 'folders are not listed';

# HEAD is GET without its body
for my $path ('/', '/lead/list', '/lead/list.csv', "/lead/$id", '/lead/new', '/lead/nothing', '/lead/list?from=x') {
    my ($get, $head) = ($mette->get($path), $mette->head($path));
    is $head->{status}, $get->{status}, "HEAD $path";
    is $head->{bytes}, '', '... no body';
    is $head->{headers}{$_}, $get->{headers}{$_}, "... $_" for qw(content-type content-language content-security-policy);
    ok abs($head->{headers}{'content-length'} - length $get->{bytes}) <= 2, '... and its length'
        or diag "$head->{headers}{'content-length'} ", length $get->{bytes};
}
is $visitor->head('/lead/list')->{status}, 303, 'HEAD for a visitor';

# the language of an answer
is $mette->get('/lead/list')->{headers}{'content-language'}, 'da', 'mette reads Danish';
is $visitor->get('/account/sign-in', {'accept-language' => 'nl-BE, nl;q=0.9, en;q=0.5'})->{headers}{'content-language'}, 'nl',
    'a visitor reads what the browser asks for';
like $mette->get('/lead/list')->{headers}{'content-type'}, qr{^text/html; charset=utf-8$}i;
like $mette->get('/lead/list.csv')->{headers}{'content-type'}, qr{^text/csv; charset=utf-8$}i;

done_testing;
