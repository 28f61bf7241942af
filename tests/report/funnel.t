# The funnel counts as it says: made-up leads whose figures are reckoned by hand here
# (CONTRACT: Funnel figures). All are of one campaign, so that the demo does not count.
use lib 'tests/lib';
use Tandem;

my $campaign = sql('INSERT INTO campaign (name, kind) VALUES ($1, $2) RETURNING id', unique('Funnel test'), 'event');
my $segment  = sql('INSERT INTO segment (name) VALUES ($1) RETURNING id', unique('Segment'));
my %person   = map { $_ => scalar sql('SELECT id FROM person WHERE name = $1', $_) } qw(sanne mette jeroen);

# stage, captured, mql, customer, won cents, accepted by, channel, closed as
my @leads = (
    ['customer', '2026-01-10 09:00', '2026-01-10 10:00', '2026-01-20 08:00', 100000, 'mette',  'email'],
    ['customer', '2026-01-15 09:00', '2026-01-15 23:59', '2026-02-14 00:01', 0,      'jeroen', 'email'],
    # won two days before it was an MQL: real histories have such
    ['customer', '2026-02-01 09:00', '2026-02-03 09:00', '2026-02-01 12:00', '',     'mette',  ''],
    ['lead',     '2026-02-05 09:00', '',                 '',                 '',     '',       'social'],
    ['mql',      '2026-02-10 09:00', '2026-02-10 09:00', '',                 '',     '',       'social', 'lost'],
    # half past eleven at night, local time: still April
    ['prospect', '2026-04-30 23:30', '',                 '',                 '',     '',       'email'],
);
for my $lead (@leads) {
    my ($stage, $captured, $mql, $customer, $won, $seller, $channel, $closed) = @$lead;
    $closed = 'customer' if $stage eq 'customer';
    sql(q{INSERT INTO lead (stage, captured_at, lead_at, mql_at, customer_at, won_value_cents, accepted_by,
            handed_over_by, channel, campaign_id, segment_id, closed_at, closed_as)
          VALUES ($1, $2::timestamp, CASE WHEN $1 <> 'prospect' THEN $2::timestamp END,
            nullif($3, '')::timestamp, nullif($4, '')::timestamp, nullif($5, '')::bigint, nullif($6, '')::bigint,
            nullif($7, '')::bigint, nullif($8, ''), $9::bigint, $10::bigint,
            CASE WHEN $11 <> '' THEN now() END, nullif($11, ''))},
        $stage, $captured, $mql, $customer, $won, $seller ? $person{$seller} : '', $seller ? $person{sanne} : '',
        $channel // '', $campaign, $segment, $closed // '');
}

my $peter = Tandem->sign_in('peter');
my $mette = Tandem->sign_in('mette');

# The rows of the CSV as lists, without the heading.
sub rows {
    my ($by, $who, $more) = @_;
    my $answer = ($who // $peter)->get("/report/funnel.csv?campaign=$campaign&by=$by" . ($more // ''));
    is $answer->{status}, 200, "by $by answers" or diag page_text($answer);
    my @lines = map { [split /,/, $_, -1] } split /\r\n/, $answer->{content};
    my $heading = shift @lines;
    return ($heading, @lines);
}

my @figures = qw(prospect lead mql sql opportunity customer customer_percent customer_share_percent
    median_days_to_customer mean_days_to_customer won_value);

my ($heading, @all) = rows('');
is_deeply $heading, \@figures, 'without a dimension the headings are the figures';
is_deeply \@all, [[6, 5, 4, 3, 3, 3, '75.00', '100.00', '10.0', '12.67', '1000.00']],
    'all together: a later stage implies the earlier ones, lost stays in, negative days are kept';

($heading, my @channels) = rows('channel');
is_deeply $heading, ['channel', @figures], 'the dimension is the first heading';
is_deeply \@channels, [
    ['email',  3, 2, 2, 2, 2, 2, '100.00', '66.67', '20.0', '20.00', '1000.00'],
    ['social', 2, 2, 1, 0, 0, 0, '0.00',   '0.00',  '',     '',      '0.00'],
    ['(none)', 1, 1, 1, 1, 1, 1, '100.00', '33.33', '-2.0', '-2.00', '0.00']],
    'by channel: most leads first, the empty one as (none), the median interpolated, no days without a customer';

(undef, my @months) = rows('month');
is_deeply [map { [@$_[0, 1, 6]] } @months], [['2026-02', 3, 1], ['2026-01', 2, 2], ['2026-04', 1, 0]],
    'by month of capture, in company time';
(undef, my @won) = rows('won_month');
is_deeply [map { [@$_[0, 1, 6, 11]] } @won], [['2026-02', 2, 2, '0.00'], ['2026-01', 1, 1, '1000.00']],
    'by month of winning only what was won counts';
(undef, my @activity) = rows('activity_month');
is_deeply [sort { $a->[0] cmp $b->[0] } map { [@$_[0 .. 6]] } @activity], [
    ['2026-01', 2, 2, 2, 1, 1, 1], ['2026-02', 3, 3, 2, 2, 2, 2], ['2026-03', 0, 0, 0, 0, 0, 0],
    ['2026-04', 1, 0, 0, 0, 0, 0]], 'by activity each stage counts in its own month; months without are kept';

($heading, my @pairs) = rows('handed_over_by,accepted_by');
is_deeply [@$heading[0, 1]], ['handed_over_by', 'accepted_by'], 'two dimensions are two columns';
is_deeply [map { [@$_[0, 1, 2, 7]] } @pairs], [['(none)', '(none)', 3, 0], ['sanne', 'mette', 2, 2],
    ['sanne', 'jeroen', 1, 1]], 'pairs of who handed over and who accepted';
(undef, my @segments) = rows('segment,channel');
is scalar @segments, 3, 'any two dimensions go together';

# figures per person: the demo has them on
(undef, my @seen) = rows('accepted_by', $mette);
is_deeply [map { [@$_[0, 1]] } @seen], [['(none)', 3], ['mette', 2], ['(others)', 1]],
    'a salesperson sees their own row, and the others together';
sql(q{SELECT setting_set('figures_per_person', 'off', NULL)});
(undef, my @off) = rows('person', $peter);
sql(q{SELECT setting_set('figures_per_person', 'on', 'tests')});
is_deeply [sort map { $_->[0] } @off], ['(none)', '(others)'], 'with the setting off a manager sees no person';

is $peter->get("/report/funnel.csv?by=birthday")->{status}, 400, 'an unknown dimension is refused';
is $peter->get("/report/funnel.csv?by=channel,birthday")->{status}, 400, 'also as the second';
is $peter->get("/report/funnel.csv?from=2026-02-31")->{status}, 400, 'so is a day that does not exist';
(undef, my @period) = rows('', $peter, '&from=2026-02-01&to=2026-02-28');
is $period[0][0], 3, 'from and to are days of capture, both included';

# one person's figures by a filter: their own, and a manager's with the setting on
my %id = map { $_ => scalar sql('SELECT id FROM person WHERE name = $1', $_) } qw(mette jeroen);
my $all = {map { $_ => Tandem->sign_in($_) } qw(mette peter)};
sub leads_of { my ($who, $filter) = @_; my $sum = 0; $sum += $_->{lead} for csv_rows($all->{$who}->get("/report/funnel.csv?by=channel&$filter")); return $sum }
cmp_ok leads_of('mette', "accepted_by=$id{mette}"), '>', 0, 'each sees their own';
is leads_of('mette', "$_=$id{jeroen}"), 0, "... nobody else's by $_" for qw(accepted_by handed_over_by);
cmp_ok leads_of('peter', "accepted_by=$id{jeroen}"), '>', 0, 'a manager sees all';
sql(q{SELECT setting_set('figures_per_person', 'off', NULL)});
is leads_of('peter', "accepted_by=$id{jeroen}"), 0, '... not with the setting off';
is scalar(csv_rows($all->{peter}->get("/report/campaigns.csv?accepted_by=$id{jeroen}"))), 0, '... by campaign neither';
ok says($all->{peter}->get("/report/$_?from=2026-01-01&to=2026-12-31&accepted_by=$id{jeroen}"),
    "One person's figures are for that person alone, and for managers once an admin has turned figures per person on."), "... as $_ says" for qw(funnel campaigns);
sql(q{SELECT setting_set('figures_per_person', 'on', 'tests')});

# the page
my $opened = $peter->get('/report/funnel');
is $opened->{status}, 303, 'the page opens on a period';
like $opened->{location}, qr/from=\d{4}-\d\d-01&to=\d{4}-\d\d-\d\d/, '… this quarter, in the address';
my $page = $peter->get("/report/funnel?campaign=$campaign&from=2026-01-01&to=2026-12-31&by=channel");
is $page->{status}, 200;
my ($last_row) = $page->{content} =~ m{(<tr><th scope="row"><span class="tag t-sales">Customer</span>.*?</tr>)}s;
like $last_row, qr{<td class="num wide"></td>}, 'nothing comes after customer: no days, also not those of another stage';
my $clicked = 0;
while ($page->{content} =~ m{<a href="(/lead/list\?[^"]*)">([\d.,]+)</a>}g) {
    my ($link, $figure) = ($1, $2);
    $link =~ s/&amp;/&/g;
    my @rows = csv_rows($peter->get($link =~ s/\?/.csv?/r));
    is scalar @rows, $figure, "the leads behind $figure: $link";
    $clicked++;
}
cmp_ok $clicked, '>=', 11, 'every figure of the stages can be clicked';
while ($page->{content} =~ m{<th scope="row"><a href="(/lead/list\?[^"]*)">[^<]*</a></th><td class="num">(\d+)</td>}g) {
    my ($link, $figure) = ($1, $2);
    $link =~ s/&amp;/&/g;
    is scalar(csv_rows($peter->get($link =~ s/\?/.csv?/r))), $figure, "the leads behind a row: $link";
}
done_testing;
