# Lists: managers edit what people choose from, all read it; each change is kept, nothing
# that was recorded loses its words.
use Tandem;
use Tandem::Lead;

my %people = map { $_ => Tandem->sign_in($_) } qw(inge peter sanne mette);
sub words { return {map { ("label_$_" => unique("Word $_")) } qw(nl da en)} }
sub added { my ($list, %values) = @_; return $people{inge}->submit($people{inge}->get("/agreement/lists/new?list=$list"), {%{ words() }, %values}) }
sub entry { my ($what, $label) = @_; return scalar sql("SELECT $what FROM list_entry WHERE label_nl = \$1", $label) }

is $people{$_}->get('/agreement/lists')->{status}, 200, "$_ reads the lists" for sort keys %people;
is $people{$_}->get('/agreement/lists/new')->{status}, /inge|peter/ ? 200 : 403, "$_ and a new choice" for sort keys %people;
unlike $people{mette}->get('/agreement/lists')->{content}, qr{/agreement/lists/new}, 'no button for who may not';
my $page = $people{peter}->get('/agreement/lists')->{content};
like $page, qr{id="list-$_"}, "$_ is there" for map { $_->[0] } sql('SELECT code FROM list_kind');

for my $case (['no Dutch', {label_nl => ''}, 'label_nl'], ['no Danish', {label_da => ' '}, 'label_da'], ['no English', {label_en => ''}, 'label_en'],
        ['too long', {label_en => 'x' x 81}, 'label_en'], ['no list', {list => ''}, 'list'], ['no such list', {list => 'person'}, 'list'],
        ['place 0', {position => '0'}, 'position'], ['there already, in capitals', {label_nl => 'KOSTEN VERLAGEN', label_da => 'LAVERE OMKOSTNINGER'}, 'label_da']) {
    my ($what, $values, $field) = @$case;
    my $answer = added('need', %$values);
    is $answer->{status}, 422, "refused: $what";
    isnt error_of($answer, $field), '', "... with words beside $field" or diag errors_above($answer);
}

# added: offered at once, in everybody's language, before "other"
my $new   = words();
my $saved = added('need', %$new);
is "$saved->{status} $saved->{location}", '303 /agreement/lists?saved=list#need', 'added';
my $id = entry('id', $new->{label_nl});
like entry('code', $new->{label_nl}), qr/^word_en_[a-j_]*$|^word_en$/, '... with a code of its own';
is entry('position', $new->{label_nl}) + 1, sql(q{SELECT position FROM need_kind WHERE code = 'other'}), '... before "other"';
is scalar sql('SELECT count(*) - count(DISTINCT position) FROM need_kind'), 0, '... each at a place of its own';
my $lead = lead_made(stage => 'sql', to => 'mette');
my $form = $people{mette}->get("/lead/$lead/need");
like $form->{content}, qr/>\s*\Q$new->{label_da}\E\s*</, '... offered in Danish to who reads Danish';
my $two = $people{inge}->get('/agreement/lists/new?list=need');
my $twice = words();
is join(' ', map { $people{inge}->submit($two, $twice)->{status} } 1, 2), '303 303', 'sent twice';
is scalar sql('SELECT count(*) FROM need_kind WHERE label_nl = $1', $twice->{label_nl}), 1, '... is one';

# changed
my $edit = $people{inge}->get("/agreement/lists/$id/edit");
is value_of($edit, 'label_da'), $new->{label_da}, 'changing: filled with what is known';
is $people{peter}->submit($people{peter}->get("/agreement/lists/$id/edit"), {label_en => "$new->{label_en} anew"})->{status}, 303, 'the other manager changes it';
my $late = $people{inge}->submit($edit, {position => 1});
is $late->{status}, 409, '... then the older page is told so';
is value_of($late, 'position'), 1, '... what was typed is kept';
is $people{inge}->submit($late)->{status}, 303, '... and sent again it is saved';
is entry('position', $new->{label_nl}), 1, 'moved to the first place';
is scalar sql('SELECT count(*) - count(DISTINCT position) FROM need_kind'), 0, '... the others behind it';
is $people{sanne}->get("/agreement/lists/$id/edit")->{status}, 403, 'nobody else changes it';
is $people{inge}->get('/agreement/lists/999999999/edit')->{status}, 404, 'nor what does not exist';
like page_text($people{mette}->get('/agreement/lists')), qr/Peter Lindqvist/, 'what was changed stands below, with who did it';

# out of use: not offered, and what was recorded keeps its words
is $people{mette}->submit($form, {need_kind => entry('code', $new->{label_nl}), need => 'Quiet', known => 'yes', source => 'A call'})->{status}, 303, 'recorded';
is $people{inge}->submit($people{inge}->get("/agreement/lists/$id/edit"), {active => undef})->{status}, 303, 'taken out of use';
unlike $people{mette}->get("/lead/$lead/need")->{content}, qr/>\s*\Q$new->{label_da}\E\s*</, '... offered no more';
like page_text($people{mette}->get("/lead/$lead")), qr/\Q$new->{label_da}\E/, '... what was recorded keeps its words';
my @active = sql('UPDATE awareness_method SET active = false WHERE id <> (SELECT min(id) FROM awareness_method) AND active RETURNING id');
my $only = sql('SELECT min(id) FROM awareness_method');
isnt error_of($people{inge}->submit($people{inge}->get("/agreement/lists/$only/edit"), {active => undef}), 'active'), '', 'one stays in use';
sql('UPDATE awareness_method SET active = true WHERE id = ANY ($1::bigint[])', '{' . join(',', map { $_->[0] } @active) . '}');

# a reason about quality is owed an answer
my $reason = words();
is added('reason_back', %$reason, about_quality => 'true')->{status}, 303, 'a reason';
is scalar sql('SELECT about_quality FROM reason WHERE label_nl = $1', $reason->{label_nl}), 't', '... about quality';
like page_text($people{sanne}->get('/agreement/lists')), qr/\Q$reason->{label_nl}\E marketing antwoordt/, '... as the list says';
$edit = $people{inge}->get('/agreement/lists/' . entry('id', $reason->{label_nl}) . '/edit');
is $people{inge}->submit($edit, {about_quality => undef})->{status}, 303;
is scalar sql('SELECT about_quality FROM reason WHERE label_nl = $1', $reason->{label_nl}), 'f', '... and not any more';
like $edit->{content}, qr/name="about_quality"/, '... which is asked of these reasons';
unlike $people{inge}->get("/agreement/lists/$id/edit")->{content}, qr/name="about_quality"/, '... of no other list';

is join(' ', map { $_->[0] } sql(q{SELECT act FROM agreement_change WHERE section = 'list' AND coalesce(was, became) LIKE $1 || '%' ORDER BY id}, $new->{label_nl})),
    'list_add list_change list_change list_change', 'the history keeps all';
sql('UPDATE need_kind SET active = false WHERE label_nl = ANY ($1)', "{$twice->{label_nl}}");
sql('UPDATE reason SET active = false WHERE label_nl = $1', $reason->{label_nl});

# of a part that is off
my $off = sql(q{SELECT is_on FROM part WHERE code = 'awareness'});
sql(q{UPDATE part SET is_on = false WHERE code = 'awareness'});
unlike $people{peter}->get('/agreement/lists')->{content}, qr/id="list-awareness_method"/, 'a part that is off has no list';
sql(q{UPDATE part SET is_on = $1::boolean WHERE code = 'awareness'}, $off);

done_testing;
