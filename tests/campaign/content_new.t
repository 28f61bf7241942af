# /campaign/content/new: an item with a file or a link; what a file may be; what is stored.
use Tandem;
use Tandem::Content;
use Digest::SHA ();
use Encode ();

my %person = map { $_ => Tandem->sign_in($_) } qw(sanne peter mette inge);
my ($sanne, $peter) = @person{qw(sanne peter)};
sub pieces { return scalar sql('SELECT count(*) FROM content_part') }
sub items  { return scalar sql('SELECT count(*) FROM content_item') }
sub upload { my ($person, $name, $content, %more) = @_; return item_add($person, file => {filename => $name, content => $content}, %more) }

# accepted: bytes in rows of 256 kB with their checksum
my $pdf   = pdf(600_000);
my $saved = upload($sanne, 'Prijslijst 2026.pdf', $pdf, title => my $title = unique('Prijslijst'), about => "Eerste regel\nen meer", language => 'nl');
is $saved->{status}, 303, 'added' or diag page_text($saved);
my $id = item_id($saved);
is $saved->{location}, "/campaign/content/$id?saved=content";
my ($stored) = sql(q{SELECT v.file_name, v.file_type, v.size_bytes, encode(v.sha256, 'hex'), count(*), max(length(bytes)), encode(sha256(string_agg(bytes, ''::bytea ORDER BY part)), 'hex')
    FROM content_version AS v JOIN content_part USING (upload) WHERE item_id = $1::bigint GROUP BY v.id}, $id);
is $stored->[0], 'Prijslijst 2026.pdf', 'its name';
is $stored->[1], 'application/pdf', '... its type';
is $stored->[2], length $pdf, '... its size';
is $stored->[3], Digest::SHA::sha256_hex($pdf), '... its checksum';
is "$stored->[4] $stored->[5]", '3 262144', '... in rows of 256 kB';
is $stored->[6], $stored->[3], '... which are what was sent';
is column_of('content_item', $id, q{owner_id = (SELECT id FROM person WHERE name = 'sanne')}), 't', 'whoever adds it owns it, unless they name somebody';
my $record = $sanne->follow($saved);
like page_text($record), qr/\Q$title\E.*?Eerste regel en meer/, 'its record';

# a link
my $link = item_add($peter, link => 'https://video.example/3', kind => 'video', owner_id => sql(q{SELECT id FROM person WHERE name = 'line'}));
is $link->{status}, 303, 'a link instead' or diag page_text($link);
is sql('SELECT link FROM content_version WHERE item_id = $1', item_id($link)), 'https://video.example/3';
like page_text(Tandem->sign_in('line')->get('/lead/notices')), qr/ansvarlig for.*?Peter Lindqvist/, 'who is named its owner is told';

# refusals keep what was typed, and store nothing
my ($before, $parts) = (items(), pieces());
my %refused = (
    'nothing'            => [item_add($peter), 'file', 'Choose a file, or give a link.'],
    'both'               => [upload($peter, 'a.pdf', pdf(), link => 'https://a.example/'), 'link', 'Give a file or a link, not both.'],
    'plain http'         => [item_add($peter, link => 'http://a.example/'), 'link', 'Give a link that starts with https://.'],
    'no link at all'     => [item_add($peter, link => 'javascript:alert(1)'), 'link'],
    'an empty file'      => [upload($peter, 'a.pdf', ''), 'file', 'This file is empty.'],
    'no title'           => [upload($peter, 'a.pdf', pdf(), title => ' '), 'title', 'Give it a title.'],
    'no kind'            => [upload($peter, 'a.pdf', pdf(), kind => ''), 'kind'],
    'another kind'       => [upload($peter, 'a.pdf', pdf(), kind => 'gold'), 'kind'],
    'no moment'          => [upload($peter, 'a.pdf', pdf(), moment => ''), 'moment'],
    'no review day'      => [upload($peter, 'a.pdf', pdf(), review_on => ''), 'review_on'],
    'a day that passed'  => [upload($peter, 'a.pdf', pdf(), review_on => '2020-01-02'), 'review_on', 'This day has passed: choose one on which somebody will look at it again.'],
    'a salesperson owns' => [upload($peter, 'a.pdf', pdf(), owner_id => sql(q{SELECT id FROM person WHERE name = 'mette'})), 'owner_id'],
    'the same title'     => [upload($peter, 'a.pdf', pdf(), title => uc $title, language => 'nl'), 'title'],
);
for my $case (sort keys %refused) {
    my ($answer, $field, $words) = @{$refused{$case}};
    is $answer->{status}, 422, "refused: $case";
    $words ? is error_of($answer, $field), $words, '... in words' : isnt error_of($answer, $field), '', '... in words';
}
like value_of($refused{'no kind'}[0], 'title'), qr/Item/, 'what was typed is kept';
is items(), $before, 'nothing was added';
is upload($peter, 'a.pdf', pdf(), title => $title, language => 'da')->{status}, 303, 'the same title in another language is another item';

