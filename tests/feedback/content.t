# Feedback on an item of the content library: whether it helped, what is missing in it.
use Tandem;
use Tandem::Feedback;

my ($item, $owner) = @{ (sql('SELECT id, owner_id FROM content_item WHERE retired_at IS NULL ORDER BY id LIMIT 1'))[0] };

my ($mette, $sanne, $admin) = map { Tandem->sign_in($_) } qw(mette sanne admin);
my $path = "/feedback/content/$item";

my $form = $mette->get($path);
is $form->{status}, 200;
my $saved = $mette->submit($form, {helped => 'no', missing => "a price\nper visit", wants_answer => 'true'});
is $saved->{status}, 303, 'it did not help';
my ($id) = $saved->{location} =~ m{^/feedback/(\d+)\?};
is feedback_value($id, 'helped'), 'f';
is feedback_value($id, 'owed'), 't', '... with an answer asked for';
is feedback_value($id, 'owed_by'), $owner, '... by its owner';
is $mette->submit($form, {helped => 'no', missing => "a price\nper visit", wants_answer => 'true'})->{location}, $saved->{location}, 'sent twice it is one';
my $page = $mette->follow($saved);
like $page->{content}, qr/a price\nper visit/, '... shown with its lines';
like $sanne->get('/feedback/inbox?subject=content')->{content}, qr{href="/feedback/$id"}, 'in the inbox of marketing';
like page_text($mette->get($path)), qr/a price/, 'what was said before stands beside the form';
my $record = $mette->get("/campaign/content/$item");
like $record->{content}, qr{href="$path"}, 'the way to it is on the item';
like $record->{content}, qr{href="/feedback/$id"}, '... and what was said stands there';
is $mette->submit($mette->get($path), {helped => 'yes'})->{status}, 303, 'that it helped is enough';

my $refused = $mette->submit($mette->get($path), {outdated => 'the year'});
is $refused->{status}, 422, 'neither said';
isnt error_of($refused, 'helped'), '', '... beside its field';
is value_of($refused, 'outdated'), 'the year', '... nothing is lost';
is $mette->submit($mette->get($path), {helped => 'yes', missing => 'x' x 2001})->{status}, 422, 'too long';

is $_->get($path)->{status}, 403, 'sales alone' for $sanne, $admin;
is $mette->get('/feedback/content/999999999')->{status}, 404;

sql(q{UPDATE part SET is_on = false WHERE code = 'content'});
is $mette->get($path)->{status}, 404, 'a part that is off has no form';
unlike $sanne->get('/feedback/inbox?whose=all&state=any')->{content}, qr{href="/feedback/$id"}, '... and is in no list';
sql(q{UPDATE part SET is_on = true WHERE code = 'content'});

done_testing;
