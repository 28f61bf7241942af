# POST /capture/lead: what is taken, what becomes of it, and what is refused.
use Tandem;
use Tandem::Capture;
use Tandem::Lead;

my $source = source_made(campaign_id => campaign_id(), channel => 'website', origin => 'marketing', language => 'nl');

# JSON with a token
my $email  = email_made('machine');
my $answer = sent($source, {name => "Zoë O'Brien", email => $email, organisation => 'Acme', phone => sprintf('06 %08d', rand 1e8),
    wants => "Two lines:\nof text", job_title => 'Inkoper', desks => 12, newsletter => JSON::PP::true(), nothing => undef});
is $answer->{status}, 202, 'JSON with a token is taken' or diag $answer->{content};
is $answer->{headers}{'content-type'}, 'application/json';
like $answer->{content}, qr/\A\{"submission":"[A-Za-z0-9_-]{22}"\}\z/, '... the answer is a number that says nothing';
is $answer->{headers}{'x-round-trips'}, 1, '... after one round trip';
ok !$answer->{headers}{'set-cookie'}, '... without a cookie';
my $judged = judged($answer);
is $judged->{outcome}, 'lead', '... and becomes a lead';
my $lead = $judged->{lead_id};
is lead_value($lead, 'stage'), 'lead';
is lead_value($lead, 'campaign_id'), campaign_id(), '... of the source\'s campaign';
is lead_value($lead, 'channel'), 'website';
is lead_value($lead, 'source_id'), $source->{id}, '... and the source itself';
is lead_value($lead, 'captured_by'), '', '... which nobody captured';
ok lead_value($lead, 'turn_id') ne '', '... and whose turn it is';
is lead_value($lead, 'wants'), "Two lines:\nof text", '... its text as it was sent';
is lead_value($lead, q{facts->>'desks'}), '12', '... what Tandem has no field for is kept';
is lead_value($lead, q{facts->>'newsletter'}), 'true';
is lead_value($lead, q{facts ? 'email'}), 'f', '... and no more than that';
is sql('SELECT name FROM contact JOIN lead ON contact_id = contact.id WHERE lead.id = $1', $lead), "Zoë O'Brien";
is sql('SELECT count(*) FROM job WHERE id = $1', $judged->{job_id} // 0), 0, '... no job is left of it';
ok sql('SELECT last_used_at IS NOT NULL FROM source_token WHERE source_id = $1', $source->{id}) eq 't', '... the token was used';

# a form, in both encodings
for my $kind (qw(urlencoded multipart)) {
    my $mail   = email_made($kind);
    my %fields = (name => 'Å form', email => $mail, wants => 'Ring mig', desks => '3');
    $fields{file} = {filename => 'plan.pdf', content => '%PDF'} if $kind eq 'multipart';
    my $page = posted($source, \%fields, 'accept-language' => 'da');
    is $page->{status}, 202, "a form post, $kind" or diag $page->{content};
    like $page->{headers}{'content-type'}, qr{^text/html}, '... gets a page';
    like $page->{content}, qr/<html lang="nl">/, '... in the source\'s language';
    ok says($page, 'We have received it.');
    ok !$page->{headers}{'set-cookie'}, '... without a cookie';
    my $row = judged($source);
    is $row->{outcome}, 'lead', '... and becomes a lead';
    is lead_value($row->{lead_id}, q{facts->>'desks'}), '3';
    is $row->{sent}{file}, 'plan.pdf', '... of a file the name is kept' if $kind eq 'multipart';
}
my $thankful = source_made(thanks_link => 'https://www.example.com/thanks?a=1');
my $thanked  = posted($thankful, {name => 'Ann', email => email_made()});
is $thanked->{status}, 303, 'a source with a page of its own';
is $thanked->{location}, 'https://www.example.com/thanks?a=1', '... sends browsers there';
is sent($thankful, {email => email_made()})->{status}, 202, '... and programs nowhere';
is posted($thankful, {name => 'No key'}, authorization => 'Bearer x')->{status}, 401, 'a token counts before a key';

# nothing shows who is known
my $known = lead_made(stage => 'mql', email => my $known_mail = email_made('known'));
my %lost  = map { $_ => email_made($_) } qw(lost customer not_a_lead other_customer);
my %id    = map { $_ => lead_made(stage => s/other_//r, email => $lost{$_}) } keys %lost;
sub masked {
    my ($answer) = @_;
    my %headers = %{$answer->{headers}};
    delete $headers{date};
    return [$answer->{status}, \%headers, $answer->{bytes} =~ s/"[A-Za-z0-9_-]{22}"/"number"/r];
}
my $new = masked(sent($source, {email => email_made('new')}));
for my $mail ($known_mail, @lost{qw(lost customer not_a_lead)}) {
    is_deeply masked(sent($source, {email => $mail})), $new, "the same answer for $mail";
    my ($one, $other) = map { masked(posted($source, {email => $_})) } $mail, email_made('new');
    is_deeply $one, $other, '... in a form too';
}
is_deeply masked(posted($source, {email => $known_mail, website => 'x'})), masked(posted($source, {email => email_made('new')})),
    '... and for a robot';

# what becomes of whom we know
all_judged();
sub touches { return sql('SELECT count(*) FROM touch WHERE lead_id = $1', $_[0]) }
my $leads = sql('SELECT count(*) FROM lead');
my $row = judged(sent($source, {email => uc $known_mail, wants => 'Call me'}));
is $row->{outcome}, 'touch', 'somebody with an open lead';
is $row->{lead_id}, $known;
is sql(q{SELECT what FROM touch WHERE lead_id = $1 ORDER BY id DESC LIMIT 1}, $known), 'Call me', '... a touch, with the words';
is sql(q{SELECT handler_id FROM touch WHERE lead_id = $1 ORDER BY id DESC LIMIT 1}, $known), lead_value($known, 'turn_id'),
    '... that whoever\'s turn it is deals with';
is sql('SELECT count(*) FROM lead'), $leads, '... and no new lead';
$row = judged(sent($source, {email => $lost{lost}, name => 'Back again'}));
is $row->{outcome}, 'touch', 'somebody who was lost';
is lead_value($id{lost}, 'closed_as'), 'lost', '... the lead stays as it is';
is sql(q{SELECT handler_id FROM touch WHERE lead_id = $1 ORDER BY id DESC LIMIT 1}, $id{lost}), person_id('mette'),
    '... and who held it hears of it';
$row = judged(sent($source, {email => $lost{other_customer}, wants => 'Another machine'}));
is $row->{outcome}, 'new_need', 'a customer';
isnt $row->{lead_id}, $id{other_customer}, '... a new lead';
is lead_value($row->{lead_id}, 'contact_id'), lead_value($id{other_customer}, 'contact_id'), '... of the same contact';
$row = judged(sent($source, {email => $lost{other_customer}, wants => 'And one more'}));
is $row->{outcome}, 'touch', '... once more: their open lead';

# sent twice without a key: a double click
my %twice = (email => email_made('twice'), wants => 'Once');
my @rows  = map { judged($_) } map { sent($source, \%twice) } 1, 2;
is join(' ', map { $_->{outcome} } @rows), 'lead repeated', 'the same twice is one lead';
is $rows[1]{lead_id}, $rows[0]{lead_id};
is touches($rows[0]{lead_id}), 0, '... without a touch';
# two at once
my $together = email_made('together');
my @both = at_once(map { my $n = $_; sub { sent($source, {email => $together, wants => "Question $n"}) } } 1 .. 4);
my %outcomes;
$outcomes{judged($_)->{outcome}}++ for @both;
is_deeply \%outcomes, {lead => 1, touch => 3}, 'four at once of one person are one lead';

# robots are kept, and are no leads
$leads = sql('SELECT count(*) FROM lead');
for my $robot ({website => 'http://spam.example'}, {seconds => '0.8'}, {seconds => 'soon'}) {
    my $sent = posted($source, {name => 'Robot', email => email_made('robot'), %$robot});
    is $sent->{status}, 202, 'a robot: ' . join '=', %$robot;
    my $row = judged($source);
    is $row->{outcome}, 'robot', '... is known';
    is $row->{lead_id}, undef, '... is no lead';
}
is sql('SELECT count(*) FROM lead'), $leads, '... none of them';
posted($source, {email => email_made(), seconds => '3.5', website => ' '});
$row = judged($source);
is $row->{outcome}, 'lead', 'who takes their time is a person';
is lead_value($row->{lead_id}, 'facts'), '', '... of whom the traps are no facts';
$row = judged(sent($source, {email => email_made(), website => 'https://acme.example'}));
is $row->{outcome}, 'lead', 'a program with a token knows its senders';
is lead_value($row->{lead_id}, q{facts->>'website'}), 'https://acme.example', '... and what it says of them is kept';

# consent
my $asking = source_made(consent_wording => 'Yes, mail me.');
is judged(sent($asking, {email => email_made(), consent => JSON::PP::true()}))->{consent_wording}, 'Yes, mail me.',
    'consent: the wording that was ticked is kept';
sub consents { return join ' ', map { @$_ } sql('SELECT way FROM consent JOIN lead ON lead.contact_id = consent.contact_id WHERE lead.id = $1 ORDER BY way', $_[0]) }
my %agreed = (email => email_made('agreed'), phone => sprintf('06 %08d', 1e7 + rand 8e7), consent => 'true');
my $agreed = judged(sent($asking, \%agreed))->{lead_id};
is consents($agreed), 'email phone', '... for the address and the number it was given with';
my $other = lead_made(email => my $other_mail = email_made('other'));
is judged(sent($asking, {%agreed, email => $other_mail, phone => undef}))->{lead_id}, $other;
is consents($other), 'email', '... and for no other';
for my $no ({consent => JSON::PP::false()}, {consent => ''}, {}) {
    is judged(sent($asking, {email => email_made(), %$no}))->{consent_wording}, undef, '... and not without the tick';
}

# what is stored, and refused
my %bad = (
    'no way to contact anybody' => [{name => 'Ann'},                                 'email'],
    'an address that is none'   => [{email => 'ann@'},                               'email'],
    'a number that is none'     => [{phone => 'call me'},                            'phone'],
    'a country of its own'      => [{email => email_made(), country => 'XX'},        'country'],
    'a name that is too long'   => [{email => email_made(), name => 'x' x 201},      'name'],
    'a text that is too long'   => [{email => email_made(), wants => 'x' x 2001},    'wants'],
);
for my $what (sort keys %bad) {
    my ($content, $field) = @{$bad{$what}};
    my $refused = sent($source, $content, 'accept-language' => 'nl');
    is $refused->{status}, 422, $what;
    is $refused->{headers}{'content-type'}, 'application/problem+json', '... problem details';
    my $problem = problem_of($refused);
    is $problem->{status}, 422;
    is $problem->{errors}[0]{field}, $field, '... that name the field';
    is scalar @{$problem->{errors}}, 1;
    my $row = submission_of($source);
    is $row->{outcome}, 'refused', '... it is kept';
    is $row->{receipt}, $problem->{submission}, '... under the number that its sender gets';
    is $row->{problem_field}, $field, '... with what is wrong';
    is $problem->{errors}[0]{detail}, Tandem::sentence('nl', $row->{problem}), '... as the sender was told'
        if $what !~ /too long/;
    is_deeply $row->{sent}, $content, '... and all that was sent';
}
my $page = posted($source, {name => 'Ann', email => 'ann'}, 'accept-language' => 'da');
is $page->{status}, 422, 'a form with a mistake';
like $page->{content}, qr/<html lang="nl">/, '... in the source\'s language';
ok says($page, 'Give an e-mail address with an @, such as name@company.com.'), '... says what to mend';

done_testing;
