# Possible duplicates over all leads: which pairs, who holds them, "not a duplicate"
# remembered, paging, CSV. And the forms that refuse somebody who is known already.
use Tandem;
use Tandem::Lead;

my %people = map { $_ => Tandem->sign_in($_) } qw(sanne mette inge admin);
my $sanne  = $people{sanne};

# The pairs of a page, as "newer older".
sub pairs_of { my ($page) = @_; return map { join ' ', @$_ } pairs_in($page->{content}) }

sub pairs_in {
    my ($content) = @_;
    my ($list) = $content =~ m{<ul class="pairs">(.*)</ul>}s or return;
    return map { [m{href="/lead/(\d+)"><strong>}g] } split m{</li>}, $list;
}

# All pairs of one kind, page by page.
sub pairs_all {
    my ($by) = @_;
    my ($page, @found) = ($sanne->get("/lead/duplicates?by=$by"));
    while (1) {
        push @found, pairs_of($page);
        my ($next) = $page->{content} =~ m{rel="next" href="([^"]*)"} or return @found;
        $page = $sanne->get($next =~ s/&amp;/&/gr);
    }
}
sub is_pair { my ($by, $newer, $older) = @_; return scalar grep { $_ eq "$newer $older" } pairs_all($by) }

# Two leads of one thing; what the tests' lead_made says of its duplicates is forgotten.
sub forget { return sql('DELETE FROM contact_distinct WHERE contact_id IN (SELECT contact_id FROM lead WHERE id = $1::bigint)', $_[0]) }

