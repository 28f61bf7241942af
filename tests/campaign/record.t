# /campaign/{id}: plan beside result, funnel, verdicts, leads and feedback, all live.
use Tandem;
use Tandem::Lead;

my $sanne = Tandem->sign_in('sanne');
my $mette = Tandem->sign_in('mette');
my $id = sql(q{INSERT INTO campaign (name, kind, channel, starts_on, ends_on, budget_cents, cost_cents,
                   expected_leads, message)
               VALUES ($1, 'trade_fair', 'trade_fair', '2026-01-05', '2026-01-07', 400000, 300000, 10,
                       E'<b>Eerst\ndan</b>') RETURNING id}, my $name = unique('<i>Beurs</i>'));
sub record { return ($_[0] // $sanne)->get("/campaign/$id") }
sub cells {
    my ($page, $heading) = @_;
    my ($row) = $page->{content} =~ m{<tr><th scope="row">\Q$heading\E</th>(.*?)</tr>}s or return [];
    return [map { page_text("<body>$_") } $row =~ m{<td class="num[^>]*>(.*?)</td>}gs];
}

# without leads
my $empty = record();
is $empty->{status}, 200;
like page_text($empty), qr/\Q$name\E/;
unlike $empty->{content}, qr{<i>Beurs|<b>Eerst}, 'what was typed is text';
like $empty->{content}, qr{Eerst\ndan}, '... in its lines';
is_deeply cells($empty, 'Leads'), [10, 0, '0%'], 'nothing came yet';
is_deeply cells($empty, 'Kosten'), ['€ 4.000', '€ 3.000', '75%'];
ok says($empty, 'No lead came from this campaign yet.');
ok says($empty, 'No lead was judged yet.');
ok says($empty, 'Nobody has said anything about this campaign yet.');
like page_text($empty), qr/Afgelopen/, 'it is over';

# with leads: one verdict of 4, one hand-back judged 1, one refused without a verdict
my %lead = map { $_ => lead_made(stage => $_, to => 'mette') } qw(prospect lead mql sql opportunity customer lost);
my @ids  = values %lead;
sql('UPDATE lead SET campaign_id = $1 WHERE id = ANY (string_to_array($2, $3)::bigint[])', $id, join(',', @ids), ',');
sql('UPDATE lead SET won_value_cents = 5000000 WHERE id = $1', $lead{customer});
sub says_quality {
    my ($lead, $quality, $reason) = @_;
    sql(q{INSERT INTO feedback (subject, lead_id, campaign_id, given_by, quality, reason_kind, reason, owed)
          VALUES ('lead', $1, $2, $3, nullif($4, '')::integer, CASE WHEN $5 <> '' THEN 'back' END, nullif($5, ''), false)},
        $lead, $id, person_id('mette'), $quality, $reason);
}
says_quality($lead{customer}, 2, 'no_need');
says_quality($lead{customer}, 4, '');
says_quality($lead{lead}, 1, 'not_decision_maker');
says_quality($lead{lost}, '', 'not_decision_maker');
says_quality($lead{mql}, 5, '');
sql(q{UPDATE feedback SET state = 'withdrawn' WHERE lead_id = $1}, $lead{mql});
my $full = record();
is_deeply cells($full, 'Leads'), [10, 7, '70%'], 'leads beside the plan';
is_deeply cells($full, 'Kosten per lead'), ['€ 400', '€ 428,57', ''];
is_deeply cells($full, 'Prospect'), [7, '', 1], 'the funnel: all were prospects';
is_deeply cells($full, 'Lead'), [6, '86%', 1];
is_deeply cells($full, 'MQL'), [5, '83%', 1];
is_deeply cells($full, 'SQL'), [4, '80%', 1];
is_deeply cells($full, 'Verkoopkans'), [2, '50%', 1];
is_deeply cells($full, 'Klant'), [1, '50%', 1];
like page_text($full), qr/33%\s+1 van 3/, 'usable: the last verdict counts, a withdrawn one does not';
like page_text($full), qr/2,5\s+van 5/, 'the mean of two verdicts';
is_deeply cells($full, 'Niet de beslisser'), [2], 'reasons';
is_deeply cells($full, 'Geen behoefte'), [1];
like $full->{content}, qr{href="/lead/$_"}, 'its lead' for @ids;
like $full->{content}, qr{href="/lead/list\?campaign=$id"}, 'all of them behind a link';
for my $link ("/lead/list?campaign=$id&reached=mql", "/lead/list?campaign=$id&stage=sql&state=open") {
    (my $html = $link) =~ s/&/&amp;/g;
    like $full->{content}, qr{\Q$html\E}, 'the leads behind a figure';
}

# a figure and the leads behind its link are as many, in a campaign of the demo
my $demo = $sanne->get('/campaign/1');
my @behind = $demo->{content} =~ m{<a href="/lead/list(\?campaign=1(?:&amp;|")[^>]*)>(\d+)</a>}g;
is scalar @behind, 26, 'links of the plan and of six stages';
while (my ($query, $figure) = splice @behind, 0, 2) {
    $query = Tandem::text_decode($query =~ s/"$//r);
    is scalar(csv_rows($sanne->get("/lead/list.csv$query"))), $figure, "$query: $figure";
}

# feedback on the campaign itself
my $said = sql(q{INSERT INTO feedback (subject, campaign_id, given_by, worked, note, owed)
    VALUES ('campaign', $1, $2, 'De demo', NULL, false) RETURNING id}, $id, person_id('mette'));
sql(q{WITH given AS (INSERT INTO answer (answered_by, changed) VALUES ($1, 'Demo komt terug') RETURNING id)
      INSERT INTO feedback_event (feedback_id, act, person_id, answer_id) SELECT $2, 'answer', $1, id FROM given},
    person_id('sanne'), $said);
my $answered = record();
like page_text($answered), qr/De demo/, 'what sales said';
like page_text($answered), qr/Demo komt terug/, '... and what marketing answered';
like $answered->{content}, qr{href="/feedback/$said"};

# who sees what
like record($mette)->{content}, qr{href="/feedback/campaign/$id"}, 'sales gives feedback here';
unlike $answered->{content}, qr{href="/feedback/campaign/$id"}, '... marketing does not';
my $admin = Tandem->sign_in('admin');
is record($admin)->{status}, 200, 'an admin reads';
is $sanne->get('/campaign/999999999')->{status}, 404, 'a campaign that does not exist';
is(Tandem->visitor->get("/campaign/$id")->{status}, 303, 'a visitor signs in first');
is $sanne->post("/campaign/$id", {})->{status}, 405, 'a record takes no form';
done_testing;
