# Competitors: cards made of statements with their source; corrected and withdrawn with their
# history kept; news for sales once a card and day; figures that follow from leads.
use Tandem;
use Tandem::Lead;

my %people = map { $_ => Tandem->sign_in($_) } qw(mette jeroen sanne inge admin);
my $name   = unique('Rival & Søn');

sub statement { my ($id, $column) = @_; return scalar sql("SELECT $column FROM competitor_statement WHERE id = \$1::bigint", $id) }
sub last_statement { return scalar sql('SELECT max(id) FROM competitor_statement') }
sub card_row { my ($page, $card) = @_; return (grep { $_->{name} eq $card } csv_rows($page))[0] }

# --- a card
my $form  = $people{mette}->get('/feedback/competitors/new');
my $saved = $people{mette}->submit($form, {name => $name, link => 'https://rival.example', who => "Two lines\n<b>of text</b>", source => 'Their website'});
like $saved->{location}, qr{^/feedback/competitors/(\d+)\?saved=competitor$}, 'a card is made';
my ($id) = $saved->{location} =~ /(\d+)/;
is $people{mette}->submit($form, {name => $name})->{location}, $saved->{location}, 'a double click is one card';
my $card = $people{sanne}->follow($saved);
like page_text($card), qr/\Q$name\E.*Two lines.*<b>of text<\/b>.*Their website · Mette Holm/, '... with what is known, its source and who says so';
unlike $card->{content}, qr/<b>of text/, '... as text';

for my $case ([name => {name => ''}], [name => {name => uc $name}], [name => {name => 'x' x 121}], [link => {link => 'javascript:1'}],
    [source => {who => 'Somebody'}], [who => {who => 'x' x 2001, source => 'a'}]) {
    my ($field, $values) = @$case;
    my $refused = $people{mette}->submit($people{mette}->get('/feedback/competitors/new'), {name => unique('Kept'), %$values});
    is $refused->{status}, 422, "new card refused: $field";
    isnt error_of($refused, $field), '', '... words beside it';
}
my $new = $people{mette}->get('/feedback/competitors/new');
my $other = $people{jeroen}->get('/feedback/competitors/new');
my $both = unique('At once');
is join(' ', sort map { $_->{status} } at_once(sub { $people{mette}->submit($new, {name => $both}) }, sub { $people{jeroen}->submit($other, {name => $both}) })),
    '303 422', 'two who make the same card at once: one did';

# --- statements
my $add = $people{jeroen}->get("/feedback/competitors/$id/statement?about=price");
is value_of($add, 'about'), 'price', 'a section of the card proposes what it is about';
is value_of($add, 'heard_on'), sql('SELECT tandem_today()'), '... and today';
my $added = $people{jeroen}->submit($add, {says => '12 % under us', source => 'A quotation'});
is $added->{location}, "/feedback/competitors/$id?saved=statement", 'a statement is added';
my $said = last_statement();
is statement($said, 'entered_by'), person_id('jeroen'), '... by name';
is $people{jeroen}->submit($add, {says => '12 % under us', source => 'A quotation'})->{location}, $added->{location}, 'a double click';
is last_statement(), $said, '... is one statement';
for my $case ([about => {about => ''}], [about => {about => 'rumour'}], [says => {says => ' '}], [says => {says => 'x' x 2001}],
    [source => {source => ''}], [heard_on => {heard_on => day_ahead(1)}], [heard_on => {heard_on => ''}]) {
    my ($field, $values) = @$case;
    my $refused = $people{jeroen}->submit($people{jeroen}->get("/feedback/competitors/$id/statement"), {about => 'who', says => 'kept', source => 'heard', %$values});
    is $refused->{status}, 422, "statement refused: $field";
    isnt error_of($refused, $field), '', '... words beside it';
    is value_of($refused, 'says'), 'kept', '... what was typed is kept' if !exists $values->{says};
}

# --- corrected, withdrawn; the first is told to the second
my ($one, $two) = map { $people{$_}->get("/feedback/competitors/statement/$said/correct") } qw(jeroen sanne);
is value_of($one, 'says'), '12 % under us', 'the form holds what it says';
isnt error_of($people{jeroen}->submit($one), 'says'), '', 'refused: nothing else than before';
is $people{jeroen}->submit($one, {says => '9 % under us'})->{status}, 303, 'corrected';
my $late = $people{sanne}->submit($two, {says => '10 % under us'});
is $late->{status}, 409, 'a second correction of the same wording is a lost update';
ok says($late, '{} has corrected this statement already. Look at the card.', 'Jeroen Bakker'), '... who did it';
is value_of($late, 'says'), '10 % under us', '... and what was typed is kept';
$card = $people{sanne}->get("/feedback/competitors/$id");
like page_text($card), qr/9 % under us.*Wat er eerder stond.*12 % under us.*Gecorrigeerd door Jeroen Bakker/, 'the card says the new one, and the old one behind it';
my $corrected = last_statement();
is statement($corrected, 'replaces'), $said;
my $why = $people{sanne}->get("/feedback/competitors/statement/$corrected/withdraw");
like page_text($why), qr/9 % under us/, 'the form shows what is withdrawn';
is $people{sanne}->submit($why, {why => ''})->{status}, 422, 'refused: withdrawn without a reason';
is $people{sanne}->submit($why, {why => 'An old quotation'})->{status}, 303, 'withdrawn';
is $people{jeroen}->submit($people{jeroen}->get("/feedback/competitors/statement/$corrected/withdraw"), {why => 'x'})->{status}, 409, '... once';
like page_text($people{mette}->get("/feedback/competitors/$id")), qr/Trukket tilbage af Sanne Visser.*An old quotation/, '... with the reason, in Danish';
is scalar sql('SELECT count(*) FROM competitor_statement WHERE competitor_id = $1::bigint', $id), 3, 'nothing that was said is gone';