my $mail = email_made('pair');
my $old  = lead_made(email => $mail, name => 'Pair Old', to => 'jeroen', stage => 'mql');
my $new  = lead_made(email => uc $mail, name => 'Pair New');
is is_pair('email', $new, $old), 0, 'who was said to be someone else is no possible duplicate';
forget($old);
is is_pair('email', $new, $old), 1, 'the same address, without regard to case';
my $page = $sanne->get('/lead/duplicates');
is $page->{status}, 200;
ok index(page_text($page), $mail) >= 0, '... which is shown';
ok index(page_text($page), sql(q{SELECT full_name FROM person WHERE name = 'jeroen'})) >= 0, '... with who holds them';
like $page->{content}, qr{/lead/$new/merge\?other=$old"}, '... and the way to merge';

my $digits  = '+31 6 8' . int(1e6 + rand 8e6);
my $phone_a = lead_made(phone => $digits);
my $phone_b = lead_made(phone => $digits =~ s/ //gr);
forget($phone_a);
is is_pair('phone', $phone_b, $phone_a), 1, 'the same number, however it was typed';
is is_pair('email', $phone_b, $phone_a), 0, '... under phone alone';

my $firm   = unique('Likeness');
my $name_a = lead_made(name => 'J. Janssen', organisation => "$firm B.V.");
my $name_b = lead_made(name => 'Jan Jansen', organisation => lc $firm);
my $name_c = lead_made(name => 'Piet Jansen', organisation => $firm);
is is_pair('name', $name_b, $name_a), 1, 'one organisation, similar names: a weaker hint';
is scalar(grep { /\b$name_c\b/ } pairs_all('name')), 0, '... another initial is another person';

# three of one: two pairs, and every two are looked at in turn
my $shared = email_made('shared');
my @three  = map { lead_made(email => $shared) } 1 .. 3;
forget($_) for @three;
is join(', ', grep { my $pair = $_; grep { $pair =~ /\b$_\b/ } @three } pairs_all('email')),
    "$three[1] $three[0], $three[2] $three[1]", 'a group of three is two pairs';

# a customer's new need is no duplicate; nor is a lead that was merged
my $need = sql(q{INSERT INTO lead (contact_id, stage, captured_at, turn_id) SELECT contact_id, 'lead', now(), turn_id FROM lead WHERE id = $1::bigint RETURNING id}, $name_c);
is scalar(grep { /\b$need\b/ } map { pairs_all($_) } qw(email phone name)), 0, 'a new need of the same contact is none';

# not a duplicate
my $button = sub { my ($person, $page, $id) = @_; return $person->submit($page, {}, form => "/lead/$id/not-duplicate") };
$page = $sanne->get('/lead/duplicates?by=phone');
my $said = $sanne->submit($page, {other => $phone_a}, form => "/lead/$phone_b/not-duplicate");
is $said->{status}, 303, 'not a duplicate';
is is_pair('phone', $phone_b, $phone_a), 0, '... is remembered';
is scalar sql(q{SELECT person.name FROM contact_distinct JOIN person ON person.id = said_by
    WHERE contact_id = (SELECT contact_id FROM lead WHERE id = $1::bigint)}, $phone_a), 'sanne', '... with who said so';
my $again = $sanne->post("/lead/$phone_b/not-duplicate", {%{{map { @$_ } @{form_of($page, "/lead/$phone_b/not-duplicate")->{pairs}}}}, other => $phone_a});
is $again->{location}, $said->{location}, 'sent twice: the same answer';
is $people{mette}->submit($people{mette}->get("/lead/$new/not-duplicate"), {other => ''})->{status}, 422, 'without the other one: refused';
is $people{mette}->submit($people{mette}->get("/lead/$new/not-duplicate"), {other => '999999999'})->{status}, 404, '... nor with one that is not there';
is $people{admin}->get('/lead/duplicates')->{status}, 200, 'an admin reads them';
unlike $people{admin}->get('/lead/duplicates')->{content}, qr/not-duplicate/, '... and decides nothing';
is $people{admin}->get("/lead/$new/not-duplicate")->{status}, 403;

# paging and CSV
my @many = map { my $mail = email_made('many'); my @two = map { lead_made(email => $mail) } 1, 2; forget($two[0]); $two[1] } 1 .. 27;
my %found = map { (split / /)[0] => 1 } pairs_all('email');
is scalar(grep { !$found{$_} } @many), 0, 'every pair is on some page';
my $first = $sanne->get('/lead/duplicates?by=email');
is scalar(pairs_of($first)), 25, '25 on one';
my @csv = csv_rows($sanne->get('/lead/duplicates.csv?by=email'));
is scalar(grep { my $id = $_; grep { $_->{lead} == $id && $_->{same} eq 'email' } @csv } @many), 27, 'all of them are in the CSV';
is join(',', sort keys %{$csv[0]}), join(',', sort qw(same key lead person_name organisation email phone stage state turn captured_on
    other_lead other_person_name other_organisation other_email other_phone other_stage other_state other_turn other_captured_on)), '... with its headings';

# editing somebody's address into somebody else's
my $edited = lead_made(name => 'Edited');
my $form   = $sanne->get("/lead/$edited/edit");
my $hint   = $sanne->submit($form, {email => $mail});
is $hint->{status}, 422, 'an address of somebody else';
ok says($hint, 'This lead seems to exist already'), '... in words';
like $hint->{content}, qr{href="/lead/$old"}, '... with the lead';
is value_of($hint, 'email'), $mail, '... what was typed is kept';
is lead_value($edited, 'version'), 1, '... nothing is saved';
is $sanne->submit($hint, {someone_else => 'true'})->{status}, 303, 'someone else: saved';
is event_of($edited, 'exception'), 'someone else', '... and kept in the event';
is scalar(grep { /\b$edited\b/ } pairs_all('email')), 0, '... and no possible duplicate';
is $sanne->submit($sanne->get("/lead/$edited/edit"), {wants => 'more'})->{status}, 303, 'what was settled is not asked again';

# adding a contact to a prospect
my $prospect = lead_made(stage => 'prospect');
$hint = $sanne->submit($sanne->get("/lead/$prospect/identify"), {name => 'Known', email => $mail});
is $hint->{status}, 422, 'a contact who is known already';
like $hint->{content}, qr{href="/lead/$old"}, '... with the lead';
is $sanne->submit($hint, {someone_else => 'true'})->{status}, 303, '... someone else';
is lead_value($prospect, 'stage'), 'lead', '... becomes a lead';

# capture: what to do instead, and organisations that look alike
my $lost = lead_made(email => email_made('lost'), stage => 'lost');
my $lost_mail = sql('SELECT email FROM contact JOIN lead ON contact.id = contact_id WHERE lead.id = $1::bigint', $lost);
$hint = $sanne->submit($sanne->get('/lead/new'), {email => $lost_mail, campaign_id => campaign_id(), wants => 'a press & more'});
like $hint->{content}, qr{href="/lead/$lost/reopen\?note=a%20press%20%26%20more"|href="/lead/$lost/reopen\?note=a\+press\+%26\+more"}, 'a lost one is reopened, with what was typed';
$hint = $sanne->submit($sanne->get('/lead/new'), {email => $mail, campaign_id => campaign_id(), wants => 'news'});
like $hint->{content}, qr{href="/lead/$old/touch\?campaign_id=\d+&amp;channel=&amp;what=news"}, 'a touch is added to an open one';
my $alike = $sanne->submit($sanne->get('/lead/new'), {organisation => "$firm Holding B.V.", email => email_made(), campaign_id => campaign_id()});
is $alike->{status}, 303, 'a similar organisation is never refused';
ok says($sanne->follow($alike), 'Organisations with a similar name'), '... and a hint on what was saved';
ok !says($sanne->get($alike->{location} =~ s/\?.*//r), 'Organisations with a similar name'), '... once';

# the record says so too
forget($old);
ok says($sanne->get("/lead/$old"), 'Perhaps the same person'), 'the record shows who may be the same';
done_testing;
