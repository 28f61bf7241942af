# My notices: what I was told, each once; marked as seen up to the newest I looked at.
use Tandem;
use Tandem::Capture;
use Tandem::Lead;

my $seller = person_made('sales');
my $me     = Tandem->sign_in($seller);
my $empty  = $me->get('/lead/notices');
is $empty->{status}, 200, 'nobody told me anything';
like page_text($empty), qr/Nothing yet\./, '... the page says so';
is form_of($empty, '/lead/notices/seen'), undef, '... with nothing to mark';

my $id = lead_made(stage => 'mql', to => $seller, name => 'Ann <b>Notice</b>');
my $page = $me->get('/lead/notices');
my $text = page_text($page);
like $text, qr/new Handed over to you/, 'a lead handed over to me is new';
like $text, qr/Ann <b>Notice<\/b>/, '... whose it is, escaped';
like $text, qr/Sanne Visser/, '... and by whom';
like $page->{content}, qr{href="/lead/$id"}, '... with the way to it';
is scalar(() = $text =~ /Handed over to you/g), 1, '... once';
is $me->get('/lead/notices')->{headers}{'x-round-trips'}, 1, 'one round trip';

# what comes in after the page was shown stays new
lead_made(stage => 'mql', to => $seller);
my $seen = $me->submit($page, {}, form => '/lead/notices/seen');
is $seen->{status}, 303, 'marked as seen';
is $seen->{location}, '/lead/notices?saved=seen';
is scalar(() = page_text($me->follow($seen)) =~ /new Handed over/g), 1, '... up to the newest that was shown';
is $me->submit($page, {}, form => '/lead/notices/seen')->{location}, '/lead/notices?saved=seen', 'sent twice: the same answer';

# nobody marks what is not theirs
my $mette = Tandem->sign_in('mette');
my $hers  = $mette->get('/lead/notices/seen');
is $hers->{status}, 200, 'the button has a page of its own';
is $mette->submit($hers, {last => '999999999'})->{status}, 303;
is sql(q{SELECT count(*) FROM notice WHERE person_id = $1 AND seen_at IS NULL}, person_id($seller)), 1, 'one\'s own alone';
is $mette->submit($mette->get('/lead/notices/seen'), {last => 'x'})->{status}, 422, 'no number: refused';

# an answer to my feedback, and a refusal of what I handed over
my $sanne = Tandem->sign_in('sanne');
$me->submit($me->get("/lead/$id/refuse"), {reason => 'no_need', note => 'Has enough.', quality => '2'});
like page_text($sanne->get('/lead/notices')), qr/Teruggegeven : Geen behoefte Ann/, 'a refusal: who handed it over, in their language';
my $feedback = sql('SELECT id FROM feedback WHERE lead_id = $1', $id);
is $sanne->submit($sanne->get("/feedback/$feedback/answer"), {changed => 'We ask first.'})->{status}, 303;
my $answered = $me->get('/lead/notices');
like page_text($answered), qr/Your feedback was answered.*We ask first\./, 'an answer';
like $answered->{content}, qr{href="/feedback/$feedback"}, '... with the way to it';

# a mail that may not have arrived
unlike page_text($answered), qr/may not have arrived/, 'no mail is missed';
sql(q{INSERT INTO outbox (key, person_id, recipient, language, kind, due_at, state, claimed_at)
      VALUES ('test', $1, 'x@example.com', 'en', 'digest', tandem_now(), 'sending', tandem_now() - interval '1 hour')}, person_id($seller));
like page_text($me->get('/lead/notices')), qr/A mail to you of .* may not have arrived/, 'one that may be missed is said';
sql(q{DELETE FROM outbox WHERE key = 'test'});

# a lead that was lost and whose person writes again through a website
my $website = source_made(campaign_id => campaign_id());
my $holder  = person_made('sales');
my $held    = Tandem->sign_in($holder);
my $mail    = email_made('back');
my $lost    = lead_made(stage => 'lost', to => $holder, email => $mail, name => 'Bea Back');
is judged(sent($website, {email => $mail, wants => 'Now I want it'}))->{outcome}, 'touch', 'it comes back';
my $desk = $held->get('/');
like page_text($desk), qr/Bea Back Was closed, and came back/, 'who held it is told on the desk';
$page = $held->get('/lead/notices');
like page_text($page), qr/new Was closed, and came back Bea Back.*Now I want it/, '... and among the notices, with what was said';
is sql('SELECT count(*) FROM notice WHERE lead_id = $1 AND touch_id IS NOT NULL', $lost), 1, '... once';
my $other = $mette->get('/lead/notices');
unlike page_text($other), qr/Bea Back/, 'nobody else is told';
my $reopened = $held->submit($desk, {}, form => "/lead/$lost/reopen");
is $reopened->{location}, "/lead/$lost?saved=reopen", 'one click reopens it';
is lead_value($lost, 'closed_at'), '', '... it is open';
is lead_value($lost, 'turn_id'), person_id($holder), '... with who held it';
is $held->submit($desk, {}, form => "/lead/$lost/reopen")->{location}, $reopened->{location}, '... pressed twice it is once';
is form_of($held->get('/'), "/lead/$lost/reopen"), undef, 'there is nothing to reopen any more';
is $held->submit($page, {}, form => "/lead/$lost/reopen")->{status}, 409, 'another window is told';

# ... when who held it left, or is away
my ($gone, $away, $stand_in) = map { person_made('sales') } 1 .. 3;
my %of = map { $_ => lead_made(stage => 'lost', to => $_, email => "$_\@back.example", name => "Lead of $_") } $gone, $away;
sql('UPDATE person SET active = false WHERE name = $1', $gone);
sql(q{INSERT INTO absence (person_id, from_on, to_on, stand_in_id, entered_by)
      VALUES ($1, tandem_today(), tandem_today() + 1, $2, $1)}, person_id($away), person_id($stand_in));
is judged(sent($website, {email => "$_\@back.example"}))->{outcome}, 'touch' for $gone, $away;
sub told { return scalar sql(q{SELECT string_agg(person.name, ' ') FROM notice JOIN person ON person.id = person_id WHERE lead_id = $1 AND notice.kind = 'came_back'}, $_[0]) }
my $named = scalar sql('SELECT name FROM person, lead WHERE lead.id = $1 AND person.id = hand_over_person(lead)', $of{$gone});
is told($of{$gone}), $named, 'who left is told nothing: the routing names who is';
isnt $named, $gone;
is told($of{$away}), $stand_in, 'of who is away, who stands in';
sql('UPDATE person SET active = false WHERE name = $1', $_) for $away, $stand_in, $holder;

# a lead that is open is a touch as ever
my $open = lead_made(stage => 'sql', email => my $open_mail = email_made('open'));
is judged(sent($website, {email => $open_mail, wants => 'More'}))->{outcome}, 'touch';
is scalar sql('SELECT kind FROM notice WHERE lead_id = $1 AND touch_id IS NOT NULL', $open), 'touch', 'no lead comes back that was never away';

is(Tandem->visitor->get('/lead/notices')->{status}, 303, 'signed out: to sign in');
is(Tandem->sign_in('admin')->get('/lead/notices')->{status}, 200, 'everybody has notices');
done_testing;
