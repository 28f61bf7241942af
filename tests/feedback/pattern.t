# Patterns: the same reason on the same campaign five times is told once, to the campaign's
# owner in marketing and to marketing's manager; again after five more.
use Tandem;
use Tandem::Lead;
use Tandem::Feedback;

my ($sanne, $peter, $mette, $inge) = map { Tandem->sign_in($_) } qw(sanne peter mette inge);
my $campaign = campaign_made();
sql('UPDATE campaign SET owner_id = $1::bigint WHERE id = $2::bigint', person_id('sanne'), $campaign);
my $give = sub { feedback_made(quality => 1, campaign => $campaign, @_) };
my $told = sub {
    my ($name) = @_;
    return scalar sql(q{SELECT count(*) FROM notice WHERE kind = 'pattern' AND path = '/campaign/' || $1 AND person_id = $2::bigint}, $campaign, person_id($name));
};

$give->(reason => 'no_budget') for 1 .. 4;
$give->(reason => 'no_need')   for 1 .. 3;
feedback_made(quality => 1, reason => 'no_budget', campaign => campaign_made());
is $told->('sanne'), 0, 'four times is no pattern, nor are other reasons and campaigns';
unlike page_text($sanne->get("/campaign/$campaign")), qr/Een patroon/;

$give->(reason => 'no_budget', by => 'inge');
is $told->('sanne'), 1, 'five times: its owner is told';
is $told->('peter'), 1, '... and the manager of marketing';
is $told->($_), 0, '... nobody else' for qw(line inge mette);
like page_text($sanne->get('/lead/notices')), qr/5 × Geen budget/, '... how often and what';
my $page = $sanne->get("/campaign/$campaign");
like page_text($page), qr/Een patroon Geen budget 5 keer/, 'shown on the campaign';
like $page->{content}, qr{campaign=$campaign&amp;reason=no_budget}, '... with the way to answer them all';

$give->(reason => 'no_budget') for 1 .. 4;
is $told->('sanne'), 1, 'nine times: told once';
$give->(reason => 'no_budget');
is $told->('sanne'), 2, 'ten times: told again';

# at the same moment
my $busy = campaign_made();
sql('UPDATE campaign SET owner_id = $1::bigint WHERE id = $2::bigint', person_id('sanne'), $busy);
my @leads = map { lead_made(stage => 'sql', to => 'mette') } 1 .. 8;
at_once(map { my $lead = $_; sub { feedback_made(quality => 1, reason => 'too_early', campaign => $busy, lead => $lead) } } @leads);
is sql('SELECT count(*) FROM feedback WHERE campaign_id = $1::bigint', $busy), 8;
is sql('SELECT string_agg(times::text, $2) FROM feedback_pattern WHERE campaign_id = $1::bigint', $busy, ' '), '5', 'eight at once: raised once';

# withdrawn ones do not count; what was raised is not raised again
sql(q{UPDATE feedback SET state = 'withdrawn' WHERE campaign_id = $1::bigint AND id = (SELECT max(id) FROM feedback WHERE campaign_id = $1::bigint)}, $campaign);
$give->(reason => 'no_budget');
is $told->('sanne'), 2, 'the tenth again is no news';
sql(q{INSERT INTO feedback_event (feedback_id, act, person_id) SELECT id, 'withdraw', given_by FROM feedback WHERE campaign_id = $1::bigint AND state = 'withdrawn'}, $campaign);

done_testing;
