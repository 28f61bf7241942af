# Somebody was first: 409 that names them, what was typed kept, sent again knowingly saved.
use Tandem;
use Tandem::Lead;

my ($mette, $jeroen, $sanne) = map { Tandem->sign_in($_) } qw(mette jeroen sanne);
my $meanwhile = '{} changed this lead meanwhile. What you typed is kept: look at the lead and send again.';
my $name      = sql(q{SELECT full_name FROM person WHERE name = 'jeroen'});

# an edit beside an edit
my $id   = lead_made(stage => 'lead');
my $mine = $mette->get("/lead/$id/edit");
my $his  = $jeroen->get("/lead/$id/edit");
is $jeroen->submit($his, {wants => 'a quote'})->{status}, 303, 'the first is saved';
my $late = $mette->submit($mine, {wants => 'a visit', note => 'typed'});
is $late->{status}, 409, 'the second is told';
ok says($late, $meanwhile, $name), '... by whom it was changed' or diag page_text($late);
is value_of($late, 'wants'), 'a visit', '... what was typed is kept';
is value_of($late, 'note'),  'typed';
is lead_value($id, 'wants'), 'a quote', '... nothing is lost';
isnt value_of($late, 'version'), value_of($mine, 'version'), '... the form knows the newer version';
is $mette->submit($late)->{status}, 303, '... and sent again is saved';
is lead_value($id, 'wants'), 'a visit';
my $third = $jeroen->submit($his, {wants => 'third'});
is $third->{status}, 303, 'a form that was saved, sent again: its first result';
is lead_value($id, 'wants'), 'a visit', '... and not saved again';

# a move beside a move
my $moved = lead_made(stage => 'sql', to => 'mette');
my $form  = $mette->get("/lead/$moved/opportunity");
is $jeroen->submit($jeroen->get("/lead/$moved/contact"), {way => 'call', outcome => 'talked'})->{status}, 303;
my $second = $mette->submit($form, {value => '1500', date => '2030-05-05', note => 'deal'});
is $second->{status}, 409, 'a move on a lead that changed';
ok says($second, $meanwhile, $name);
is value_of($second, 'note'), 'deal', '... is kept';
is value_of($second, 'value'), '1500';
is lead_value($moved, 'stage'), 'sql';
is $mette->submit($second)->{status}, 303, '... sent again it is made';
is lead_value($moved, 'stage'), 'opportunity';

# a move that is not possible any more
my $gone = lead_made(stage => 'mql', to => 'mette');
my $refuse = $mette->get("/lead/$gone/refuse");
is $jeroen->submit($jeroen->get("/lead/$gone/accept"))->{status}, 303;
my $impossible = $mette->submit($refuse, {reason => 'too_early', note => 'later'});
is $impossible->{status}, 409, 'refused after it was accepted';
is value_of($impossible, 'note'), 'later', '... is kept';
my $still = $mette->submit($impossible);
is $still->{status}, 409, '... sent again it is still not possible';
ok says($still, 'This is not possible at the stage this lead is in now.'), '... and why'
    or diag errors_above($still);

# one's own other window
my $own   = lead_made(stage => 'sql', to => 'mette');
my ($left, $right) = map { $mette->get("/lead/$own/contact") } 1 .. 2;
is $mette->submit($left, {way => 'call', outcome => 'talked'})->{status}, 303;
my $twice = $mette->submit($right, {way => 'call', outcome => 'talked'});
is $twice->{status}, 409, 'two windows of one person';
ok says($twice, 'You changed this lead meanwhile, in another window. What you typed is kept: look at the lead and send again.');
is lead_value($own, 'attempts'), 1, '... one contact';

# a form of a record without its version is not a way round
for my $version (undef, '', 'x', '-1', '99999999999999999999') {
    my $guard  = lead_made(stage => 'sql', to => 'mette');
    for my $page (qw(edit contact)) {
        my $before = $mette->get("/lead/$guard/$page");
        $jeroen->submit($jeroen->get("/lead/$guard/edit"), {wants => 'newer'});
        my $answer = $mette->submit($before, {version => $version, wants => 'older', way => 'call', outcome => 'talked'});
        ok $answer->{status} =~ /^4/, "$page: a version of " . ($version // 'nothing') . " saves nothing: $answer->{status}";
    }
    is lead_value($guard, 'wants'), 'newer';
    is lead_value($guard, 'attempts'), 0;
}

# two salespeople accept one lead at the same moment, ten times
for my $round (1 .. 10) {
    my $lead  = lead_made(stage => 'mql', to => 'mette');
    my @forms = map { $_->get("/lead/$lead/accept") } $mette, $jeroen;
    my @answers = at_once(sub { $mette->submit($forms[0]) }, sub { $jeroen->submit($forms[1]) });
    is join(' ', sort map { $_->{status} } @answers), '303 409', "round $round: one accepts, the other is told";
    my ($lost)  = grep { $_->{status} == 409 } @answers or next;
    my $winner  = sql('SELECT full_name FROM person WHERE id = $1::bigint', lead_value($lead, 'accepted_by'));
    ok says($lost, '{} has accepted this lead already.', $winner), '... by whom';
    is sql(q{SELECT count(*) FROM event WHERE lead_id = $1::bigint AND move = 'accept'}, $lead), 1;
}

done_testing;
