# /campaign/content/{id}/file: the bytes that were stored, as something a browser keeps and
# never runs; and the memory of the workers that send and take files stays flat.
use Tandem;
use Encode ();
use Tandem::Content;
use Tandem::Server;

my ($sanne, $mette) = map { Tandem->sign_in($_) } qw(sanne mette);

# bytes and headers
my %sent = (
    'application/pdf' => ['Præsentation ‘nu’.pdf', pdf(700_000)],
    'text/plain'      => ['mail.txt', "Goedemorgen,\r\n\r\n" . unique('x') . "\r\n"],
    'image/png'       => ['p.png', "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0" . unique('x')],
);
for my $type (sort keys %sent) {
    my ($name, $bytes) = @{$sent{$type}};
    my $id   = item_made($sanne, file => {filename => Encode::encode('UTF-8', $name), content => $bytes});
    my $file = $mette->get("/campaign/content/$id/file");
    is $file->{status}, 200, "$type is sent";
    ok $file->{bytes} eq $bytes, '... byte for byte';
    my %header = %{$file->{headers}};
    is $header{'content-type'}, $type, '... with its exact type';
    is $header{'content-length'}, length $bytes, '... its length';
    is $header{'x-content-type-options'}, 'nosniff', '... no guess at another type';
    is $header{'content-security-policy'}, "sandbox; default-src 'none'", '... in a sandbox';
    like $header{'content-disposition'}, qr/^attachment; filename="/, '... to be kept, not shown';
    my $head = $mette->head("/campaign/content/$id/file");
    is "$head->{status} $head->{headers}{'content-length'} " . length $head->{bytes}, '200 ' . length($bytes) . ' 0', '... HEAD has its length and no bytes';
}
my $named = item_made($sanne, file => {filename => Encode::encode('UTF-8', 'Pris ø 100%;.pdf'), content => pdf()});
is $mette->get("/campaign/content/$named/file")->{headers}{'content-disposition'},
    q{attachment; filename="Pris _ 100_;.pdf"; filename*=UTF-8''Pris%20%C3%B8%20100%25%3B.pdf}, 'a name for browsers of today and one for others (RFC 6266)';

# who may, and what is not there
my $visitor = Tandem->visitor;
is $visitor->get("/campaign/content/$named/file")->{status}, 303, 'not without signing in';
is $mette->get('/campaign/content/999999999/file')->{status}, 404, 'no such item';
my $link = item_made($sanne, link => 'https://video.example/1');
is $mette->get("/campaign/content/$link/file")->{status}, 404, 'a link is no file';
is $mette->post("/campaign/content/$named/file", {})->{status}, 405, 'only to be read';

# a piece that is missing cuts the answer off: nobody takes half a file for a whole one
my $torn = item_made($sanne, file => {filename => 't.pdf', content => pdf(700_000)});
sql(q{DELETE FROM content_part WHERE part = 2 AND upload = (SELECT upload FROM content_version WHERE item_id = $1::bigint)}, $torn);
my $half = $mette->{http}->get("$mette->{url}/campaign/content/$torn/file", {headers => {cookie => join '; ', map {"$_=$mette->{cookies}{$_}"} keys %{$mette->{cookies}}}});
is $half->{status}, 599, 'an answer that is too short is a failure to the client';

# memory
sub memory { return map { my $status = "/proc/$_/status"; my $kilobytes = 0;
    if (open my $file, '<', $status) { local $/; ($kilobytes) = <$file> =~ /^VmRSS:\s*(\d+)/m }
    $kilobytes } Tandem::Server->processes('campaign') }
SKIP: {
    skip 'under the sanitizers memory is theirs', 1 if $ENV{TANDEM_BUILD} =~ /sanitize/;
    my $size  = 25 * 1024 * 1024;
    my $bytes = pdf($size);
    my $large = item_made($sanne, file => {filename => 'large.pdf', content => $bytes});
    $_ = $mette->get("/campaign/content/$large/file") for my ($first, $second);
    ok $first->{bytes} eq $bytes, '25 MB come back';
    my $refused = sub { $sanne->submit($sanne->get('/campaign/content/new'), {title => unique('x'), kind => '', file => {filename => 'l.pdf', content => $bytes}}) };
    $refused->() for 1 .. 2;
    my @before = memory();
    for (1 .. 4) {
        $mette->get("/campaign/content/$large/file");
        $refused->();
    }
    item_made($sanne, file => {filename => 'large.pdf', content => pdf($size)});
    my @after = memory();
    note "VmRSS in kB before @before, after @after";
    is scalar @after, scalar @before, 'the workers are there';
    my @grown = map { $after[$_] - $before[$_] } 0 .. $#before;
    cmp_ok((sort { $b <=> $a } @grown)[0], '<', 6 * 1024, "none grew by a file of 25 MB: @grown kB");
}

done_testing;
