# Signing in and out: what is refused, what a form sent after the session's end keeps.
use Tandem;
use Tandem::Lead;

my $visitor = Tandem->visitor;
my $page    = $visitor->get('/lead/list?stage=lead');
is $page->{status}, 303, 'not signed in: to the sign-in page';
like $page->{location}, qr{^/account/sign-in\?then=/lead/list}, '... which leads back';
my $form = $visitor->follow($page);
is $form->{status}, 200;

my $wrong = $visitor->submit($form, {name => 'mette', password => 'wrong'});
is $wrong->{status}, 422, 'a wrong password';
ok says($wrong, 'This name and password do not belong together.'), '... in words';
is value_of($wrong, 'name'), 'mette', '... the name is kept';
is value_of($wrong, 'password'), '', '... the password is not';
ok !$visitor->{cookies}{tandem_session}, '... no session';
my $nobody = $visitor->submit($form, {name => unique('nobody'), password => 'tandem'});
is $nobody->{status}, 422, 'a name that there is not: the same answer';
ok says($nobody, 'This name and password do not belong together.');
my $empty = $visitor->submit($form, {name => '', password => ''});
is $empty->{status}, 422, 'nothing filled in';
ok error_of($empty, 'name') ne '' && error_of($empty, 'password') ne '', '... words beside both fields';

my $in = $visitor->submit($wrong, {password => 'tandem'});
is $in->{status}, 303, 'the right password';
like $in->{location}, qr{^/lead/list}, '... leads back to where one was going';
is $visitor->get('/lead/list')->{status}, 200, '... signed in';
is $visitor->submit(Tandem->visitor->get('/account/sign-in'), {name => 'MeTTe', password => 'tandem'})->{status}, 403,
    'a token of somebody else is not good';

my ($cookie) = grep { /^tandem_session=/ } map { ref $_ ? @$_ : $_ } $in->{headers}{'set-cookie'};
like $cookie, qr/HttpOnly/,     'the cookie is HttpOnly';
like $cookie, qr/SameSite=Lax/, '... SameSite';
is sql(q{SELECT count(*) FROM session WHERE token_hash = convert_to($1, 'UTF8')}, $visitor->{cookies}{tandem_session}), 0,
    'the session stands in the database as a hash only';

# the way back is one of ours
for my $then ('//evil.example/', 'https://evil.example/', '/\\evil.example', "/\tevil", 'javascript:alert(1)') {
    my $other  = Tandem->visitor;
    my $answer = $other->submit($other->get('/account/sign-in'), {name => 'mette', password => 'tandem', then => $then});
    is $answer->{status}, 303;
    is $answer->{location}, '/', "not away through us: $then";
}

# the session ends while a form is open
my $mette = Tandem->sign_in('mette');
my $open  = $mette->get('/lead/new');
my $email = lc(unique('ended')) =~ s/ /-/gr . '@example.com';
$mette->forget_session;
my %typed = (name => 'Ann é', email => $email, campaign_id => campaign_id(), note => "first\nsecond <b>");
my $ended = $mette->submit($open, \%typed);
is $ended->{status}, 401, 'the session ended: 401';
ok says($ended, 'You are signed out. Your text is still here: sign in in another tab, then send the form again.');
is value_of($ended, $_), $typed{$_}, "... $_ is kept" for sort keys %typed;
like errors_above($ended), qr/\S/, '... above the form';
like $ended->{content}, qr{<div class="errsum".*?href="/account/sign-in"}s, '... with a link to sign in';
is sql('SELECT count(*) FROM contact WHERE email = $1', $email), 0, '... nothing is stored';
$mette->sign_in('mette');
my $again = $mette->submit($ended, {});
is $again->{status}, 303, 'signed in again, the same form is saved';
is sql('SELECT count(*) FROM contact WHERE email = $1', $email), 1, '... once';

# ... whatever the form is made of: what its page draws itself, choices of a list
my $marketer = Tandem->sign_in('sanne');
my @ticked   = map { lead_made(stage => 'lead') . '-1' } 1, 2;
my $bulk     = $marketer->get('/lead/bulk?' . join '&', map {"lead=$_"} @ticked);
$marketer->forget_session;
my $kept = $marketer->submit($bulk, {lead => \@ticked, act => 'assign', colleague => person_id('line')});
is $kept->{status}, 401, 'the session of another form ended';
is join(' ', $kept->{content} =~ m{name="lead" value="([^"]*)"}g), "@ticked", '... the leads that were ticked are kept';
is value_of($kept, 'colleague'), person_id('line'), '... and who was chosen';
unlike $kept->{content}, qr/Line Sørensen/, '... without a name';
$marketer->sign_in('sanne');
is $marketer->submit($kept)->{status}, 303, 'signed in again, it is done';
is lead_value($_ =~ s/-1//r, 'turn_id'), person_id('line'), '... with each of them' for @ticked;

# a session that ran out in the database
my $line = Tandem->sign_in('line');
sql(q{UPDATE session SET expires_at = now() - interval '1 minute'
      WHERE person_id = $1::bigint}, person_id('line'));
is $line->get('/lead/list')->{status}, 303, 'an expired session is none';

# signing out
my $out = $mette->submit($mette->get('/lead/list'), {}, form => '/account/sign-out');
is $out->{status}, 303, 'signed out';
is $mette->get('/lead/list')->{status}, 303, '... and out it is';
my $token = $visitor->{cookies}{tandem_session};
$visitor->submit($visitor->get('/'), {}, form => '/account/sign-out');
$visitor->{cookies}{tandem_session} = $token;
is $visitor->get('/lead/list')->{status}, 303, 'the old cookie opens nothing';

# who was made inactive is out at once
sql(q{INSERT INTO person (name, full_name, team, roles) VALUES ('leaver', 'Lea Ver', 'sales', '{sales}') ON CONFLICT DO NOTHING});
sql(q{INSERT INTO credential (person_id, password_hash) SELECT $1::bigint, password_hash FROM credential
      WHERE person_id = $2::bigint ON CONFLICT DO NOTHING}, person_id('leaver'), person_id('mette'));
my $leaver = Tandem->sign_in('leaver');
is $leaver->get('/lead/list')->{status}, 200, 'somebody at work';
sql(q{UPDATE person SET active = false WHERE name = 'leaver'});
is $leaver->get('/lead/list')->{status}, 303, '... who left is out at once';
my $back = Tandem->visitor;
is $back->submit($back->get('/account/sign-in'), {name => 'leaver', password => 'tandem'})->{status}, 422, '... and cannot come in';
sql('DELETE FROM session WHERE person_id = $1::bigint', person_id('leaver'));
sql('DELETE FROM credential WHERE person_id = $1::bigint', person_id('leaver'));
sql(q{DELETE FROM person WHERE name = 'leaver'});

# guessing is throttled, by name
my $guesser = Tandem->visitor;
my $name    = unique('guessed');
my $last;
for (1 .. 40) {
    $last = $guesser->submit($guesser->get('/account/sign-in'), {name => $name, password => 'x'});
    last if $last->{status} == 429;
}
is $last->{status}, 429, 'guessing is throttled';
ok $last->{headers}{'retry-after'} > 0, '... with Retry-After';
sql('DELETE FROM sign_in_attempt');

done_testing;
