# The desk: what waits for me, soonest first; one line a lead.
use Tandem;
use Tandem::Lead;

my $name = person_made('sales');
my $mine = Tandem->sign_in($name);
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
my @order = map { $_->[0] } sql('SELECT id FROM lead WHERE id = ANY (string_to_array($1, \' \')::bigint[]) ORDER BY due_at, id',
    join ' ', @lead{qw(late soon later today)});
is_deeply waiting($desk), \@order, 'what waits for me, soonest first; postponed on its day, not before';
my ($late)  = $desk->{content} =~ m{(<li class="late">.*?</li>)}s;
ok $late && $late =~ /Who late/, 'what is overdue is marked';
is scalar(() = $desk->{content} =~ /<li class="late">/g), 1, '... a call-back is never overdue' or diag page_text($desk);
is $mine->get("/lead/$lead{postponed}")->{status}, 200, 'what was postponed is there all the same';

# marketing's desk: what is kept warm and what came back
my $marketer = person_made('marketing');
my $hers     = Tandem->sign_in($marketer);
$hers->submit($hers->get('/lead/new'), {email => email_made(), campaign_id => campaign_id(), name => 'Keep Warm'});
my $page = $hers->get('/');
ok index(page_text($page), 'Keep Warm') >= 0, 'what marketing captured waits for marketing';
like $page->{content}, qr{/hand-over"}, '... to be handed over';
ok index($page->{content}, '/no-answer') < 0, '... and nothing for sales in it';

done_testing;
