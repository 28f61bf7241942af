# Capture: each rule accepted and refused; the hint at who exists already.
use Tandem;
use Tandem::Lead;

my $sanne = Tandem->sign_in('sanne');
my $today = sql('SELECT tandem_today()');

sub captured {
    my (%typed) = @_;
    return $sanne->submit($sanne->get('/lead/new'), {campaign_id => campaign_id(), %typed});
}
sub id_of { return ($_[0]{location} =~ m{^/lead/(\d+)\?saved=capture$})[0] // die "not saved: $_[0]{status} " . errors_above($_[0]) }

my $form = $sanne->get('/lead/new');
is $form->{status}, 200, 'the form';
is value_of($form, 'captured_on'), $today, '... of today';
is value_of($form, 'origin'), 'marketing', '... from marketing';

# one way to reach somebody is enough
my $email = email_made();
my $id    = id_of(captured(email => $email));
is lead_value($id, 'stage'), 'lead', 'an e-mail address is enough';
is lead_value($id, 'captured_by'), person_id('sanne'), '... captured by who typed it';
is lead_value($id, 'turn_id'), person_id('sanne'), '... whose turn it is';
is lead_value($id, 'due_at'), '', '... without a clock: it is kept warm';
is lead_value($id, 'channel'), 'trade_fair', '... the channel is the campaign\'s';
is event_of($id, 'move'), 'capture', '... with its event';
my $page = $sanne->get("/lead/$id?saved=capture");
ok notice_of($page) ne '', '... which is said';
ok index(page_text($page), $email) >= 0, '... and shown';
is lead_value(id_of(captured(phone => '06 1' . int(1e6 + rand 9e6))), 'stage'), 'lead', 'a phone number is enough';
my $company = unique('Prospect & Co');
my $prospect = id_of(captured(organisation => $company));
is lead_value($prospect, 'stage'), 'prospect', 'an organisation alone is a prospect';
is lead_value($prospect, 'contact_id'), '', '... with nobody to contact';

# all that may be typed is kept
my %all = (organisation => unique('All'), name => 'Åse "All" Ørsted', job_title => 'CTO & more', email => email_made(),
    phone => '+45 12 ' . join(' ', map { 10 + int rand 89 } 1 .. 3), channel => 'network', captured_on => '2026-03-29', origin => 'referral',
    wants => "a quote\nbefore <i>May</i>", note => "line 1\n\nline 3", country => 'DK', language => 'da',
    preferred_contact => 'phone', buying_role => 'influences');
my $full = id_of(captured(%all));
is scalar sql(q{SELECT concat_ws('|', organisation.name, contact.name, job_title, email, phone, channel, captured_at::date,
        origin, wants, contact.country, contact.language, preferred_contact, buying_role)
    FROM lead JOIN contact ON contact.id = contact_id JOIN organisation ON organisation.id = lead.organisation_id
    WHERE lead.id = $1::bigint}, $full),
    join('|', @all{qw(organisation name job_title email phone channel captured_on origin wants country language preferred_contact buying_role)}),
    'everything is stored as typed';
is event_of($full, 'note'), $all{note}, '... the note with its lines';
$page = $sanne->get("/lead/$full");
ok index(page_text($page), $_) >= 0, "... and shown: $_" for $all{name}, $all{job_title}, 'before <i>May</i>';
unlike $page->{content}, qr/<i>May/, '... as text, not as markup';
my $edit = $sanne->get("/lead/$full/edit");
is value_of($edit, $_), $all{$_}, "... and in the form to edit: $_" for grep { !/captured_on|note/ } sort keys %all;

# nobody to reach
for my $typed ({name => 'Nobody'}, {name => 'Nobody', organisation => 'Somewhere'}, {}, {name => '   '}, {email => '  '}) {
    my $refused = captured(%$typed);
    is $refused->{status}, 422, 'no way to reach anybody';
    ok index(error_of($refused, 'email'), Tandem::sentence('nl',
        'Give an e-mail address or a phone number: one of the two is enough.')) >= 0, '... said beside the e-mail address';
    is value_of($refused, $_), $typed->{$_} =~ s/^\s+$//r, "... $_ is kept" for keys %$typed;
}

# the campaign
my $without = captured(email => email_made(), campaign_id => '');
is $without->{status}, 422, 'no campaign';
ok index(error_of($without, 'campaign_id'), Tandem::sentence('nl', 'Choose the campaign this lead came from.')) >= 0, '... in words';
ok errors_above($without) ne '', '... also above the form';
like $without->{content}, qr/href="#campaign_id"/, '... with a way to the field';
like $without->{content}, qr/<title>[^<]*Fout/, '... and in the title';

# the day
my $tomorrow = sql('SELECT tandem_today() + 1');
my $future   = captured(email => email_made(), captured_on => $tomorrow);
is $future->{status}, 422, 'tomorrow';
ok index(error_of($future, 'captured_on'), Tandem::sentence('nl', 'This day is in the future: choose today or earlier.')) >= 0,
    '... in words' or diag errors_above($future);
is value_of($future, 'captured_on'), $tomorrow, '... is kept';
is lead_value(id_of(captured(email => email_made(), captured_on => $today)), 'captured_at::date'), $today, 'today';
is lead_value(id_of(captured(email => email_made(), captured_on => '')), 'captured_at::date'), $today, 'empty is today';
for my $typed ('2026-11-02', '2-11-2026', '02.11.2026', '2/11/2026') {
    is lead_value(id_of(captured(email => email_made(), captured_on => $typed)), 'captured_at::date'), '2026-11-02', "a day as $typed";
}
is lead_value(id_of(captured(email => email_made(), captured_on => '2026-11-01')), 'captured_at::date'), '2026-11-01', 'a Sunday';
is lead_value(id_of(captured(email => email_made(), captured_on => '2026-03-29')), 'captured_at::date'), '2026-03-29', 'the day of 23 hours';

# who exists already: exactly the same address or number, over all leads
my $known = email_made('known');
my $first = lead_made(stage => 'mql', name => 'Known One', email => $known, phone => '+31 6 9' . int(1e6 + rand 9e6), to => 'jeroen');
my $phone = sql('SELECT phone FROM contact JOIN lead ON contact.id = contact_id WHERE lead.id = $1::bigint', $first);
my $held  = sql(q{SELECT full_name FROM person WHERE name = 'jeroen'});
my %again = ('the same address'        => {email => $known},
    'in capitals and with blanks'      => {email => '  ' . uc $known},
    'the same number'                  => {phone => $phone},
    'the same number without country'  => {phone => $phone =~ s/^\+31 /0/r},
    'with hyphens'                     => {phone => '0031-' . ($phone =~ s/^\+31 //r) =~ s/ /-/gr});
for my $what (sort keys %again) {
    my $hint = captured(%{$again{$what}}, name => 'Known Two', note => 'kept');
    is $hint->{status}, 422, "exists already: $what";
    ok says($hint, 'This lead seems to exist already'), '... in words' or diag errors_above($hint);
    like $hint->{content}, qr{<a href="/lead/$first"}, '... with the lead';
    ok index(page_text($hint), $held) >= 0, '... and who holds it';
    is value_of($hint, 'name'), 'Known Two', '... what was typed is kept';
}
my $hint  = captured(email => $known, name => 'Known Two');
my $saved = $sanne->submit($hint, {someone_else => 'true'});
is event_of(id_of($saved), 'exception'), 'someone else', 'someone else: saved, and kept in the event';
my $need = captured(email => $known, name => 'Known Three');
my $second = $sanne->submit($need, {new_need => 'true'});
is sql('SELECT contact_id FROM lead WHERE id = $1::bigint', id_of($second)),
    sql('SELECT contact_id FROM lead WHERE id = $1::bigint', id_of($saved)),
    'a new need: a new lead of the same contact';
like $hint->{content}, qr/name="someone_else"[^>]*form="form"/, 'the box is beside the hint and belongs to the form';
my $wrong = $sanne->submit($hint, {someone_else => 'true', campaign_id => ''});
is $wrong->{status}, 422;
like $wrong->{content}, qr/name="someone_else"[^>]*\bchecked/, 'the box stays ticked when something else is wrong';
ok captured(email => "x$known")->{status} == 303, 'an address that contains another is another';
ok captured(email => email_made(), phone => ($phone =~ s/^\+31 //r) . '1')->{status} == 303, 'a number that contains another is another';
my $lost = lead_made(stage => 'lost', email => email_made('lost'));
my $lost_hint = captured(email => sql('SELECT email FROM contact JOIN lead ON contact.id = contact_id WHERE lead.id = $1::bigint', $lost));
is $lost_hint->{status}, 422, 'a lost lead exists too';

# organisations are not doubled
my $name = unique('Once');
my @same = map { id_of(captured(email => email_made(), organisation => $_)) } $name, uc $name, " $name ";
is lead_value($same[$_], 'organisation_id'), lead_value($same[0], 'organisation_id'), 'one organisation in any case' for 1, 2;

# save and next: the next of the same campaign
my $next = $sanne->submit($sanne->get('/lead/new'), {email => email_made(), campaign_id => campaign_id()}, button => 'next');
is $next->{status}, 303;
is $next->{location}, '/lead/new?saved=capture&campaign_id=' . campaign_id(), 'save and next';
my $empty = $sanne->follow($next);
is value_of($empty, 'campaign_id'), campaign_id(), '... keeps the campaign';
is value_of($empty, 'email'), '', '... and nothing else';
ok notice_of($empty) ne '', '... and says that the first is saved';

# anybody signed in captures
my $mette = Tandem->sign_in('mette');
my $hers  = id_of($mette->submit($mette->get('/lead/new'), {email => email_made(), campaign_id => campaign_id(), origin => 'sales'}));
is sql(q{SELECT team FROM person WHERE id = $1::bigint}, lead_value($hers, 'turn_id')), 'marketing', 'captured by sales: marketing\'s turn';
my $admin = Tandem->sign_in('admin');
ok id_of($admin->submit($admin->get('/lead/new'), {email => email_made(), campaign_id => campaign_id()})), 'an admin captures';

# a campaign that ended is not offered, and not taken
my $old = sql(q{INSERT INTO campaign (name, active) VALUES ($1, false) RETURNING id}, unique('Old campaign'));
ok !grep({ $_ eq $old } @{form_of($sanne->get('/lead/new'))->{choices}{campaign_id}}), 'a campaign that is not active is not offered';
is captured(email => email_made(), campaign_id => $old)->{status}, 422, '... and not taken';

done_testing;
