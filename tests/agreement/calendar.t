# /agreement/calendar and its forms: the working week, public holidays by rule, days off.
use Tandem;

my %person = map { $_ => Tandem->sign_in($_) } qw(sanne mette inge peter admin);
sql(q{UPDATE person SET language = 'en' WHERE name = 'inge'});
sub of_year { return join ' ', map { "@$_" } sql(q{SELECT country, to_char(holiday_on, 'MM-DD') FROM holiday
    WHERE extract(year FROM holiday_on) = $1::integer AND code IS NOT NULL AND country = $2 ORDER BY holiday_on}, @_) }
sub last_change { return join '|', map { $_ // '' } @{[sql(q{SELECT act, was, became, (SELECT name FROM person WHERE id = person_id)
    FROM agreement_change ORDER BY id DESC LIMIT 1})]->[0]} }
END { sql(q{DELETE FROM holiday WHERE holiday_on > '2040-01-01'; DELETE FROM working_day;
    INSERT INTO working_day SELECT weekday, '09:00', '17:00' FROM generate_series(1, 5) AS weekday;
    UPDATE person SET language = 'nl' WHERE name = 'inge'}) }

# --- a year
my $year = $person{inge}->get('/agreement/calendar?year=2042');
is $year->{status}, 200;
like page_text($year), qr/Calendar 2042 .* None yet in 2042/, 'a year without holidays says so';
is $person{inge}->get('/agreement/calendar?year=soon')->{status}, 400, 'no year';
for my $name (qw(sanne mette admin)) {
    my $read = $person{$name}->get('/agreement/calendar?year=2042');
    is $read->{status}, 200, "$name reads it";
    unlike $read->{content}, qr{/agreement/calendar/(add|fill|week)}, '... and is not led to the forms';
}

# --- fill in
my $filled = $person{inge}->submit($year, {}, form => '/agreement/calendar/fill');
is "$filled->{status} $filled->{location}", '303 /agreement/calendar?year=2042&saved=holidays', 'filled in by one button';
is of_year(2042, 'NL'), 'NL 01-01 NL 04-06 NL 04-07 NL 04-26 NL 05-15 NL 05-25 NL 05-26 NL 12-25 NL 12-26',
    'the Dutch ones; 27 April 2042 is a Sunday';
is last_change(), 'holidays_fill||NL 2042|inge', '... noted';
like page_text($person{inge}->get('/agreement/calendar?year=2042')), qr/Sat 26 Apr 2042 King's Day Netherlands/, '... shown with the day of the week';
my $danish = $person{peter}->submit($person{peter}->get('/agreement/calendar/fill'), {country => 'DK', year => 2042});
is $danish->{status}, 303, 'by the form';
is of_year(2042, 'DK'), 'DK 01-01 DK 04-03 DK 04-04 DK 04-06 DK 04-07 DK 05-15 DK 05-25 DK 05-26 DK 12-25 DK 12-26', 'the Danish ones';
my $noted = last_change();
is $person{peter}->submit($person{peter}->get('/agreement/calendar/fill'), {country => 'DK', year => 2042})->{status}, 303, 'twice';
is last_change(), $noted, '... changes nothing';
for ([country => ''], [country => 'SE'], [year => ''], [year => 1999], [year => 'x']) {
    my ($name, $typed) = @$_;
    my $refused = $person{inge}->submit($person{inge}->get('/agreement/calendar/fill'), {country => 'NL', year => 2043, $name => $typed});
    is $refused->{status}, 422, "fill in: $name '$typed'";
    isnt error_of($refused, $name), '', '... with words beside it';
}

# --- a day off, and the deadlines that fell on it
my $lead = sql(q{INSERT INTO lead (stage, captured_at, turn_id, clock, due_at, mql_at)
    SELECT 'mql', tandem_now(), id, 'accept', '2044-11-24 10:00', tandem_now() FROM person WHERE name = 'mette' RETURNING id});
sub due { return scalar sql(q{SELECT to_char(due_at, 'YYYY-MM-DD HH24:MI') FROM lead WHERE id = $1::bigint}, $lead) }
my $form = $person{inge}->get('/agreement/calendar/add');
my %day = (holiday_on => '24-11-2044', name => 'Works outing');
my $added = $person{inge}->submit($form, \%day);
is "$added->{status} $added->{location}", '303 /agreement/calendar?year=2044&saved=day', 'a day off';
is last_change(), 'day_off_add||2044-11-24, Works outing|inge', '... noted';
is due(), '2044-11-25 09:00', '... a deadline on it moves to the next working moment';
is scalar(sql(q{SELECT to_char(due_at, 'YYYY-MM-DD HH24:MI') FROM clock WHERE lead_id = $1::bigint AND kind = 'accept'}, $lead)),
    '2044-11-25 09:00', '... the clock with it, which is still one';
