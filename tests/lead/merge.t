# Merge: which of two is kept, a choice per field, who may, both histories; the number of
# the merged one leads on; undo for 30 days. (Accounting: sql/merge.sql.)
use Tandem;
use Tandem::Lead;

my %people = map { $_ => Tandem->sign_in($_) } qw(sanne mette jeroen inge peter admin);
sub form { my ($person, $id, $other) = @_; return $people{$person}->get("/lead/$id/merge?other=$other") }

# The values that are chosen: beside the form, which a browser sends with it.
sub chosen { my ($page) = @_; return $page->{content} =~ m{name="(\w+)" value="(\w+)" form="form" checked}g }
sub send_merge { my ($person, $page, %more) = @_; return $people{$person}->submit($page, {chosen($page), %more}) }
sub contact { my ($id, $column) = @_; return scalar sql("SELECT contact.$column FROM contact JOIN lead ON contact.id = contact_id WHERE lead.id = \$1::bigint", $id) }
sub listed { my ($id, $firm) = @_; return scalar grep { $_->{id} == $id } csv_rows($people{inge}->get('/lead/list.csv?q=' . Tandem::percent_encode($firm))) }

# two of one person, the younger further in the funnel
my $firm = unique('Merge');
my $gone = lead_made(name => 'Ann First', organisation => "$firm BV", wants => 'a press', phone => '+31 20 7' . int(1e5 + rand 8e5));
my $kept = lead_made(name => 'Ann Second', organisation => $firm, stage => 'sql', to => 'mette');
my $was  = sql('SELECT count(*) FROM lead');

# step one: which
my $which = $people{mette}->get("/lead/$kept/merge");
is $which->{status}, 200, 'first it asks with which other lead';
is $people{mette}->submit($which, {other => $gone}, form => qr{/merge$})->{status}, 200, '... by its number';
ok says($people{mette}->get("/lead/$kept/merge?other=999999999"), 'There is no other lead of that number.'), '... there is none';
ok says($people{mette}->get("/lead/$kept/merge?other=$kept"), 'There is no other lead of that number.'), '... nor is it itself';
is $people{mette}->get("/lead/$kept/merge?other=x%27")->{status}, 200, '... whatever is typed';
is $people{mette}->get('/lead/999999999/merge')->{status}, 404, 'a lead that is not there';

# step two: side by side, either way round
for my $way ([$kept, $gone], [$gone, $kept]) {
    my $page = form('mette', @$way);
    is $page->{status}, 200, 'the two side by side';
    my ($stays) = $page->{content} =~ m{id="lead-(\d+)"};
    is $stays, $kept, '... the one further in the funnel stays';
    is {chosen($page)}->{name}, 'kept', '... its name is proposed';
    is value_of($page, 'other'), $way->[1], '... the other one is carried along';
    like $page->{content}, qr{name="organisation" value="other"}, '... what differs can be chosen';
    like $page->{content}, qr{id="wants-other"[^>]*checked}, '... what only the other has is proposed';
    unlike $page->{content}, qr{name="channel"}, '... what is the same is not asked';
}

# who may
for my $case ([sanne => 1, 'whose turn it is on one'], [mette => 1, 'whose turn it is on the other'], [inge => 1, 'a manager'],
    [peter => 1, 'a manager of marketing'], [jeroen => 0, 'a colleague'], [admin => 0, 'an admin'])
{
    my ($person, $may, $who) = @$case;
    next if $may;
    my $page = form($person eq 'admin' ? 'mette' : $person, $gone, $kept);
    my $answer = send_merge($person, $page);
    is $answer->{status}, 403, "$who may not";
    ok says($answer, 'Whose turn it is on one of the two leads merges them, or a manager.'), '... in words' if $person ne 'admin';
}

# somebody was first
my $stale = form('mette', $gone, $kept);
$people{sanne}->submit($people{sanne}->get("/lead/$gone/edit"), {note => 'meanwhile'});
my $conflict = send_merge('mette', $stale, organisation => 'other');
is $conflict->{status}, 409, 'somebody changed one of the two';
is {chosen($conflict)}->{organisation}, 'other', '... what was chosen is kept';
ok index(errors_above($conflict), sql(q{SELECT full_name FROM person WHERE name = 'sanne'})) >= 0, '... who it was';

