# Every loop accounted for: after thousands of random acts by random people at the same time,
# allowed and not, every feedback is in exactly one state, the one its events tell; the
# moment of its answer is theirs; nobody closed what is not theirs; what is owed has one
# clock; a reason named five times is raised once. PROPERTY_SEED repeats what was found;
# PROPERTY_ACTS: how many.
use Tandem;
use Tandem::Lead;
use Tandem::Feedback;

my $seed    = $ENV{PROPERTY_SEED} // int rand 1_000_000;
my $workers = 6;
my $each    = int(($ENV{PROPERTY_ACTS} // 6_000) / $workers + 1);
my $acts    = $workers * $each;
note "PROPERTY_SEED=$seed";
srand $seed;

my @campaigns = map { sql('UPDATE campaign SET name = $1, message = $2 WHERE id = $3::bigint RETURNING id', unique('Loops'), 'Less standstill', campaign_made()) } 1 .. 3;
my @leads = map { lead_made(stage => 'sql', to => $_) } qw(mette jeroen inge mette jeroen inge);
sql('UPDATE lead SET campaign_id = $1::bigint + id % 3 WHERE id >= $2::bigint', $campaigns[0][0], $leads[0]);
sql(q{UPDATE lead SET due_at = tandem_now() - interval '1 day' WHERE id = ANY (ARRAY[$1, $2]::bigint[])}, @leads[0, 1]);
my $seller = person_made('sales');
my $last = sql('SELECT max(id) FROM feedback');
system('psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', 'tests/feedback/property.sql') == 0 or die "no random acts\n";

# Starts one who acts; what it says is read when it has ended.
sub actor {
    my ($number) = @_;
    local $ENV{PGUSER} = $number == 1 ? 'tandem_lead' : 'tandem_feedback';
    my $call = sprintf 'CALL loops.run(%f, %d, %d, %d)', ($seed + $number) % 1000 / 1000, $each, $leads[0], $last;
    open my $output, '-|', qq{psql -Xq -c "$call" 2>&1} or die $!;
    return $output;
}

my $began  = time;
my @actors = map { actor($_) } 1 .. $workers;

# Meanwhile time passes for some, and people do so over HTTP.
my %answers;
my @people = map { Tandem->sign_in($_) } qw(mette sanne inge peter);
for (1 .. 40) {
    sql(q{UPDATE feedback SET closes_at = tandem_now() - interval '1 second'
          WHERE id = (SELECT id FROM feedback WHERE id > $1::bigint AND state = 'answered' ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED)}, $last);
    my $id = sql('SELECT id FROM feedback WHERE id > $1::bigint ORDER BY id DESC OFFSET $2 LIMIT 1', $last, int rand 30) // next;
    my $act = (qw(answer close reopen))[rand 3];
    my $who  = $people[rand @people];
    my $form = $who->get("/feedback/$id/$act");
    next if $form->{status} != 200;
    $answers{ $who->submit($form, $act eq 'answer' ? {changed => 'random'} : {remark => 'random'})->{status} }++;
}
is join(' ', grep { !/^(303|422|409|403|404)$/ } keys %answers), '', 'forms sent meanwhile are saved or refused'
    or diag explain \%answers;

my ($done, $refused, @mistakes) = (0, 0);
for my $output (@actors) {
    while (<$output>) {
        if    (/result: (\d+) done, (\d+) refused/) { $done += $1; $refused += $2 }
        elsif (/mistake: (.*)|(ERROR.*)/)           { push @mistakes, $1 // $2 }
    }
    close $output;
}
note "$done acts done, $refused refused, in ", time - $began, ' s';
is $done + $refused, $acts, 'all acts were tried';
cmp_ok $done, '>', $acts / 10, 'some were allowed';
cmp_ok $refused, '>', $acts / 10, 'some were not';
is scalar @mistakes, 0, 'none ended in a mistake of ours, nor in a deadlock' or diag join "\n", @mistakes[0 .. ($#mistakes > 9 ? 9 : $#mistakes)];

is_deeply [sql('SELECT problem, count(*), min(feedback_id) FROM feedback_unaccounted WHERE feedback_id > $1::bigint GROUP BY problem', $last)],
    [], 'every loop is accounted for';
my ($states) = sql(q{SELECT count(*), count(*) FILTER (WHERE state_now = 'given' AND owed), count(*) FILTER (WHERE state_now = 'given' AND NOT owed),
    count(*) FILTER (WHERE state_now = 'answered'), count(*) FILTER (WHERE state_now = 'closed' AND NOT closed_by_itself),
    count(*) FILTER (WHERE closed_by_itself), count(*) FILTER (WHERE state_now = 'withdrawn') FROM feedback_now WHERE id > $1::bigint}, $last);
my ($all, @parts) = @$states;
is eval { my $sum = 0; $sum += $_ for @parts; $sum }, $all, "exactly one state each: @parts";
cmp_ok $parts[$_], '>', 0, 'some are ' . (qw(open noted answered closed closed-by-itself withdrawn))[$_] for 0 .. 5;
is sql(q{SELECT count(*) FROM (SELECT FROM feedback WHERE subject = 'follow_up' GROUP BY to_person_id, week_on HAVING count(*) > 1) AS twice}), 0, 'one on follow-up a person and week';

# patterns: every fifth was raised once, whoever gave it at the same moment
my @named = sql(q{SELECT campaign_id, reason, count(*) FROM feedback WHERE campaign_id = ANY (ARRAY[$1, $2, $3]::bigint[]) AND reason IS NOT NULL
    GROUP BY campaign_id, reason}, map { $_->[0] } @campaigns);
for my $group (@named) {
    my ($raised, $different) = @{(sql('SELECT count(*), count(DISTINCT times) FROM feedback_pattern WHERE campaign_id = $1::bigint AND reason = $2', @$group[0, 1]))[0]};
    is $raised, $different, "$group->[1], $group->[2] times: never raised twice";
    cmp_ok $raised, '<=', $group->[2] / 5;
    cmp_ok $raised, '>', 0 if $group->[2] >= 50;
}
sql('DROP SCHEMA loops CASCADE');
done_testing;
