# /campaign/content: the library with its filters, what is never used or outdated, and the
# same rows as CSV.
use Tandem;
use Tandem::Content;
use Tandem::Lead;

my ($sanne, $mette, $inge) = map { Tandem->sign_in($_) } qw(sanne mette inge);
my $mark    = unique('Listed') =~ s/ /-/gr;
my $segment = sql('INSERT INTO segment (name) VALUES ($1) RETURNING id', unique('Segment'));
my %item    = (
    never => item_made($sanne, title => "$mark never", kind => 'case', moment => 'decision', language => 'nl', segment_id => $segment),
    once  => item_made($sanne, title => "$mark once", about => 'Voor de kostenbewuste directie', language => 'da'),
    often => item_made($sanne, title => "$mark often", link => 'https://a.example/'),
    old   => item_made($sanne, title => "$mark old"),
    gone  => item_made($sanne, title => "$mark gone"),
);
my $lead = lead_made(stage => 'sql', to => 'mette');
used_made('mette', $item{once}, $lead, 3);
used_made('mette', $item{often}, $lead, $_) for 1 .. 3;
sql(q{UPDATE content_item SET review_on = tandem_today() - 1 WHERE id = $1::bigint}, $item{old});
sql(q{UPDATE content_item SET retired_at = tandem_now() WHERE id = $1::bigint}, $item{gone});

# which items a list has, by their names above
sub listed {
    my ($query) = @_;
    my $page = $mette->get("/campaign/content?q=$mark$query");
    my %name = reverse %item;
    return join ' ', sort map { $name{$_} // () } $page->{content} =~ m{<th scope="row"><a href="/campaign/content/(\d+)"}g;
}
is listed(''), 'never often old once', 'all that is offered';
is listed('&retired=true'), 'gone', 'what is retired, when asked for';
is listed('&used=never'), 'never old', 'never used';
is listed('&used=once'), 'once', 'used once';
is listed('&used=more'), 'often', 'used more often';
is listed('&outdated=true'), 'old', 'outdated';
is listed('&kind=case'), 'never', 'of a kind';
is listed('&moment=decision'), 'never', 'for a moment';
is listed('&language=nl'), 'never often old', 'in a language, with those for all';
is listed("&segment=$segment"), 'never often old once', 'of a segment, with those for all';
my $other = sql('SELECT min(id) FROM segment');
is listed("&segment=$other"), 'often old once', '... without those of another';
my $found = $mette->get('/campaign/content?q=KOSTENBEWUSTE');
like $found->{content}, qr{/campaign/content/$item{once}"}, 'found by what it is for';
is $mette->get('/campaign/content?moment=gold')->{status}, 400, 'a filter that is not right';

my $page = $sanne->get("/campaign/content?q=$mark");
like page_text($page), qr/4 stukken Nooit gebruikt: 2 · ?Eén keer gebruikt: 1 · ?Verouderd: 1|4 stukken Nooit gebruikt: 2 Eén keer gebruikt: 1 Verouderd: 1/, 'counted';
like page_text($page), qr/\Q$mark\E old verouderd/, 'what is outdated is flagged';
like page_text($page), qr/\Q$mark\E never.*?nooit/, '... and what nobody used';
like $page->{content}, qr{/campaign/content/new"}, 'marketing adds';
unlike $mette->get('/campaign/content')->{content}, qr{/campaign/content/new"}, '... sales does not';
like $mette->get('/campaign/content')->{content}, qr{/campaign/requests/new"}, '... it asks';

# CSV, and more than a page
my %row = map { $_->{id} => $_ } csv_rows($mette->get("/campaign/content.csv?q=$mark"));
is join(' ', sort { $a <=> $b } keys %row), join(' ', sort { $a <=> $b } @item{qw(never once often old)}), 'the CSV has the same rows';
is "@{$row{$item{never}}}{qw(kind moment language owner outdated used)}", 'case decision nl sanne false 0', '... with stored codes';
is $row{$item{often}}{link}, 'https://a.example/', '... and links';
item_made($sanne, title => "$mark page $_", link => 'https://a.example/') for 1 .. 24;
my $first = $mette->get("/campaign/content?q=$mark");
my ($next) = $first->{content} =~ m{rel="next" href="([^"]+)"};
my $second = $mette->get(Tandem::text_decode($next // '/'));
my @ids = map { $_->{content} =~ m{<th scope="row"><a href="/campaign/content/(\d+)"}g } $first, $second;
my %seen = map { $_ => 1 } @ids;
is scalar(@ids) . ' ' . scalar(keys %seen), '28 28', 'a second page has the rest';

done_testing;