is $person{inge}->submit($form, \%day)->{status}, 303, 'sent twice: the same answer';
my $again = $person{inge}->submit($person{inge}->get('/agreement/calendar/add'), \%day);
is $again->{status}, 422, 'twice is refused';
isnt error_of($again, 'holiday_on'), '', '... with words beside the day';
is value_of($again, 'name'), 'Works outing', '... the rest is kept';
is $person{inge}->submit($person{inge}->get('/agreement/calendar/add'), {%day, country => 'DK'})->{status}, 303, 'a country may have it too';
for ([holiday_on => ''], [holiday_on => '31-2-2044'], [holiday_on => '1-1-1950'], [name => ''], [name => 'n' x 121], [country => 'XX']) {
    my ($name, $typed) = @$_;
    my $refused = $person{inge}->submit($person{inge}->get('/agreement/calendar/add'), {holiday_on => '25-11-2044', name => 'x', $name => $typed});
    is $refused->{status}, 422, "add: $name '$typed'";
    isnt error_of($refused, $name), '', '... with words beside it';
}

# --- removed
my $id = sql(q{SELECT id FROM holiday WHERE holiday_on = '2044-11-24' AND country IS NULL});
my $shown = $person{inge}->get("/agreement/calendar/$id/remove");
like page_text($shown), qr/24 Nov 2044 Name Works outing/, 'what is removed is shown';
my $removed = $person{inge}->submit($person{inge}->get('/agreement/calendar?year=2044'), {}, form => "/agreement/calendar/$id/remove");
is $removed->{status}, 303, 'removed by the button in its row';
is last_change(), 'day_off_remove|2044-11-24, Works outing||inge', '... noted';
is $person{inge}->get("/agreement/calendar/$id/remove")->{status}, 404, '... and gone';
is $person{peter}->submit($shown)->{status}, 403, 'a form of another session is not taken';
is $person{inge}->submit($shown)->{status}, 404, 'removed by somebody else meanwhile';

# --- the working week
my $week = $person{inge}->get('/agreement/calendar/week');
is value_of($week, 'starts_1'), '09:00', 'the form is filled';
is value_of($week, 'starts_6'), '', '... days off are empty';
my $friday = $person{inge}->submit($week, {ends_5 => '12.30', starts_6 => '10', ends_6 => '12:00'});
is $friday->{status}, 303, 'a short Friday, an open Saturday' or diag page_text($friday);
is_deeply [map { "@$_" } sql(q{SELECT weekday, starts, ends FROM working_day WHERE weekday > 4 ORDER BY weekday})],
    ['5 09:00:00 12:30:00', '6 10:00:00 12:00:00'];
is last_change(), 'saturday||10:00–12:00|inge', '... noted, each day';
my $his = $person{peter}->get('/agreement/calendar/week');
for ([ends_5 => ''], [starts_5 => '25:00'], [ends_5 => '8'], [starts_1 => 'nine']) {
    my ($name, $typed) = @$_;
    my $refused = $person{inge}->submit($person{inge}->get('/agreement/calendar/week'), {ends_1 => '18:00', $name => $typed});
    is $refused->{status}, 422, "week: $name '$typed'";
    like page_text($refused), qr/Give (a time of day|both times)/, '... with words';
    is value_of($refused, 'ends_1'), '18:00', '... the rest is kept';
}
my $none = $person{inge}->submit($person{inge}->get('/agreement/calendar/week'), {map { ("starts_$_" => '', "ends_$_" => '') } 1 .. 7});
is $none->{status}, 422, 'a week without a working day';
is $person{inge}->submit($person{inge}->get('/agreement/calendar/week'), {starts_6 => '', ends_6 => '', ends_5 => '17:00'})->{status}, 303;
my $late = $person{peter}->submit($his, {ends_4 => '16:00'});
is $late->{status}, 409, 'two managers at once: the second is told';
is value_of($late, 'ends_4'), '16:00', '... what was typed is kept';

# --- who may
for my $path (qw(week fill add), "$id/remove") {
    is $person{$_}->get("/agreement/calendar/$path")->{status}, 403, "$_ cannot $path" for qw(sanne mette admin);
    is $person{mette}->post("/agreement/calendar/$path", {})->{status}, 403, '... nor send it';
}
sql(q{DELETE FROM lead WHERE id = $1::bigint}, $lead);
done_testing;
