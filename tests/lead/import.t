# The import page: a file is uploaded, its columns are looked at, it is checked, loaded by
# a job, reported on and undone. The data are made up; MESSY_DIR holds files with what each
# must give, where it is there.
use Tandem;
use Tandem::Import;
use Tandem::Lead;

my $sanne = Tandem->sign_in('sanne');
my $peter = Tandem->sign_in('peter');
my $line  = Tandem->sign_in('line');
my $data  = 'tests/data/import';

# A mark that this run alone has, so that the test may be run again.
my $mark = unique('') =~ s/-/x/r;
sub mail { return "$_[0]-$mark\@imported.example" }

# How many leads have such an address.
sub leads { return scalar sql(q{SELECT count(*) FROM lead JOIN contact ON contact.id = contact_id WHERE email = $1}, $_[0]) }

sub lead_of { return scalar sql(q{SELECT lead.id FROM lead JOIN contact ON contact.id = contact_id WHERE email = $1 ORDER BY 1 LIMIT 1}, $_[0]) }

# --- Who may ------------------------------------------------------------------------------

for my $name (qw(sanne line peter inge)) {
    is +Tandem->sign_in($name)->get('/lead/import')->{status}, 200, "$name may load files";
}
for my $name (qw(mette jeroen admin)) {
    my $page = Tandem->sign_in($name)->get('/lead/import');
    is $page->{status}, 403, "$name may not";
    ok says($page, 'This page is for another role than yours.'), '... and is told';
}
my $mette = Tandem->sign_in('mette');
my $stolen = $sanne->get('/lead/import');
is $mette->submit($stolen, {file => {filename => 'x.csv', content => "Naam\nX\n"}})->{status}, 403, 'nor with a form of somebody else';

# --- Files that are none ------------------------------------------------------------------

my $batches = sql('SELECT count(*) FROM import_batch');
my $parts   = sql('SELECT count(*) FROM import_part');
my @broken  = (
    ["PK\3\4\0\0rest",                 'this is a spreadsheet (.xlsx) or zip file: save it as CSV first', 'an .xlsx named .csv'],
    ["\xD0\xCF\x11\xE0rest",           'this is a spreadsheet (.xls): save it as CSV first', 'an .xls'],
    ["\n<!DOCTYPE html><p>Sign in",    'this is a web page or XML, not CSV: was the sign-in page saved in its place?', 'a web page'],
    ['%PDF-1.4',                       'this is a PDF, not CSV', 'a PDF'],
    ['',                               'the file is empty', 'nothing'],
    [" \r\n\r\n",                      'the file is empty', 'blank lines'],
    ["Naam;E-mail\r\n",                'there are headings, but no rows', 'headings alone'],
    ["Naam;E-mail\r\n;\r\n;\r\n",      'there are headings, but no rows', 'headings and blank rows'],
    ["Na\0am;E-mail\r\nx;y\r\n",       'the headings hold NUL bytes, or bytes that are no text: choose another encoding', 'a NUL in the headings'],
    ["Naam;E-mail\na;b\nc;\"d\ne;f\n", 'the quote that opens on line {} is never closed: what is a row from there on cannot be told', 'a quote that is never closed', 3],
    [join(';', 1 .. 301) . "\nx\n",    'there are more than 300 columns: is the separator right?', 'too many columns'],
);
for my $file (@broken) {
    my ($bytes, $words, $name, $detail) = @$file;
    my $answer = file_upload($peter, 'broken.csv', $bytes);
    is $answer->{status}, 422, "$name is refused";
    is error_of($answer, 'file'), ucfirst($words =~ s/\{\}/$detail/r), '... in words';
}
is $peter->submit($peter->get('/lead/import'), {})->{status}, 422, 'no file';
is sql('SELECT count(*) FROM import_batch'), $batches, 'nothing is stored of them';
is sql('SELECT count(*) FROM import_part'), $parts, '... not even a piece';
is error_of(file_upload($sanne, 'leeg.csv', ''), 'file'), 'Het bestand is leeg', 'in the language of who loads';

# a file over 25 MB, and one whose end never comes
my $form = $peter->get('/lead/import');
my ($type, $body) = Tandem::body_encode([(map { [@$_] } @{form_of($form)->{pairs}}),
    [file => {filename => 'big.csv', content => "Naam\n" . 'x' x (25 * 1024 * 1024 + 300_000)}]]);
