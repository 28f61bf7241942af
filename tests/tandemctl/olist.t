#!/usr/bin/perl
# The two Olist files, loaded by tandemctl import into an empty company of its own, come
# out as other people counted them: all ten truth tables, first by our own SQL over what
# was loaded, then from /report/funnel.csv. OLIST_DIR is where the files are; the truth
# is in the folder truth beside it.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use HTTP::Tiny;
use IO::Socket::INET;
use IPC::Open3;
use Test::More;
use Time::HiRes qw(time);

my $root = abs_path(dirname(__FILE__) . '/../..');
my $olist = $ENV{OLIST_DIR} // "$root/../shared/data/olist";
my $truth = "$olist/../truth";
my $leads_file = "$olist/olist_marketing_qualified_leads_dataset.csv";
my $deals_file = "$olist/olist_closed_deals_dataset.csv";
plan skip_all => "the Olist files are not there: set OLIST_DIR ($olist)"
    unless -r $leads_file && -r $deals_file && -d $truth;
plan skip_all => 'PROGRAMS is not set: run by make test' unless $ENV{PROGRAMS};

# An instance of its own: the demo company is no empty one.
my $build = $ENV{TANDEM_BUILD} // "$root/build";
my $var = tempdir('/tmp/tandem-olist.XXXXXX', CLEANUP => 0);
my $port = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 0, Listen => 1)->sockport;
my $url = "http://127.0.0.1:$port";
my %own = (%ENV, VAR => $var, PORT => $port, DEMO => 0);
delete @own{grep { /^PG/ } keys %own};

sub run_own {
    my ($input, @command) = @_;
    local %ENV = %own;
    my $process = open3(my $in, my $out, undef, @command);
    print $in $input;
    close $in;
    local $/;
    my $said = <$out> // '';
    waitpid $process, 0;
    return ($? >> 8, $said);
}

sub tandemctl {
    my ($input, @arguments) = @_;
    return run_own($input, "$build/tandemctl", '--config', "$var/tandem.conf", @arguments);
}

my ($status, $said) = run_own('', "$root/conf/private/serve", 'start');
is $status, 0, 'an empty company starts' or BAIL_OUT($said);
END {
    if (defined $var && -d $var) {
        my $kept = $?;
        run_own('', "$root/conf/private/serve", 'stop');
        run_own('', 'rm', '-rf', $var);
        $? = $kept;
    }
}
my $state = abs_path($var);

sub query {
    my $sql = shift;
    local %ENV = (%own, PGOPTIONS => '-c search_path=tandem,public');
    open my $psql, '-|', 'psql', '-XAtq', '-F', "\t", '-h', "$state/run", '-p', '5432', '-U',
        'tandem_owner', '-d', 'tandem', '-v', 'ON_ERROR_STOP=1', '-c', $sql or die "psql: $!";
    my @rows = map { chomp; [split /\t/, $_, -1] } <$psql>;
    close $psql or die "psql refused: $sql";
    return @rows;
}

# --- Loading -----------------------------------------------------------------------

my $maps = "$root/tests/data/import";
my @load = (['olist_leads.map', $leads_file, qr/8000 new leads, 0 changed, 0 unchanged, 0 refused/],
            ['olist_deals.map', $deals_file, qr/0 new leads, 842 changed, 0 unchanged, 0 refused/]);
for my $load (@load) {
    my $began = time;
    ($status, $said) = tandemctl('', 'import', '--create', '--map', "$maps/$load->[0]", $load->[1]);
    is $status, 0, "$load->[0] is loaded";
    like $said, $load->[2], 'with all of its rows';
    note sprintf '%.1f s', time - $began;
}
for my $load (@load) {
    ($status, $said) = tandemctl('', 'import', '--create', '--map', "$maps/$load->[0]", $load->[1]);
    is $status, 0, "$load->[0] is loaded again";
    like $said, qr/0 new leads, 0 changed, \d+ unchanged, 0 refused/, 'and changes nothing';
}

# --- The truth tables, by SQL over what was loaded -----------------------------------

