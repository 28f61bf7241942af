# One's own profile and password, and the password an admin gives.
use Tandem;

sql(q{UPDATE person SET language = 'en' WHERE name = 'admin'});
my $admin = Tandem->sign_in('admin');
my $name  = "zz-password-$$";
is $admin->submit($admin->get('/account/people/new'), {
    name => $name, full_name => 'Pia Password', password => 'my first secret', team => 'sales', roles => ['sales']})->{status},
    303, 'somebody new';
my $id = sql('SELECT id FROM person WHERE name = $1', $name);
sub hash { return sql('SELECT password_hash FROM credential WHERE person_id = $1::bigint', $id) }
sub signs_in { my ($password) = @_; return eval { Tandem->sign_in($name, password => $password) } }
sub change {
    my ($who, $old, $new) = @_;
    return $who->submit($who->get('/account/password'), {old_password => $old, password => $new});
}

# --- one's own ---------------------------------------------------------------------------

my $here  = signs_in('my first secret');
my $there = signs_in('my first secret');
my $first = hash();
for my $case (
    ['the wrong old one', 'not my first secret', 'the second one', 'old_password'],
    ['no old one',        '',                  'the second one', 'old_password'],
    ['too short a new one', 'my first secret',   'nine char',      'password'],
    ['no new one',          'my first secret',   '',               'password'],
    ['too long a new one',  'my first secret',   'x' x 201,        'password'],
) {
    my ($what, $old, $new, $field) = @$case;
    my $answer = change($here, $old, $new);
    is $answer->{status}, 422, "refused: $what";
    isnt error_of($answer, $field), '', "... with words beside $field";
    is value_of($answer, 'password'), '', '... the password is not shown again';
}
is hash(), $first, '... nothing is changed';
my $form = $here->get('/account/password');
my ($changed, $twice) = map { $here->submit($form, {old_password => 'my first secret', password => 'the sécond'}) } 1, 2;
is "$changed->{status} $changed->{location}", '303 /account/profile?saved=password', 'ten characters will do';
is "$twice->{status} $twice->{location}", "303 $changed->{location}", '... sent twice: answered alike';
is notice_of($here->follow($changed)), 'Saved.', '... here one stays signed in';
is $there->get('/account/profile')->{status}, 303, '... nowhere else';
is sql('SELECT count(*) FROM session WHERE person_id = $1::bigint', $id), 1, '... in the database';
like hash(), qr/^\$argon2id\$v=19\$m=65536,t=2,p=1\$/, '... it is kept as a hash';
ok !signs_in('my first secret'), 'the old one is none any more';
ok signs_in('the sécond'), 'the new one is';
ok signs_in("the se\x{301}cond"), '... also as another keyboard sends it (NFC)';
sql('DELETE FROM sign_in_attempt WHERE name = $1', $name);
change($here, "guess $_", 'the third one') for 1 .. 10;
my $throttled = change($here, 'the sécond', 'the third one');
is $throttled->{status}, 422, 'guessing the old one is throttled';
ok says($throttled, 'Too many attempts. Wait a quarter of an hour, or ask an admin for a new password.'), '... in words';
is $here->submit($here->get('/account/password'), {}, only => 1)->{status}, 422, 'nothing filled in';
is $here->post('/account/password', {old_password => 'the sécond', password => 'from elsewhere'})->{status}, 403,
    'not from elsewhere';

# --- an admin's ------------------------------------------------------------------------------

my $page = $admin->get("/account/people/$id/password");
like page_text($page), qr/Pia Password \(\Q$name\E\)/, 'an admin sees whose password it is';
is $admin->submit($page, {password => 'too short'})->{status}, 422, '... gives no short one';
my $given = $admin->submit($page, {password => 'given by admin'});
is "$given->{status} $given->{location}", '303 /account/people?saved=password', '... gives a new one';
is $here->get('/account/profile')->{status}, 303, '... which ends the person\'s sessions';
ok signs_in('given by admin'), '... is good at once, for failed attempts are forgiven';
my $mette = Tandem->sign_in('mette');
is $mette->get("/account/people/$id/password")->{status}, 403, 'not a colleague\'s';

# what PostgreSQL writes down of it
my $log = do { local $/; open my $file, '<', "$ENV{TANDEM_VAR}/log/postgres.log" or die "log: $!\n"; readline $file };
unlike $log, qr/my first secret|the s.{1,2}cond|given by admin/, 'no password in the database\'s log';

# --- profile ---------------------------------------------------------------------------------

my $pia = signs_in('given by admin');
my ($profile, $other_tab) = map { $pia->get('/account/profile') } 1, 2;
like page_text($profile), qr/Pia Password.*\Q$name\E.*Sales/, 'the profile';
my $saved = $pia->submit($profile, {language => 'da', phone => '+45 12 34 56 78', email => 'pia@example.com', mail => 'digest'});
is "$saved->{status} $saved->{location}", '303 /account/profile?saved=profile', '... is saved';
is_deeply [sql('SELECT language, phone, email, mail, roles FROM person WHERE id = $1::bigint', $id)],
    [['da', '+45 12 34 56 78', 'pia@example.com', 'digest', '{sales}']], '... as typed';
like $pia->follow($saved)->{content}, qr/<html lang="da">/, '... and seen at once';
my $late = $pia->submit($other_tab, {phone => '12345678'});
is $late->{status}, 409, 'a form that was open meanwhile';
is value_of($late, 'phone'), '12345678', '... keeps what was typed';
is $pia->submit($late)->{status}, 303, '... and is saved when sent again';
is $pia->submit($pia->get('/account/profile'), {email => 'pia'})->{status}, 422, 'no e-mail address';
is $pia->submit($pia->get('/account/profile'), {mail => $_})->{status}, 422, 'which mails: ' . ($_ // 'nothing') for 'daily', undef;
is $pia->submit($pia->get('/account/profile'), {roles => 'admin', team => 'marketing', active => '', full_name => 'x', phone => ''})->{status}, 303,
    'fields that are not there';
is_deeply [sql('SELECT roles, team, active, full_name, phone FROM person WHERE id = $1::bigint', $id)],
    [['{sales}', 'sales', 't', 'Pia Password', '']], '... do not exist';
is $pia->submit($pia->get('/account/profile'), {working_days => [1, 2, 3]})->{status}, 303, 'a person who works three days';
is scalar sql('SELECT working_days FROM person WHERE id = $1::bigint', $id), '{1,2,3}', '... says so';
is $pia->submit($pia->get('/account/profile'), {working_days => [7]})->{status}, 422, 'no day that the company works';

sql('DELETE FROM session WHERE person_id = $1::bigint', $id);
sql('DELETE FROM credential WHERE person_id = $1::bigint', $id);
sql('DELETE FROM once_token WHERE person_id = $1::bigint', $id);
sql('DELETE FROM sign_in_attempt');
sql('DELETE FROM person WHERE id = $1::bigint', $id);
done_testing;
