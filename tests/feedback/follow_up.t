# Marketing's feedback on follow-up: drafted from the clocks, one a salesperson and week, with
# the facts as they were when it was sent; answered by whose follow-up it is.
use Tandem;
use Tandem::Lead;
use Tandem::Feedback;

my ($sanne, $line, $mette, $inge, $peter, $admin) = map { Tandem->sign_in($_) } qw(sanne line mette inge peter admin);
my $name   = person_made('sales');
my $seller = person_id($name);
my $me     = Tandem->sign_in($name);
my $path   = "/feedback/follow-up/$seller";
my $week   = sql(q{SELECT date_trunc('week', tandem_today()::timestamp)::date});

# A lead whose clock ran out: handed over or accepted nine days ago.
sub late_made {
    my ($stage, $days, $to) = @_;
    my $lead = lead_made(stage => $stage, to => $to // $name);
    sql(q{UPDATE lead SET due_at = tandem_now() - interval '1 day' WHERE id = $1::bigint;
          UPDATE clock_run SET started_at = tandem_now() - make_interval(days => $2) WHERE lead_id = $1::bigint AND ended_at IS NULL},
        $lead, $days);
    return $lead;
}

# nothing late
my $list = $sanne->get('/feedback/follow-up');
is $list->{status}, 200, 'the page of drafts';
unlike $list->{content}, qr{href="$path"}, 'no draft where nothing is late';
like page_text($list), qr/\u$name/, '... and the person is there';
my $empty = $sanne->get($path);
is $empty->{status}, 200;
is value_of($empty, 'note'), undef, 'nothing to send: no form';

# drafted
my ($old, $less, $new) = (late_made('sql', 9), late_made('sql', 6), late_made('mql', 4));
my $judged = lead_made(stage => 'opportunity', to => $name);
sql(q{UPDATE lead SET contacted_at = tandem_now() - interval '20 days' WHERE id = $1::bigint}, $judged);
$list = $sanne->get('/feedback/follow-up');
like $list->{content}, qr{href="$path"}, 'a draft is ready';
my $form = $sanne->get($path);
my $text = page_text($form);
like $text, qr/No contact|Geen contact/, 'the facts';
my $words = value_of($form, 'note');
like $words, qr/^No contact: 2 leads, the longest 9 days$/m, 'the words, in the language of who gets them: a line a kind';
like $words, qr/^Neither accepted nor refused: 4 days$/m;
like $words, qr/^No verdict: 20 days$/m, '... and what nobody judged';
like $form->{content}, qr{href="/lead/$_"}, '... with the lead' for $old, $less, $new, $judged;
ok index($words, '20 days') < index($words, '9 days') && index($words, '9 days') < index($words, '4 days'), 'the longest first';

# figures per person
unlike $list->{content}, qr/<span class="tag">te laat: /, 'no figures compared between people';
like page_text($peter->get('/feedback/follow-up')), qr/late: 4/, '... unless figures per person are on, for managers';
sql(q{UPDATE setting SET value = 'off' WHERE name = 'figures_per_person'});
unlike page_text($peter->get('/feedback/follow-up')), qr/late: \d/, '... and off they see none';
is $peter->get($path)->{status}, 200, '... the draft is there all the same';
sql(q{UPDATE setting SET value = 'on' WHERE name = 'figures_per_person'});

# refused
for my $case ({note => ''}, {note => '  '}, {note => 'x' x 2001}) {
    my $refused = $sanne->submit($sanne->get($path), $case);
    is $refused->{status}, 422, 'refused';
    isnt error_of($refused, 'note'), '', '... beside its field';
    like $refused->{content}, qr{href="/lead/$old"}, '... with the facts';
}
is sql('SELECT count(*) FROM feedback WHERE to_person_id = $1::bigint', $seller), 0;

# what is late changed meanwhile
$form = $sanne->get($path);
my $later = late_made('sql', 3);
my $late  = $sanne->submit($form, {note => 'Can you call them?'});
is $late->{status}, 409, 'another lead is late meanwhile';
is value_of($late, 'note'), 'Can you call them?', '... what was typed is kept';
like $late->{content}, qr{href="/lead/$later"}, '... beside the facts of now';

# sent, once
my $sent = $sanne->submit($late);
is $sent->{status}, 303, '... sent again it goes';
my ($id) = $sent->{location} =~ m{^/feedback/(\d+)\?};
is $sanne->submit($late)->{location}, $sent->{location}, 'sent twice it is one';
is sql('SELECT count(*) FROM feedback WHERE to_person_id = $1::bigint', $seller), 1;
is feedback_value($id, 'week_on'), $week;
is feedback_value($id, 'owed_by'), $seller, 'they owe the answer';
is feedback_value($id, 'due_at = working_due(given_at, 5, owed_by)'), 't', '... on the clock of every answer';
is sql('SELECT count(*) FROM follow_up_fact WHERE feedback_id = $1::bigint', $id), 5, 'with the facts';

# a second one in the same week
my $second = $line->get($path);
is value_of($second, 'note'), undef, 'no second one in a week';
like $second->{content}, qr{href="/feedback/$id"}, '... but what was sent';
my $other = person_made('sales');
late_made('mql', 3, $other);
my $there = '/feedback/follow-up/' . person_id($other);
my @open = map { $_->get($there) } $sanne, $line;
my @both = at_once(sub { $sanne->submit($open[0], {note => 'from Sanne'}) }, sub { $line->submit($open[1], {note => 'from Line'}) });
is join(' ', sort map { $_->{status} } @both), '303 409', 'two at the same moment: one goes';
my ($refused) = grep { $_->{status} == 409 } @both;
like value_of($refused, 'note'), qr/^from /, '... the words of the other are kept';
is sql('SELECT count(*) FROM feedback WHERE to_person_id = $1::bigint', person_id($other)), 1;
my $done = lead_made(stage => 'lead');
is $sanne->get("/feedback/follow-up/$_")->{status}, 404, 'nobody who sells' for person_id('line'), person_id('admin'), 999999999;

# frozen
sql(q{UPDATE lead SET due_at = tandem_now() + interval '5 days' WHERE id = ANY (ARRAY[$1, $2]::bigint[])}, $old, $new);
like page_text($sanne->get("/feedback/$id")), qr/9 dagen/, 'the facts stay as they were';

# who sees it
is $_->get("/feedback/$id")->{status}, 200, 'seen by those it is about' for $me, $sanne, $line, $inge, $peter, $admin;
is $_->get("/feedback/$id")->{status}, 404, 'not by other salespeople' for $mette, Tandem->sign_in($other);
like $me->get('/feedback/inbox')->{content}, qr{<h2 id="sales-owed".*/feedback/$id"}s, 'in the inbox of sales';
unlike $mette->get('/feedback/inbox?whose=all&state=any')->{content}, qr{/feedback/$id"}, '... not of their colleagues';
unlike $mette->get('/feedback/inbox.csv?whose=all&state=any')->{content}, qr/^$id,/m;
like $inge->get('/feedback/inbox')->{content}, qr{<h2 id="sales-owed".*/feedback/$id"}s, '... and of their manager';
like $sanne->get('/feedback/inbox')->{content}, qr{<h2 id="mine".*/feedback/$id"}s, 'among what Sanne gave';
like $me->get('/')->{content}, qr{/feedback/$id/answer}, 'on their desk';
my ($told) = map { $_->[0] } sql(q{SELECT string_agg(kind || ' ' || person.name, ', ' ORDER BY kind) FROM notice JOIN person ON person.id = person_id
    WHERE key = 'feedback:' || $1 AND person.name = ANY (string_to_array($2, ' '))}, $id, "$name inge $other");
is $told, "follow_up $name, follow_up_team inge", 'they and their manager are told';

# answered, closed
is $_->get("/feedback/$id/answer")->{status}, 403, 'not theirs to answer' for $sanne, $peter, $admin;
is $mette->get("/feedback/$id/answer")->{status}, 404;
for my $act (qw(answer close reopen)) {
    my $told = $mette->post("/feedback/$id/$act", {});
    unlike $told->{content}, qr/class="tl"|Sanne Visser/, "... nor by sending $act without having seen it";
}
is $sanne->submit($me->get("/feedback/$id/answer"), {changed => 'x'})->{status}, 403;
is $inge->get("/feedback/$id/answer")->{status}, 200, 'a sales manager may';
is $me->submit($me->get("/feedback/$id/answer"), {changed => ''})->{status}, 422;
is $me->submit($me->get("/feedback/$id/answer"), {changed => 'called them all'})->{status}, 303, 'answered';
is feedback_value($id, 'state'), 'answered';
is $_->submit($_->get("/feedback/$id/close"), {})->{status}, 403, 'nobody else closes it' for $line, $me, $inge, $peter;
is feedback_value($id, 'state'), 'answered';
is $sanne->submit($sanne->get("/feedback/$id/reopen"), {remark => 'one is left'})->{status}, 303, 'reopened by its giver';
is feedback_value($id, 'owed_by'), $seller, '... they owe it again';
like page_text($me->get('/lead/notices')), qr/one is left/, '... and are told why';
is $inge->submit($inge->get("/feedback/$id/answer"), {changed => 'we did'})->{status}, 303, 'the manager answers';
is $sanne->submit($sanne->get("/feedback/$id/close"), {})->{status}, 303, 'closed';

# who may
is $_->get($path)->{status}, 403, 'marketing alone' for $me, $inge, $admin;
is $_->get('/feedback/follow-up')->{status}, 403 for $me, $inge;
is $me->submit($open[0], {note => 'x'})->{status}, 403;

is_deeply [sql('SELECT problem FROM feedback_unaccounted WHERE feedback_id = $1::bigint', $id)], [], 'accounted for';
done_testing;
