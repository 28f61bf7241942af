# /campaign/content/{id}/use and /campaign/content/use/{id}: used with a lead in one click,
# and whether it helped: on the lead's record, on the desk, and in the library's figures.
use Tandem;
use Tandem::Content;
use Tandem::Import;
use Tandem::Lead;

my %person = map { $_ => Tandem->sign_in($_) } qw(sanne mette jeroen inge admin);
my ($sanne, $mette, $jeroen) = @person{qw(sanne mette jeroen)};
sub uses { my ($item) = @_; return scalar sql('SELECT count(*) FROM content_use WHERE item_id = $1', $item) }

# what fits a lead: its segment and stage, the contact's language first
my $segment = sql('INSERT INTO segment (name) VALUES ($1) RETURNING id', unique('Segment'));
my $lead    = lead_made(stage => 'sql', to => 'mette');
sql(q{UPDATE lead SET segment_id = $1::bigint WHERE id = $2::bigint}, $segment, $lead);
sql(q{UPDATE contact SET language = 'da' WHERE id = (SELECT contact_id FROM lead WHERE id = $1::bigint)}, $lead);
my %item = (
    fits   => item_made($sanne, title => unique('Fits'),   moment => 'consideration', segment_id => $segment, language => 'da'),
    dutch  => item_made($sanne, title => unique('Dutch'),  moment => 'consideration', segment_id => $segment, language => 'nl'),
    late   => item_made($sanne, title => unique('Late'),   moment => 'decision',      segment_id => $segment, language => 'da'),
    gone   => item_made($sanne, title => unique('Gone'),   moment => 'consideration', segment_id => $segment, language => 'da'),
    others => item_made($sanne, title => unique('Others'), moment => 'consideration', segment_id => sql('SELECT min(id) FROM segment'), language => 'da'),
);
sql(q{UPDATE content_item SET retired_at = tandem_now() WHERE id = $1::bigint}, $item{gone});
sub offered { my ($page) = @_; return [$page->{content} =~ m{<li class="fits"><div><a href="/campaign/content/(\d+)"}g] }
my $record = $mette->get("/lead/$lead");
my $list   = offered($record);
cmp_ok scalar @$list, '<=', 5, 'five at most';
is $list->[0], $item{fits}, 'first what fits its segment and stage in the language of the contact';
my %place = map { $list->[$_] => $_ } 0 .. $#$list;
ok !exists $place{$item{others}} && !exists $place{$item{gone}}, 'nothing of another segment, nothing retired';
ok exists $place{$item{dutch}}, 'what fits in another language comes after';
cmp_ok $place{$item{dutch}}, '<', $place{$item{late}} // 99, '... before what is for another moment';
like $record->{content}, qr{/campaign/content\?segment=$segment&amp;moment=consideration}, 'all content is one link away';

# one click
my $use = "/campaign/content/$item{fits}/use";
my @twice = map { $mette->submit($record, {}, form => $use) } 1, 2;
is "$_->{status} $_->{location}", "303 /lead/$lead?saved=use", 'used in one click' for @twice;
is uses($item{fits}), 1, '... a double click is one use';
my $after = $mette->follow($twice[0]);
ok !form_of($after, $use), 'the button is gone';
like page_text($after), qr/Brugt til dette lead.*?Mette Holm/s, '... and the record says who used it';
is $mette->submit($mette->get("$use?lead_id=$lead"), {lead_id => $lead})->{status}, 409, 'twice a day is said';
is uses($item{fits}), 1;

