# A form without its token, or with another's: 403, what was typed kept, sent again saved.
use Tandem;
use Tandem::Lead;

my $sanne = Tandem->sign_in('sanne');
my $words = 'This form was open too long or did not come from Tandem. Your text is still here: send it again.';
my $first = $sanne->get('/lead/new');
my $other = Tandem->sign_in('sanne')->get('/lead/new');
my $id    = lead_made(to => 'mette');

my %bad = (
    'no token'               => {csrf => undef},
    'an empty token'         => {csrf => ''},
    'a token of zeros'       => {csrf => '0' x 32},
    'a token that is too long' => {csrf => value_of($first, 'csrf') . '0'},
    'a token of another session' => {csrf => value_of($other, 'csrf')},
    'a token of another form'    => {csrf => value_of($sanne->get("/lead/$id/hand-over"), 'csrf')},
    'no once-token'              => {once => undef},
    'an empty once-token'        => {once => ''},
);
for my $what (sort keys %bad) {
    my $email = lc(unique('csrf')) =~ s/ /-/gr . '@example.com';
    my %typed = (name => 'Zoë "Q" <b>', email => $email, campaign_id => campaign_id(), note => "one\n\ttwo");
    my $open    = $sanne->get('/lead/new');
    my $refused = $sanne->submit($open, {%typed, %{$bad{$what}}});
    is $refused->{status}, 403, "403: $what";
    ok says($refused, $words), '... in words';
    is_deeply {map { $_ => value_of($refused, $_) } keys %typed}, \%typed, '... what was typed is kept';
    is sql('SELECT count(*) FROM contact WHERE email = $1', $email), 0, '... nothing is stored';
    my $saved = $sanne->submit($refused);
    is $saved->{status}, 303, '... sent again it is saved';
    is sql('SELECT count(*) FROM contact WHERE email = $1', $email), 1, '... once';
}

# a form on a page of buttons, and one that has an act of its own
my $desk = Tandem->sign_in('mette');
is $desk->post('/account/sign-out', {once => 'x'})->{status}, 403, 'nobody is signed out from elsewhere';
is $desk->get('/lead/list')->{status}, 200, '... and is in still';
is +Tandem->visitor->post('/account/sign-in', {name => 'mette', password => 'tandem', once => 'x'})->{status}, 403,
    'nobody is signed in from elsewhere';
is $desk->post('/account/language', {language => 'en'})->{status}, 403, 'the language is not switched from elsewhere';

done_testing;
