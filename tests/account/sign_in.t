# Signing in and out, what tests/frame/sign_in.t leaves: throttling, cookies, sessions.
use Tandem;
use Tandem::Program;
use File::Temp ();

my $too_many = 'Too many attempts. Wait a quarter of an hour, or ask an admin for a new password.';
my $wrong    = 'This name and password do not belong together.';

sub attempt {
    my ($visitor, %values) = @_;
    return $visitor->submit($visitor->get('/account/sign-in'), \%values);
}
# a page without what differs from one showing to the next
sub words { my ($page) = @_; return $page->{content} =~ s/value="[^"]*"//gr }

# --- wrong and unknown are one answer ----------------------------------------------

sql('DELETE FROM sign_in_attempt');
my $visitor = Tandem->visitor;
my $known   = attempt($visitor, name => 'mette', password => 'not tandem');
my $unknown = attempt($visitor, name => 'nobody-' . $$, password => 'not tandem');
is "$known->{status} $unknown->{status}", '422 422', 'a wrong password, an unknown name';
is words($known), words($unknown), '... the same page';
is attempt($visitor, name => 'mette', password => 'Tandem')->{status}, 422, 'case matters in a password';
is attempt($visitor, name => 'mette', password => ' tandem')->{status}, 422, '... and so do blanks';
is attempt($visitor, name => 'mette', password => 'x' x 201)->{status}, 422, 'too long a password';
is attempt($visitor, name => "mette' OR true --", password => 'tandem')->{status}, 422, 'SQL in a name is a name';
unlike $known->{content}, qr/not tandem/, 'the password is not shown again';

# --- throttling ----------------------------------------------------------------------

for my $name ('jeroen', "unknown-$$") {
    sql('DELETE FROM sign_in_attempt');
    my @status = map { attempt(Tandem->visitor, name => $_ % 2 ? $name : uc $name, password => "guess $_")->{status} } 1 .. 11;
    is_deeply \@status, [(422) x 10, 429], "ten guesses at $name, then 429";
}
sql('DELETE FROM sign_in_attempt');
attempt(Tandem->visitor, name => 'jeroen', password => "guess $_") for 1 .. 10;
my $right = attempt(Tandem->visitor, name => 'jeroen', password => 'tandem');
is $right->{status}, 429, 'then not even the right password';
ok says($right, $too_many), '... in words';
is $right->{headers}{'retry-after'}, 900, '... with Retry-After';
is attempt(Tandem->visitor, name => 'mette', password => 'tandem')->{status}, 303, '... others come in';
sql(q{UPDATE sign_in_attempt SET attempt_at = attempt_at - interval '14 minutes'});
is attempt(Tandem->visitor, name => 'jeroen', password => 'tandem')->{status}, 429, '... still after 14 minutes';
sql(q{UPDATE sign_in_attempt SET attempt_at = attempt_at - interval '1 minute'});
is attempt(Tandem->visitor, name => 'jeroen', password => 'tandem')->{status}, 303, '... not after a quarter of an hour';
is sql(q{SELECT count(*) FROM sign_in_attempt WHERE name = 'jeroen'}), 0, 'coming in forgives';
attempt(Tandem->visitor, name => 'jeroen', password => "guess $_") for 1 .. 9;
is attempt(Tandem->visitor, name => 'jeroen', password => 'tandem')->{status}, 303, 'nine guesses and the right one';
is attempt(Tandem->visitor, name => 'jeroen', password => 'guess')->{status}, 422, '... and it counts from nothing';
sql('DELETE FROM sign_in_attempt');
sql(q{INSERT INTO sign_in_attempt (name, address) SELECT 'n' || n, '127.0.0.1' FROM generate_series(1, 100) AS n});
is attempt(Tandem->visitor, name => 'jeroen', password => 'tandem')->{status}, 429, 'a hundred guesses from one address';
sql(q{UPDATE sign_in_attempt SET attempt_at = attempt_at - interval '2 days'});
is attempt(Tandem->visitor, name => 'jeroen', password => 'tandem')->{status}, 303, '... are forgotten';
is sql('SELECT count(*) FROM sign_in_attempt'), 0, '... and swept after a day';

