# Feedback on a campaign: one of three things is enough, none is refused.
use Tandem;
use Tandem::Feedback;

my ($mette, $sanne) = map { Tandem->sign_in($_) } qw(mette sanne);
my $campaign = campaign_made();
my $path     = "/feedback/campaign/$campaign";

my $saved = $mette->submit($mette->get($path), {complicated => "the form\nwas long", wants_answer => 'true'});
is $saved->{status}, 303, 'one thing is enough';
my ($id) = $saved->{location} =~ m{^/feedback/(\d+)\?};
is feedback_value($id, 'owed'), 't', '... with an answer asked for';
is feedback_value($id, 'campaign_id'), $campaign;
my $page = $mette->follow($saved);
isnt notice_of($page), '', '... said to be saved';
like $page->{content}, qr/the form\nwas long/, '... and shown with its lines';

$saved = $mette->submit($mette->get($path), {worked => 'the case', to_change => 'the date'});
($id) = $saved->{location} =~ m{^/feedback/(\d+)\?};
is feedback_value($id, 'owed'), 'f', 'nobody asked: none is owed';
like $mette->get($path)->{content}, qr/the case/, 'what was said before stands beside the form';

for my $typed ({}, {worked => '  '}, {wants_answer => 'true'}) {
    my $refused = $mette->submit($mette->get($path), $typed);
    is $refused->{status}, 422, 'nothing said';
    isnt error_of($refused, 'worked'), '';
}
my $long = $mette->submit($mette->get($path), {to_change => 'x' x 2001, worked => 'kept'});
is $long->{status}, 422, 'too long';
is value_of($long, 'worked'), 'kept';

is $sanne->get($path)->{status}, 403, 'marketing does not judge itself';
is $mette->get('/feedback/campaign/999999999')->{status}, 404;

done_testing;
