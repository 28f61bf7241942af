# Switching the language: before signing in for the browser, after it for the person.
use Tandem;

my %heading = (en => 'Sign in', nl => 'Inloggen', da => 'Log ind');
sub switch { my ($who, $path, $language) = @_; return $who->submit($who->get($path), {language => $language}, form => '/account/language') }
sub shown { my ($page) = @_; return $page->{content} =~ /<html lang="(\w+)"/ ? $1 : '' }

my $visitor = Tandem->visitor;
is shown($visitor->get('/account/sign-in', {'accept-language' => 'da-DK,da;q=0.9,en;q=0.8'})), 'da', 'as the browser asks';
is shown($visitor->get('/account/sign-in', {'accept-language' => 'fr'})), 'en', '... English for what we do not speak';
for my $language (qw(nl da en)) {
    my $answer = switch($visitor, '/account/sign-in?then=/lead/list%3Fstage%3Dmql', $language);
    is $answer->{status}, 303, "not signed in, to $language";
    is $answer->{location}, '/account/sign-in?then=/lead/list%3Fstage%3Dmql', '... the same page, with where it leads';
    my $page = $visitor->get($answer->{location}, {'accept-language' => 'fr'});
    is shown($page), $language, '... in that language';
    like $page->{content}, qr{<h1>\Q$heading{$language}\E</h1>}, '... in words';
    is $page->{headers}{'content-language'}, $language, '... and the header says so';
}
my ($cookie) = grep { /^tandem_language=/ } map { ref $_ ? @$_ : $_ }
    switch($visitor, '/account/sign-in', 'nl')->{headers}{'set-cookie'};
is $cookie, 'tandem_language=nl; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax', 'the cookie';

my ($before, $lists) = map { scalar sql($_) } q{SELECT coalesce(language, '') FROM person WHERE name = 'jeroen'},
    'SELECT version FROM lookup_version';
my $jeroen = Tandem->sign_in('jeroen');
my $filtered = switch($jeroen, '/lead/list?stage=mql&q=a%20b', 'da');
is $filtered->{location}, '/lead/list?stage=mql&q=a%20b', 'signed in: filters stay';
is sql(q{SELECT language FROM person WHERE name = 'jeroen'}), 'da', '... it is the person\'s';
is shown($jeroen->follow($filtered)), 'da', '... and seen at once';
is shown(Tandem->sign_in('jeroen')->get('/account/profile', {'accept-language' => 'nl'})), 'da', '... on another device too';
is sql('SELECT version FROM lookup_version'), $lists, '... which makes no worker read its lists again';
is switch($jeroen, '/lead/list', $before || 'nl')->{status}, 303, 'and back';

# what is refused
my $page = $jeroen->get('/account/profile');
for my $language ('fr', '', '../../etc', "nl\r\nX-Evil: 1") {
    my $answer = $jeroen->submit($page, {language => $language}, form => '/account/language');
    is $answer->{status}, 422, "no language: " . $language =~ s/\s+/ /gr;
    ok !exists $answer->{headers}{'x-evil'}, '... nor a header';
}
is $jeroen->post('/account/language', {language => 'da', once => 'x'})->{status}, 403, 'not from elsewhere';
is $jeroen->submit($page, {language => $before || 'nl', then => 'https://evil.example/'}, form => '/account/language')->{location},
    '/', 'nor to elsewhere';
is sql(q{SELECT language FROM person WHERE name = 'jeroen'}), $before || 'nl', 'nothing of it is kept';

done_testing;
