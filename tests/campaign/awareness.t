# Brand awareness: measurements entered, corrected and left out, each with its history; one line
# for each segment and method.
use Tandem;
use Tandem::Lead;

my %people  = map { $_ => Tandem->sign_in($_) } qw(sanne line peter mette admin);
my $segment = sql('INSERT INTO segment (name) VALUES ($1) RETURNING id', unique('Aware'));
sleep 3;    # until the workers know it

sub enter {
    my ($person, %values) = @_;
    return $people{$person}->submit($people{$person}->get('/campaign/awareness/new'),
        {measured_on => '2026-03-02', method => 'unaided', segment_id => $segment, figure => '12', source => 'Panel', %values});
}
sub last_one { return scalar sql('SELECT max(id) FROM awareness') }
sub column { my ($id, $column) = @_; return scalar sql("SELECT $column FROM awareness WHERE id = \$1::bigint", $id) }
sub rows { return csv_rows($people{mette}->get("/campaign/awareness.csv?segment=$segment")) }

# --- entered
my $form  = $people{sanne}->get('/campaign/awareness/new');
is value_of($form, 'measured_on'), sql('SELECT tandem_today()'), 'today is proposed';
my $saved = $people{sanne}->submit($form, {measured_on => '2026-01-05', method => 'unaided', segment_id => $segment, figure => '11,5', sample_size => 210, source => 'Panel <i>'});
is $saved->{location}, '/campaign/awareness?saved=awareness', 'entered';
my $id = last_one();
is column($id, 'percent'), '11.50', '... a Dutch decimal comma is one';
is $people{sanne}->submit($form, {measured_on => '2026-01-05', method => 'unaided', segment_id => $segment, figure => '11,5', source => 'Panel'})->{location},
    $saved->{location}, 'a double click';
is last_one(), $id, '... is one measurement';
ok says($people{sanne}->submit($people{sanne}->get('/campaign/awareness/new'), {figure => 'many'}), 'Give a share from 0 to 100 in digits, such as 37 or 37.5.'), 'a share is asked for, not an amount';
for my $case ([figure => {figure => '100,01'}], [figure => {figure => '-1'}], [figure => {figure => 'a tenth'}], [figure => {figure => ''}],
    [method => {method => ''}], [method => {method => 'guess'}], [measured_on => {measured_on => day_ahead(1)}], [measured_on => {measured_on => ''}],
    [measured_on => {measured_on => '2026-01-05'}], [source => {source => ''}], [sample_size => {sample_size => '0'}], [segment_id => {segment_id => 999999}]) {
    my ($field, $values) = @$case;
    my $refused = enter('sanne', note => 'kept', %$values);
    is $refused->{status}, 422, "refused: $field " . (values %$values)[0];
    isnt error_of($refused, $field), '', '... words beside it';
    is value_of($refused, 'note'), 'kept', '... what was typed is kept';
}
is enter('line', measured_on => '2026-04-01', figure => '13,25 %')->{status}, 303, 'a second one';
is enter('peter', measured_on => '2026-07-01', figure => '13')->{status}, 303, 'a manager enters one';
is enter('sanne', measured_on => '2026-04-01', method => 'aided', figure => '100')->{status}, 303, 'the same day by another method';
is enter('sanne', measured_on => '2026-04-01', figure => '0', segment_id => '')->{status}, 303, '... and of the whole market';

# --- lines
my $page = $people{mette}->get("/campaign/awareness?segment=$segment");
is scalar(() = $page->{content} =~ /<polyline/g), 1, 'a line where there are two measurements or more';
is scalar(() = $page->{content} =~ /class="dot"/g), 3, '... with its points';
my ($points) = $page->{content} =~ /<polyline class="l1" points="([^"]*)"/;
is $points, '395.0,35.0 194.5,33.8 5.0,42.5', '... each at its day and figure, of 20 %';
unlike $page->{content}, qr/<text/, '... and no text in the picture';
like page_text($page), qr/1\. jul\. 2026 Panel 13 % -0,3.*1\. apr\. 2026 Panel 13,25 % \+1,8.*5\. jan\. 2026 Panel <i> 11,5 %/, 'the table has the figures, in Danish, with the difference';
unlike page_text($page), qr/Ret /, 'a salesperson corrects none';
is join('|', map { "$_->{method} $_->{percent}" } rows()), 'aided 100.00|unaided 11.50|unaided 13.25|unaided 13.00', 'as CSV, by method and day';
is scalar(grep { $_->{segment} ne '' } csv_rows($people{mette}->get('/campaign/awareness.csv?segment=(none)'))), 0, 'the whole market alone';

# --- corrected
my ($hers, $his) = map { $people{$_}->get("/campaign/awareness/$id/edit") } qw(sanne line);
is value_of($hers, 'figure') =~ s/,00$//r, '11,5', 'the form holds the figure';
is $people{line}->submit($his, {figure => '12,00'})->{status}, 303, 'corrected';
my $late = $people{sanne}->submit($hers, {figure => '99'});
is $late->{status}, 409, 'a lost update';
ok says($late, '{} corrected this measurement meanwhile. What you typed is kept: look at it and send again.', 'Line Sørensen');
is column($id, 'percent'), '12.00', '... nothing is lost';
like page_text($people{sanne}->get("/campaign/awareness/$id/edit")), qr/Gecorrigeerd door Line Sørensen Het was 11,5%, 5 jan 2026.*Ingevoerd door Sanne Visser/, 'what it was is kept';
isnt error_of($people{sanne}->submit($people{sanne}->get("/campaign/awareness/$id/edit"), {left_out => 'true'}), 'note'), '', 'refused: left out without a reason';
is $people{sanne}->submit($people{sanne}->get("/campaign/awareness/$id/edit"), {left_out => 'true', note => 'Wrong panel'})->{status}, 303, 'left out';
$page = $people{sanne}->get("/campaign/awareness?segment=$segment&method=unaided");
is scalar(() = $page->{content} =~ /class="dot"/g), 2, '... of its line';
like page_text($page), qr/weggelaten Panel <i> Wrong panel/, '... and still to be read';
is enter('sanne', measured_on => '2026-01-05', figure => '12')->{status}, 303, 'its day can be measured anew';
isnt error_of($people{sanne}->submit($people{sanne}->get("/campaign/awareness/$id/edit"), {left_out => undef}), 'measured_on'), '', '... then it cannot come back';
my $day = sql('SELECT tandem_today() - 3');
is join(' ', sort map { $_->{status} } at_once(map { my $person = $_; my $new = $people{$person}->get('/campaign/awareness/new');
    sub { $people{$person}->submit($new, {measured_on => $day, method => 'fair', segment_id => $segment, figure => '5', source => $person}) } } qw(sanne line))),
    '303 422', 'two at once: one';

# --- who
is $people{mette}->get($_)->{status}, 403, "sales: $_" for '/campaign/awareness/new', "/campaign/awareness/$id/edit";
is $people{admin}->get('/campaign/awareness')->{status}, 200, 'an admin reads';
is $people{sanne}->get('/campaign/awareness/999999999/edit')->{status}, 404, 'not there';
sql(q{UPDATE part SET is_on = false WHERE code = 'awareness'});
is $people{sanne}->get('/campaign/awareness')->{status}, 404, 'off: absent';
unlike $people{sanne}->get('/campaign/list')->{content}, qr{/campaign/awareness}, '... in no menu';
sql(q{UPDATE part SET is_on = true WHERE code = 'awareness'});

done_testing;
