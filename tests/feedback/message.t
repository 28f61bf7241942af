# Feedback on a campaign's message: what customers say to it; the message is kept as it read.
use Tandem;
use Tandem::Feedback;

my ($mette, $inge, $sanne, $admin) = map { Tandem->sign_in($_) } qw(mette inge sanne admin);
my $campaign = campaign_made();
sql('UPDATE campaign SET message = $1 WHERE id = $2::bigint', "Nine steps <to> less standstill", $campaign);
my $path = "/feedback/message/$campaign";

like $mette->get("/campaign/$campaign")->{content}, qr{href="$path"}, 'offered beside the message';
unlike $sanne->get("/campaign/$campaign")->{content}, qr{href="$path"}, '... to sales alone';

my $saved = $mette->submit($mette->get($path), {customers_say => "\"Which nine?\"\nthey ask", wants_answer => 'true'});
is $saved->{status}, 303, 'one thing is enough';
my ($id) = $saved->{location} =~ m{^/feedback/(\d+)\?};
is feedback_value($id, 'subject'), 'message';
is feedback_value($id, 'owed'), 't', '... with an answer asked for';
sql('UPDATE campaign SET message = $1 WHERE id = $2::bigint', 'Three steps', $campaign);
my $page = $mette->follow($saved);
isnt notice_of($page), '', '... said to be saved';
like $page->{content}, qr/Nine steps &lt;to&gt; less standstill/, '... beside the message as it read then';
like $page->{content}, qr/Which nine\?&quot;\nthey ask/, '... and shown with its lines';
like page_text($sanne->get("/campaign/$campaign")), qr/Which nine/, 'on the page of the campaign';
like $sanne->get("/feedback/inbox?subject=message&campaign=$campaign")->{content}, qr{href="/feedback/$id"}, 'in the inbox of marketing';

my $form = $inge->get($path);
like page_text($form), qr/Which nine/, 'what was said before stands beside the form';
$saved = $inge->submit($form, {worked => 'the number', to_change => 'the verb'});
my ($quiet) = $saved->{location} =~ m{^/feedback/(\d+)\?};
is feedback_value($quiet, 'owed'), 'f', 'nobody asked: none is owed';
is $inge->submit($form, {worked => 'the number', to_change => 'the verb'})->{location}, $saved->{location}, 'sent twice it is one';
is sql(q{SELECT count(*) FROM feedback WHERE subject = 'message' AND campaign_id = $1::bigint}, $campaign), 2;

for my $typed ({}, {customers_say => '  '}, {wants_answer => 'true'}) {
    my $refused = $mette->submit($mette->get($path), $typed);
    is $refused->{status}, 422, 'nothing said';
    isnt error_of($refused, 'customers_say'), '';
}
my $long = $mette->submit($mette->get($path), {to_change => 'x' x 2001, customers_say => 'kept'});
is $long->{status}, 422, 'too long';
is value_of($long, 'customers_say'), 'kept', '... nothing is lost';

$form = $mette->get($path);
sql('UPDATE campaign SET message = NULL WHERE id = $1::bigint', $campaign);
my $gone = $mette->submit($form, {customers_say => 'kept too'});
is $gone->{status}, 409, 'the message was taken away meanwhile';
is value_of($gone, 'customers_say'), 'kept too', '... nothing is lost';
is scalar(sql(q{SELECT count(*) FROM feedback WHERE subject = 'message' AND campaign_id = $1::bigint}, $campaign)), 2;

is $_->get($path)->{status}, 403, 'sales alone' for $sanne, $admin;
is $sanne->submit($form, {customers_say => 'x'})->{status}, 403;
is $mette->get('/feedback/message/999999999')->{status}, 404;

done_testing;
