# Needs counted per segment and kind, with filters, and as CSV of the same rows.
use Tandem;
use Tandem::Lead;

my ($sanne, $mette, $admin) = map { Tandem->sign_in($_) } qw(sanne mette admin);
my $segment = sql('INSERT INTO segment (name) VALUES ($1) RETURNING id', unique('Segment'));
my @leads = map { lead_made(stage => 'lead') } 1 .. 3;
sql('UPDATE lead SET segment_id = $1::bigint WHERE id = ANY (ARRAY[$2, $3]::bigint[])', $segment, @leads[0, 1]);

sub need_made {
    my ($lead, $kind, $known, $state, $day) = @_;
    sql(q{INSERT INTO lead_need (lead_id, kind, need, known, since_on, source, state, entered_by)
          VALUES ($1::bigint, $2, $3, $4, $5, 'test', $6, 1)}, $lead, $kind, unique('Need'), $known, $day // '2026-02-01', $state // 'open');
}
need_made($leads[0], 'quality', 'true');
need_made($leads[0], 'quality', 'false');
need_made($leads[1], 'quality', 'true', 'solved');
need_made($leads[1], 'quality', 'true', 'withdrawn');
need_made($leads[1], 'rules', 'false', 'open', '2026-03-01');
need_made($leads[2], 'rules', 'true');

sub counted {
    my ($query) = @_;
    my $csv = $sanne->get("/lead/needs.csv?$query");
    return join ' | ', map { join ' ', @$_{qw(need known unknown solved withdrawn leads)} } csv_rows($csv);
}
is counted("segment=$segment"), 'quality 1 1 1 1 2 | rules 0 1 0 0 1', 'counted, each lead once for a kind';
is counted("segment=$segment&need_kind=rules"), 'rules 0 1 0 0 1', 'by kind';
is counted("segment=$segment&known=no"), 'quality 0 1 0 0 1 | rules 0 1 0 0 1', 'by who knows it';
is counted("segment=$segment&state=solved"), 'quality 0 0 1 0 1', 'by where it stands';
is counted("segment=$segment&from=2026-02-15"), 'rules 0 1 0 0 1', 'from a day';
is counted("segment=$segment&to=2026-02-15"), 'quality 1 1 1 1 2', 'until a day';
my ($none) = grep { $_->{need} eq 'rules' } csv_rows($sanne->get('/lead/needs.csv?segment=(none)'));
cmp_ok $none->{known}, '>=', 1, 'leads without a segment are counted too';
is $none->{segment}, '(none)';

my $page = $sanne->get("/lead/needs?segment=$segment");
is $page->{status}, 200;
my ($table) = $page->{content} =~ m{<tbody>(.*?)</tbody>}s;
is join(' ', grep { /\S/ } map { page_text("<body>$_") } $table =~ m{<td class="num[^"]*">(.*?)</td>}gs), '2 1 1 1 1 1 0 1 0 0', 'the same on the page';
like $page->{content}, qr{href="/lead/needs\?segment=$segment&amp;need_kind=quality"}, '... with the way to those behind it';
like $page->{content}, qr{href="/lead/$leads[0]"}, '... and their leads';
is $_->get('/lead/needs')->{status}, 200, 'everybody reads' for $mette, $admin;
like page_text($sanne->get("/lead/needs?segment=$segment&need_kind=growth")), qr/Hier zijn geen behoeften/, 'none: said so';
is $sanne->get($_)->{status}, 400, $_ for '/lead/needs?segment=x', '/lead/needs?need_kind=gold', '/lead/needs?from=2026-31-01', '/lead/needs?from=2026-05-01&to=2026-04-01';
is(Tandem->visitor->get('/lead/needs')->{status}, 303, 'not signed in');

done_testing;
