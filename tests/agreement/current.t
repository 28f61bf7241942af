# /agreement/current: all values in one place, with who changed what; everybody reads it.
use Tandem;

my %person = map { $_ => Tandem->sign_in($_) } qw(sanne mette inge peter admin);
sql(q{UPDATE person SET language = 'en' WHERE name IN ('inge', 'mette', 'admin')});

my $page = $person{inge}->get('/agreement/current');
is $page->{status}, 200;
my $text = page_text($page);
like $text, qr/Accept or refuse a lead that was handed over \(working days\) 1/, 'time to accept';
like $text, qr/Longest stay in a stage/, 'the longest stay';
like $text, qr/Call back later, at most \(weeks\) 26/, 'weeks to postpone';
like $text, qr/What must be known E-mail address or phone number/, 'what a hand-over must have';
like $text, qr/Monday 09:00 – 17:00/, 'working hours';
like $text, qr/Sunday off/, 'days off';
like $page->{content}, qr{href="/agreement/edit"}, 'a manager can change them';
for my $name (qw(sanne mette admin)) {
    my $read = $person{$name}->get('/agreement/current');
    is $read->{status}, 200, "$name reads them";
    unlike $read->{content}, qr{href="/agreement/edit"}, '... and is not led to the form';
}
like $person{mette}->get('/')->{content}, qr{<a href="/agreement/current"}, 'it is in the menu';

# every value that is agreed stands on the page, whoever adds one
my @agreed = map { $_->[0] } sql('SELECT name FROM setting WHERE agreed');
my $form = $person{inge}->get('/agreement/edit')->{content};
is_deeply [grep { $form !~ /name="$_"/ } @agreed], [], 'every agreed value is in the form';

# history: who, when, from what to what
my $saved = $person{peter}->submit($person{peter}->get('/agreement/edit'), {postpone_weeks => 20});
is $saved->{status}, 303;
like page_text($person{inge}->get('/agreement/current')), qr/Call back later, at most \(weeks\) 26 → 20 Peter/, 'who changed what, from what to what';
is $person{peter}->submit($person{peter}->get('/agreement/edit'), {postpone_weeks => 26})->{status}, 303;
sql(q{UPDATE person SET language = CASE name WHEN 'inge' THEN 'nl' WHEN 'mette' THEN 'da' ELSE 'en' END
      WHERE name IN ('inge', 'mette', 'admin')});
done_testing;