my $big = $peter->request('POST', '/lead/import', {'content-type' => $type}, $body);
is $big->{status}, 413, 'more than 25 MB';
ok says($big, 'This file is larger than 25 MB, more than Tandem takes at once: split it.'), '... with words';
(undef, $body) = Tandem::body_encode([(map { [@$_] } @{form_of($form)->{pairs}}), [file => {filename => 'cut.csv', content => "Naam\n" . 'x' x 100_000}]]);
my $cookies = join '; ', map {"$_=$peter->{cookies}{$_}"} keys %{$peter->{cookies}};
{
    my ($host, $port) = $peter->{url} =~ m{//([^:]+):(\d+)};
    my $socket = IO::Socket::INET->new(PeerAddr => $host, PeerPort => $port);
    print {$socket} "POST /lead/import HTTP/1.1\r\nHost: localhost\r\nCookie: $cookies\r\nContent-Type: $type\r\n",
        'Content-Length: ', length $body, "\r\n\r\n", substr $body, 0, 90_000;
    close $socket;
}
select undef, undef, undef, 0.3;
is sql('SELECT count(*) FROM import_part'), $parts, 'an upload that was cut off stores nothing';

# --- The columns ---------------------------------------------------------------------------

my $phone = sprintf '06 1%07d', 1e7 * rand;
my $dutch = "Nr.;Voornaam;Tussenvoegsel;Achternaam;Bedrijf;E-mailadres;Telefoon;Straat;Huisnr.;Postcode;Plaats;Aangemaakt op;Verwachte omzet;Lievelingskleur\r\n"
    . join "\r\n", map { "$mark-$_;Anna;van;Dam$_;Bedrijf $mark;" . mail("anna$_") . ";$phone;Dorpsstraat;$_ a;1234AB;Zwolle;0$_-02-2026;1.234,50;groen" } 1 .. 4;
my $upload = file_upload($peter, 'C:\fakepath\dutch.csv', $dutch);
is $upload->{status}, 303, 'a file is taken';
my $batch = batch_of($upload);
is batch_value($batch, 'file_name'), 'dutch.csv', '... under its own name';
is batch_value($batch, 'encoding || delimiter || decimal_mark || date_order'), 'utf-8;,dmy', '... and looked at';
my $page = $peter->follow($upload);
is join(' ', @{columns_of($page)}), 'reference first_name infix last_name organisation email phone street house_number postal_code city captured_on expected_value fact',
    'Dutch headings are known';
like page_text($page), qr/01-02-2026 = 1 Feb 2026/, 'dates are shown as they are read';
like page_text($page), qr/1\.234,50 = 1,234\.50/, 'and amounts';
is value_of($page, 'decimal'), 'comma', 'the decimal comma is guessed and shown';
my @known = (
    ['Nr.;Fornavn;Efternavn;Firma;E-mail;Telefon;Adresse;Postnr.;By;Kampagne;Kilde;Oprettet;Forventet omsætning;Bemærkning',
     'reference first_name last_name organisation email phone street postal_code city campaign channel captured_on expected_value note', 'Danish'],
    ['Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle Stage,Original Source,Company name,Street Address,Postal Code,City,Country/Region,Create Date,HubSpot Score,Lead Status',
     'reference first_name last_name email phone owner stage channel organisation street postal_code city country captured_on score fact', 'HubSpot'],
    ["Lead ID\tFirst Name\tLast Name\tTitle\tCompany / Account\tLead Source\tEmail\tPhone\tStreet\tCity\tZip/Postal Code\tCountry\tCreated Date\tLead Owner\tMobile",
     'reference first_name last_name job_title organisation channel email phone street city postal_code country captured_on owner fact', 'Salesforce'],
    ['reference|organisation|person_name|e-mail|captured_on|won_value', 'reference organisation person_name email captured_on won_value', 'our own'],
);
for my $headings (@known) {
    my ($first, $targets, $whose) = @$headings;
    my $cells = () = $first =~ /[;,\t|]/g;
    my ($separator) = $first =~ /([;\t|]|,(?=\w))/;
    my $seen = $peter->follow(file_upload($peter, "$whose.csv", "$first\n" . join($separator, ('x') x ($cells + 1)) . "\n"));
    is join(' ', @{columns_of($seen)}), $targets, "$whose headings are known";
}
my $nothing = $peter->submit($page, {column => [('fact') x 14]});
is $nothing->{status}, 422, 'columns that make no lead are refused';
ok says($nothing, 'Say which column holds a reference, an organisation, a name, an e-mail address or a phone number.');
is join(' ', @{columns_of($nothing)}), join(' ', ('fact') x 14), '... and kept as chosen';
my $twice = columns_of($page);
$twice->[13] = 'email';
is $peter->submit($page, {column => $twice})->{status}, 422, 'one field twice is refused';
$twice->[13] = 'nonsense';
is $peter->submit($page, {column => $twice})->{status}, 422, 'what is no field is refused';
is $peter->submit($page, {column => [('email')]})->{status}, 409, 'as many columns as the file has';

# another encoding and separator
my $macedonia = file_upload($peter, 'wrong.csv', "Naam|E-mail\nAndr\xE9|" . mail('andre') . "\n");
$page = $peter->follow($macedonia);
my $reading = $peter->get('/lead/import/' . batch_of($macedonia) . '/reading');
is value_of($reading, 'encoding'), 'windows-1252', 'the encoding that was found stands in the form';
my $stale = $peter->get('/lead/import/' . batch_of($macedonia) . '/reading');
my $anew = $peter->submit($reading, {encoding => 'macintosh', delimiter => 'comma'});
is join(' ', @{columns_of($peter->follow($anew))}), 'fact', 'another separator is another set of columns';
is $peter->submit($page, {column => columns_of($page)})->{status}, 409, 'a page of before is told so';
is $peter->submit($stale, {encoding => 'utf-8'})->{status}, 409, '... and so is the form';
$anew = $peter->submit($peter->get('/lead/import/' . batch_of($macedonia) . '/reading'), {encoding => 'macintosh', delimiter => 'pipe'});
like page_text($peter->follow($anew)), qr/AndrÈ/, 'and another encoding other letters';
is $peter->submit($peter->get('/lead/import/' . batch_of($macedonia) . '/reading'), {encoding => 'klingon'})->{status}, 422;

# --- Check, load, report --------------------------------------------------------------------

$page = $peter->get("/lead/import/$batch/columns");
my $sent = $peter->submit($page, {column => columns_of($page)});
is $sent->{location}, "/lead/import/$batch", 'the file goes to be checked';
is $peter->submit($page, {column => columns_of($page)})->{location}, $sent->{location}, '... once, however often it is sent';
$page = job_wait($peter, $batch);
is $page->{path}, "/lead/import/$batch/load", 'then it is to be decided';
is batch_value($batch, "concat_ws(' ', row_count, refused_count, duplicate_count, update_count)"), '4 0 3 0', 'the check says what is in it';
like page_text($page), qr/Line 2 of the file/, 'three people of one phone number, says the list';
is leads(mail('anna1')), 0, 'nothing is loaded yet';
my $other_window = $peter->get("/lead/import/$batch/load");
my $loading = $peter->submit($page, {duplicates => 'new'});
is $loading->{location}, "/lead/import/$batch", 'it is loaded';
is $peter->submit($page, {duplicates => 'new'})->{location}, $loading->{location}, '... once';
is $peter->submit($other_window, {duplicates => 'new'})->{status}, 409, 'another window is told that it is further on';
my $report = job_wait($peter, $batch);
is batch_value($batch, "concat_ws(' ', state, new_leads, changed_leads, joined_count, refused_count)"), 'loaded 4 0 0 0', 'and reported';
my $one = lead_of(mail('anna1'));
is sql(q{SELECT concat_ws('|', lead.reference, c.name, o.name, c.phone, c.phone_normal, o.street, o.postal_code, o.city, captured_at::date,
        expected_value_cents, facts, person_name(turn_id)) FROM lead JOIN contact c ON c.id = contact_id
        JOIN organisation o ON o.id = lead.organisation_id WHERE lead.id = $1}, $one),
    qq($mark-1|Anna van Dam1|Bedrijf $mark|$phone|) . '+316' . substr($phone, 3)
    . qq(|Dorpsstraat 1 a|1234 AB|Zwolle|2026-02-01|123450|{"Lievelingskleur": "groen"}|Peter Lindqvist), 'every column is where it belongs';
is event_of($one, 'batch_id'), $batch, 'the event carries its batch';
is event_of($one, 'person_id'), person_id('peter'), '... and who loaded it';
is sql(q{SELECT count(*) FROM notice WHERE lead_id = $1}, $one), 0, 'a load sends no notices';
is sql(q{SELECT count(*) FROM import_part JOIN import_batch USING (upload) WHERE id = $1}, $batch), 0, 'the file itself is kept no longer';
like page_text($peter->get('/lead/import')), qr/dutch\.csv loaded 4/, 'the list of files has it';

# the same file again: nothing new, and its columns are remembered
my $again = $peter->follow(file_upload($peter, 'again.csv', $dutch));
ok says($again, 'A file with the same headings was loaded before: its columns are as they were said to be then.'), 'the columns are remembered';
$report = file_load($peter, 'again.csv', $dutch);
is batch_value(($report->{path} =~ /(\d+)/)[0], "concat_ws(' ', new_leads, changed_leads, joined_count, refused_count)"), '0 0 0 0', 'the same file again changes nothing';
my $swapped = "E-mailadres;Voornaam;Achternaam;Bedrijf;Rest\n" . mail('swap') . ";Swap;Per;Swap $mark;x\n";
file_check($peter, 'swap.csv', $swapped, columns => {4 => 'note'});
my $reordered = "Rest;Bedrijf;E-mailadres;Voornaam;Achternaam\ny;Swap $mark;" . mail('swap') . ";Swap;Per\n";
is join(' ', @{columns_of($line->follow(file_upload($line, 'reordered.csv', $reordered)))}), 'note organisation email first_name last_name',
    'for everybody, whatever the order of the columns';

# --- Refused rows -----------------------------------------------------------------------------

my $bad = "Naam;E-mail;Aangemaakt op;Verwachte omzet;Kampagne;Fase\r\n"
    . 'Good;' . mail('good') . ";1-2-2026;10;;\r\n"
    . 'Ragged;' . mail('ragged') . ";1-2-2026;10;;;surplus\r\n"
    . "Short;" . mail('short') . "\r\n"
    . "Na\0ul;" . mail('nul') . ";1-2-2026;10;;\r\n"
    . 'Date;' . mail('date') . ";31-02-2026;10;;\r\n"
    . 'Later;' . mail('later') . ";1-2-2099;10;;\r\n"
    . 'Amount;' . mail('amount') . ";1-2-2026;50.000;;\r\n"
    . '=HYPERLINK("http://x");' . mail('formula') . ";1-2-2026;10;;\r\n"
    . 'Stage;' . mail('stage') . ";1-2-2026;10;;nostage\r\n"
    . "Unknown;" . mail('unknown') . ";1-2-2026;10;Campaign $mark;\r\n"
    . 'Trailing;' . mail('trailing') . ";1-2-2026;10;;;;\r\n"
    . ";;;;;\r\n";
$page = file_check($sanne, 'fout.csv', $bad, settings => {decimal => ''});
$batch = ($page->{path} =~ /(\d+)/)[0];
is batch_value($batch, "concat_ws(' ', row_count, blank_count, refused_count)"), '11 1 8', 'eleven rows, a blank one, eight refused';
my %words = (
    3  => ['', 'does not have as many cells as the headings: {}', '7 / 6'],
    4  => ['', 'does not have as many cells as the headings: {}', '2 / 6'],
    5  => ['', q(holds a NUL byte, or bytes that are no text in the file's encoding)],
    6  => ['Aangemaakt op', '{} is no date', '31-02-2026'],
    7  => ['Aangemaakt op', '{} is in the future', '1 feb 2099'],
    8  => ['Verwachte omzet', '{} can be thousands or decimals: say which mark stands before decimals', '50.000'],
    9  => ['Naam', '{} reads as a formula: if it is meant, put an apostrophe before it', '=HYPERLINK("http://x")'],
    10 => ['Fase', '{} is no stage', 'nostage'],
);
for my $number (sort { $a <=> $b } keys %words) {
    my ($column, $sentence, $detail) = @{$words{$number}};
    my $said = ucfirst Tandem::sentence('nl', $sentence, $detail);
    ok index(page_text($page), join ' ', $number, $column eq '' ? () : $column, $said) >= 0, "line $number: $said";
}
like page_text($page), qr/Campaign $mark Campagne 1/, 'a name that is not known is listed';
ok index($page->{content}, '=HYPERLINK(&quot;') >= 0, 'a file is shown as text';
$sanne->submit($page, {duplicates => 'join', make_names => 'false'});
$page = job_wait($sanne, $batch);
is batch_value($batch, "concat_ws(' ', new_leads, refused_count)"), '2 9', 'unless it is made its row is refused too';
like page_text($page), qr/11 Kampagne Er is geen campagne Campaign $mark/, '... with the reason';
is leads(mail($_)), 1, "$_ is loaded" for qw(good trailing);
is leads(mail($_)), 0, "$_ is not" for qw(ragged short nul date later amount formula stage unknown);
my $csv = $sanne->get("/lead/import/$batch/refused.csv");
like $csv->{headers}{'content-type'}, qr{^text/csv}, 'refused rows come as CSV';
my @rows = csv_rows($csv);
is scalar @rows, 9, '... all of them';
is join('|', @{$rows[3]}{'Naam', 'E-mail', 'Aangemaakt op', 'tandem_line', 'tandem_reason'}), 'Date|' . mail('date') . '|31-02-2026|6|31-02-2026 is geen datum',
    '... with the columns of the file, the line and the reason';
is $rows[0]{tandem_line}, 3, '... also of a row with too many cells';
is $sanne->get('/lead/import/99999999/refused.csv')->{status}, 404;
is $sanne->get('/lead/import/99999999')->{status}, 404;
is $sanne->get("/lead/import/99999999/$_")->{status}, 404, "$_ of none" for qw(columns load undo reading);

# dates with the month in front, and nobody said so
my $american = "Name,Email,Create Date\nA," . mail('us1') . ",3/4/2026\nB," . mail('us2') . ",05/13/2025\n";
$page = file_check($sanne, 'american.csv', $american);
ok index(page_text($page), '3 Create Date ' . Tandem::sentence('nl',
    '{} has the month in front: say so of the dates of this file, for others may be read wrongly', '05/13/2025')) >= 0, 'a month in front is told, with the line';
$page = file_check($sanne, 'american.csv', $american, settings => {date_order => 'mdy'});
is batch_value(($page->{path} =~ /(\d+)/)[0], 'refused_count'), 0, '... once it is said, all are read';
$page = file_check($line, 'danish.csv', "Navn;E-mail;Oprettet\nA;" . mail('dk1') . ";13/5 2025\n", settings => {date_order => 'mdy'});
ok index(page_text($page), 'I 13/5 2025 står dagen først') >= 0, 'and the other way round, in Danish';

# mended and loaded again: the reasons are passed over
(my $mended = $csv->{content}) =~ s/31-02-2026,/28-02-2026,/;
$mended =~ s/1-2-2099/1-2-2026/;
$mended =~ s/nostage,/mql,/;
$report = file_load($sanne, 'hersteld.csv', $mended, make => 1, settings => {decimal => 'comma'});
my $second = ($report->{path} =~ /(\d+)/)[0];
is leads(mail($_)), 1, "$_ is mended" for qw(date later stage amount formula unknown);
is lead_value(lead_of(mail('stage')), 'stage'), 'mql';
is lead_value(lead_of(mail('amount')), 'expected_value_cents'), 5000000, 'an amount as it was said to be';
is sql(q{SELECT name FROM contact WHERE email = $1}, mail('formula')), '=HYPERLINK("http://x")', 'a formula that is meant is a name';
unlike lead_value(lead_of(mail('date')), 'facts'), qr/tandem/, 'what Tandem wrote is no fact of the lead';
is sql(q{SELECT count(*) FROM campaign WHERE name = $1}, "Campaign $mark"), 1, 'the campaign was made';
is join(' ', map { $_->{tandem_line} } csv_rows($sanne->get("/lead/import/$second/refused.csv"))), '2 4', 'what still cannot be read is refused again';
is((csv_rows($sanne->get("/lead/import/$second/refused.csv")))[0]{tandem_reason} =~ /cellen/, 1, '... with what is wrong now');

# --- People who are there --------------------------------------------------------------------

my $known = lead_made(email => mail('known'), stage => 'sql', to => 'mette');
my $people = "Naam;E-mail;Opmerking\nKnown;" . uc(mail('known')) . ";Asked for a quote $mark\nFresh;" . mail('fresh') . ";\nFresh again;" . mail('fresh') . ";later\n";
$page = file_check($sanne, 'people.csv', $people);
$batch = ($page->{path} =~ /(\d+)/)[0];
like page_text($page), qr/2 Known .*? SQL In behandeling|2 Known/, 'the list names them';
ok index($page->{content}, "/lead/$known\"") >= 0, '... and leads to the lead that is there';
my $empty = $sanne->submit($page, {});
is $empty->{status}, 303, 'joining is proposed';
job_wait($sanne, $batch);
is batch_value($batch, "concat_ws(' ', new_leads, joined_count)"), '1 2', 'the known one is joined, and the second of the same file';
is sql(q{SELECT what FROM touch WHERE lead_id = $1 AND batch_id = $2}, $known, $batch), "Asked for a quote $mark\npeople.csv", 'as a touch with what the file said';
is lead_value($known, 'stage'), 'sql', 'the lead stays where it is';
is leads(mail('fresh')), 1, 'one lead for one person';
$report = file_load($sanne, 'people.csv', $people);
is batch_value(($report->{path} =~ /(\d+)/)[0], "concat_ws(' ', new_leads, joined_count, refused_count)"), '0 0 0', 'the same rows again tell nothing new';
my $more = "Naam;E-mail;Opmerking\nKnown;" . mail('known') . ";skip\nTwo;" . mail('two') . ";\n";
$report = file_load($sanne, 'skip.csv', $more, duplicates => 'skip');
is batch_value(($report->{path} =~ /(\d+)/)[0], "concat_ws(' ', new_leads, joined_count, skipped_count)"), '1 0 1', 'they may be left out';
$report = file_load($sanne, 'new.csv', "Naam;E-mail;Opmerking\nKnown;" . mail('known') . ";new\n", duplicates => 'new');
is leads(mail('known')), 2, 'or be leads of their own all the same';
is $sanne->submit($page, {duplicates => 'nonsense'})->{status}, 422;

# --- Undo ------------------------------------------------------------------------------------------

my $keep = "Referentie;Naam;E-mail;Bedrijf\n" . join "\n", map { "U$mark-$_;Undo $_;" . mail("undo$_") . ";Undo $mark" } 1 .. 6;
my $there = lead_made(email => mail('undone'), name => 'Before');
sql('UPDATE lead SET reference = $1 WHERE id = $2', "U$mark-there", $there);
$keep .= "\nU$mark-there;After;" . mail('undone') . ";Undo $mark\nU$mark-7;Touched;" . mail('known') . ";Undo $mark\n";
my $before = sql('SELECT count(*) FROM lead');
my $facts  = sql(q{SELECT md5((to_jsonb(lead) - 'version' - 'active_at')::text || to_jsonb(contact)::text) FROM lead JOIN contact ON contact.id = contact_id WHERE lead.id = $1}, $there);
$report = file_load($sanne, 'undo.csv', $keep);
$batch  = ($report->{path} =~ /(\d+)/)[0];
is batch_value($batch, "concat_ws(' ', new_leads, changed_leads, joined_count)"), '6 1 1', 'six new, one changed, one joined';
is sql('SELECT name FROM contact JOIN lead ON contact.id = contact_id WHERE lead.id = $1', $there), 'After';
my $worked = lead_of(mail('undo1'));
my $moved = $sanne->submit($sanne->get("/lead/$worked/hand-over"), {person => person_id('mette'), exception => 'test', note => 'now'});
is $moved->{status}, 303, 'somebody works on one of them';
$sanne->submit($sanne->get('/lead/' . lead_of(mail('undo5')) . '/mark'), {mark => 'warm', why => 'Called'}); # another is marked by hand
# of a third sales noted whom it met
is $mette->submit($mette->get('/lead/' . lead_of(mail('undo6')) . '/competitor'), {competitor_id => 1})->{status}, 303;
my $undo = $sanne->get("/lead/import/$batch/undo");
my $undone = $sanne->submit($undo);
is $undone->{location}, "/lead/import/$batch", 'the batch is undone by one button';
is $sanne->submit($undo)->{location}, $undone->{location}, '... pressed twice';
$page = job_wait($sanne, $batch);
is batch_value($batch, "concat_ws(' ', state, removed_count)"), 'undone 3', 'three leads are taken out';
is sql('SELECT count(*) FROM lead'), $before + 3, '... and count nowhere';
like page_text($page), qr/Undo 1 MQL Iemand heeft er sindsdien aan gewerkt\./, 'the one somebody worked on stays, and is listed with the reason';
is leads(mail("undo$_")), 0 for 2 .. 4;
is leads(mail('undo5')), 1, '... so does one that was marked';
is leads(mail('undo6')), 1, '... and one with a competitor';
is sql('SELECT count(*) FROM contact WHERE email = $1', mail('undo2')), 0, 'nor is the contact there';
is sql(q{SELECT md5((to_jsonb(lead) - 'version' - 'active_at')::text || to_jsonb(contact)::text) FROM lead JOIN contact ON contact.id = contact_id WHERE lead.id = $1}, $there), $facts, 'what was changed is as it was';
is sql('SELECT count(*) FROM touch WHERE batch_id = $1', $batch), 0, 'what was joined is away';
is sql(q{SELECT count(*) FROM event AS e WHERE previous_id IS NOT NULL AND NOT EXISTS (SELECT FROM event WHERE id = e.previous_id)}), 0, 'every event has its predecessor';
is $sanne->submit($undo, {once => 'another'})->{status}, 409, 'what is undone is not undone again';
$report = file_load($sanne, 'undo.csv', $keep, duplicates => 'new');
is batch_value(($report->{path} =~ /(\d+)/)[0], 'new_leads'), 4, 'the file can be loaded once more';
my $draft = batch_of(file_upload($sanne, 'away.csv', "Naam\nX\n"));
my $away = $sanne->submit($sanne->get("/lead/import/$draft/undo"));
like $away->{location}, qr{^/lead/import}, 'a file that was not loaded is thrown away';
is sql('SELECT count(*) FROM import_batch WHERE id = $1', $draft), 0;
is $sanne->follow($away)->{status}, 200;

# --- Names that are not known are decided about ------------------------------------------------

my $named = "Naam;E-mail;Kampagne;Bron\n" . join '', map { "Named $_;" . mail("named$_") . ";Named $mark;$_\n" } qw(EMAIL_MARKETING SOCIAL_MEDIA PAID_SOCIAL REFERRALS OFFLINE OTHER_CAMPAIGNS);
$page = file_check($peter, 'named.csv', $named);
like page_text($page), qr/New leads 0 .*Refused rows 6/, 'the check counts the rows that are refused for a name';
is value_of($page, 'make_names') // '', '', 'nothing is chosen beforehand';
is $peter->submit($page, {duplicates => 'new'})->{status}, 422, 'it is to be decided';
$batch = ($page->{path} =~ /(\d+)/)[0];
$peter->submit($page, {duplicates => 'new', make_names => 'false'});
$report = job_wait($peter, $batch);
is batch_value($batch, "concat_ws(' ', new_leads, refused_count)"), '0 6', '... and comes out as the check said';
unlike $report->{content}, qr{/undo"}, 'where nothing was loaded, nothing is to be undone';
file_load($peter, 'named.csv', $named, make => 1, duplicates => 'new');
is scalar sql(q{SELECT string_agg(channel, ' ' ORDER BY email COLLATE "C") FROM lead JOIN contact ON contact.id = contact_id WHERE email LIKE $1}, lc "named%-$mark\@imported.example"),
    'email other other advertising referral social', "HubSpot's sources are our channels";

# --- Leads of people who are not at work -------------------------------------------------------------

sql(q{INSERT INTO person (name, full_name, team, roles, active) VALUES ($1, $1, 'sales', '{sales}', false), ($2, $2, 'sales', '{sales}', true)},
    "left$mark", "away$mark");
sql(q{INSERT INTO absence (person_id, from_on, to_on, stand_in_id, entered_by)
      SELECT id, tandem_today(), tandem_today() + 1, $2, id FROM person WHERE name = $1}, "away$mark", person_id('jeroen'));
my @owed = (["left$mark", 'mql', 'DK'], ["left$mark", 'sql', 'NL'], ["left$mark", 'opportunity', 'NL'], ["left$mark", 'mql', 'NL'],
    ["left$mark", 'lead', 'NL'], ["away$mark", 'mql', 'DK'], ['mette', 'mql', 'NL'], ['', 'lead', 'NL'], ['', 'mql', 'DK'], ["new$mark", 'mql', 'DK']);
my $row = 0;
my $owed = "Naam;E-mail;Eigenaar;Fase;Land\n" . join '', map { $row++; "Owed $row;" . mail("owed$row") . ';' . join(';', @$_) . "\n" } @owed;
$page = file_check($sanne, 'owed.csv', $owed);
my $whose = page_text($page);
sub turns { return join ', ', map {"$_->[0] $_->[1]"} sql(q{SELECT full_name, count(*) FROM lead JOIN contact ON contact.id = contact_id
    JOIN person ON person.id = turn_id WHERE contact.email = ANY ($1) GROUP BY person.id, full_name ORDER BY count(*) DESC, person.id},
    '{' . join(',', map { mail("owed$_") } @_) . '}') }
like $whose, qr/Leads van mensen die er nu niet zijn: 6\. Ze gaan naar:/, 'the check counts leads of who left and of who is away';
like $whose, qr/Leads waarbij het bestand niemand noemt: 2\. Ze gaan naar:/, '... leads that name nobody';
like $whose, qr/Leads zonder iemand die er nu is, als je onbekende namen laat aanmaken: 1\. Ze gaan naar: Mette Holm 1\./, '... and those that a decision adds';
$sanne->submit($page, {duplicates => 'join', make_names => 'true'});
job_wait($sanne, ($page->{path} =~ /(\d+)/)[0]);
ok index($whose, 'Leads van mensen die er nu niet zijn: 6. Ze gaan naar: ' . turns(1 .. 6) . '.') >= 0, '... and they go to whom it said: ' . turns(1 .. 6);
ok index($whose, 'Leads waarbij het bestand niemand noemt: 2. Ze gaan naar: ' . turns(8, 9) . '.') >= 0, '... these too';
sub turn_name { return scalar sql('SELECT name FROM person JOIN lead ON turn_id = person.id WHERE lead.id = $1', lead_of(mail("owed$_[0]"))) }
is turn_name(1), 'mette', 'an MQL of somebody who left is whom the routing names for its country';
like turn_name($_), qr/^(jeroen|inge)$/, "... of that row of the routing" for 2 .. 4;
is turn_name(5), 'peter', 'a lead stays with marketing';
is turn_name(6), 'jeroen', 'of who is away, with who stands in';
is turn_name(7), 'mette', 'who is at work keeps theirs';
is turn_name(8), 'sanne', 'a lead that names nobody is whose who loads it';
is turn_name(9), 'mette', 'an MQL is not, the routing names its salesperson';
is turn_name(10), 'mette', 'of who is made just now, the same';
$report = file_load($sanne, 'owed.csv', "Referentie;Naam;E-mail;Eigenaar;Fase;Land\nO$mark;Owed;" . mail('owed11') . ";;lead;DK\n");
$report = file_load($sanne, 'owed.csv', "Referentie;Naam;E-mail;Eigenaar;Fase;Land\nO$mark;Owed;" . mail('owed11') . ";left$mark;mql;DK\n");
is turn_name(11), 'mette', 'a lead that a second file hands over goes by the routing too';
file_load($sanne, 'many.csv', "Naam;E-mail;Eigenaar;Fase;Land\n" . join '', map { "Many $_;" . mail("many$_") . ";left$mark;mql;NL\n" } 1 .. 60);
is sql(q{SELECT count(*) FROM lead JOIN contact ON contact.id = contact_id JOIN person ON person.id = turn_id
         WHERE contact.email LIKE 'many%' AND contact.email LIKE $1 AND person.name IN ('jeroen', 'inge')}, lc "%-$mark\@%"), 60, 'many go to the people of one row of the routing';
cmp_ok abs(sql(q{SELECT person_load($1) - person_load($2)}, person_id('jeroen'), person_id('inge'))), '<=', 1, '... each to who has least in hand by then';
sql('UPDATE person SET active = false WHERE name = $1', "away$mark");

# --- As people of four makes of program saved it -----------------------------------------------------

for my $make (qw(leads_utf8_bom.csv leads_cp1252_crlf.csv leads_utf16_tab.csv leads_sep_cr.csv)) {
    $page = file_check($sanne, $make, file_bytes("$data/$make"));
    is batch_value(($page->{path} =~ /(\d+)/)[0], "concat_ws(' ', row_count, refused_count)"), '4 0', "$make is read";
}

# --- Files with what each must give ---------------------------------------------------------------------

my $messy = $ENV{MESSY_DIR} // '../shared/data/messy';
SKIP: {
    skip "the messy files are not there: set MESSY_DIR ($messy)", 1 unless -r "$messy/nl_expected.csv";
    for my $country (['nl', 'nl_excel_cp1252.csv', 200], ['dk', 'dk_utf8_bom.csv', 200]) {
        my ($code, $file, $count) = @$country;
        my @expected = csv_rows(Encode::decode('UTF-8', file_bytes("$messy/${code}_expected.csv")));
        is scalar @expected, $count;
        $page = file_load($sanne, $file, file_bytes("$messy/$file"), make => 1, duplicates => 'new');
        my $number = ($page->{path} =~ /(\d+)/)[0];
        is batch_value($number, 'refused_count'), 0, "$file: no row is refused";
        my %loaded = map { $_->[0] => $_ } sql(q{SELECT lead.reference, c.name, c.email, c.phone_normal, o.name, captured_at::date,
            expected_value_cents, campaign.name, lead.channel, (SELECT note FROM event WHERE lead_id = lead.id AND move = 'import' ORDER BY id LIMIT 1),
            coalesce(lead.facts ->> 'street', o.street), coalesce(lead.facts ->> 'postal_code', o.postal_code), coalesce(lead.facts ->> 'city', o.city)
            FROM lead JOIN contact c ON c.id = contact_id JOIN organisation o ON o.id = lead.organisation_id
            LEFT JOIN campaign ON campaign.id = campaign_id WHERE lead.reference ~ $1}, '^' . uc($code) . '\d{4}$');
        my %wrong;
        for my $row (@expected) {
            my $lead = $loaded{$row->{id}} // do { $wrong{absent}++; next };
            my $name = join ' ', grep { $_ ne '' } @{$row}{qw(first infix last)};
            my %got; @got{qw(id name email phone company created cents campaign source note street postcode city)} = @$lead;
            my %want = (name => $name, email => $row->{email}, company => $row->{company}, created => $row->{created}, phone => $row->{phone},
                cents => $row->{value} eq '' ? '' : int($row->{value} * 100 + 0.5), campaign => $row->{campaign},
                street => join(' ', grep { $_ ne '' } @{$row}{qw(street house)}), postcode => $row->{postcode}, city => $row->{city},
                note => $row->{note} =~ s/^\s+|\s+$//gr);
            $want{name} =~ s/\p{Latin}/?/g, $got{name} =~ s/[\p{Latin}?]/?/g if $got{name} =~ /\?/;    # not in the file's encoding
            for my $part (keys %want) { push @{$wrong{$part}}, "$row->{id}: $got{$part} for $want{$part}" if $got{$part} ne $want{$part} }
        }
        is join('; ', map { "$_: " . (ref $wrong{$_} ? join ', ', @{$wrong{$_}} : $wrong{$_}) } sort keys %wrong), '', "$file gives what it must";
    }
    $page = file_load($sanne, 'hubspot_contacts_export.csv', file_bytes("$messy/hubspot_contacts_export.csv"), make => 1);
    is batch_value(($page->{path} =~ /(\d+)/)[0], "concat_ws(' ', row_count, refused_count, new_leads + joined_count + changed_leads > 0)"), '400 0 t', 'an export of HubSpot is read';
    for my $file (glob "$messy/bad_*.csv") {
        my $answer = file_upload($sanne, $file, file_bytes($file));
        my $before = sql('SELECT count(*) FROM lead');
        if ($answer->{status} == 422) { ok error_of($answer, 'file') ne '', "$file is refused in words"; next }
        $page = file_load($sanne, $file, file_bytes($file));
        my $number = ($page->{path} =~ /(\d+)/)[0];
        cmp_ok batch_value($number, 'refused_count'), '>', 0, "$file has rows that are refused";
        is sql('SELECT count(*) FROM lead') - $before, batch_value($number, 'new_leads'), '... and nothing is stored half';
    }
}

done_testing;
