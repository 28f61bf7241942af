# Sources of submissions: /lead/sources, new, edit, their record, tokens made and revoked.
use Tandem;
use Tandem::Capture;
use Tandem::Lead;

my ($sanne, $peter, $admin, $mette) = map { Tandem->sign_in($_) } qw(sanne peter admin mette);

# a new one
my $new = $sanne->get('/lead/sources/new');
is $new->{status}, 200, 'the form';
my %fields = (name => unique('Contactformulier'), campaign_id => campaign_id(), language => 'da', consent_wording => 'Ja & <b>tak</b>',
    minute_limit => 20);
my $saved = $sanne->submit($new, \%fields);
is $saved->{status}, 303, 'a source is saved' or diag errors_above($saved);
like $saved->{location}, qr{^/lead/sources/\d+\?saved=source$};
my ($id) = $saved->{location} =~ /(\d+)/;
sub value { return scalar sql("SELECT $_[0] FROM source WHERE id = \$1", $id) }
is value('name'), $fields{name};
is value('minute_limit'), 20;
is value('active'), 't', '... in use';
is value('origin'), 'marketing';
like value('form_key'), qr/^[0-9a-f]{32}$/, '... its form has a key';
is $sanne->submit($new, \%fields)->{location}, $saved->{location}, 'sent twice it is one';
is sql('SELECT count(*) FROM source WHERE name = $1', $fields{name}), 1;

# refusals
my %bad = (
    name            => ['', 'x' x 121, lc $fields{name}],
    campaign_id     => ['', '999999'],
    language        => ['', 'de'],
    thanks_link     => ['www.example.com', 'javascript:alert(1)', 'https://x/' . 'x' x 500, "https://a.example/\nSet-Cookie:tandem_session=M", "https://a.example/\r\nX: y"],
    minute_limit    => ['0', '6001', 'many', ''],
    country         => ['XX'],
    consent_wording => ['x' x 2001],
);
for my $field (sort keys %bad) {
    for my $value (@{$bad{$field}}) {
        my $answer = $sanne->submit($sanne->get('/lead/sources/new'), {%fields, name => unique('Other'), $field => $value});
        is $answer->{status}, 422, "$field: " . substr $value, 0, 30;
        ok error_of($answer, $field) ne '', '... words beside it';
        is value_of($answer, 'consent_wording'), $field eq 'consent_wording' ? $value : $fields{consent_wording}, '... the rest is kept';
    }
}

# its record: the form to paste and the command line are right for it
my $record = $sanne->follow($saved);
is $record->{status}, 200, 'its record';
my ($paste) = map { Tandem::text_decode($_) } $record->{content} =~ m{<textarea[^>]* id="paste"[^>]*>\n(.*?)</textarea>}s;
my $key = value('form_key');
like $paste, qr{<form method="post" action="\Q$sanne->{url}\E/capture/lead"}, 'the form to paste goes where this test runs';
like $paste, qr{name="key" value="$key"}, '... with the key';
like $paste, qr{E-mailadresse}, '... in its own language';
like $paste, qr{Ja &amp; &lt;b&gt;tak&lt;/b&gt;}, '... with the wording of consent, as text';
unlike $paste, qr{<b>tak};
# pasted into a page and filled in, it works
my $page = {content => $paste, path => '/'};
my $form = form_of($page, 0);
is $form->{action}, "$sanne->{url}/capture/lead";
my %given = (map({ @$_ } @{$form->{pairs}}), name => 'Pasted', email => my $pasted = email_made('pasted'), consent => 'true');
is_deeply [sort keys %{$form->{names}}], [qw(consent email key name organisation phone seconds wants website)], '... its fields';
is posted(undef, \%given)->{status}, 202, '... what it sends is taken';
my $row = judged({id => $id});
is $row->{outcome}, 'lead', '... and is a lead';
is $row->{consent_wording}, 'Ja & <b>tak</b>', '... with the consent';
like $sanne->get('/static/capture.js')->{content}, qr/name=seconds/, 'its script is there';
my ($curl) = map { Tandem::text_decode($_) } $record->{content} =~ m{<textarea[^>]* id="curl"[^>]*>\n(.*?)</textarea>}s;
like $curl, qr{^curl \Q$sanne->{url}\E/capture/lead \\\n.*Bearer TOKEN}s, 'the command line';
like $paste, qr/^<form.*>\s*\n<input.*\n<input.*\n<p>/, 'the form has lines';
is sql('SELECT count(*) FROM lead WHERE source_id = $1', $id), 1;
like page_text($sanne->get("/lead/sources/$id")), qr/Nieuwe lead 1 /, 'what became of it';

