# My notices: what I was told, each once; marked as seen up to the newest I looked at.
use Tandem;
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
like page_text($sanne->get('/lead/notices')), qr/Door sales teruggegeven : Geen behoefte Ann/, 'a refusal: who handed it over, in their language';
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

is(Tandem->visitor->get('/lead/notices')->{status}, 303, 'signed out: to sign in');
is(Tandem->sign_in('admin')->get('/lead/notices')->{status}, 200, 'everybody has notices');
done_testing;