# --- news for sales: once a card and day
my $day = "competitor_day:$id" . sql(q{SELECT to_char(tandem_today(), 'YYYYMMDD')});
is scalar sql(q{SELECT string_agg(person.name, ' ' ORDER BY person.name) FROM notice JOIN person ON person.id = person_id
    WHERE key = $1 AND person.name IN ('jeroen', 'inge', 'mette', 'sanne')}, $day), 'inge jeroen mette', 'sales is told, each once; who did it first by the next';
like page_text($people{inge}->get('/lead/notices')), qr/Nieuws over een concurrent.*\Q$name\E/, '... on the page of notices';

# --- the card's own facts
my ($mine, $theirs) = map { $people{$_}->get("/feedback/competitors/$id/edit") } qw(mette inge);
is $people{inge}->submit($theirs, {link => ''})->{status}, 303, 'edited';
my $stale = $people{mette}->submit($mine, {name => "$name A/S"});
is $stale->{status}, 409, 'a lost update';
ok says($stale, '{} changed this card meanwhile. What you typed is kept: look at it and send again.', 'Inge de Boer');
is $people{mette}->submit($stale)->{status}, 303, '... sent again it is saved';
like page_text($people{sanne}->get("/feedback/competitors/$id")), qr/Gewijzigd door Mette Holm, was \Q$name\E.*Gewijzigd door Inge de Boer.*Gemaakt door Mette Holm/, '... and the card has its history';
isnt error_of($people{mette}->submit($people{mette}->get("/feedback/competitors/$id/edit"), {name => $both}), 'name'), '', 'refused: the name of another';

# --- figures
my $rival = "$name A/S";
my ($open, $won, $lost) = map { lead_made(stage => $_) } qw(sql customer lost);
for my $lead ($open, $won, $lost) {
    is $people{mette}->submit($people{mette}->get("/lead/$lead/competitor"), {competitor_id => $id, price => '100 euro'})->{status}, 303, 'met';
}
my $row = card_row($people{sanne}->get('/feedback/competitors.csv?q=' . Tandem::percent_encode($rival)), $rival);
is join('|', @$row{qw(met open won lost statements)}), '3|1|1|1|1', 'the list counts leads: met, open, won, lost';
is scalar csv_rows($people{sanne}->get('/feedback/competitors.csv?from=2099-01-01&q=' . Tandem::percent_encode($rival))), 1, 'a period filters meetings, not cards';
is $people{sanne}->get('/feedback/competitors?from=2026-02-30')->{status}, 400, 'a day that is none';
$card = $people{sanne}->get("/feedback/competitors/$id");
like page_text($card), qr/Tegengekomen 3 waarvan open: 1 Gewonnen van hen 1 Verloren aan hen 1/, '... and so does the card';
like $card->{content}, qr{href="/lead/$open".*href="/lead/(?:$won|$lost)"}s, 'open leads stand first';
like page_text($card), qr/100 euro.*Bij een lead · Mette Holm/, 'a price heard on a lead stands on the card, the lead being its source';

# --- who
is $people{admin}->get("/feedback/competitors/$id")->{status}, 200, 'an admin reads';
unlike $people{admin}->get("/feedback/competitors/$id")->{content}, qr{/statement"}, '... without the way to write';
is $people{admin}->get($_)->{status}, 403, "an admin: $_"
    for '/feedback/competitors/new', "/feedback/competitors/$id/edit", "/feedback/competitors/$id/statement", "/feedback/competitors/statement/$said/correct";
is $people{mette}->get($_)->{status}, 404, "not there: $_"
    for map { "/feedback/competitors/$_" } qw(999999999 999999999/edit 999999999/statement statement/999999999/correct statement/999999999/withdraw);

# --- a part that is off
sql(q{UPDATE part SET is_on = false WHERE code = 'competitors'});
is $people{mette}->get($_)->{status}, 404, "off: $_" for '/feedback/competitors', "/feedback/competitors/$id", "/lead/$open/competitor";
unlike $people{mette}->get('/feedback/inbox')->{content}, qr{/feedback/competitors}, '... in no menu';
unlike $people{mette}->get("/lead/$open")->{content}, qr/competitor/, '... and on no lead';
unlike $people{mette}->get("/lead/$open/lose")->{content}, qr/name="competitor_id"/, '... nor in the form that loses one';
sql(q{UPDATE part SET is_on = true WHERE code = 'competitors'});

done_testing;
