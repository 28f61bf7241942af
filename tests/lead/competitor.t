# A competitor met on a lead: chosen or new; won or lost against follows from the lead, until
# somebody who knows better says so; the lose form names one.
use Tandem;
use Tandem::Lead;

my %people = map { $_ => Tandem->sign_in($_) } qw(mette jeroen sanne inge admin);
my ($rival, $second) = map { scalar sql('INSERT INTO competitor (name) VALUES ($1) RETURNING id', unique($_)) } qw(Rival Second);
sleep 3;    # until the workers know them

sub outcome { my ($lead, $card) = @_; return scalar sql('SELECT outcome FROM competitor_on_lead WHERE lead_id = $1::bigint AND competitor_id = $2::bigint', $lead, $card // $rival) }
sub entry { my ($lead, $card) = @_; return scalar sql('SELECT max(id) FROM competitor_met WHERE lead_id = $1::bigint AND competitor_id = $2::bigint', $lead, $card // $rival) }
sub meet { my ($lead, %with) = @_; return $people{mette}->submit($people{mette}->get("/lead/$lead/competitor"), {competitor_id => $rival, %with}) }
sub move { my ($lead, $move, %with) = @_; return $people{mette}->submit($people{mette}->get("/lead/$lead/$move"), \%with) }
sub decide { my ($entry, $decided) = @_; return $people{mette}->submit($people{mette}->get("/lead/competitor/$entry/outcome"), {decided => $decided}) }

# --- recorded
my $lead   = lead_made(stage => 'opportunity');
my $before = version_of($lead);
my $form   = $people{mette}->get("/lead/$lead/competitor");
my $saved  = $people{mette}->submit($form, {competitor_id => $rival, place => 'Their quotation', price => '900 kr.', note => "One\nTwo"});
is $saved->{location}, "/lead/$lead?saved=competitor", 'met';
is $people{mette}->submit($form, {competitor_id => $rival})->{location}, $saved->{location}, 'a double click is answered alike';
is scalar sql('SELECT count(*) FROM competitor_met WHERE lead_id = $1::bigint', $lead), 1, '... and is one entry';
like page_text($people{sanne}->follow($saved)), qr/Rival \S* 900 kr\..*Mette Holm · Their quotation One Two/s, 'the record shows who, where and the price';
is version_of($lead), $before, 'the lead itself is as it was';
is $people{mette}->submit($people{mette}->get("/lead/$lead/competitor"), {name => my $fresh = unique('Fresh')})->{status}, 303, 'a new name';
is scalar sql('SELECT count(*) FROM competitor WHERE name = $1', $fresh), 1, '... gets a card';
is $people{jeroen}->submit($people{jeroen}->get("/lead/$lead/competitor"), {name => uc $fresh})->{status}, 303, 'a name that has a card';
is scalar sql('SELECT count(*) FROM competitor WHERE lower(name) = lower($1)', $fresh), 1, '... is that card';

for my $case ([competitor_id => {competitor_id => ''}], [competitor_id => {competitor_id => 999999}], [name => {name => 'Both'}], [met_on => {met_on => day_ahead(1)}],
    [met_on => {met_on => ''}], [note => {note => 'x' x 2001}], [price => {price => 'x' x 201}]) {
    my ($field, $values) = @$case;
    my $refused = meet($lead, place => 'kept', %$values);
    is $refused->{status}, 422, "refused: $field";
    isnt error_of($refused, $field), '', '... words beside it';
    is value_of($refused, 'place'), 'kept', '... what was typed is kept';
}

# --- it follows from the lead
is outcome($lead), 'open', 'on an open lead it is open';
is move($lead, 'win', value => '1000')->{status}, 303;
is outcome($lead), 'won', 'the lead won: won against it';
$people{mette}->submit($people{mette}->get("/lead/$lead/take-back"));
is outcome($lead), 'open', 'the win taken back: open again';
is decide(entry($lead), 'for_them')->{status}, 303, 'somebody knows that they decided for the competitor';
is outcome($lead), 'lost', '... lost against it, before the lead is closed';
is decide(entry($lead), 'follows')->{status}, 303;
is outcome($lead), 'open', '... or not after all';
isnt error_of(decide(entry($lead), ''), 'decided'), '', 'refused: nothing chosen';

# --- the lose form names one
my $lost = lead_made(stage => 'sql');
meet($lost); meet($lost, competitor_id => $second);
like $people{mette}->get("/lead/$lost/lose")->{content}, qr/when-reason-competitor/, 'the form asks which, where the reason is a competitor';
is move($lost, 'lose', reason => 'competitor', competitor_id => $second)->{status}, 303;
is outcome($lost, $second), 'lost', 'lost to the one that was named';
is outcome($lost), 'elsewhere', '... and not to the other';
$people{mette}->submit($people{mette}->get("/lead/$lost/take-back"));
is outcome($lost, $_), 'open', 'taken back: open' for $rival, $second;
is move($lost, 'lose', reason => 'price', competitor_id => $second)->{status}, 303, 'for another reason';
is outcome($lost, $_), 'lost', '... the name does not count, and what was said of the loss before neither' for $rival, $second;
is decide(entry($lost), 'not_for_them')->{status}, 303;
is outcome($lost), 'elsewhere', 'lost, but not to them, by hand';
is outcome($lost, $second), 'lost', '... of that one alone';
my $unknown = lead_made(stage => 'sql');
is move($unknown, 'lose', reason => 'competitor', competitor_id => $rival)->{status}, 303, 'lost to one that nobody had recorded';
is outcome($unknown), 'lost', '... is met and lost';
my $unnamed = lead_made(stage => 'sql');
is move($unnamed, 'lose', reason => 'competitor')->{status}, 303, 'who it was may stay unsaid';
isnt error_of(move(lead_made(stage => 'sql'), 'lose', reason => 'competitor', competitor_id => 999999), 'competitor_id'), '', 'refused: there is no such competitor';
my $customer = lead_made(stage => 'customer');
meet($customer);
isnt error_of(decide(entry($customer), 'for_them'), 'decided'), '', 'refused: our customer did not decide for them';

# --- somebody was first; a mistake
my $entry = entry($unknown);
my ($hers, $his) = map { $people{$_}->get("/lead/competitor/$entry/outcome") } qw(mette jeroen);
is $people{jeroen}->submit($his, {decided => 'not_for_them'})->{status}, 303;
my $late = $people{mette}->submit($hers, {decided => 'for_them'});
is $late->{status}, 409, 'a lost update';
ok says($late, '{} said meanwhile what became of it. Look at the lead and send again.', 'Jeroen Bakker');
is $people{mette}->submit($late)->{status}, 303, '... sent again it is saved';
is $people{mette}->submit($people{mette}->get("/lead/competitor/$entry/take-back"))->{location}, "/lead/$unknown?saved=competitor", 'a mistake is taken back';
is outcome($unknown), undef, '... and counts no more';
is $people{jeroen}->submit($people{jeroen}->get("/lead/competitor/$entry/take-back"))->{status}, 409, '... once';

# --- merged leads bring theirs along
my ($kept, $merged) = map { lead_made(stage => $_, to => 'mette') } qw(opportunity lead);
meet($merged);
sql(q{BEGIN; SELECT set_config('tandem.viewer', (SELECT id::text FROM person WHERE name = 'inge'), true);
      SELECT lead_merge($1::bigint, $2::bigint, NULL, '{}'); COMMIT}, $kept, $merged);
is outcome($kept), 'open', 'a merged lead brings its competitors along';

# --- a part that is off is written by no form
my $lost = lead_made(stage => 'sql', to => 'mette');
my $lose = $people{mette}->get("/lead/$lost/lose");
sql(q{UPDATE part SET is_on = false WHERE code = 'competitors'});
is $people{mette}->submit($lose, {reason => 'competitor', competitor_id => $second})->{status}, 303, 'lost while the part is off';
sql(q{UPDATE part SET is_on = true WHERE code = 'competitors'});
is scalar sql('SELECT count(*) FROM competitor_met WHERE lead_id = $1::bigint', $lost), 0, '... to nobody of the list';

# --- who
is $people{admin}->get("/lead/$lead/competitor")->{status}, 403, 'an admin records none';
unlike $people{admin}->get("/lead/$lead")->{content}, qr{/lead/competitor/}, '... and has no way to';
is $people{sanne}->submit($people{sanne}->get("/lead/$lead/competitor"), {competitor_id => $second})->{status}, 303, 'marketing may';
is $people{mette}->get($_)->{status}, 404, "not there: $_" for qw(/lead/999999999/competitor /lead/competitor/999999999/outcome /lead/competitor/999999999/take-back);

done_testing;