# a token, shown once
my $token_form = $sanne->get("/lead/sources/$id/token");
is $token_form->{status}, 200, 'the form of a token';
ok index(page_text($token_form), $fields{name}) > 0, '... says of which source';
is $sanne->submit($token_form, {name => ''})->{status}, 422, 'a token without a name';
my $made = $sanne->submit($token_form, {name => 'Shop <1>', token => 'chosen by the browser'});
is $made->{status}, 200, 'a token is made';
my ($token) = $made->{content} =~ /id="token" value="([A-Za-z0-9_-]{22})"/;
ok $token, '... and shown' or diag page_text($made);
like $made->{headers}{'cache-control'}, qr/no-store/, '... to be kept by no browser';
my ($line) = map { Tandem::text_decode($_) } $made->{content} =~ m{<textarea[^>]*>\n(.*?)</textarea>}s;
my $mail = email_made('curl');
(my $command = $line) =~ s/ann\@example.com/$mail/;
{
    local $ENV{LINE} = $command =~ s/^curl/curl --silent/r;
    like qx(bash -c "\$LINE"), qr/^\{"submission":"[A-Za-z0-9_-]{22}"\}$/, 'the command line that is shown works as it stands';
}
is judged({id => $id})->{sent}{email}, $mail;
my $again = $sanne->submit($token_form, {name => 'Shop <1>'});
is $again->{status}, 303, 'the same form again';
is $again->{location}, "/lead/sources/$id?saved=token", '... does not show it again';
is sql('SELECT count(*) FROM source_token WHERE source_id = $1', $id), 1, '... and makes no other';
is sql('SELECT count(*) FROM source_token WHERE encode(token_hash, $1) LIKE $2', 'escape', "%$token%"), 0, 'it is stored as a hash';
unlike $sanne->get("/lead/sources/$id")->{content}, qr/\Q$token\E/, '... and nowhere shown';
like page_text($sanne->get("/lead/sources/$id")), qr/Shop <1>/, '... but its name';

# revoked
my $token_id = sql('SELECT id FROM source_token WHERE source_id = $1', $id);
my $revoke = $peter->get("/lead/sources/revoke/$token_id");
is $revoke->{status}, 200, 'revoking asks first';
is Tandem::Capture::sent({token => $token}, {email => email_made()})->{status}, 202, 'until then it works';
is $peter->submit($revoke)->{location}, "/lead/sources/$id?saved=token", 'revoked';
is Tandem::Capture::sent({token => $token}, {email => email_made()})->{status}, 401, '... what is sent with it is refused';
is $peter->submit($peter->get("/lead/sources/revoke/$token_id"))->{status}, 409, 'revoked twice';
like page_text($peter->get("/lead/sources/$id")), qr/revoked/, '... which its record says';
is $sanne->get('/lead/sources/revoke/999999')->{status}, 404, 'a token that is not there';

# changed
my ($edit, $stale) = map { $sanne->get("/lead/sources/$id/edit") } 1, 2;
is value_of($edit, 'takes_form'), 'true';
is value_of($edit, 'consent_wording'), $fields{consent_wording}, 'the form is filled';
is $sanne->submit($edit, {takes_form => undef, thanks_link => 'https://example.com/tak', wants_call => 'true'})->{status}, 303, 'changed';
is value('form_key'), '', '... a form that is off has no key';
is value('wants_call'), 't';
is posted({form_key => $key}, {email => email_made()})->{status}, 401, '... and the old key is refused';
is $sanne->submit($stale, {name => unique('Stale')})->{status}, 409, 'somebody was first';
is $sanne->submit($sanne->get("/lead/sources/$id/edit"), {takes_form => 'true'})->{status}, 303;
isnt value('form_key'), $key, 'on again it has another key';
is $sanne->submit($sanne->get("/lead/sources/$id/edit"), {active => undef})->{status}, 303, 'not in use';
is $sanne->submit($sanne->get("/lead/sources/$id/token"), {name => 'x'})->{status}, 409, '... it gets no token';
is $sanne->get('/lead/sources/999999')->{status}, 404, 'a source that is not there';
is $sanne->get('/lead/sources/999999/edit')->{status}, 404;

# who may
for my $path ('/lead/sources', '/lead/sources/new', "/lead/sources/$id", "/lead/sources/$id/edit", "/lead/sources/$id/token") {
    is $mette->get($path)->{status}, 403, "sales: $path";
    is $_->get($path)->{status}, 200, "$_->{name}: $path" for $peter, $admin;
}
like page_text($admin->get('/lead/sources')), qr/\Q$fields{name}\E not in use/, 'the list';
ok $sanne->get('/lead/list')->{content} =~ m{href="/lead/sources"}, 'marketing finds the way';
ok $mette->get('/lead/list')->{content} !~ m{href="/lead/sources"}, '... sales has none';

# wants to be called
my $calling = source_made(campaign_id => campaign_id(), wants_call => 'true');
my $lead = judged(sent($calling, {email => email_made('call'), phone => '06 00 11 22 33'}))->{lead_id};
is lead_value($lead, 'stage'), 'mql', 'who wants to be called is handed over by it';
ok lead_value($lead, 'due_at') ne '', '... on a clock';
is sql('SELECT team FROM person JOIN lead ON turn_id = person.id WHERE lead.id = $1', $lead), 'sales', '... to a salesperson';
my $warm = lead_made(stage => 'lead', email => my $warm_mail = email_made('warm'));
is judged(sent($calling, {email => $warm_mail}))->{outcome}, 'touch', 'somebody known who wants to be called';
is lead_value($warm, 'stage'), 'mql', '... is handed over';
is sql('SELECT handler_id FROM touch WHERE lead_id = $1', $warm), lead_value($warm, 'turn_id'), '... and whose turn it is deals with it';

done_testing;
