# The list: each filter, search, paging that shows every lead once, CSV.
use Tandem;
use Tandem::Lead;

my $mette    = Tandem->sign_in('mette');
my $campaign = sql(q{INSERT INTO campaign (name, channel) VALUES ($1, 'webinar') RETURNING id}, unique('List'));
my $segment  = sql(q{INSERT INTO segment (name) VALUES ($1) RETURNING id}, unique('Segment'));

# one lead of each kind, all of one campaign
my %lead;
for my $stage (qw(prospect lead mql sql opportunity customer lost not_a_lead)) {
    $lead{$stage} = lead_made(stage => $stage, to => 'jeroen', organisation => unique("Ælle $stage"));
    sql('UPDATE lead SET campaign_id = $1::bigint WHERE id = $2::bigint', $campaign, $lead{$stage});
}
sql(q{UPDATE lead SET channel = 'other', segment_id = $1::bigint, origin = 'colleague' WHERE id = $2::bigint}, $segment, $lead{sql});
sql(q{UPDATE lead SET channel = NULL WHERE id = $1::bigint}, $lead{lead});
sql(q{UPDATE lead SET due_at = tandem_now() - interval '1 day' WHERE id = $1::bigint}, $lead{mql});
sql(q{UPDATE lead SET captured_at = '2026-02-10 23:30', mql_at = '2026-03-01 10:00' WHERE id = $1::bigint}, $lead{opportunity});
sql(q{UPDATE lead SET back = 'refuse' WHERE id = $1::bigint}, $lead{lead});
my %name = reverse %lead;

sub found {
    my ($query) = @_;
    my $csv = $mette->get("/lead/list.csv?campaign=$campaign&$query");
    return "status $csv->{status}" if $csv->{status} != 200;
    my @rows = csv_rows($csv);
    my $html = $mette->get("/lead/list?campaign=$campaign&$query");
    my @shown = $html->{content} =~ m{<th scope="row"><a href="/lead/(\d+)"}g;
    is join(' ', @shown), join(' ', map { $_->{id} } @rows), "HTML and CSV have the same rows: $query" if @rows <= 25;
    return join ' ', sort map { $name{$_->{id}} // "lead $_->{id}" } @rows;
}

my ($jeroen, $sanne) = map { person_id($_) } qw(jeroen sanne);
my %expected = (
    ''                        => 'customer lead lost mql not_a_lead opportunity prospect sql',
    'stage=prospect'          => 'prospect',
    'stage=lead'              => 'lead not_a_lead',
    'stage=sql'               => 'lost sql',
    'stage=customer'          => 'customer',
    'state=open'              => 'lead mql opportunity prospect sql',
    'state=customer'          => 'customer',
    'state=lost'              => 'lost',
    'state=not_a_lead'        => 'not_a_lead',
    'state=handed_back'       => 'lead',
    'stage=sql&state=open'    => 'sql',
    "turn=$jeroen"            => 'mql opportunity sql',
    "turn=$sanne"             => 'lead prospect',
    'turn=(none)'             => '',
    'overdue=true'            => 'mql',
    'channel=other'           => 'sql',
    'channel=(none)'          => 'lead',
    "segment=$segment"        => 'sql',
    'segment=(none)'          => 'customer lead lost mql not_a_lead opportunity prospect',
    'origin=colleague'        => 'sql',
    "handed_over_by=$sanne"   => 'customer lost mql opportunity sql',
    'handed_over_by=(none)'   => 'lead not_a_lead prospect',
    "accepted_by=$jeroen"     => 'customer lost opportunity sql',
    'accepted_by=(none)'      => 'lead mql not_a_lead prospect',
    'from=2026-02-10&to=2026-02-10' => 'opportunity',
    'from=10-02-2026&to=10.2.2026'  => 'opportunity',
    'to=2026-02-09'           => '',
    'to=2026-02-10'           => 'opportunity',
    'from=2026-02-11'         => 'customer lead lost mql not_a_lead prospect sql',
    'reached=opportunity'     => 'customer opportunity',
    'reached=mql&reached_from=2026-03-01&reached_to=2026-03-01' => 'opportunity',
    'reached=mql&reached_from=2026-03-02' => 'customer lost mql sql',
    'q=%C3%86LLE'             => 'customer lead lost mql not_a_lead opportunity prospect sql',
    'q=%C3%A6lle%20sql'       => 'sql',
    'q=%25'                   => '',
    'q=%C3%86_zq'              => '',
    'q=%5C'                   => '',
    "q=%27%22--"              => '',
);
for my $query (sort keys %expected) { is found($query), $expected{$query}, "filter: $query" }

my $email = sql('SELECT email FROM contact JOIN lead ON contact.id = contact_id WHERE lead.id = $1::bigint', $lead{mql});
is found('q=' . Tandem::percent_encode(uc $email)), 'mql', 'search by e-mail address';
sql('UPDATE lead SET reference = $1 WHERE id = $2::bigint', unique('REF'), $lead{sql});
is found('q=' . Tandem::percent_encode(lead_value($lead{sql}, 'lower(reference)'))), 'sql', 'search by reference';
sql(q{UPDATE contact SET name = 'Quite Changed' WHERE id = (SELECT contact_id FROM lead WHERE id = $1::bigint)}, $lead{sql});
is found('q=quite%20chan'), 'sql', 'search follows a changed name';

# the words of the count and of what is filtered
my $one = $mette->get("/lead/list?campaign=$campaign&stage=prospect");
ok says($one, 'One lead'), 'one';
ok says($mette->get("/lead/list?campaign=$campaign&q=nobody-has-this"), 'No leads'), 'none';
is value_of($one, 'stage', 0) // value_of($one, 'stage', '/lead/list'), 'prospect', 'the filter shows what it is set to';
is value_of($one, 'campaign', '/lead/list'), $campaign;
like $one->{content}, qr{href="/lead/list\.csv\?[^"]*stage=prospect}, 'the CSV has the same filters';
my $filtered = $mette->submit($mette->get('/lead/list'), {stage => 'prospect', campaign => $campaign}, form => '/lead/list');
is $filtered->{status}, 200, 'the filters are a form';
ok says($filtered, 'One lead');

