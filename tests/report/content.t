# /report/content: what sales used and did not use of the library, by moment and segment, and
# what it asks for.
use Tandem;
use Tandem::Content;
use Tandem::Lead;

my ($peter, $sanne, $mette) = map { Tandem->sign_in($_) } qw(peter sanne mette);
my $segment = sql('INSERT INTO segment (name) VALUES ($1) RETURNING id', my $name = unique('Segment'));
my @items = map { item_made($sanne, moment => 'decision', segment_id => $segment, link => "https://a.example/$_") } 1 .. 4;
my $lead = lead_made(stage => 'sql', to => 'mette');
my @uses = map { used_made('mette', $items[0], $lead, $_) } 1, 2, 3;
push @uses, used_made('mette', $items[1], $lead, 2), used_made('mette', $items[1], $lead, 400);
sql(q{UPDATE content_use SET helped = id <> $1::bigint, judged_by = used_by, judged_at = tandem_now() WHERE id IN ($1::bigint, $2::bigint, $3::bigint)}, @uses[0 .. 2]);
sql(q{UPDATE content_item SET retired_at = tandem_now() WHERE id = $1::bigint}, $items[3]);
request_made($mette, segment_id => $segment);

my ($from, $to) = map { scalar sql("SELECT tandem_today() - $_") } 10, 0;
my ($row) = grep { $_->{segment} eq $name } csv_rows($peter->get("/report/content.csv?from=$from&to=$to"));
is "@$row{qw(moment items used_items unused_items uses judged helped helped_percent open_requests)}", 'decision 3 2 1 4 3 2 66.67 1',
    'items, used and unused, uses, the helped share and open requests';
my ($all) = grep { $_->{segment} eq $name } csv_rows($peter->get('/report/content.csv'));
is $all->{uses}, 5, 'without a period: all uses';
my $page = $mette->get("/report/content?from=$from&to=$to");
is $page->{status}, 200;
like page_text($page), qr/\Q$name\E 3 2 1 4 3 67 % 1/, 'the page has the same';
my ($sum) = sql(q{SELECT count(*), (SELECT count(*) FROM content_use JOIN content_item AS i ON i.id = item_id WHERE i.retired_at IS NULL AND used_at::date BETWEEN $1 AND $2)
    FROM content_item WHERE retired_at IS NULL}, $from, $to);
my @csv = csv_rows($peter->get("/report/content.csv?from=$from&to=$to"));
my ($items, $uses) = (0, 0);
for (@csv) { $items += $_->{items}; $uses += $_->{uses} }
is "$items $uses", "@$sum", 'every item and every use is in one row';
like $peter->get('/report/content')->{location}, qr{^/report/content\?from=\d{4}-\d\d-\d\d&to=}, 'it opens on this quarter';
is $peter->get('/report/content?from=2026-05-01&to=2026-01-01')->{status}, 400, 'a period that ends before it begins';
sql(q{UPDATE part SET is_on = false WHERE code = 'content'});
is $peter->get('/report/content.csv')->{status}, 404, 'absent while the part is off';
unlike $peter->get('/report/overview')->{content}, qr{/report/content"}, '... and in no menu';
sql(q{UPDATE part SET is_on = true WHERE code = 'content'});

done_testing;
