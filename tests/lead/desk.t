# The desk: what waits for me, soonest first; one line a lead. What it says beside that,
# and what the menu counts of it on every page.
use Tandem;
use Tandem::Lead;

my $name = person_made('sales');
my $mine = Tandem->sign_in($name);
sub sections { return $_[0]{content} =~ m{<section class="panel" aria-labelledby="(\w+)">}g }
# The words of one part of the desk.
sub part { my ($page, $id) = @_; return page_text(($page->{content} =~ m{(<section class="panel" aria-labelledby="$id">.*?</section>)}s)[0] // '') }
# The counts beside an entry of the menu.
sub menu {
    my ($page, $path) = @_;
    my ($entry) = $page->{content} =~ m{<li><a href="\Q$path\E"[^>]*>(.*?)</a></li>}s;
    return page_text($entry =~ s/^[^<]*//r);
}
sub waiting { return [$_[0]{content} =~ m{<div class="desk-who"><a href="/lead/(\d+)"}g] }

my $empty = $mine->get('/');
is $empty->{status}, 200;
ok says($empty, 'Nothing waits for you'), 'an empty desk says so';
is_deeply waiting($empty), [];

my %lead = map { $_ => lead_made(stage => 'sql', to => $name, name => "Who $_") } qw(late soon later postponed today closed theirs);
my %due  = (late => "- interval '2 days'", soon => "+ interval '1 hour'", later => "+ interval '9 days'");
sql("UPDATE lead SET due_at = tandem_now() $due{$_} WHERE id = \$1::bigint", $lead{$_}) for keys %due;
sql(q{UPDATE lead SET clock = 'call_back', due_at = tandem_now() + interval '4 days' WHERE id = $1::bigint}, $lead{postponed});
sql(q{UPDATE lead SET clock = 'call_back', due_at = tandem_today()::timestamptz + interval '9 hours' WHERE id = $1::bigint}, $lead{today});
$mine->submit($mine->get("/lead/$lead{closed}/lose"), {reason => 'price'});
sql('UPDATE lead SET turn_id = $2::bigint WHERE id = $1::bigint', $lead{theirs}, person_id('jeroen'));

my $desk = $mine->get('/');
is_deeply waiting($desk), [@lead{qw(today late soon later)}],
    'due back today first, then what waits for me, soonest first; postponed on its day, not before';
is_deeply [grep { !/^(campaigns|notices)$/ } sections($desk)], ['back', 'waiting'], 'nothing else of mine is on this desk';
is menu($desk, '/'), '4 waiting 1 overdue', 'the menu counts what waits, and what of it is late';
is menu($mine->get($_), '/'), '4 waiting 1 overdue', "... on $_ too" for qw(/lead/list /feedback/inbox /account/profile /report/overview);
like page_text($desk), qr/My week: 0 contacts and attempts/, 'one line of my own figures';
my ($late)  = $desk->{content} =~ m{(<li class="late">.*?</li>)}s;
ok $late && $late =~ /Who late/, 'what is overdue is marked';
is scalar(() = $desk->{content} =~ /<li class="late">/g), 1, '... a call-back is never overdue' or diag page_text($desk);
is $mine->get("/lead/$lead{postponed}")->{status}, 200, 'what was postponed is there all the same';

# "tried today" is said of who did not answer, not of who was reached
my %called = map { $_ => lead_made(stage => 'sql', to => $name, name => "Called $_") } qw(silent reached both);
sub called { my ($who, $outcome) = @_; return $mine->submit($mine->get("/lead/$called{$who}/contact"), {way => 'call', outcome => $outcome}) }
sub line { my ($who) = @_; return page_text(($mine->get('/')->{content} =~ m{(<li(?: class="late")?>\s*<div class="desk-who"><a href="/lead/$called{$who}".*?</li>)}s)[0] // '') }
called(silent => 'no_answer');
called(reached => 'talked');
called(both => 'no_answer');
like line('both'), qr/tried today/, 'nobody answered: tried today';
called(both => 'talked');
like line('silent'), qr/tried today/;
unlike line($_), qr/tried today/, 'somebody was reached: not said' for qw(reached both);
$mine->submit($mine->get("/lead/$called{both}/take-back"));
like line('both'), qr/tried today/, '... unless that is taken back';
$mine->submit($mine->get("/lead/$_/lose"), {reason => 'price'}) for values %called;

# marketing's desk: what is kept warm and what came back
my $marketer = person_made('marketing');
my $hers     = Tandem->sign_in($marketer);
$hers->submit($hers->get('/lead/new'), {email => email_made(), campaign_id => campaign_id(), name => 'Keep Warm'});
my $page = $hers->get('/');
ok index(page_text($page), 'Keep Warm') >= 0, 'what marketing captured waits for marketing';
like $page->{content}, qr{/hand-over"}, '... to be handed over';
ok index($page->{content}, '/no-answer') < 0, '... and nothing for sales in it';

is_deeply [sections($page)], ['kept', grep { $_ ne 'kept' } sections($page)], '... without a deadline';
is menu($page, '/'), '', 'what has no deadline is not counted';

# what she began stays on her desk until it is answered
my $over = lead_made(stage => 'lead', to => $name, name => 'Handed Over');
$hers->submit($hers->get("/lead/$over/hand-over"), {person => person_id($name)});
like part($hers->get('/'), 'started'), qr/Handed Over .*Handed over to/, 'a lead handed over that nobody accepted';
$mine->submit($mine->get("/lead/$over/accept"), {});
unlike part($hers->get('/'), 'started'), qr/Handed Over/, '... gone once it is accepted';
$mine->submit($mine->get("/feedback/lead-quality/$over"), {quality => 2, reason => 'no_budget'});
like part($mine->get('/'), 'started'), qr/Handed Over .*Feedback to marketing/, 'feedback that nobody answered';
like menu($hers->get('/'), '/feedback/inbox'), qr/^\d+\+? answers owed$/, 'the menu tells marketing of answers owed';
is menu($mine->get('/'), '/feedback/inbox'), '', '... and not sales';

# a manager sees what is late among the people of the team
sql("UPDATE lead SET due_at = tandem_now() - interval '99 days' WHERE id = \$1::bigint", $lead{late});
my $inge = Tandem->sign_in('inge');
like part($inge->get('/'), 'team'), qr/Who late .*\Q\u$name/, 'an overdue clock of somebody in the team';
unlike part(Tandem->sign_in('peter')->get('/'), 'team'), qr/Who late/, '... not of the other team';
sql("UPDATE clock_run SET due_at = tandem_now() - interval '2000 days' WHERE lead_id = \$1::bigint AND kind = 'stay'", $lead{later});
sql("UPDATE feedback SET due_at = tandem_now() - interval '2000 days' WHERE lead_id = \$1::bigint", $over);
like part($mine->get('/'), 'waiting'), qr/Who later .*longer in this stage than agreed/, 'who owes it sees that a lead is in its stage for too long';
like menu($mine->get('/'), '/'), qr/ 2 overdue/, '... and the menu counts it';
like part($inge->get('/'), 'team'), qr/Who later .*\Q\u$name/, '... the longest stay in a stage too';
like part(Tandem->sign_in('peter')->get('/'), 'team'), qr/Handed Over/, 'an answer that marketing owes too long is on the desk of its manager';
is index($mine->get('/')->{content}, 'id="team"'), -1, '... and nobody else\'s business';
sql("UPDATE lead SET due_at = tandem_now() + interval '1 day' WHERE id = \$1::bigint", $lead{late});
sql("UPDATE lead SET clock = NULL, due_at = NULL, active_at = tandem_now() - interval '400 days' WHERE id = \$1::bigint", $lead{soon});
like part($inge->get('/'), 'team'), qr/Who soon .*(nothing done since|niets meer gedaan sinds)/, 'a lead that nobody did anything about';

# a next step of today is late from tomorrow on: the heading counts as the lines do
my $own = person_made('sales');
my $due = lead_made(stage => 'sql', to => $own);
sql(q{UPDATE lead SET clock = 'next_step', due_at = tandem_today()::timestamptz + interval '1 second' WHERE id = $1::bigint}, $due);
my $today = page_text(Tandem->sign_in($own)->get('/'));
unlike $today, qr/1 (?:overdue|verlopen|overskredet)/, 'a step of today is not late';

done_testing;
