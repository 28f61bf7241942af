# Where nginx signs people in (sign_in = remote_user): who it names is in, nobody else.
use Tandem;
use Tandem::Program;
use File::Temp ();

my $folder = File::Temp->newdir('/tmp/tandem-remote.XXXXXX');
my $remote = Tandem::Program->start('account', folder => $folder, settings => {sign_in => 'remote_user'});

sub get { return $remote->get(@_) }

my $page = get('/account/profile', REMOTE_USER => 'sanne');
is $page->{status}, 200, 'somebody whom nginx names is in';
like page_text($page), qr/Sanne/, '... as themselves';
unlike $page->{content}, qr{/account/(sign-out|password)"}, '... without a button to sign out, or a password';
is get('/account/profile', REMOTE_USER => 'SANNE')->{status}, 200, 'case does not matter';
is get('/account/people/new', REMOTE_USER => 'admin')->{status}, 200, 'roles count';
is get('/account/people/new', REMOTE_USER => 'sanne')->{status}, 403, '... for each';
for my $name ('', 'nobody-here', "sanne' --", 'sanne ') {
    my $answer = get('/account/profile', REMOTE_USER => $name);
    is $answer->{status}, 401, "not \"$name\"";
    unlike $answer->{content}, qr{/account/sign-in}, '... who is not led to a form that does not help';
}
is get('/account/profile')->{status}, 401, 'nor when nginx names nobody';

# what counts elsewhere does not here
my $session = Tandem->sign_in('mette')->{cookies}{tandem_session};
is get('/account/profile', HTTP_COOKIE => "tandem_session=$session")->{status}, 401, 'a session cookie opens nothing';
like page_text(get('/account/profile', HTTP_COOKIE => "tandem_session=$session", REMOTE_USER => 'sanne')), qr/Sanne/,
    '... and does not change who it is';
my $count = sql('SELECT count(*) FROM session');
my $refused = $remote->submit(get('/account/sign-in'), {name => 'mette', password => 'tandem'});
is $refused->{status}, 403, 'nor can a password';
is sql('SELECT count(*) FROM session'), $count, '... no session is made';

# the header of a client is not a variable of nginx
is get('/account/profile', HTTP_REMOTE_USER => 'sanne')->{status}, 401, 'a header Remote-User is nothing';
is get('/account/profile', HTTP_AUTHORIZATION => 'Basic c2FubmU6eA==')->{status}, 401, '... nor is Authorization';
my $nginx = Tandem->visitor->get('/account/profile', {authorization => 'Basic c2FubmU6eA==', 'remote-user' => 'sanne'});
is $nginx->{status}, 303, '... through nginx';
my $password_mode = Tandem::Program::exchange("$ENV{TANDEM_VAR}/run/account.sock",
    {REQUEST_METHOD => 'GET', DOCUMENT_URI => '/account/profile', REMOTE_USER => 'sanne'}, '');
like $password_mode, qr/^Status: 303 /, 'REMOTE_USER counts only where the setting says so';

# forms: the token is the person's
my $open = get('/account/profile', REMOTE_USER => 'sanne');
is $remote->submit($open, {phone => '0201234567'}, REMOTE_USER => 'peter')->{status}, 403,
    'a form of one person is not sent by another';
my $saved = $remote->submit($open, {phone => '0201234567'}, REMOTE_USER => 'sanne');
is $saved->{status}, 303, '... by oneself it is';
is sql(q{SELECT phone FROM person WHERE name = 'sanne'}), '0201234567', '... and saved';
is $remote->submit($open, {phone => '0209999999'})->{status}, 401, '... not by nobody';

sql(q{UPDATE person SET active = false WHERE name = 'line'});
is get('/account/profile', REMOTE_USER => 'line')->{status}, 401, 'who left is out';
sql(q{UPDATE person SET active = true WHERE name = 'line'});

sql(q{UPDATE person SET phone = NULL WHERE name = 'sanne'});
done_testing;
