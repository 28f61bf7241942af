# Parts: a manager turns one on or off; one that is off is in no menu, and absent.
use Tandem;

my %people = map { $_ => Tandem->sign_in($_) } qw(inge peter mette);

# What leads to a part's pages, of which content's stand for all.
sub turn {
    my ($who, $values) = @_;
    return $people{$who}->submit($people{$who}->get('/agreement/parts/turn'), $values);
}
sub is_on { return scalar sql('SELECT is_on FROM part WHERE code = $1', $_[0]) }

my $page = $people{mette}->get('/agreement/parts');
like page_text($page), qr/Pulsmåling.*?i brug/, 'everybody sees which parts are used';
unlike $page->{content}, qr{/agreement/parts/turn}, '... without buttons for who may not';
is $people{mette}->get('/agreement/parts/turn')->{status}, 403, '... nor the form';
like $people{inge}->get('/agreement/parts')->{content}, qr{/agreement/parts/turn}, 'a manager has them';

isnt error_of(turn('inge', {turn => 'off'}), 'part'), '', 'refused: no part';
isnt error_of(turn('inge', {part => 'gold', turn => 'off'}), 'part'), '', 'refused: there is no such part';
isnt error_of(turn('inge', {part => 'pulse'}), 'turn'), '', 'refused: neither on nor off';

my $form  = $people{inge}->get('/agreement/parts/turn');
my @twice = map { $people{inge}->submit($form, {part => 'pulse', turn => 'off'}) } 1, 2;
is "$_->{status} $_->{location}", '303 /agreement/parts?saved=part', 'turned off' for @twice;
is is_on('pulse'), 'f', '... once';
like page_text($people{peter}->follow($twice[0])), qr/Needs pulse.*?not in use.*?Inge de Boer/, '... with who did it';
my $late = turn('peter', {part => 'pulse', turn => 'off'});
is $late->{status}, 409, 'a second manager is told that it is so already';
like errors_above($late), qr/Inge de Boer did that already/, '... and who did it';
is turn('peter', {part => 'pulse', turn => 'on'})->{status}, 303, 'turned on again';
is is_on('pulse'), 't', '... it is';

# --- a form that was open when its part was turned off: told, and nothing typed is lost
turn('inge', {part => 'content', turn => 'on'});
my $open = $people{mette}->get('/campaign/requests/new');
turn('inge', {part => 'content', turn => 'off'});
my $sent = $people{mette}->submit($open, {question => 'What does it cost?'});
is $sent->{status}, 404, 'a part that was turned off meanwhile';
ok says($sent, 'This part of Tandem is not in use. A manager can turn it on: Agreement, Parts.'), '... in words';
is value_of($sent, 'question'), 'What does it cost?', '... what was typed is kept';
turn('inge', {part => 'content', turn => 'on'});

# --- what is told of a part that is off is told to nobody; one that is on again tells it
sql(q{INSERT INTO notice (person_id, kind, key, path, name) SELECT id, 'competitor_card', 'competitor:1', '/feedback/competitors/1', 'Parts tester' FROM person WHERE name = 'mette'});
like $people{mette}->get('/lead/notices')->{content}, qr/Parts tester/, 'news of a part';
turn('inge', {part => 'competitors', turn => 'off'});
unlike $people{mette}->get('/lead/notices')->{content}, qr/Parts tester/, '... is none while it is off';
unlike $people{mette}->get('/')->{content}, qr/Parts tester/, '... nor on the desk';
turn('inge', {part => 'competitors', turn => 'on'});
like $people{mette}->get('/lead/notices')->{content}, qr/Parts tester/, '... and is again';

done_testing;
