# 404: what no route, no id and no format has; 405 with Allow: a method a page does not take.
use Tandem;

my $mette   = Tandem->sign_in('mette');
my $visitor = Tandem->visitor;

for my $path ('/lead/nothing', '/lead/', '/lead/1/nothing', '/lead/01x', '/lead/999999999999999999999',
    '/account/nothing', '/lead/new/', '/lead/new.csv', '/lead/list.xml', '/LEAD/list')
{
    my $page = $mette->get($path);
    is $page->{status}, 404, "404 of $path";
    ok $page->{content} =~ /<h1>/, "... in words" if $path !~ /LEAD/;
}
my $sanne = Tandem->sign_in('sanne');
sql(q{UPDATE person SET language = 'nl' WHERE name = 'sanne'});
my $unknown = $sanne->request('GET', '/lead/nothing', {'Accept-Language' => 'da'});
like $unknown->{content}, qr/<html lang="nl"/, "in the person's language, whatever the browser's is";
like $unknown->{content}, qr{href="/lead/list"}, '... with their menu';
is $visitor->get('/capture/nothing')->{status}, 404, 'nor where only machines come';
is $sanne->get('/capture/nothing')->{status}, 404, '... with a session';
ok says($mette->get('/lead/nothing'), 'This page does not exist, or not any more.'), 'a page says so';
is $mette->get('/lead/999999999')->{status}, 404, 'a lead that there is not';
is $mette->get('/lead/999999999/accept')->{status}, 404, '... and its form';
is $visitor->get('/lead/nothing')->{status}, 404, 'a visitor is told the same';
is $visitor->get('/nothing')->{status}, 404, 'a path of no program';

# a form sent to a lead that there is not
my $id   = sql('SELECT min(id) FROM lead');
my $page = $mette->get("/lead/$id/postpone");
my %sent = map { @$_ } @{form_of($page)->{pairs}};
is $mette->post('/lead/999999999/postpone', {%sent, date => '2030-01-01'})->{status}, 403,
    'the token of one form is not good for another';

for my $case (['/lead/list', 'GET, HEAD'], ['/lead/new', 'GET, HEAD, POST'], ["/lead/$id", 'GET, HEAD'],
    ['/account/sign-in', 'GET, HEAD, POST'])
{
    my ($path, $allow) = @$case;
    for my $method (qw(PUT PATCH DELETE OPTIONS), $allow =~ /POST/ ? () : 'POST') {
        my $answer = $mette->request($method, $path, {}, $method eq 'POST' ? 'a=b' : undef);
        is $answer->{status}, 405, "405: $method $path";
        is $answer->{headers}{allow}, $allow, "... Allow: $allow";
    }
}
ok says($mette->request('PUT', '/lead/list'), 'This page does not take that kind of request.'), 'in words';
my $odd = $mette->request('BREW', '/lead/list');
is $odd->{status}, 405, 'a method of another protocol does not come through';
like $odd->{headers}{allow}, qr/GET/, '... with Allow';
is $mette->request('TRACE', '/lead/list')->{status}, 405, 'TRACE';

done_testing;