# merged
my $merged = send_merge('mette', $conflict, name => 'other');
is $merged->{location}, "/lead/$kept?saved=merge", 'sent again: merged';
is send_merge('mette', $conflict, name => 'other')->{location}, $merged->{location}, 'sent twice: the same answer';
ok says($people{mette}->get("/lead/$gone/merge"), 'This lead is part of another one now.'), '... what was merged says where it is';
is sql('SELECT count(*) FROM lead'), $was - 1, '... one lead less';
is contact($kept, 'name'), 'Ann First', 'the chosen name';
is scalar sql(q{SELECT organisation.name FROM lead JOIN organisation ON organisation.id = organisation_id WHERE lead.id = $1::bigint}, $kept), "$firm BV",
    'the chosen organisation';
is lead_value($kept, 'wants'), 'a press', 'what only the other had';
is lead_value($kept, 'stage'), 'sql', 'the stage stays';
is lead_value($kept, 'turn_id'), person_id('mette'), 'so does the turn';
my $record = $people{mette}->get("/lead/$kept");
ok index(page_text($record), Tandem::sentence('da', 'From lead {{MERGED_FROM}}, merged') =~ s/\{\{MERGED_FROM\}\}/$gone/r) >= 0, 'one timeline, with where each line came from';
ok index(page_text($record), 'meanwhile') >= 0, '... what happened to the other too';
is $people{mette}->get("/lead/$gone")->{location}, "/lead/$kept", 'the number of the merged one leads on';
is listed($gone, $firm), 0, 'it is in no list';
is listed($kept, $firm), 1, '... the other one is';
for my $part (qw(edit accept touch merge)) {
    isnt $people{mette}->get("/lead/$gone/$part")->{status}, 500, "nothing breaks at /lead/{merged}/$part";
}

