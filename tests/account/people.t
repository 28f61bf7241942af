# The list of people, adding and changing them: by admins alone.
use Tandem;

sql(q{UPDATE person SET language = 'en' WHERE name = 'admin'});
my $admin = Tandem->sign_in('admin');
my $name  = "zz-people-$$";
my %new   = (
    name => $name, full_name => 'Zoë "Z" <b>Zand', password => 'a long one', email => 'zoe@example.com',
    phone => '+31 20 123 45 67', language => 'da', team => 'sales', roles => ['sales', 'manager'],
    country => 'DK', active => 'true',
);
sub added { return $admin->submit($admin->get('/account/people/new'), {%new, @_}) }
sub person { return [sql('SELECT ' . join(', ', @_[1 .. $#_]) . ' FROM person WHERE name = $1', $_[0])]->[0] }
sub edit { my ($who, $id, %values) = @_; return $who->submit($who->get("/account/people/$id/edit"), \%values) }

# --- new ------------------------------------------------------------------------------

my $saved = added();
is "$saved->{status} $saved->{location}", '303 /account/people?saved=person', 'a new person';
my $list = $admin->follow($saved);
is notice_of($list), 'Saved.', '... which is said';
like page_text($list), qr/Zoë "Z" <b>Zand \Q$name\E Sales Sales Manager yes Danish/, '... and stands in the list';
is_deeply person($name, qw(full_name email phone team roles language country active version)),
    ['Zoë "Z" <b>Zand', 'zoe@example.com', '+31 20 123 45 67', 'sales', '{manager,sales}', 'da', 'DK', 't', '1'],
    '... as it was typed';
my $id = sql('SELECT id FROM person WHERE name = $1', $name);
like sql('SELECT password_hash FROM credential WHERE person_id = $1::bigint', $id), qr/^\$argon2id\$v=19\$m=65536,t=2,p=1\$/,
    '... the password as an argon2id hash';
my $zoe = Tandem->sign_in($name, password => 'a long one');
is $zoe->get('/account/profile')->{status}, 200, '... and can sign in';
is $zoe->get('/account/people/new')->{status}, 403, '... as what they are';

my %refused = (
    'no name'            => [{name => ''}, 'name'],
    'a name of blanks'   => [{name => "  \t"}, 'name'],
    'too long a name'    => [{name => 'n' x 81}, 'name'],
    'a name that exists' => [{name => uc $name}, 'name'],
    'no full name'       => [{full_name => ''}, 'full_name'],
    'no password'        => [{name => "$name-2", password => ''}, 'password'],
    'too short a password' => [{name => "$name-2", password => 'é' x 9}, 'password'],
    'no e-mail address'  => [{name => "$name-2", email => 'zoe'}, 'email'],
    'no phone number'    => [{name => "$name-2", phone => 'abc'}, 'phone'],
    'no team'            => [{name => "$name-2", team => 'service'}, 'team'],
    'no role'            => [{name => "$name-2", roles => ['owner']}, 'roles'],
    'a manager of nothing' => [{name => "$name-2", team => '', roles => ['manager']}, 'team'],
    'no language'        => [{name => "$name-2", language => 'fr'}, 'language'],
    'no country'         => [{name => "$name-2", country => 'XX'}, 'country'],
);
for my $what (sort keys %refused) {
    my ($values, $field) = @{$refused{$what}};
    my $answer = added(%$values);
    is $answer->{status}, 422, "refused: $what";
    isnt error_of($answer, $field), '', "... with words beside $field";
    is value_of($answer, 'full_name'), $values->{full_name} // $new{full_name}, '... the rest is kept';
    unlike $answer->{content}, qr/a long one/, '... but the password';
}
is sql('SELECT count(*) FROM person WHERE name LIKE $1', "$name-%"), 0, '... nobody is added';
my $form = $admin->get('/account/people/new');
my %once = (%new, name => "$name-once");
my @twice = map { $admin->submit($form, \%once) } 1, 2;
is "$twice[0]{status} $twice[1]{status}", '303 303', 'sent twice';
is sql('SELECT count(*) FROM person WHERE name = $1', "$name-once"), 1, '... added once';
is sql('SELECT country FROM person WHERE name = $1', $name), 'DK';
added(name => "$name-plain", country => '', team => '', roles => [], language => '', email => '', phone => '', active => undef);
is_deeply person("$name-plain", qw(country team roles language email active)), ['NL', '', '{}', '', '', 'f'],
    'what may be empty is, and the country the company\'s';

# --- the list --------------------------------------------------------------------------

for my $who (qw(sanne mette inge peter)) {
    my $seen = Tandem->sign_in($who)->get('/account/people');
    is $seen->{status}, 200, "$who may look at people";
    unlike $seen->{content}, qr{href="/account/people/(?!\d+/leave")}, '... without buttons to change them';
    my @leave = $seen->{content} =~ m{href="/account/people/(\d+)/leave"}g;
    my $team  = {inge => 'sales', peter => 'marketing'}->{$who} // '';
    is_deeply [sort @leave], [sort map { $_->[0] } sql('SELECT id, 1 FROM person WHERE active AND team = $1', $team)],
        '... but a manager the one for leaving, of their own team';
}
like $admin->get('/account/people')->{content}, qr{href="/account/people/\Q$id\E/edit".*href="/account/people/\Q$id\E/password"}s,
    'an admin has buttons';
my @rows = grep { $_->{name} eq $name } csv_rows($admin->get('/account/people.csv'));
is_deeply [map { $_->{roles} } @rows], ['manager sales'], 'the CSV has them too';
unlike $admin->get('/account/people.csv')->{content}, qr/argon2/, '... without hashes';

# --- edit --------------------------------------------------------------------------------

my ($open, $other_tab) = map { $admin->get("/account/people/$id/edit") } 1, 2;
is value_of($open, $_), $new{$_}, "edit shows $_" for qw(name full_name email phone language team country active);
is_deeply [map { $_->[1] } grep { $_->[0] eq 'roles' } @{form_of($open)->{pairs}}], ['sales', 'manager'], '... and the roles';
is $admin->submit($open, {full_name => 'Zoë Zand', roles => ['sales']})->{status}, 303, 'changed';
is_deeply person($name, qw(full_name roles version email)), ['Zoë Zand', '{sales}', '2', 'zoe@example.com'], '... and kept';
my $late = $admin->submit($other_tab, {full_name => 'Late'});
is $late->{status}, 409, 'a form that was open meanwhile is refused';
like errors_above($late), qr/Zoë Zand/, '... in words';
is value_of($late, 'full_name'), 'Late', '... what was typed is kept';
is sql('SELECT full_name FROM person WHERE name = $1', $name), 'Zoë Zand', '... nothing is changed';
is $admin->submit($late)->{status}, 303, '... sent again it is saved, knowingly';
is edit($admin, $id, name => 'sanne')->{status}, 422, 'a name that somebody has';
is edit($admin, $id, name => uc $name)->{status}, 303, 'one\'s own name in capitals';
is edit($admin, $id, name => $name)->{status}, 303, '... and back';
like $admin->submit($admin->get("/account/people/$id/edit"), {version => 'x'})->{status}, qr/^4/, 'a version that is none';
is $admin->get('/account/people/999999999/edit')->{status}, 404, 'a person that there is not';
is $admin->get('/account/people/999999999/password')->{status}, 404, '... has no password';

# --- part-time -----------------------------------------------------------------------------

is_deeply [map { $_->[1] } grep { $_->[0] eq 'working_days' } @{form_of($admin->get("/account/people/$id/edit"))->{pairs}}], [1 .. 5],
    'who works all days has the company\'s ticked';
is edit($admin, $id, working_days => [1, 2, 4])->{status}, 303, 'three days a week';
is person($name, 'working_days')->[0], '{1,2,4}', '... are kept';
my $never = edit($admin, $id, working_days => [6, 7]);
is $never->{status}, 422, 'only days that the company is closed';
isnt error_of($never, 'working_days'), '', '... are refused, in words';
is edit($admin, $id, working_days => [1 .. 6])->{status}, 303, 'all of the company\'s days';
is person($name, 'working_days')->[0], '', '... need not be told apart';

# --- who is made inactive is out -------------------------------------------------------------

is $zoe->get('/account/profile')->{status}, 200, 'somebody at work';
is edit($admin, $id, active => undef, roles => ['sales'])->{status}, 303, '... is made inactive';
is sql('SELECT count(*) FROM session WHERE person_id = $1::bigint', $id), 0, '... the sessions end';
is $zoe->get('/account/profile')->{status}, 303, '... and the person is out';
like page_text($admin->get('/account/people')), qr/Late \Q$name\E Sales Sales no /, '... and seen to be';
is edit($admin, $id, active => 'true')->{status}, 303, '... is back';
is $zoe->get('/account/profile')->{status}, 303, '... but has to sign in again';

# --- the last admin ---------------------------------------------------------------------------

my $admin_id = sql(q{SELECT id FROM person WHERE name = 'admin'});
my $last = edit($admin, $admin_id, active => undef);
is $last->{status}, 422, 'the last admin cannot be made inactive';
like error_of($last, 'active'), qr/only admin left/, '... in words';
$last = edit($admin, $admin_id, roles => []);
is $last->{status}, 422, '... nor lose the role';
like error_of($last, 'roles'), qr/only admin left/, '... in words';
is $admin->get('/account/people/new')->{status}, 200, '... and stays';
edit($admin, $id, roles => ['admin']);
my $second = Tandem->sign_in($name, password => 'a long one');
my @pages = ($admin->get("/account/people/$id/edit"), $second->get("/account/people/$admin_id/edit"));
my @both = at_once(sub { $admin->submit($pages[0], {roles => []}) }, sub { $second->submit($pages[1], {roles => []}) });
is join(' ', sort map { $_->{status} } @both), '303 403', 'two admins who take it from each other: one is late';
is sql(q{SELECT count(*) FROM person WHERE active AND 'admin' = ANY (roles)}), 1, '... one is left';
sql(q{UPDATE person SET roles = '{admin}' WHERE name = 'admin'});
sql(q{UPDATE person SET roles = '{sales}' WHERE id = $1::bigint}, $id);

# --- by admins alone, whatever C lets through ---------------------------------------------------

sub as_program {
    my ($program, $query) = @_;
    local $ENV{PGUSER} = "tandem_$program";
    return eval { sql($query); 'done' } // $@;
}
for my $call (q{person_save(NULL, NULL, 'x', 'x', NULL, NULL, NULL, '{admin}', NULL, NULL, true)},
    "person_password_set($id, 'x')")
{
    like as_program('account', qq{SELECT set_config('tandem.viewer', id::text, false) FROM person WHERE name = 'sanne';
        SELECT $call}), qr/Only an admin may do this/, "not for sanne: $call";
}
for my $statement ("INSERT INTO person (name, full_name) VALUES ('x', 'x')", "UPDATE person SET roles = '{admin}'",
    "UPDATE credential SET password_hash = 'x'", 'DELETE FROM person', 'SELECT * FROM lead',
    'SELECT credential_set(1, NULL, NULL)')
{
    like as_program('account', $statement), qr/permission denied/, "the role of the program may not: $statement";
}
like as_program($_, 'SELECT password_hash FROM credential'), qr/permission denied/, "$_ cannot read a password's hash"
    for grep { $_ ne 'account' } split ' ', $ENV{PROGRAMS};

sql(q{DELETE FROM session WHERE person_id IN (SELECT id FROM person WHERE name LIKE $1)}, "$name%");
sql(q{DELETE FROM credential WHERE person_id IN (SELECT id FROM person WHERE name LIKE $1)}, "$name%");
sql(q{DELETE FROM once_token WHERE person_id IN (SELECT id FROM person WHERE name LIKE $1)}, "$name%");
sql(q{DELETE FROM person WHERE name LIKE $1}, "$name%");
done_testing;