# with the message, from the item's page
my $form = $mette->get("/campaign/content/$item{late}/use");
my $without = $mette->submit($form, {message => 'As promised'});
is $without->{status}, 422, 'refused: no lead';
ok says($without, 'Choose the lead you used it with.'), '... in words';
is value_of($without, 'message'), 'As promised', '... what was typed is kept';
is $mette->submit($form, {lead_id => 'gold'})->{status}, 422, 'refused: no number';
is $mette->submit($form, {lead_id => 999999999})->{status}, 422, 'refused: no such lead';
like $form->{content}, qr{<option value="$lead">}, "one's own leads are offered";
like $mette->get("/campaign/content/$item{late}/use?lead_id=$lead")->{content}, qr{<option value="$lead" selected>}, '... the one at hand chosen';
is $mette->submit($form, {lead_id => $lead, message => 'As promised'})->{status}, 303, 'with a message';
like page_text($mette->get("/lead/$lead")), qr/As promised/, '... which the record shows';
for my $timeline ($mette->get("/lead/$lead"), $sanne->get("/feedback/lead/$lead/quality"), $mette->get("/feedback/lead/$lead/quality")) {
    next if $timeline->{status} != 200; # the verdict is sales'
    my ($told) = $timeline->{content} =~ m{(<li class="sales">(?:(?!</li>).)*/campaign/content/$item{late}"(?:(?!</li>).)*As promised)}s;
    like $told // '', qr{Materiale brugt}, 'its timeline tells it';
}
is $mette->submit($mette->get("/campaign/content/$item{gone}/use"), {lead_id => $lead})->{status}, 409, 'what is retired is not used';
is $mette->get('/campaign/content/999999999/use')->{status}, 404, 'nor what does not exist';

# whether it helped: asked after a week, of whoever used it
sub asked { my ($page, $id) = @_; return form_of($page, "/campaign/content/use/$id") ? 1 : 0 }
my $fresh = sql('SELECT max(id) FROM content_use WHERE item_id = $1', $item{late});
my $week  = used_made('mette', $item{fits}, $lead, 8);
is asked($mette->get("/lead/$lead"), $fresh), 0, 'not asked of what was used today';
is asked($mette->get("/lead/$lead"), $week), 1, 'asked after a week on the record';
is asked($mette->get('/'), $week), 1, '... and on the desk';
is asked($jeroen->get('/'), $week), 0, '... of nobody else';
is asked($sanne->get("/lead/$lead"), $week), 0, '... nor of marketing';
my $desk = $mette->get('/');
my $said = $mette->submit($desk, {helped => 'yes'}, form => "/campaign/content/use/$week");
is "$said->{status} $said->{location}", '303 /?saved=helped', 'one click says so' or diag page_text($said);
is column_of('content_use', $week, q{helped AND judged_by = used_by}), 't';
is asked($mette->get('/'), $week), 0, '... and it is not asked again';
my $again = $mette->submit($mette->get("/campaign/content/use/$week"), {helped => 'no'});
is $again->{status}, 409, 'what was said stays';
is column_of('content_use', $week, 'helped'), 't';
my $second = used_made('mette', $item{fits}, $lead, 9);
my $not = $mette->submit($mette->get("/lead/$lead"), {helped => 'no'}, form => "/campaign/content/use/$second");
is "$not->{status} $not->{location}", "303 /lead/$lead?saved=helped", 'one click on the record says that it did not';
my $third = used_made('mette', $item{dutch}, $lead, 10);
my $blank = $mette->submit($mette->get("/campaign/content/use/$third"), {});
isnt error_of($blank, 'helped'), '', 'refused: neither';
my ($one, $two) = map { $mette->get("/campaign/content/use/$third") } 1, 2;
is $mette->submit($one, {helped => 'yes', remark => 'They asked for more'})->{status}, 303, 'with what the customer said';
is $mette->submit($two, {helped => 'no'})->{status}, 409, 'a second window is told';
is $mette->submit($one, {helped => 'yes', remark => 'They asked for more'})->{status}, 303, 'a form sent twice leads to its first result';
like page_text($sanne->get("/campaign/content/$item{dutch}")), qr/hielp.*They asked for more/, 'the library shows it';

# the figures
my $figures = $sanne->get("/campaign/content/$item{fits}");
like page_text($figures), qr/Gebruikt 3 bij 1 leads Hielp 50%/, 'used three times with one lead, helped in half of what was judged';
my ($row) = grep { $_->{id} eq $item{fits} } csv_rows($sanne->get('/campaign/content.csv'));
is "@$row{qw(used leads judged helped)}", '3 1 2 1', '... in the CSV too';

# the successor on the lead may judge, others may not
my $his = used_made('jeroen', $item{late}, $lead, 11);
is $mette->submit($mette->get("/campaign/content/use/$his"), {helped => 'yes'})->{status}, 303, 'whose turn the lead is may say so, too';
my $other = lead_made(stage => 'sql', to => 'jeroen');
my $theirs = used_made('jeroen', $item{late}, $other, 11);
is $mette->submit($mette->get("/campaign/content/use/$theirs"), {helped => 'yes'})->{status}, 403, 'nobody else';
is column_of('content_use', $theirs, 'helped'), '', '...';

# a lead that something was used with outlives the undoing of its import
my $batch = batch_of({location => file_load($sanne, 'used.csv', "Naam;E-mail\nAnn Used;" . (my $email = email_made('used')) . "\n")->{path}});
my $loaded = sql('SELECT lead.id FROM lead JOIN contact ON contact.id = contact_id WHERE email = $1', $email);
used_made('mette', $item{late}, $loaded, 1);
$sanne->submit($sanne->get("/lead/import/$batch/undo"));
my $undone = job_wait($sanne, $batch);
is batch_value($batch, 'state'), 'undone', 'the import is undone';
ok says($undone, 'Somebody worked on it since.'), '... but for what was used with' or diag page_text($undone);

# roles, and a part that is off
is $person{$_}->get($use)->{status}, 403, "$_ uses nothing" for qw(sanne admin);
is $person{$_}->get("/campaign/content/use/$theirs")->{status}, 403, "$_ judges nothing" for qw(sanne admin);
ok !form_of($sanne->get("/lead/$lead"), $use), 'marketing has no button';
sql(q{UPDATE part SET is_on = false WHERE code = 'content'});
unlike $mette->get("/lead/$lead")->{content}, qr{/campaign/content}, 'while the part is off the record does not speak of it';
is asked($mette->get('/'), $theirs), 0, '... nor the desk';
is $mette->get('/campaign/content')->{status}, 404, '... and the library is not there';
is $sanne->get("/campaign/content/$item{fits}/file")->{status}, 404, '... nor its files';
unlike $mette->get('/campaign/list')->{content}, qr{/campaign/(content|requests)"}, '... nor the menu';
sql(q{UPDATE part SET is_on = true WHERE code = 'content'});

done_testing;
