# A double click is one row and one answer (DOMAIN, rules learnt, b).
use Tandem;
use Tandem::Lead;

my $sanne = Tandem->sign_in('sanne');
my $mette = Tandem->sign_in('mette');

sub filled {
    my $email = lc(unique('double')) =~ s/ /-/gr . '@example.com';
    return ($email, {name => 'Double', email => $email, organisation => unique('Double'), campaign_id => campaign_id()});
}
sub count { return scalar sql('SELECT count(*) FROM contact WHERE email = $1', $_[0]) }

my ($email, $typed) = filled();
my $form   = $sanne->get('/lead/new');
my @answer = map { $sanne->submit($form, $typed) } 1 .. 3;
is join(' ', map { $_->{status} } @answer), '303 303 303', 'sent three times: three answers';
is $answer[$_]{location}, $answer[0]{location}, '... alike' for 1, 2;
is count($email), 1, '... one row';

for my $round (1 .. 10) {
    ($email, $typed) = filled();
    $form   = $sanne->get('/lead/new');
    @answer = at_once((sub { $sanne->submit($form, $typed) }) x 4);
    is join(' ', map { $_->{status} } @answer), '303 303 303 303', "round $round: four at the same moment";
    is scalar(grep { $_->{location} eq $answer[0]{location} } @answer), 4, '... answered alike';
    like $answer[0]{location}, qr{^/lead/\d+\?saved=capture$};
    is count($email), 1, '... one row';
}

# other content under a used token is not saved either: its first result
my $second = $sanne->submit($form, {%$typed, name => 'Other'});
is $second->{location}, $answer[0]{location}, 'the token stands for the first content';
is count($email), 1;

# a refused form keeps its token until it is saved
my $open    = $sanne->get('/lead/new');
my $refused = $sanne->submit($open, {name => 'No way to reach'});
is $refused->{status}, 422;
is value_of($refused, 'once'), value_of($open, 'once'), 'a refused form keeps its token';
($email, $typed) = filled();
my @both = at_once(sub { $sanne->submit($refused, $typed) }, sub { $sanne->submit($open, $typed) });
is $both[0]{location}, $both[1]{location}, '... so both are one';
is count($email), 1;

# a token belongs to its sender and its form
my $used  = value_of($open, 'once');
my $other = $mette->submit($mette->get('/lead/new'), {%$typed, once => $used, email => "x$email"});
is $other->{status}, 409, 'somebody else\'s token';
is count("x$email"), 0;
my $lead = lead_made(stage => 'sql', to => 'mette');
my $move = $sanne->submit($sanne->get("/lead/$lead/edit"), {once => $used, wants => 'used'});
is $move->{status}, 409, 'a token of another form';
isnt lead_value($lead, 'wants'), 'used';

# the button of the desk, a move, an edit: once each
my $tried = lead_made(stage => 'sql', to => 'mette');
my $page  = $mette->get("/lead/$tried/no-answer");
@answer = at_once((sub { $mette->submit($page) }) x 3);
is join(' ', map { $_->{status} } @answer), '303 303 303', 'a button pressed three times';
is lead_value($tried, 'attempts'), 1, '... is one attempt';

# a client that goes away after sending has sent; the retry finds it done
my $gone = $sanne->get('/lead/new');
($email, $typed) = filled();
my %fields = (map({ @$_ } @{form_of($gone)->{pairs}}), %$typed);
my ($type, $body) = Tandem::body_encode(\%fields);
my ($host, $port) = $sanne->{url} =~ m{//([^:]+):(\d+)};
my $socket = IO::Socket::INET->new(PeerAddr => $host, PeerPort => $port);
print {$socket} "POST /lead/new HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: $type\r\n",
    "Content-Length: ", length $body, "\r\nCookie: ", join('; ', map { "$_=$sanne->{cookies}{$_}" } keys %{$sanne->{cookies}}),
    "\r\n\r\n$body";
close $socket;
my $retry = $sanne->submit($gone, $typed);
is $retry->{status}, 303, 'the client went away and tried again';
select undef, undef, undef, 0.3;
is count($email), 1, '... one row';

done_testing;
