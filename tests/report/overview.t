# Overview and Campaigns: what is counted, and that nobody is out of sight.
use lib 'tests/lib';
use Tandem;

my $inge  = Tandem->sign_in('inge');
my $page  = $inge->get('/report/overview');
is $page->{status}, 200, 'the overview answers';

# In hand + handed back + lost + not a lead + customers = all leads (DOMAIN, The reports, 6)
my $funnel = $inge->get('/report/funnel?from=2000-01-01&to=2100-12-31');
my ($sum) = page_text($funnel) =~ /((?:In handen|In hand|In behandeling)[^=]*= [\d.]+)/;
ok $sum, 'the page says where every lead is' or diag page_text($funnel);
my @numbers = map { s/\.//gr } ($sum // '') =~ /([\d.]*\d)/g;
my $all = pop @numbers;
my $total = 0;
$total += $_ for @numbers;
is $total, $all, 'the parts are the whole';
is $all, sql('SELECT count(*) FROM lead'), '… which is all leads';

# by event: a stage reached this quarter counts, whenever the lead came in
my ($before) = map { $_->{reached} } grep { $_->{stage} eq 'mql' } csv_rows($inge->get('/report/overview.csv'));
sql(q{INSERT INTO lead (stage, captured_at, lead_at, mql_at)
      VALUES ('mql', now() - interval '2 years', now() - interval '2 years', now())});
my ($after) = map { $_->{reached} } grep { $_->{stage} eq 'mql' } csv_rows($inge->get('/report/overview.csv'));
is $after, $before + 1, 'an old lead that reaches a stage now counts now';
my ($past) = map { $_->{reached} } grep { $_->{stage} eq 'mql' }
    csv_rows($inge->get('/report/overview.csv?quarter=2019-05-05'));
is $past, 0, 'another quarter has its own';

# campaigns: cohort, until today
my $name = unique('Report campaign');
my $id   = sql('INSERT INTO campaign (name, kind, cost_cents, expected_leads) VALUES ($1, $2, 300000, 5) RETURNING id', $name, 'event');
sql(q{INSERT INTO lead (stage, captured_at, lead_at, mql_at, customer_at, won_value_cents, closed_at, closed_as, campaign_id)
      VALUES ('customer', '2026-03-01', '2026-03-01', '2026-03-02', '2026-09-01', 900000, now(), 'customer', $1::bigint),
             ('lead', '2026-03-05', '2026-03-05', NULL, NULL, NULL, now(), 'lost', $1::bigint),
             ('lead', '2026-03-06', '2026-03-06', NULL, NULL, NULL, NULL, NULL, $1::bigint)}, $id);
my ($row) = grep { $_->{campaign} eq $name } csv_rows($inge->get('/report/campaigns.csv?from=2026-03-01&to=2026-03-31'));
is_deeply {map { $_ => $row->{$_} } qw(leads mql customer won_value undecided lost cost cost_per_lead cost_per_customer
        return_on_cost expected_leads)},
    {leads => 3, mql => 1, customer => 1, won_value => '9000.00', undecided => 1, lost => 1, cost => '3000.00',
     cost_per_lead => '1000.00', cost_per_customer => '3000.00', return_on_cost => '3.00', expected_leads => 5},
    'a campaign: its leads of the period, whatever became of them since';
is scalar(grep { $_->{campaign} eq $name } csv_rows($inge->get('/report/campaigns.csv?from=2026-04-01'))), 0,
    'a campaign without leads in the period is left out';
my $shown = $inge->get("/report/campaigns?from=2026-03-01&to=2026-03-31&campaign=$id");
my ($link) = $shown->{content} =~ m{href="(/lead/list\?[^"]*)">3</a>};
ok $link, 'its leads can be clicked';
is scalar(csv_rows($inge->get(($link // '') =~ s/&amp;/&/gr =~ s/\?/.csv?/r))), 3, '… and are those three';
done_testing;
