# Needs of a prospect: noted, changed, solved or withdrawn by either team, with their history.
use Tandem;
use Tandem::Lead;

my ($mette, $sanne, $admin) = map { Tandem->sign_in($_) } qw(mette sanne admin);
my $sanne_name = sql(q{SELECT full_name FROM person WHERE name = 'sanne'});
my $lead = lead_made(stage => 'sql', to => 'mette');
my %whole = (need_kind => 'reliability', need => 'No standstill <in season>', known => 'yes', since_on => '2026-01-05', source => 'Visit');

sub needs { return scalar sql('SELECT count(*) FROM lead_need WHERE lead_id = $1::bigint', $lead) }

like page_text($sanne->get("/lead/$lead")), qr/Nog niemand heeft een behoefte vastgelegd/, 'none noted';
like $_->get("/lead/$lead")->{content}, qr{href="/lead/$lead/need"}, "the way to it, for $_->{name}" for $mette, $sanne;
my $form = $mette->get("/lead/$lead/need");
is $form->{status}, 200;
isnt value_of($form, 'since_on'), '', 'today is proposed';
my $saved = $mette->submit($form, \%whole);
is $saved->{location}, "/lead/$lead?saved=need", 'noted by sales';
is $mette->submit($form, \%whole)->{location}, $saved->{location}, 'sent twice it is one';
is needs(), 1;
my ($id) = map { $_->[0] } sql('SELECT id FROM lead_need WHERE lead_id = $1::bigint', $lead);
my $page = $sanne->get("/lead/$lead");
like $page->{content}, qr{href="/lead/need/$id/edit">No standstill &lt;in season&gt;}, 'marketing sees it, as text';
like page_text($page), qr/bekend Minder storingen · sinds .*5 jan.* · Visit/, '... with kind, day and source';

# refused
for my $case ([{need => ''}, 'need'], [{need => '  '}, 'need'], [{need => 'x' x 501}, 'need'], [{need_kind => ''}, 'need_kind'], [{need_kind => 'gold'}, 'need_kind'],
    [{known => undef}, 'known'], [{since_on => ''}, 'since_on'], [{since_on => '2126-01-01'}, 'since_on'], [{since_on => '31-2-2026'}, 'since_on'], [{source => ''}, 'source'],
    [{need => 'no standstill <IN season>'}, 'need'])
{
    my $refused = $mette->submit($mette->get("/lead/$lead/need"), {%whole, need => 'Another', %{$case->[0]}});
    is $refused->{status}, 422, "refused: $case->[1]";
    isnt error_of($refused, $case->[1]), '', '... beside its field';
    is value_of($refused, 'source'), $case->[0]{source} // 'Visit', '... nothing is lost';
}
is needs(), 1;
my @twice = at_once(map { my $open = $_->get("/lead/$lead/need"); my $who = $_; sub { $who->submit($open, {%whole, need => 'The same words'}) } } $mette, $sanne);
is join(' ', sort map { $_->{status} } @twice), '303 422', 'the same need by two at once: one';

# changed by the other team
my ($mine, $hers) = map { $_->get("/lead/need/$id/edit") } $mette, $sanne;
is value_of($hers, 'need'), $whole{need}, 'the form has it';
is value_of($hers, 'known'), 'yes';
is $sanne->submit($hers, {known => 'no', need => 'No standstill', note => 'they never said so'})->{status}, 303, 'changed';
my $late = $mette->submit($mine, {need => 'mine', state => 'solved'});
is $late->{status}, 409, 'somebody was first';
like page_text($late), qr/\Q$sanne_name\E/, '... by name';
is value_of($late, 'need'), 'mine', '... and what was typed is kept';
is $mette->submit($late)->{status}, 303, '... sent again it is done';
is sql('SELECT state FROM lead_need WHERE id = $1::bigint', $id), 'solved';
like page_text($sanne->get("/lead/$lead")), qr/mine .*opgelost/, 'solved, on the record';

# withdrawn, with a reason
my $edit = $mette->get("/lead/need/$id/edit");
my $why = $mette->submit($edit, {state => 'withdrawn', note => ' '});
is $why->{status}, 422, 'withdrawing asks why';
isnt error_of($why, 'note'), '';
is $mette->submit($why, {note => 'we misunderstood'})->{status}, 303;
is $mette->submit($mette->get("/lead/need/$id/edit"), {source => 'Call'})->{status}, 303, 'a word may be mended afterwards';
my $history = page_text($mette->get("/lead/need/$id/edit"));
like $history, qr/Trukket tilbage.*we misunderstood.*Løst.*mine.*they never said so.*Noteret/s, 'all of it stays in its history';
is $mette->submit($mette->get("/lead/need/$id/edit"), {state => 'open'})->{status}, 303, 'and it may come back';
is sql('SELECT count(*) FROM lead_need_event WHERE need_id = $1::bigint', $id), 6, 'an event each';

# merged leads
my $other = lead_made(stage => 'lead');
sql(q{UPDATE lead SET turn_id = $1::bigint WHERE id = $2::bigint}, person_id('mette'), $other);
my $there = $mette->submit($mette->get("/lead/$other/need"), {%whole, need => 'Came along'});
is $there->{status}, 303;
my $merged = $mette->submit($mette->get("/lead/$lead/merge?other=$other"), {other => $other});
SKIP: {
    skip 'the merge asks more', 1 if $merged->{status} != 303;
    like page_text($mette->get("/lead/$lead")), qr/Came along/, 'the needs of a merged lead come along';
}

# who may
is $_->{status}, 403, 'admin reads only' for $admin->get("/lead/$lead/need"), $admin->get("/lead/need/$id/edit"), $admin->submit($form, \%whole);
unlike $admin->get("/lead/$lead")->{content}, qr{/lead/$lead/need"}, '... and is offered no button';
is $mette->get($_)->{status}, 404, $_ for '/lead/999999999/need', '/lead/need/999999999/edit';

done_testing;
