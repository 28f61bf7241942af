# Every form of program lead: saved, sent twice done once, and an older window told so.
# What each refuses stands in its own test, who may in tests/frame/roles.t.
use Tandem;
use Tandem::Capture;
use Tandem::Form;
use Tandem::Lead;

my ($sanne, $mette, $peter) = map { Tandem->sign_in($_) } qw(sanne mette peter);
my $visitor = Tandem->sign_in(person_made('marketing')); # whose fair begins here
my ($mette_id, $jeroen_id, $sanne_id) = map { person_id($_) } qw(mette jeroen sanne);
my $day = day_ahead(8, 2);

# A form of a lead at a stage.
sub of_lead {
    my ($name, $stage, $who, $values, %more) = @_;
    return {form => "/lead/{id}/$name", path => '/lead/' . lead_made(stage => $stage) . "/$name", as => $who, values => $values, %more};
}
sub new_values { return {name => 'Form', email => email_made('form'), campaign_id => campaign_id()} }

my $returned = lead_made(stage => 'sql');
$mette->submit($mette->get("/lead/$returned/hand-back"), {reason => 'too_early', date => $day});
my ($stays, $goes, $two, $people) = map { lead_made(stage => 'lead') } 1 .. 4;
my ($one, $into) = map { lead_made(stage => 'lead') } 1, 2;
$peter->submit($peter->get("/lead/$one/merge?other=$into"));
my ($kept) = grep { lead_value($_, 'count(*)') } $one, $into;
my ($asked, $passed) = map {
    scalar sql(q{SELECT touch_add($1::bigint, 'question', NULL, NULL, NULL, 'When?', $2::bigint, NULL)}, lead_made(stage => 'sql'), $mette_id)
} 1, 2;
my $source = source_made(campaign_id => campaign_id());
my $edited = source_made(campaign_id => campaign_id());
$peter->submit($peter->get("/lead/sources/$source->{id}/token"), {name => 'to revoke'});
my $token = sql('SELECT max(id) FROM source_token WHERE source_id = $1::bigint', $source->{id});
my $consent = sql(q{INSERT INTO consent (contact_id, way, wording, recorded_by) VALUES ($1::bigint, 'email', 'Yes', $2::bigint) RETURNING id},
    lead_value($two, 'contact_id'), $sanne_id);

my @cases = (
    {form => '/lead/new', path => '/lead/new', as => $sanne, values => \&new_values, again => 303},
    {form => '/lead/bulk', path => "/lead/bulk?lead=$people-1", as => $sanne, again => 303,
        values => {lead => "$people-1", act => 'lose', reason => 'price'}},
    {form => '/lead/notices/seen', path => '/lead/notices/seen', as => $sanne, again => 303},
    of_lead('edit', 'lead', $sanne, {wants => 'other'}), of_lead('identify', 'prospect', $sanne, sub { {name => 'Found', email => email_made()} }),
    of_lead('hand-over', 'lead', $sanne, {person => $mette_id}), of_lead('accept', 'mql', $mette),
    {form => '/lead/{id}/hand-over-again', path => "/lead/$returned/hand-over-again", as => $sanne},
    of_lead('after-call', 'sql', $mette, {outcome => 'go_on'}), of_lead('no-answer', 'sql', $mette), of_lead('take', 'lead', $mette, {to_stage => 'sql'}),
    of_lead('postpone', 'sql', $mette, {date => $day}), of_lead('refuse', 'mql', $mette, {reason => 'too_early'}),
    of_lead('hand-back', 'sql', $mette, {reason => 'too_early'}), of_lead('contact', 'sql', $mette, {way => 'call', outcome => 'talked'}),
    of_lead('opportunity', 'sql', $mette, {value => '1500', date => $day}), of_lead('win', 'opportunity', $mette, {value => '1500'}),
    of_lead('lose', 'sql', $mette, {reason => 'price'}), of_lead('not-a-lead', 'sql', $mette, {reason => 'test'}),
    of_lead('assign', 'sql', $mette, {colleague => $jeroen_id}), of_lead('reopen', 'lost', $mette), of_lead('take-back', 'sql', $mette),
    of_lead('mark', 'lead', $sanne, {mark => 'warm', why => 'Called'}, again => 303), of_lead('organisation', 'lead', $sanne, {size => '80'}),
    of_lead('touch', 'lead', $sanne, {kind => 'call'}, again => 303),
    {form => '/lead/{id}/merge', path => "/lead/$stays/merge?other=$goes", as => $peter, again => 404},
    {form => '/lead/{id}/unmerge', path => "/lead/$kept/unmerge", as => $peter},
    {form => '/lead/{id}/not-duplicate', path => "/lead/$two/not-duplicate?other=$people", as => $sanne, values => {other => $people}, again => 303},
    {form => '/lead/touch/{id}/answer', path => "/lead/touch/$asked/answer", as => $mette, values => {answer => 'On Monday'}},
    {form => '/lead/touch/{id}/pass', path => "/lead/touch/$passed/pass", as => $mette, values => {handler_id => $jeroen_id}},
    {form => '/lead/sources/new', path => '/lead/sources/new', as => $peter, again => 303,
        values => sub { {name => unique('Source'), campaign_id => campaign_id(), language => 'en', minute_limit => 9} }},
    {form => '/lead/sources/{id}/edit', path => "/lead/sources/$edited->{id}/edit", as => $peter, values => {minute_limit => 8, language => 'en'}},
    {form => '/lead/sources/revoke/{id}', path => "/lead/sources/revoke/$token", as => $peter},
    {form => '/lead/fair/day', path => '/lead/fair/day', as => $visitor, values => {campaign_id => campaign_id()}},
    {form => '/lead/fair', path => '/lead/fair', as => $visitor, values => sub { {name => 'Met', email => email_made('met')} }, again => 303},
    {form => '/lead/consent/{id}/withdraw', path => "/lead/consent/$consent/withdraw", as => $sanne},
);
my $import = 'tests/lead/import.t';
forms_check('lead', \@cases, '/lead/sources/{id}/token' => 'tests/lead/sources.t', '/lead/submissions/{id}/retry' => 'tests/lead/submissions.t',
    '/lead/{id}/need' => 'tests/lead/need.t', '/lead/need/{id}/edit' => 'tests/lead/need.t',
    '/lead/{id}/important-sale' => 'tests/campaign/news.t', '/lead/{id}/competitor' => 'tests/lead/competitor.t',
    (map { ("/lead/competitor/{id}/$_" => 'tests/lead/competitor.t') } qw(outcome take-back)), '/lead/import' => $import, map { ("/lead/import/{id}/$_" => $import) } qw(columns reading load undo));
done_testing;
