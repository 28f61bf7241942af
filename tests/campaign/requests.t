# /campaign/requests: sales asks, marketing takes, refuses or delivers, and whoever asked
# closes or reopens; each is told, and each step stays.
use Tandem;
use Tandem::Content;
use Tandem::Lead;

my %person = map { $_ => Tandem->sign_in($_) } qw(sanne line mette jeroen inge peter admin);
my ($sanne, $line, $mette, $jeroen) = @person{qw(sanne line mette jeroen)};
sub state_of { return column_of('content_request', $_[0], 'state') }
sub act { my ($person, $id, $act, $values) = @_; return $person->submit($person->get("/campaign/requests/$id/$act"), $values // {}) }

# whether a desk asks for it; what one was told of it is another part
sub on_desk {
    my ($person, $id) = @_;
    my ($asked) = $person->get('/')->{content} =~ m{aria-labelledby="asked">(.*?)</section>}s;
    return ($asked // '') =~ qr{href="/campaign/requests/$id"} ? 1 : 0;
}

# asked
my $lead = lead_made(stage => 'sql', to => 'mette');
my $form = $mette->get("/campaign/requests/new?lead_id=$lead&moment=decision");
is value_of($form, 'moment'), 'decision', 'the lead proposes its moment';
like $form->{content}, qr{href="/lead/$lead"}, '... and is named';
my $question = unique('Hvad koster et stop?');
my %ask   = (question => $question, wanted_on => day_ahead(9));
my @twice = map { $mette->submit($form, {%ask}) } 1, 2;
my $id    = item_id($twice[0]) // 0;
is "$_->{status} $_->{location}", "303 /campaign/requests/$id?saved=request", 'asked' for @twice;
is scalar sql('SELECT count(*) FROM content_request WHERE question = $1', $question), 1, 'a double click is one request';
is column_of('content_request', $id, q{lead_id || ' ' || moment || ' ' || state}), "$lead decision asked";
my %refused = (question => {question => ' '}, moment => {moment => ''}, wanted_on => {wanted_on => '2020-01-02'});
for my $field (sort keys %refused) {
    my $answer = $mette->submit($mette->get('/campaign/requests/new'), {question => 'x', moment => 'decision', wanted_on => day_ahead(3), %{$refused{$field}}});
    is $answer->{status}, 422, "refused: $field";
    isnt error_of($answer, $field), '', '... in words';
}
isnt error_of($mette->submit($mette->get('/campaign/requests/new'), {question => 'x', moment => 'decision', wanted_on => ''}), 'wanted_on'), '', 'refused: no day';
is $mette->submit($mette->get('/campaign/requests/new?lead_id=999999999'), {question => 'x', moment => 'decision', wanted_on => day_ahead(3)})->{status}, 422, 'refused: no such lead';
is $person{$_}->get('/campaign/requests/new')->{status}, 403, "$_ asks for nothing" for qw(sanne peter admin);

# all of marketing has it on its desk, until one takes it
is on_desk($person{$_}, $id), 1, "on the desk of $_" for qw(sanne line peter);
is on_desk($mette, $id), 0, '... not of sales';
is act($line, $id, 'take')->{status}, 303, 'taken';
is state_of($id) . ' ' . column_of('content_request', $id, q{taken_by = (SELECT id FROM person WHERE name = 'line')}), 'taken t';
is on_desk($line, $id), 1, 'who took it has it';
is on_desk($sanne, $id), 0, '... nobody else';
like page_text($mette->get('/lead/notices')), qr/taget op \Q$question\E Line Sørensen/, 'whoever asked is told';
my $late = $sanne->submit($sanne->get("/campaign/requests/$id/take"));
is $late->{status}, 409, 'taken is taken';
ok says($late, '{} was first: look at what became of this request.', 'Line Sørensen'), '... by whom';

# delivered, from the library
my $item = item_made($line, title => unique('Regneeksempel'));
my $empty = act($line, $id, 'deliver');
isnt error_of($empty, 'item_id'), '', 'refused: no item';
my $gone = item_made($line);
sql(q{UPDATE content_item SET retired_at = tandem_now() WHERE id = $1::bigint}, $gone);
is act($line, $id, 'deliver', {item_id => $gone})->{status}, 422, 'refused: an item that is retired';
my $deliver = $line->get("/campaign/requests/$id/deliver");
my @delivered = map { $line->submit($deliver, {item_id => $item, note => 'God fornøjelse'}) } 1, 2;
is $_->{status}, 303, 'delivered' for @delivered;
is state_of($id) . ' ' . column_of('content_request', $id, 'item_id'), "delivered $item";
is scalar sql(q{SELECT count(*) FROM content_request_event WHERE request_id = $1 AND act = 'deliver'}, $id), 1, '... once';
is on_desk($mette, $id), 1, 'whoever asked has it on the desk';
is on_desk($line, $id), 0, '... marketing has not';
like page_text($mette->get('/lead/notices')), qr/leveret \Q$question\E.*?God fornøjelse/, '... and is told';

# only whoever asked closes or reopens
for my $act (qw(close reopen)) {
    is act($_, $id, $act, {note => 'not mine'})->{status}, 403, "$_->{name} does not $act it" for $jeroen, $person{inge};
    is $person{$_}->get("/campaign/requests/$id/$act")->{status}, 403, "nor $_" for qw(sanne line peter admin);
}
is state_of($id), 'delivered', '...';
my $why = act($mette, $id, 'reopen', {note => ' '});
isnt error_of($why, 'note'), '', 'reopening asks for words';
is act($mette, $id, 'reopen', {note => 'Tallene mangler'})->{status}, 303, 'reopened';
is state_of($id), 'asked';
is on_desk($sanne, $id), 1, '... marketing has it again';
like page_text($line->get('/lead/notices')), qr/ikke det ønskede \Q$question\E.*?Tallene mangler/, '... and who made it is told, with the words';

# delivered as new content, which is filled in from the request
my $record = $line->get("/campaign/requests/$id");
my ($make) = $record->{content} =~ m{href="(/campaign/content/new\?request_id=$id[^"]*)"};
my $new = $line->get(Tandem::text_decode($make // '/campaign/content/new'));
is value_of($new, 'moment'), 'decision', 'new content takes the moment of the request';
like page_text($new), qr/\Q$question/, '... and shows the question';
my $added = $line->submit($new, {title => unique('Nyt'), kind => 'calculation', review_on => day_ahead(90), file => {filename => 'n.pdf', content => pdf()}});
is "$added->{status} $added->{location}", "303 /campaign/requests/$id?saved=request", 'added, and delivered' or diag page_text($added);
is state_of($id), 'delivered';
isnt column_of('content_request', $id, 'item_id'), $item, '... as the new one';

# closed by one button
my $page = $mette->get("/campaign/requests/$id");
is $mette->submit($page, {}, form => "/campaign/requests/$id/close")->{status}, 303, 'one button closes';
is state_of($id), 'closed';
is on_desk($mette, $id), 0;
is act($mette, $id, 'close')->{status}, 409, 'closed is closed';
like page_text($line->get('/lead/notices')), qr/afsluttet \Q$question/, 'who delivered it is told';
is scalar sql(q{SELECT string_agg(act, ' ' ORDER BY id) FROM content_request_event WHERE request_id = $1}, $id), 'ask take deliver reopen deliver close', 'every step stays';
like page_text($jeroen->get("/campaign/requests/$id")), qr/Tallene mangler/, '... and is shown to all';

# refused, with a reason
my $no = request_made($jeroen, question => my $other = unique('Referentie in de zuivel'));
isnt error_of(act($sanne, $no, 'refuse', {note => ''}), 'note'), '', 'a refusal needs a reason';
is act($sanne, $no, 'refuse', {note => 'Niemand wil genoemd worden'})->{status}, 303, 'refused';
like page_text($jeroen->get('/lead/notices')), qr/afgewezen \Q$other\E.*?Niemand wil genoemd worden/, 'whoever asked is told why';
is act($sanne, $no, 'deliver', {item_id => $item})->{status}, 409, 'what is refused is not delivered';
is act($jeroen, $no, 'reopen', {note => 'Ook zonder naam?'})->{status}, 303, '... but may be asked again';
is $mette->get("/campaign/requests/$no/$_")->{status}, 403, "sales does not $_" for qw(take refuse deliver);

# somebody was first
my $seen = $sanne->get("/campaign/requests/$no/refuse");
act($line, $no, 'take');
is $sanne->submit($seen, {note => 'nee'})->{status}, 409, 'the second is told that another took it';
is state_of($no), 'taken', '... nothing is lost';
my $race = request_made($mette);
my @forms = map { $_->get("/campaign/requests/$race/take") } $sanne, $line;
my @both = at_once(sub { $sanne->submit($forms[0]) }, sub { $line->submit($forms[1]) });
is join(' ', sort map { $_->{status} } @both), '303 409', 'two take it at once: one has it';

# lists
my $list = sub { my ($person, $query) = @_; return $person->get("/campaign/requests$query") };
like $list->($mette, '')->{content}, qr{/campaign/requests/$no"}, 'the list has what is open';
unlike $list->($mette, '')->{content}, qr{/campaign/requests/$id"}, '... not what is closed';
like $list->($mette, '?state=closed')->{content}, qr{/campaign/requests/$id"}, '... unless asked for';
unlike $list->($mette, '?whose=mine')->{content}, qr{/campaign/requests/$no"}, "one's own";
like $list->($line, '?whose=taken')->{content}, qr{/campaign/requests/$no"}, '... and what one took on';
my ($row) = grep { $_->{id} eq $id } csv_rows($list->($sanne, '.csv?state=any'));
is "@$row{qw(asked_by state taken_by moment lead)}", "mette closed line decision $lead", 'the CSV has stored codes';
like page_text($list->($sanne, '?q=' . Tandem::percent_encode(lc $other))), qr/Eén aanvraag/, 'found by its words';
is $list->($sanne, '?state=gold')->{status}, 400, 'a filter that is not right';
is $sanne->get('/campaign/requests/999999999')->{status}, 404, 'a request that does not exist';

# the database itself leads nowhere else
ok !eval { sql(q{INSERT INTO content_request_event (request_id, act, from_state, to_state) VALUES ($1::bigint, 'take', 'closed', 'taken')}, $id); 1 }, 'no row leads from closed to taken';

done_testing;