# undone
is $people{jeroen}->submit($people{jeroen}->get("/lead/$kept/unmerge"))->{status}, 403, 'undoing: not by anybody';
like $record->{content}, qr{href="/lead/$kept/unmerge"}, 'the survivor offers it';
my $undo = $people{mette}->submit($people{mette}->get("/lead/$kept/unmerge"));
is $undo->{location}, "/lead/$kept?saved=unmerge", 'undone';
is sql('SELECT count(*) FROM lead'), $was, '... both are there again';
is contact($kept, 'name'), 'Ann Second', '... with its own name';
is contact($gone, 'name'), 'Ann First', '... and the other with its';
is lead_value($kept, 'wants'), '', '... and wishes';
is lead_value($gone, 'turn_id'), person_id('sanne'), '... and turn';
is $people{mette}->get("/lead/$gone")->{status}, 200, '... and number';
is event_of($_, 'move'), 'unmerge', '... the history keeps both' for $kept, $gone;
unlike $people{mette}->get("/lead/$kept")->{content}, qr{/unmerge"}, '... it is not offered again';
my $nothing = $people{mette}->submit($people{mette}->get("/lead/$kept/unmerge"));
is $nothing->{status}, 409, '... nor done';
ok says($nothing, 'Nothing was merged into this lead, or it was undone already.'), '... in words';

# Merges the two as a manager; the lead that is kept.
sub merge {
    my ($a, $b) = @_;
    my $saved = send_merge('inge', form('inge', $a, $b));
    die "not merged: $saved->{status} " . errors_above($saved) if $saved->{status} != 303;
    return $saved->{location} =~ m{/lead/(\d+)} ? $1 : '';
}
# a customer is nobody's turn: still not undone by anybody
my ($won, $other) = (lead_made(stage => 'customer', to => 'mette'), lead_made(stage => 'lead'));
sql(q{BEGIN; SELECT set_config('tandem.viewer', (SELECT id::text FROM person WHERE name = 'inge'), true);
      SELECT lead_merge($1::bigint, $2::bigint, NULL, '{}'); COMMIT}, $won, $other);
is $people{jeroen}->submit($people{jeroen}->get("/lead/$won/unmerge"))->{status}, 403, 'a merge into a customer: not by anybody';
is $people{inge}->submit($people{inge}->get("/lead/$won/unmerge"))->{status}, 303, '... by who merged';

sub undo { my ($id) = @_; return $people{inge}->submit($people{inge}->get("/lead/$id/unmerge")) }

# what changed since stays, what moved on cannot be undone
$kept = merge($kept, $gone);
$people{mette}->submit($people{mette}->get("/lead/$kept/edit"), {wants => 'two presses'});
sql(q{BEGIN; SELECT set_config('tandem.viewer', $2, true); SELECT lead_move($1::bigint, NULL, 'contact', p_way => 'call', p_reached => true); COMMIT}, $kept, person_id('mette'));
is undo($kept)->{status}, 303, 'an edit and a call do not stand in the way';
is lead_value($kept, 'wants'), 'two presses', '... what was changed since stays';
is lead_value($kept, 'attempts'), 1, '... what was done since too';
$kept = merge($kept, $gone);
$people{mette}->submit($people{mette}->get("/lead/$kept/opportunity"), {value => '100', date => '2030-01-01'});
my $moved = undo($kept);
is $moved->{status}, 409, 'a lead that moved on';
ok says($moved, 'This lead moved on since the merge, so that it cannot be undone any more.'), '... is refused in words';
is $people{mette}->submit($people{mette}->get("/lead/$kept/take-back"))->{status}, 303, '... but the move taken back';
is undo($kept)->{status}, 303, '... it can';

# after 30 days
$kept = merge($kept, $gone);
sql(q{UPDATE lead_merged SET merged_at = merged_at - interval '31 days' WHERE into_id = $1::bigint}, $kept);
unlike $people{inge}->get("/lead/$kept")->{content}, qr{/unmerge"}, 'after 30 days it is not offered';
my $late = undo($kept);
is $late->{status}, 409, '... nor done';
ok says($late, 'A merge can be undone for 30 days; this one is older.'), '... in words';

merge(lead_made(), lead_made());
is scalar sql(q{SELECT was::text FROM lead_merged WHERE id = $1::bigint}, $gone), '{}', '... and what the two were is forgotten';
is $people{inge}->get("/lead/$gone")->{location}, "/lead/$kept", '... but where the number leads';

# which one is kept
my %made = map { $_ => lead_made(stage => $_) } qw(lead opportunity customer lost not_a_lead);
for my $case (['lead', 'lost', 'lead'], ['lost', 'not_a_lead', 'lost'], ['customer', 'lost', 'customer']) {
    my ($one, $two, $stays) = @$case;
    my $id = merge($made{$one}, $made{$two});
    is $id, $made{$stays}, "$one and $two: the $stays stays";
    is undo($id)->{status}, 303, '... undone';
}
my $working = send_merge('inge', form('inge', $made{opportunity}, $made{customer}));
is $working->{status}, 409, 'a deal that is open is not lost in a customer';
ok says($working, 'Sales is working on the other lead: a new need of a customer stays a lead of its own. Close it first if there is none.'), '... in words';

# a lead with touches, a verdict and a place in a bulk act of both
my ($a, $b) = map { lead_made(stage => 'mql', to => 'mette') } 1, 2;
sql(q{INSERT INTO touch (lead_id, kind, touch_at, what) VALUES ($1::bigint, 'download', now(), 'the paper')}, $b);
sql(q{INSERT INTO consent (contact_id, way, wording) SELECT contact_id, 'email', 'yes' FROM lead WHERE id = $1::bigint}, $b);
my $bulk = sql(q{WITH made AS (INSERT INTO bulk (person_id, act) SELECT id, 'assign' FROM person WHERE name = 'inge' RETURNING id)
    INSERT INTO bulk_lead (bulk_id, lead_id) SELECT made.id, lead FROM made, unnest(ARRAY[$1::bigint, $2::bigint]) AS lead RETURNING bulk_id}, $a, $b);
$people{mette}->submit($people{mette}->get("/feedback/lead-quality/$b"), {quality => '4'});
$kept = merge($a, $b);
is $kept, $a, 'the one that came in first, where nothing else tells';
is scalar sql('SELECT count(*) FROM touch WHERE lead_id = $1::bigint', $a), 1, 'touches come along';
is lead_value($a, 'last_quality'), '4', 'so do verdicts';
is scalar sql('SELECT count(*) FROM bulk_lead WHERE lead_id = $1::bigint', $a), 1, 'what both had stands once';
my $consents = q{SELECT count(*) FROM consent JOIN lead USING (contact_id) WHERE lead.id = $1::bigint};
is scalar sql($consents, $a), 1, 'consent comes along';
is undo($a)->{status}, 303, 'undone';
is scalar sql($consents, $b), 1, '... consent goes back';
is scalar sql(q{SELECT count(*) FROM lead_score WHERE lead_id IN ($1::bigint, $2::bigint)}, $a, $b), 2, '... each has a score';
is scalar sql('SELECT count(*) FROM touch WHERE lead_id = $1::bigint', $b), 1, '... touches go back';
is lead_value($a, 'last_quality'), '', '... verdicts too';
is lead_value($b, 'last_quality'), '4', '... to whom they are about';
is scalar sql(q{SELECT count(*) FROM bulk_lead WHERE lead_id IN ($1::bigint, $2::bigint)}, $a, $b), 2, '... and what both had is both\'s';
done_testing;