# what it is by its content, whatever its name says
$parts = pieces();
my %content = (
    'HTML'        => ['page.pdf', "<!DOCTYPE html><html><head><title>x</title></head><body><script>alert(1)</script></body></html>\n"],
    'SVG'         => ['picture.png', qq(<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>\n)],
    'a program'   => ['brochure.pdf', "\x7fELF\x02\x01\x01" . "\0" x 200],
    'a script'    => ['price.txt', "#!/bin/sh\nrm -rf /\n"],
    'a zip'       => ['case.docx', "PK\x03\x04\x14\0\0\0\0\0" . "\0" x 16 . "\x05\0\0\0a.txthello"],
    'just bytes'  => ['video.mp4', join('', map { chr(($_ * 151 + 7) % 251) } 1 .. 400)],
);
for my $what (sort keys %content) {
    my $answer = upload($peter, @{$content{$what}});
    is $answer->{status}, 422, "$what named $content{$what}[0] is refused";
    like error_of($answer, 'file'), qr/^By its content this is [a-z]+\/\S+, which the library does not take/, '... with what it is';
}
is pieces(), $parts, '... before any of it is stored';
my $renamed = upload($peter, Encode::encode('UTF-8', '../../etc/løb ‘nu’.html'), pdf());
is $renamed->{status}, 303, 'a PDF by another name';
is sql('SELECT file_name FROM content_version WHERE item_id = $1', item_id($renamed)), 'løb ‘nu’.html.pdf', '... gets the ending of what it is, and no folder';
my %good = ('image/png' => ['p.png', "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0" . unique('x')], 'image/jpeg' => ['p.jpeg', "\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0" . unique('x')],
    'video/mp4' => ['v.mp4', "\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41" . unique('x')], 'text/plain' => ['t.txt', 'Goedemorgen, ' . unique('x') . "\n"]);
for my $type (sort keys %good) {
    my $answer = upload($peter, @{$good{$type}});
    is $answer->{status}, 303, "$type is taken" or diag errors_above($answer);
    is sql('SELECT file_type FROM content_version WHERE item_id = $1', item_id($answer) // 0), $type, '... as that';
}

# the same file again
$parts = pieces();
my $again = upload($peter, 'other name.pdf', $pdf);
is $again->{status}, 422, 'the same file again';
is error_of($again, 'file'), "This file is in the library already: \x{201c}$title\x{201d}.", '... says so';
like $again->{content}, qr{<a href="/campaign/content/$id"><strong>\Q$title\E}, '... and offers the item';
is pieces(), $parts, '... and stores nothing';
my $twin = pdf();
my @forms = map { $_->get('/campaign/content/new') } $sanne, $peter;
my @both  = at_once(map { my ($who, $form) = @$_; sub { $who->submit($form, {title => unique('Twin'), kind => 'case', moment => 'decision', review_on => day_ahead(9), file => {filename => 't.pdf', content => $twin}}) } }
    [$sanne, $forms[0]], [$peter, $forms[1]]);
is join(' ', sort map { $_->{status} } @both), '303 422', 'two at once: one is stored';

# a double click, and the other language
my $form  = $sanne->get('/campaign/content/new');
my %twice = (title => unique('Twice'), kind => 'case', moment => 'decision', review_on => day_ahead(9), file => {filename => 't.pdf', content => pdf()});
my @answers = map { $sanne->submit($form, {%twice}) } 1, 2;
is "$_->{status} $_->{location}", "303 $answers[0]{location}", 'sent twice: answered alike' for @answers;
is sql('SELECT count(*) FROM content_item WHERE title = $1', $twice{title}), 1, 'a double click is one item';

# 25 MB and one byte more
my $most = 25 * 1024 * 1024;
my $full = upload($sanne, 'full.pdf', pdf($most));
is $full->{status}, 303, '25 MB to the byte' or diag errors_above($full);
is sql('SELECT size_bytes FROM content_version WHERE item_id = $1', item_id($full)), $most;
$parts = pieces();
my $over = upload($sanne, 'over.pdf', pdf($most + 1), title => 'Te groot');
is $over->{status}, 413, 'one byte more';
ok says($over, 'This file is larger than 25 MB, the most that Tandem takes: make it smaller. What you typed is kept.'), '... in words';
is value_of($over, 'title'), 'Te groot', '... and what was typed is kept';
is upload($sanne, 'over.pdf', pdf($most + 400_000))->{status}, 413, 'more than the program takes';
is upload($sanne, 'over.pdf', pdf($most + 2_000_000))->{status}, 413, 'more than nginx takes';

# cut off half-way
$form = $sanne->get('/campaign/content/new');
my ($type, $body) = Tandem::body_encode([(map { [@$_] } @{form_of($form)->{pairs}}), [title => 'Half'], [file => {filename => 'half.pdf', content => pdf(900_000)}]]);
my ($host, $port) = $sanne->{url} =~ m{//([^:]+):(\d+)};
my $cookies = join '; ', map {"$_=$sanne->{cookies}{$_}"} keys %{$sanne->{cookies}};
my $socket = IO::Socket::INET->new(PeerAddr => $host, PeerPort => $port);
print {$socket} "POST /campaign/content/new HTTP/1.1\r\nHost: localhost\r\nCookie: $cookies\r\nContent-Type: $type\r\n",
    'Content-Length: ', length $body, "\r\n\r\n", substr $body, 0, 600_000;
close $socket;
select undef, undef, undef, 0.5;
is $sanne->get('/campaign/content')->{status}, 200;
is pieces(), $parts, 'an upload that was cut off stores nothing';
is sql(q{SELECT count(*) FROM content_item WHERE title = 'Half'}), 0;

# pieces that nobody saved are swept by the next that is saved
sql(q{INSERT INTO content_part (upload, part, bytes, made_at) VALUES ('orphan', 0, 'x', now() - interval '2 hours')});
upload($sanne, 'next.pdf', pdf());
is sql(q{SELECT count(*) FROM content_part WHERE upload = 'orphan'}), 0, 'what nobody saved is swept';

# roles
is $person{mette}->get('/campaign/content/new')->{status}, 403, 'sales does not add to the library';
is upload($person{inge}, 'm.pdf', pdf())->{status}, 303, 'a manager does';

done_testing;
