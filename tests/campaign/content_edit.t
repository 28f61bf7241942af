# /campaign/content/{id}/edit, /replace, /retire and /restore: who keeps the library, and
# what stays of what was.
use Tandem;
use Tandem::Content;

my %person = map { $_ => Tandem->sign_in($_) } qw(sanne line peter mette inge admin);
my ($sanne, $line) = @person{qw(sanne line)};

# edit
my $id    = item_made($sanne, title => unique('First'), language => 'nl');
my $form  = $sanne->get("/campaign/content/$id/edit");
is value_of($form, 'language'), 'nl', 'the form is filled';
my $saved = $sanne->submit($form, {about => 'for the first talk', moment => 'decision', language => ''});
is $saved->{status}, 303, 'saved' or diag page_text($saved);
is $saved->{location}, "/campaign/content/$id?saved=content";
is column_of('content_item', $id, q{about || ' ' || moment || ' ' || coalesce(language, 'all')}), 'for the first talk decision all';
is scalar sql(q{SELECT act || ' ' || (before ->> 'moment') FROM content_event WHERE item_id = $1 ORDER BY id DESC LIMIT 1}, $id), 'change awareness', '... with what it was before';
my ($hers, $late) = map { $_->get("/campaign/content/$id/edit") } $line, $sanne;
is $line->submit($hers, {about => 'of line'})->{status}, 303;
my $second = $sanne->submit($late, {about => 'of sanne'});
is $second->{status}, 409, 'the second is told';
ok says($second, '{} changed this item meanwhile. What you typed is kept: look at the item and send again.', 'Line Sørensen'), '... by whom';
is value_of($second, 'about'), 'of sanne', '... and keeps what was typed';
is column_of('content_item', $id, 'about'), 'of line', '... nothing is lost';
is $sanne->submit($second)->{status}, 303, '... sent again it is saved';
my $passed = $sanne->submit($sanne->get("/campaign/content/$id/edit"), {review_on => '2020-01-02'});
isnt error_of($passed, 'review_on'), '', 'refused: a day that passed';
sql(q{UPDATE content_item SET review_on = tandem_today() - 3 WHERE id = $1::bigint}, $id);
is $sanne->submit($sanne->get("/campaign/content/$id/edit"), {about => 'still old'})->{status}, 303, '... but what it was stays allowed';
my $other = item_made($sanne, title => my $title = unique('Other'));
isnt error_of($sanne->submit($sanne->get("/campaign/content/$id/edit"), {title => lc $title}), 'title'), '', 'refused: the title of another one';
is $sanne->submit($sanne->get("/campaign/content/$other/edit"), {owner_id => sql(q{SELECT id FROM person WHERE name = 'line'})})->{status}, 303, 'another owner';
like page_text($line->get('/lead/notices')), qr/\Q$title/, '... is told';

# outdated: flagged, and on its owner's desk
like page_text($sanne->get("/campaign/content/$id")), qr/verouderd sinds/, 'an item that nobody looked at again is outdated';
like $sanne->get('/')->{content}, qr{href="/campaign/content/$id"}, '... and on the desk of its owner';
unlike $person{peter}->get('/')->{content}, qr{href="/campaign/content/$id"}, '... of nobody else';