# --- session and cookie -----------------------------------------------------------------

my $mette  = Tandem->visitor;
my $in     = attempt($mette, name => 'mette', password => 'tandem');
my ($cookie) = grep { /^tandem_session=/ } map { ref $_ ? @$_ : $_ } $in->{headers}{'set-cookie'};
like $cookie, qr{^tandem_session=[A-Za-z0-9_-]{22}; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax$},
    'the session cookie';
my $token = $mette->{cookies}{tandem_session};
my $session = sql(q{SELECT person.name || ' ' || length(token_hash) || ' ' || (expires_at - session.created_at)
    FROM session JOIN person ON person.id = person_id ORDER BY session.created_at DESC LIMIT 1});
is $session, 'mette 32 12:00:00', 'the session in the database: a hash, for twelve hours';
is sql(q{SELECT count(*) FROM session WHERE position(convert_to($1, 'UTF8') IN token_hash) > 0}, $token), 0,
    '... not the token';
my $count = sql('SELECT count(*) FROM session');
attempt($mette, name => 'mette', password => 'tandem');
isnt $mette->{cookies}{tandem_session}, $token, 'signing in again makes a new token';
is sql('SELECT count(*) FROM session'), $count, '... in place of the old one';
{
    my $old = Tandem->visitor;
    $old->{cookies}{tandem_session} = $token;
    is $old->get('/account/profile')->{status}, 303, '... which opens nothing';
}

my $out = $mette->submit($mette->get('/account/profile'), {}, form => '/account/sign-out');
is "$out->{status} $out->{location}", '303 /account/sign-in', 'signing out';
is sql('SELECT count(*) FROM session'), $count - 1, '... ends the session in the database';
ok !exists $mette->{cookies}{tandem_session}, '... and takes the cookie away';
my $sanne = Tandem->sign_in('sanne');
my $page  = $sanne->get('/account/profile');
sql('DELETE FROM session');
is $sanne->submit($page, {}, form => '/account/sign-out')->{status}, 303, 'signing out without a session';

# --- the way back ------------------------------------------------------------------------

my $led = Tandem->visitor;
my $to  = $led->get('/account/people?a=b%20c&d=%2F');
is $to->{location}, '/account/sign-in?then=/account/people%3Fa%3Db%2520c%26d%3D%252F', 'the way back holds the query string';
my $back = $led->submit($led->follow($to), {name => 'mette', password => 'tandem'});
is $back->{location}, '/account/people?a=b%20c&d=%2F', '... and leads there';
is +Tandem->visitor->get('/account/people?' . 'a' x 2000)->{location}, '/account/sign-in?then=/account/people',
    '... but not when it is very long';
for my $then ("/\x0b/evil.example", "\x01//evil.example", "/a\x7f", '///evil.example', 'evil.example', '/ evil', "/a\nX-Evil: 1") {
    my $other  = Tandem->visitor;
    my $answer = $other->submit($other->get('/account/sign-in'), {name => 'mette', password => 'tandem', then => $then});
    is $answer->{location}, '/', 'not away through us: ' . $then =~ s/([^ -~])/sprintf '\\x%02x', ord $1/ger;
    ok !exists $answer->{headers}{'x-evil'}, '... no header of somebody else';
}

# --- Secure, where the setting says so ------------------------------------------------------

my $folder = File::Temp->newdir('/tmp/tandem-secure.XXXXXX');
my $secure = Tandem::Program->start('account', folder => $folder, settings => {cookie_secure => 'yes'});
my $answer = $secure->submit($secure->get('/account/sign-in'), {name => 'mette', password => 'tandem'});
is $answer->{status}, 303, 'with cookie_secure';
my @cookies = grep { !/; Secure$/ } @{$answer->{headers}{'set-cookie'}};
is "@cookies", '', '... every cookie is Secure';

sql('DELETE FROM sign_in_attempt');
done_testing;