sub truth_read {
    my $name = shift;
    open my $file, '<', "$truth/olist_$name.csv" or die "$truth/olist_$name.csv: $!";
    my ($heading, @rows) = map { s/\r?\n//r } <$file>;
    my @names = split /,/, $heading;
    return map { my %row; @row{@names} = split /,/, $_, -1; \%row } @rows;
}

# Numbers are compared as numbers: 11.8 is 11.80.
sub same { $_[0] eq $_[1] || ($_[0] =~ /^-?[\d.]+$/ && $_[1] =~ /^-?[\d.]+$/ && $_[0] == $_[1]) }

sub row_compare {
    my ($table, $key, $expected, $found, $columns) = @_;
    my @wrong = map { "$_: $expected->{$_}, not " . ($found->{$_} // 'absent') }
        grep { !same($expected->{$_}, $found->{$_} // 'absent') } @$columns;
    return @wrong ? "$table $key: @wrong" : ();
}

# Per value of a dimension: the figures of the truth tables.
my $figures = q{count(mql_at) AS mqls, count(customer_at) AS deals,
    round(100.0 * count(customer_at) / nullif(count(mql_at), 0), 2) AS conversion_pct,
    round(100.0 * count(customer_at) / (SELECT count(customer_at) FROM lead), 2) AS share_pct,
    round(coalesce(sum(won_value_cents) FILTER (WHERE customer_at IS NOT NULL), 0) / 100, 1)
        AS declared_monthly_revenue,
    count(*) FILTER (WHERE won_value_cents > 0) AS deals_with_revenue,
    round((percentile_cont(0.5) WITHIN GROUP (ORDER BY (customer_at::date - mql_at::date)))::numeric, 1)
        AS median_days,
    round(avg(customer_at::date - mql_at::date), 2) AS mean_days};
my @figure_names = qw(mqls deals conversion_pct share_pct declared_monthly_revenue deals_with_revenue
                      median_days mean_days);
my %dimension = (
    origin => "coalesce(channel, '(none)')",
    landing_page_top10 => '(SELECT name FROM campaign WHERE id = campaign_id)',
    contact_month => "to_char(captured_at, 'YYYY-MM')",
    won_month => "to_char(customer_at, 'YYYY-MM')",
    business_segment => "coalesce((SELECT name FROM segment WHERE id = segment_id), '(none)')",
    sdr => '(SELECT name FROM person WHERE id = handed_over_by)',
    sr => '(SELECT name FROM person WHERE id = accepted_by)',
    sdr_sr_handover => "(SELECT name FROM person WHERE id = handed_over_by) || ' ' || "
        . '(SELECT name FROM person WHERE id = accepted_by)',
);
for my $name (sort keys %dimension) {
    my $deals_only = $name !~ /^(?:origin|landing_page_top10|contact_month)$/;
    my %found;
    for my $row (query("SELECT $dimension{$name}, $figures FROM lead GROUP BY 1")) {
        my ($key, @values) = @$row;
        @{$found{$key}}{@figure_names} = @values;
    }
    my @truth = truth_read($name);
    my ($key_name) = grep { exists $truth[0]{$_} }
        qw(origin landing_page_id first_contact_month won_month business_segment sdr sr sdr_sr_handover);
    my @columns = grep { exists $truth[0]{$_} } @figure_names;
    my @wrong = map { row_compare($name, $_->{$key_name}, $_, $found{$_->{$key_name}} // {}, \@columns) } @truth;
    my $rows = grep { !$deals_only || $_->{deals} > 0 } values %found;
    push @wrong, 'has ' . @truth . " rows, not $rows" unless $name =~ /top10/ || $rows == @truth;
    is "@wrong", '', "olist_$name.csv: " . @truth . ' rows';
}

my %activity = map { my ($month, @counts) = @$_; ($month => \@counts) } query(q{
    SELECT to_char(month, 'YYYY-MM'), count(*) FILTER (WHERE kind = 'mql'),
           count(*) FILTER (WHERE kind = 'won'), coalesce(sum(cents) / 100, 0)
    FROM (SELECT date_trunc('month', mql_at) AS month, 'mql' AS kind, 0 AS cents FROM lead
          UNION ALL SELECT date_trunc('month', customer_at), 'won', won_value_cents FROM lead
          WHERE customer_at IS NOT NULL) AS reached GROUP BY 1});
my @wrong;
for my $row (truth_read('funnel_month')) {
    my $found = $activity{$row->{month}} // [];
    push @wrong, $row->{month} unless same($row->{mqls_contacted}, $found->[0])
        && same($row->{deals_won}, $found->[1]) && same($row->{declared_monthly_revenue_won}, $found->[2]);
}
is "@wrong", '', 'olist_funnel_month.csv';

my %totals = map { @$_ } query(q{
    SELECT key, value FROM (SELECT count(*) AS mqls, count(customer_at) AS deals,
        round(100.0 * count(customer_at) / count(*), 2) AS conversion_pct,
        min(mql_at)::date AS first_contact_min, max(mql_at)::date AS first_contact_max,
        to_char(min(customer_at), 'YYYY-MM-DD HH24:MI:SS') AS won_min,
        to_char(max(customer_at), 'YYYY-MM-DD HH24:MI:SS') AS won_max,
        sum(won_value_cents) / 100 AS declared_monthly_revenue_sum,
        count(*) FILTER (WHERE won_value_cents > 0) AS deals_with_revenue_gt_0,
        max(won_value_cents) / 100 AS declared_monthly_revenue_max,
        sum((facts->>'declared_product_catalog_size')::numeric) AS declared_product_catalog_size_sum,
        count(facts->>'declared_product_catalog_size') AS deals_with_catalog_size,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY customer_at::date - mql_at::date) AS days_median_whole,
        round(avg(customer_at::date - mql_at::date), 4) AS days_mean_whole,
        round((percentile_cont(0.5) WITHIN GROUP (ORDER BY
            extract(epoch FROM customer_at::timestamp - mql_at::timestamp) / 86400))::numeric, 4) AS days_median_fractional,
        round(avg(extract(epoch FROM customer_at::timestamp - mql_at::timestamp) / 86400), 4) AS days_mean_fractional,
        min(customer_at::date - mql_at::date) AS days_min, max(customer_at::date - mql_at::date) AS days_max,
        count(*) FILTER (WHERE customer_at < mql_at) AS deals_won_before_first_contact,
        percentile_disc(0.9) WITHIN GROUP (ORDER BY customer_at::date - mql_at::date) AS days_p90,
        count(DISTINCT campaign_id) AS landing_pages, count(DISTINCT handed_over_by) AS sdrs,
        count(DISTINCT accepted_by) AS srs, count(*) FILTER (WHERE handed_over_by = accepted_by) AS deals_where_sdr_is_sr,
        (SELECT count(*) FROM person WHERE roles @> '{sales,marketing}') AS people_in_both_roles,
        count(*) FILTER (WHERE channel IS NULL) AS origin_missing,
        count(*) FILTER (WHERE customer_at IS NOT NULL AND segment_id IS NULL) AS business_segment_missing,
        count(*) FILTER (WHERE customer_at IS NOT NULL AND facts->>'lead_type' IS NULL) AS lead_type_missing,
        count(*) FILTER (WHERE customer_at IS NOT NULL AND facts->>'lead_behaviour_profile' IS NULL) AS lead_behaviour_missing,
        count(*) FILTER (WHERE customer_at IS NOT NULL AND facts->>'business_type' IS NULL) AS business_type_missing,
        count(*) FILTER (WHERE customer_at IS NOT NULL AND facts->>'has_company' IS NULL) AS has_company_missing,
        count(*) FILTER (WHERE customer_at IS NOT NULL AND facts->>'has_gtin' IS NULL) AS has_gtin_missing,
        count(*) FILTER (WHERE customer_at IS NOT NULL AND facts->>'average_stock' IS NULL) AS average_stock_missing,
        count(DISTINCT facts->>'seller_id') AS sellers_unique
        FROM lead) AS counted, jsonb_each_text(to_jsonb(counted)) AS pair (key, value)});
@wrong = map { "$_->{key}: $_->{value}, not " . ($totals{$_->{key}} // 'absent') }
    grep { !same($_->{value}, $totals{$_->{key}} // 'absent') }
    grep { $_->{key} ne 'days_p90_nearest_rank' && $_->{key} ne 'deals_days_p90_nearest_rank' } truth_read('totals');
is "@wrong", '', 'olist_totals.csv';
is $totals{days_p90}, 162, 'and its ninth decile';
is scalar(query('SELECT 1 FROM event WHERE batch_id IS NULL')), 0, 'every event carries its batch';
is scalar(query('SELECT 1 FROM person WHERE active')), 0, 'the people made are inactive';
is scalar(query('SELECT 1 FROM import_row')), 0, 'nothing is left in staging';

# --- The same from the report -------------------------------------------------------

SKIP: {
    skip 'this build has no program report', 1 unless $ENV{PROGRAMS} =~ /\breport\b/;
    ($status, $said) = tandemctl("a good password\n", qw(person add --name mina --team marketing --role manager
                                                         --password-stdin));
    is $status, 0, 'a manager';
    ($status, $said) = tandemctl('', qw(setting figures_per_person on --consulted), 'works council');
    is $status, 0, 'figures per person are on';
    my %cookies;
    my $http = HTTP::Tiny->new(timeout => 300, max_redirect => 0, proxy => undef, http_proxy => undef);
    my $ask = sub {
        my ($method, $path, $content) = @_;
        my %headers = (Cookie => join '; ', map { "$_=$cookies{$_}" } sort keys %cookies);
        $headers{'Content-Type'} = 'application/x-www-form-urlencoded' if defined $content;
        my $answer = $http->request($method, "$url$path", {headers => \%headers,
            defined $content ? (content => $content) : ()});
        my $set = $answer->{headers}{'set-cookie'};
        for (ref $set ? @$set : $set // ()) { $cookies{$1} = $2 if /^([^=]+)=([^;]*)/ }
        return $answer;
    };
    my $page = $ask->('GET', '/account/sign-in');
    my %form = (name => 'mina', password => 'a good password');
    while ($page->{content} =~ /<input\b([^>]*type="hidden"[^>]*)>/g) {
        my $input = $1;
        my ($name) = $input =~ /\bname="([^"]*)"/;
        $form{$name} = $1 if $input =~ /\bvalue="([^"]*)"/;
    }
    is $ask->('POST', '/account/sign-in', $http->www_form_urlencode(\%form))->{status}, 303, 'signed in';

    my $report = sub {
        my $by = shift;
        my $answer = $ask->('GET', "/report/funnel.csv?by=$by");
        is $answer->{status}, 200, "by=$by";
        my ($heading, @lines) = split /\r?\n/, $answer->{content} =~ s/^\x{EF}\x{BB}\x{BF}//r;
        my @names = split /,/, $heading // '';
        return map { my %row; @row{@names} = map { s/^"|"$//gr } split /,/, $_, -1; \%row } @lines;
    };
    my %column = (mqls => 'mql', deals => 'customer', conversion_pct => 'customer_percent',
        share_pct => 'customer_share_percent', declared_monthly_revenue => 'won_value',
        median_days => 'median_days_to_customer', mean_days => 'mean_days_to_customer');
    my %by = (origin => ['channel', 'origin'], landing_page_top10 => ['campaign', 'landing_page_id'],
        contact_month => ['month', 'first_contact_month'], won_month => ['won_month', 'won_month'],
        business_segment => ['segment', 'business_segment'], sdr => ['handed_over_by', 'sdr'],
        sr => ['accepted_by', 'sr'], sdr_sr_handover => ['handed_over_by,accepted_by', 'sdr_sr_handover']);
    for my $name (sort keys %by) {
        my ($by, $key_name) = @{$by{$name}};
        my @dimensions = split /,/, $by;
        my @rows = $report->($by);
        my %found;
        for my $row (@rows) {
            my $key = join ' ', map { $row->{$_} // '' } @dimensions;
            $found{$key}{$_} = $row->{$column{$_}} for keys %column;
        }
        my @truth = truth_read($name);
        my @columns = grep { exists $truth[0]{$_} } sort keys %column;
        my @wrong = map { row_compare($by, $_->{$key_name}, $_, $found{$_->{$key_name}} // {}, \@columns) } @truth;
        if ($name !~ /^(?:origin|landing_page_top10|contact_month)$/) {
            my $won = grep { $_->{customer} > 0 } @rows;
            push @wrong, 'has ' . @truth . " rows with customers, not $won" unless $won == @truth;
        } elsif ($name ne 'landing_page_top10') {
            push @wrong, 'has ' . @truth . ' rows, not ' . @rows unless @rows == @truth;
        }
        is "@wrong", '', "olist_$name.csv from the report";
        if ($name eq 'origin') {
            my %sum;
            for my $row (@rows) { $sum{$_} += $row->{$_} for qw(lead mql customer won_value) }
            is "$sum{lead} $sum{mql} $sum{customer}", '8000 8000 842', 'its sums are the totals';
            cmp_ok $sum{won_value}, '==', 61784006, 'of the revenue too';
        }
    }
    my %months = map { ($_->{activity_month} => $_) } $report->('activity_month');
    my @wrong = grep {
        my $found = $months{$_->{month}} // {};
        !same($_->{mqls_contacted}, $found->{mql} // '') || !same($_->{deals_won}, $found->{customer} // '')
            || !same($_->{declared_monthly_revenue_won}, $found->{won_value} // '')
    } truth_read('funnel_month');
    is join(' ', map { $_->{month} } @wrong), '', 'olist_funnel_month.csv from the report';
}

done_testing;
