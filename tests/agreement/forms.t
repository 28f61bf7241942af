# Every form of program agreement: saved, sent twice done once, and an older window told so.
# What each refuses stands in its own test, who may in tests/frame/roles.t.
use Tandem;
use Tandem::Form;
use Tandem::Lead;

my ($inge, $peter) = map { Tandem->sign_in($_) } qw(inge peter);
my $seller = person_id(person_made('sales'));
my ($segment, $other) = map { scalar sql('INSERT INTO segment (name) VALUES ($1) RETURNING id', unique('Forms')) } 1, 2;
sleep 3;    # until the workers know the segments
END { sql(q{DELETE FROM holiday WHERE holiday_on > '2040-01-01'; DELETE FROM working_day;
    INSERT INTO working_day SELECT weekday, '09:00', '17:00' FROM generate_series(1, 5) AS weekday;
    UPDATE setting SET value = '5' WHERE name = 'answer_days'}) }

sub routed {
    my ($country) = @_;
    return scalar sql(q{WITH row AS (INSERT INTO routing (position, segment_id, country) VALUES (800, $1::bigint, $2) RETURNING id)
        INSERT INTO routing_salesperson SELECT id, $3::bigint FROM row RETURNING routing_id}, $other, $country, $seller);
}
# A rule that peter proposed; with yes, in force.
sub rule_made {
    my ($yes) = @_;
    $peter->submit($peter->get('/agreement/score/new'), {subject => 'region', words => unique('Town'), points => 3, only_segment_id => $segment});
    my $rule = sql('SELECT max(id) FROM score_rule');
    $inge->submit($inge->get("/agreement/score/$rule/decide"), {decision => 'agree'}) if $yes;
    return $rule;
}
my ($changed, $removed) = (routed('NL'), routed('DK'));
my $holiday = sql(q{INSERT INTO holiday (holiday_on, name) VALUES ('2044-04-04', 'Forms') RETURNING id});
my $choice = sql(q{INSERT INTO content_kind (code, position, label_nl, label_da, label_en) VALUES ('forms_test', 99, 'Forms', 'Forms', 'Forms') RETURNING id});
END { sql(q{UPDATE content_kind SET active = false WHERE code = 'forms_test' OR label_nl LIKE 'Kind nl%'}) }
sub of_rule { my ($name, $who, $yes, $values) = @_; return {form => "/agreement/score/{id}/$name", path => '/agreement/score/' . rule_made($yes) . "/$name", as => $who, values => $values} }

my @cases = (
    {form => '/agreement/edit', path => '/agreement/edit', as => $inge, values => {answer_days => 6}},
    {form => '/agreement/calendar/week', path => '/agreement/calendar/week', as => $inge, values => {ends_5 => '16:00'}},
    {form => '/agreement/calendar/fill', path => '/agreement/calendar/fill', as => $inge, values => {country => 'NL', year => 2045}, again => 303},
    {form => '/agreement/calendar/add', path => '/agreement/calendar/add', as => $inge, values => {holiday_on => '2045-08-08', name => 'Outing'}, again => 422},
    {form => '/agreement/calendar/{id}/remove', path => "/agreement/calendar/$holiday/remove", as => $inge, again => 404},
    {form => '/agreement/routing/new', path => '/agreement/routing/new', as => $inge, values => {segment_id => $segment, people => [$seller], position => 801}, again => 422},
    {form => '/agreement/routing/{id}/edit', path => "/agreement/routing/$changed/edit", as => $inge, values => {position => 802}},
    {form => '/agreement/routing/{id}/remove', path => "/agreement/routing/$removed/remove", as => $inge, again => 404},
    {form => '/agreement/score/new', path => '/agreement/score/new', as => $peter, again => 303,
        values => {subject => 'region', words => unique('Town'), points => 3, only_segment_id => $segment}},
    {form => '/agreement/lists/new', path => '/agreement/lists/new', as => $inge, again => 422,
        values => {list => 'content_kind', map { ("label_$_" => unique("Kind $_")) } qw(nl da en)}},
    {form => '/agreement/lists/{id}/edit', path => "/agreement/lists/$choice/edit", as => $inge, values => {label_da => unique('Valg')}},
    of_rule('edit', $inge, 1, {points => 4}), of_rule('switch', $inge, 1, {why => 'Why not'}),
    of_rule('decide', $inge, 0, {decision => 'agree'}), of_rule('withdraw', $peter, 0),
);
forms_check('agreement', \@cases, '/agreement/parts/turn' => 'tests/agreement/parts.t');
done_testing;
