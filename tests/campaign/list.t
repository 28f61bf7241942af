# /campaign/list: order, paging by key, filters, figures and CSV.
use Tandem;
use Tandem::Lead;

my $sanne = Tandem->sign_in('sanne');
my $word  = unique('Lijst') =~ tr/ /-/r;
# 30 in pairs on 15 days, and 27 without a day; one without an end
sql(q{INSERT INTO campaign (name, kind, channel, starts_on, ends_on, expected_leads, cost_cents)
      SELECT $1 || ' ' || n, 'webinar', 'webinar', date '2028-01-01' + (n + 1) / 2,
             CASE WHEN n <> 30 THEN date '2028-01-01' + (n + 1) / 2 + 1 END, 10, 123456
      FROM generate_series(1, 30) AS n}, $word);
sql(q{INSERT INTO campaign (name) SELECT $1 || ' zonder ' || n FROM generate_series(1, 27) AS n}, $word);

sub names_of { my ($page) = @_; return [$page->{content} =~ m{<a href="/campaign/\d+">([^<]+)</a>}g] }
sub found { my ($query) = @_; return $sanne->get("/campaign/list?$query") }

my (@seen, $pages);
my $page = found("q=$word");
for (1 .. 5) {
    is $page->{status}, 200, 'page ' . ++$pages;
    push @seen, @{names_of($page)};
    my ($next) = $page->{content} =~ /rel="next" href="([^"]+)"/ or last;
    $page = $sanne->get(Tandem::text_decode($next));
}
is_deeply \@seen, [(map {"$word $_"} reverse 1 .. 30), (map {"$word zonder $_"} reverse 1 .. 27)],
    'newest first, those without a day last, none twice and none left out';
is $pages, 3;
like page_text(found("q=$word")), qr/57 campagnes/, '... counted';

# filters
is_deeply names_of(found('q=' . uc($word) . '%2030')), ["$word 30"], 'by name, in any capitals';
is_deeply names_of(found("q=$word%25")), [], '... signs stand for themselves';
is scalar @{names_of(found("q=$word&kind=(none)"))}, 25, 'of no kind';
is scalar @{names_of(found("q=$word&kind=webinar&channel=webinar&from=2028-01-16"))}, 4,
    'still running from a day on: ended that day, later, or without an end';
is_deeply names_of(found("q=$word&from=2028-01-10&to=2028-01-01")), [], 'a period that ends before it starts';
is_deeply names_of(found("q=$word&to=2028-01-02")), ["$word 2", "$word 1"], 'begun until a day';
is scalar @{names_of(found("q=$word&kind=trade_fair"))}, 0;
is found('from=nonsense')->{status}, 400, 'a filter that is no day';
is found('after=nonsense')->{status}, 404, 'a page that does not exist';

# figures, the same as the CSV's
my $id = sql('SELECT id FROM campaign WHERE name = $1', "$word 7");
my @leads = map { lead_made(stage => $_) } qw(lead mql customer lost);
sql('UPDATE lead SET campaign_id = $1 WHERE id = ANY (string_to_array($2, $3)::bigint[])', $id, join(',', @leads), ',');
my ($row) = found("q=$word%207")->{content} =~ m{(<tr><th scope="row"><a href="/campaign/$id">.*?</tr>)}s;
is_deeply [map { page_text("<body>$_") } $row =~ m{<td class="num[^>]*>(.*?)</td>}gs], [10, 4, 3, 1, '€ 1.234,56'],
    'expected leads, leads, mql, customers, cost';
my $csv = $sanne->get("/campaign/list.csv?q=$word%207");
is $csv->{status}, 200, 'CSV';
my ($line) = csv_rows($csv);
is_deeply [@$line{qw(id name kind starts_on offered cost expected_leads leads mql sql opportunity customer)}],
    [$id, "$word 7", 'webinar', '2028-01-05', 'true', '1234.56', 10, 4, 3, 2, 1, 1], '... has the same';
is scalar(csv_rows($sanne->get("/campaign/list.csv?q=$word"))), 57, '... of all pages';

# everybody reads; the button is for who may log
for my $name (qw(mette jeroen inge peter admin)) {
    my $other = Tandem->sign_in($name)->get('/campaign/list');
    is $other->{status}, 200, "$name reads the list";
    is $other->{content} =~ m{href="/campaign/new(\?kind=outbound)?"} ? $1 // 'any' : 'none',
        {mette => '?kind=outbound', jeroen => '?kind=outbound', admin => 'none'}->{$name} // 'any';
}
is(Tandem->visitor->get('/campaign/list')->{status}, 303, 'a visitor signs in first');
done_testing;