# replace: the old file stays
my $bytes = pdf();
my $replaced = $sanne->submit($sanne->get("/campaign/content/$id/replace"), {file => {filename => 'new.pdf', content => $bytes}, note => 'New prices', review_on => day_ahead(30)});
is $replaced->{status}, 303, 'replaced' or diag page_text($replaced);
is scalar sql('SELECT count(*) FROM content_version WHERE item_id = $1', $id), 2, 'the old version stays';
is scalar sql('SELECT outdated FROM content_item_now WHERE id = $1', $id), 'f', '... and it is up to date';
my $old = sql('SELECT id FROM content_version WHERE item_id = $1 AND number = 1', $id);
is $sanne->get("/campaign/content/version/$old/file")->{headers}{'content-type'}, 'application/pdf', '... and can be fetched';
is $sanne->get("/campaign/content/$id/file")->{bytes}, $bytes, 'the item is the new one';
my $same = $sanne->submit($sanne->get("/campaign/content/$id/replace"), {file => {filename => 'new.pdf', content => $bytes}, review_on => day_ahead(30)});
is $same->{status}, 422, 'refused: the file that it is';
my $none = $sanne->submit($sanne->get("/campaign/content/$id/replace"), {review_on => day_ahead(30)});
isnt error_of($none, 'file'), '', 'refused: no file';
isnt error_of($sanne->submit($sanne->get("/campaign/content/$id/replace"), {link => 'https://a.example/', review_on => '2020-01-02'}), 'review_on'), '', 'refused: a day that passed';
my ($one, $two) = map { $_->get("/campaign/content/$id/replace") } $sanne, $line;
is $line->submit($two, {link => 'https://a.example/x', review_on => day_ahead(30)})->{status}, 303, 'a link instead of a file';
is $sanne->submit($one, {file => {filename => 'b.pdf', content => pdf()}, review_on => day_ahead(30)})->{status}, 409, 'the second is told';
is $line->submit($two, {link => 'https://a.example/x', review_on => day_ahead(30)})->{status}, 303, 'a form sent twice leads to its first result';
is scalar sql('SELECT count(*) FROM content_version WHERE item_id = $1', $id), 3, '... once';
is $sanne->get("/campaign/content/$id/file")->{status}, 404, 'a link is no file';

# retire and restore
my $offered = sub { return $person{mette}->get('/campaign/content?q=' . Tandem::percent_encode(column_of('content_item', $id, 'title')))->{content} =~ qr{/campaign/content/$id"} ? 1 : 0 };
is $offered->(), 1, 'it is in the library';
my $retire = $sanne->get("/campaign/content/$id/retire");
is $sanne->submit($retire, {note => 'not true any more'})->{status}, 303, 'retired';
is $offered->(), 0, '... and not offered any more';
like page_text($sanne->get("/campaign/content/$id")), qr/ingetrokken.*not true any more/, '... which its record says, and why';
is $sanne->submit($sanne->get("/campaign/content/$id/retire"))->{status}, 409, 'retired is retired';
is $sanne->submit($sanne->get("/campaign/content/$id/replace"), {link => 'https://a.example/y', review_on => day_ahead(30)})->{status}, 409, '... and is not replaced';
is $person{mette}->get("/campaign/content/$id")->{status}, 200, '... but can be read';
is $sanne->submit($sanne->get("/campaign/content/$id"), {}, form => "/campaign/content/$id/restore")->{status}, 303, 'one button takes it back';
is $offered->(), 1, '... into the library';
is $sanne->submit($sanne->get("/campaign/content/$id/restore"))->{status}, 409, 'what is there is not taken back';

# roles
for my $page (qw(edit replace retire restore)) {
    is $person{$_}->get("/campaign/content/$id/$page")->{status}, 403, "$_ does not $page" for qw(mette admin);
    is $person{inge}->get("/campaign/content/$id/$page")->{status}, 200, "a manager may $page";
    is $sanne->get("/campaign/content/999999999/$page")->{status}, 404, '... not what does not exist';
}
unlike $person{mette}->get("/campaign/content/$id")->{content}, qr{/$id/(edit|replace|retire)"}, 'sales has no buttons for it';

# who leaves passes it on
use Tandem::Lead;
my $leaver = person_made('marketing');
my $theirs = item_made(Tandem->sign_in($leaver), title => unique('Theirs'));
my $left = $person{admin}->submit($person{admin}->get('/account/people/' . person_id($leaver) . '/leave'), {successor => person_id('line')});
is $left->{status}, 303, 'a marketer leaves' or diag page_text($left);
is column_of('content_item', $theirs, q{owner_id = (SELECT id FROM person WHERE name = 'line')}), 't', '... and the successor keeps what was theirs';

done_testing;
