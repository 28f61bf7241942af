# Routing: its rows are edited by managers, read by all; every change is kept.
use Tandem;
use Tandem::Lead;

my @names  = map { person_made('sales') } 1 .. 2;
my %people = map { $_ => Tandem->sign_in($_) } qw(inge peter sanne mette);
my ($first, $second) = map { person_id($_) } @names;
my $segment = sql('INSERT INTO segment (name) VALUES ($1) RETURNING id', unique('Segment'));
sub added { return $people{inge}->submit($people{inge}->get('/agreement/routing/new'), {segment_id => $segment, people => [$first], position => 3, @_}) }
sub row_id { return scalar sql('SELECT max(id) FROM routing WHERE segment_id = $1::bigint', $segment) }

is $people{$_}->get('/agreement/routing')->{status}, 200, "$_ reads the routing" for sort keys %people;
is $people{$_}->get('/agreement/routing/new')->{status}, /inge|peter/ ? 200 : 403, "$_ and a new row" for sort keys %people;
unlike $people{mette}->get('/agreement/routing')->{content}, qr{/agreement/routing/new}, 'no button for who may not';

for my $case (['nobody named', {people => []}, 'people'], ['not of sales', {people => [person_id('sanne')]}, 'people'],
        ['no place', {position => ''}, 'position'], ['place 0', {position => '0'}, 'position'],
        ['no such country', {country => 'XX'}, 'country'], ['no such segment', {segment_id => '999999'}, 'segment_id']) {
    my ($what, $values, $field) = @$case;
    my $answer = added(%$values);
    is $answer->{status}, 422, "refused: $what";
    isnt error_of($answer, $field), '', "... with words beside $field" or diag errors_above($answer);
}
my $saved = added(country => 'DK', people => [$first, $second]);
is "$saved->{status} $saved->{location}", '303 /agreement/routing?saved=routing', 'added';
my $id = row_id();
my $names = join ', ', sort map { scalar sql('SELECT full_name FROM person WHERE name = $1', $_) } @names;
like page_text($people{inge}->follow($saved)), qr/\Q$names\E/, '... and shown';
isnt error_of(added(country => 'DK'), 'segment_id'), '', 'one row for the same leads';
my $form = $people{inge}->get('/agreement/routing/new');
is join(' ', map { $people{inge}->submit($form, {segment_id => $segment, people => [$first], position => 9})->{status} } 1, 2), '303 303', 'sent twice';
is scalar sql('SELECT count(*) FROM routing WHERE segment_id = $1::bigint', $segment), 2, '... is one';

my $edit = $people{inge}->get("/agreement/routing/$id/edit");
is value_of($edit, 'country'), 'DK', 'changing: filled with what is known';
is $people{peter}->submit($people{peter}->get("/agreement/routing/$id/edit"), {people => [$second]})->{status}, 303, 'the other manager changes it';
my $late = $people{inge}->submit($edit, {position => 7});
is $late->{status}, 409, '... then the older page is told so';
is value_of($late, 'position'), 7, '... what was typed is kept';
like page_text($people{mette}->get('/agreement/routing')), qr/Peter Lindqvist/, 'what was changed stands below, with who did it';
is $people{inge}->submit($people{inge}->get("/agreement/routing/$id/remove"))->{status}, 303, 'removed';
is $people{inge}->get("/agreement/routing/$id/edit")->{status}, 404, '... and gone';
is join(' ', map { $_->[0] } sql(q{SELECT act FROM agreement_change WHERE section = 'routing' AND coalesce(was, became) LIKE '%DK%' || $1 || '%' ORDER BY id},
    scalar sql('SELECT full_name FROM person WHERE id = $1::bigint', $second))), 'routing_add routing_change routing_remove', '... the history keeps all';
sql('DELETE FROM routing WHERE segment_id = $1::bigint', $segment);

done_testing;