# paging by key: every lead once, also those captured at the same moment, and while others come in
my $many = sql(q{INSERT INTO campaign (name) VALUES ($1) RETURNING id}, unique('Many'));
sql(q{INSERT INTO lead (campaign_id, stage, captured_at)
      SELECT $1::bigint, 'lead', timestamptz '2026-05-01 10:00:00.123456+02' + (i / 20) * interval '1 microsecond'
      FROM generate_series(1, 130) AS i}, $many);
my (%seen, @order, $pages);
my $page = $mette->get("/lead/list?campaign=$many");
while (1) {
    is $page->{status}, 200;
    my @ids = $page->{content} =~ m{<th scope="row"><a href="/lead/(\d+)"}g;
    cmp_ok scalar @ids, '<=', 25, 'a page of 25 at most';
    $seen{$_}++ for @ids;
    push @order, @ids;
    my ($next) = $page->{content} =~ m{rel="next" href="([^"]+)"} or last;
    last if ++$pages > 20;
    sql(q{INSERT INTO lead (campaign_id, stage, captured_at) VALUES ($1::bigint, 'lead', now())}, $many) if $pages == 2;
    $page = $mette->get(Tandem::text_decode($next));
}
is scalar(grep { $_ == 1 } values %seen), 130, 'every lead is on one page';
is scalar(keys %seen), 130, '... and no other';
is join(' ', @order), join(' ', map { $_->[0] } sql(q{SELECT id FROM lead WHERE campaign_id = $1::bigint AND captured_at < '2026-06-01'
    ORDER BY captured_at DESC, id DESC}, $many)), '... newest first';
my ($back) = $page->{content} =~ m{rel="next"};
ok !$back, 'the last page leads no further';
is scalar(csv_rows($mette->get("/lead/list.csv?campaign=$many"))), 131, 'the CSV has them all';

# CSV: English headings, stored codes, cells that are no formulas
my $csv = $mette->get("/lead/list.csv?campaign=$campaign");
is $csv->{headers}{'content-disposition'}, 'attachment; filename="list.csv"', 'a file to keep';
like $csv->{content}, qr/^\x{feff}?id,reference,organisation,person_name,job_title,email,phone,stage,/, 'the headings';
like $csv->{bytes}, qr/\r\n\z/, 'lines end as RFC 4180 says';
my $bad = lead_made(name => '=cmd|"/c calc"!A0', organisation => '@SUM(A1), "B"', phone => '+31 20 1234567', email => email_made());
sql('UPDATE lead SET campaign_id = $1::bigint WHERE id = $2::bigint', $campaign, $bad);
my ($row) = grep { $_->{id} == $bad } csv_rows($mette->get("/lead/list.csv?campaign=$campaign"));
is $row->{person_name}, q('=cmd|"/c calc"!A0), 'a formula is made text';
is $row->{organisation}, q('@SUM(A1), "B"), '... this one too';
is $row->{phone}, q('+31 20 1234567), '... and a number with +';
my $second = lead_made(name => q(x;=cmd|'/c calc'!A0;y), email => email_made());
sql('UPDATE lead SET campaign_id = $1::bigint WHERE id = $2::bigint', $campaign, $second);
($row) = grep { $_->{id} == $second } csv_rows($mette->get("/lead/list.csv?campaign=$campaign"));
is $row->{person_name}, q(x;'=cmd|'/c calc'!A0;y), '... also where a semicolon begins a cell';
is $row->{stage}, 'lead', 'a stage is its code';
is $row->{channel}, 'trade_fair', 'a channel is its code';
is $row->{captured_on}, sql('SELECT tandem_today()'), 'a day is ISO';
is $row->{turn}, sql(q{SELECT name FROM person WHERE name = 'sanne'}), 'a person is the name they sign in with';
my ($won) = grep { $_->{id} == $lead{customer} } csv_rows($csv);
is $won->{won_value}, '12000.00', 'an amount has a point';
is $mette->get("/lead/list.csv?campaign=$campaign")->{content}, Tandem->sign_in('peter')->get("/lead/list.csv?campaign=$campaign")->{content},
    'the same in every language';

done_testing;
