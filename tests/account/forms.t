# Every form of program account: saved, sent twice done once, and an older window told so.
# What each refuses stands in its own test, who may in tests/frame/roles.t.
use Tandem;
use Tandem::Form;
use Tandem::Lead;

my ($name, $leaver, $successor) = map { person_made('sales') } 1 .. 3;
my ($me, $admin) = map { Tandem->sign_in($_) } $name, 'admin';
my $stand_in = person_id($successor);
sub days { my ($from) = @_; return {from_on => day_ahead($from), to_on => day_ahead($from + 1), stand_in_id => $stand_in} }
my ($edited, $removed) = map {
    scalar sql(q{INSERT INTO absence (person_id, from_on, to_on, stand_in_id)
          VALUES ($1::bigint, tandem_today() + $2::integer, tandem_today() + $2::integer, $3::bigint) RETURNING id}, person_id($name), $_, $stand_in)
} 40, 50;
my $mine = '/account/people/' . person_id($name);

my @cases = (
    {form => '/account/profile', path => '/account/profile', as => $me, values => {phone => '+45 33 12 34 56'}},
    {form => '/account/feed', path => '/account/feed', as => $me, again => 303},
    {form => '/account/feed/stop', path => '/account/feed/stop', as => $me, again => 303},
    {form => '/account/absence', path => '/account/absence', as => $me, values => days(10), again => 422},
    {form => '/account/absence/{id}/edit', path => "/account/absence/$edited/edit", as => $me, values => days(42)},
    {form => '/account/absence/{id}/remove', path => "/account/absence/$removed/remove", as => $me, again => 404},
    {form => '/account/people/new', path => '/account/people/new', as => $admin, again => 303, values => sub {
        {name => lc(unique('new')) =~ s/ /-/gr, full_name => 'New', password => 'a long one', team => 'sales', roles => ['sales'], active => 'true'} }},
    {form => '/account/people/{id}/edit', path => "$mine/edit", as => $admin, values => {full_name => 'Another name'}},
    {form => '/account/people/{id}/leave', path => '/account/people/' . person_id($leaver) . '/leave', as => $admin, values => {successor => $stand_in}},
);
my $password = 'tests/account/password.t';
forms_check('account', \@cases, '/account/sign-in' => 'tests/account/sign_in.t', '/account/sign-out' => 'tests/frame/sign_in.t',
    '/account/language' => 'tests/account/language.t', '/account/password' => $password, '/account/people/{id}/password' => $password);
done_testing;
