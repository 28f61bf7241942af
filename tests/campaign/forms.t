# Every form of program campaign: saved, sent twice done once, and an older window told so.
# What each refuses stands in its own test, who may in tests/frame/roles.t.
use Tandem;
use Tandem::Campaign;
use Tandem::Content;
use Tandem::Form;
use Tandem::Lead;

my ($marketer, $seller) = map { person_made($_) } qw(marketing sales);
my ($marketing, $sales) = map { Tandem->sign_in($_) } $marketer, $seller;
my $segment = sql('INSERT INTO segment (name) VALUES ($1) RETURNING id', unique('Forms'));
END { sql('UPDATE segment SET active = false WHERE id = $1::bigint', $segment) if $segment }

# What a function of the database gives when that person calls it; its values are $2, $3 …
sub called {
    my ($name, $call, @values) = @_;
    return scalar sql(qq{SELECT set_config('tandem.viewer', (SELECT id::text FROM person WHERE name = \$1), false) \\gset
        SELECT $call}, $name, @values);
}
# A campaign on which somebody made a move; a cost line; an action of sales; help asked with it.
sub moved {
    my ($id, $name, $move) = @_;
    called($name, q{campaign_move($2::bigint, NULL, $3, 'Why')}, $id, $move);
    return $id;
}
sub line_made {
    my $id = campaign_made(by => $marketer, draft => 1);
    called($marketer, q{campaign_cost_add($2::bigint, tandem_today(), 'Stand', 100000, NULL)}, $id);
    return scalar sql('SELECT id FROM campaign_cost WHERE campaign_id = $1::bigint', $id);
}
sub action_made { return campaign_made(kind => 'outbound', by => $seller) }
sub help_made {
    my $id = action_made();
    called($seller, q{campaign_help_ask($2::bigint, 'A letter', NULL, $3::bigint)}, $id, person_id($marketer));
    return scalar sql('SELECT id FROM campaign_help WHERE campaign_id = $1::bigint', $id);
}
# A request that marketing has taken or delivered, or not yet answered.
sub asked {
    my ($act) = @_;
    my $id = request_made($sales);
    called($marketer, q{content_request_act($2::bigint, NULL, $3, NULL, $4::bigint)}, $id, $act, item_made($marketing)) if $act;
    return $id;
}

# A form of a campaign, of an item, of a request, of help with an action.
sub of_campaign { my ($name, $who, $id, $values, %more) = @_; return {form => "/campaign/{id}/$name", path => "/campaign/$id/$name", as => $who, values => $values, %more} }
sub of_item { my ($name, $id, $values) = @_; return {form => "/campaign/content/{id}/$name", path => "/campaign/content/$id/$name", as => $marketing, values => $values} }
sub of_request { my ($name, $who, $id, $values) = @_; return {form => "/campaign/requests/{id}/$name", path => "/campaign/requests/$id/$name", as => $who, values => $values} }
sub of_help { my ($name, $values) = @_; return {form => "/campaign/help/{id}/$name", path => '/campaign/help/' . help_made() . "/$name", as => $marketing, values => $values} }

my @made = (by => $marketer, partner => $seller);
my $retired = item_made($marketing);
called($marketer, q{content_retire($2::bigint, 1, true, NULL)}, $retired);
my ($used, $judged) = map { lead_made(stage => 'sql', to => $seller) } 1, 2;
my ($item, $delivered) = map { item_made($marketing) } 1, 2;
my $use = used_made($seller, $item, $judged, 8);
my $news = called($seller, q{news_change($2, 'All', 'It is new', tandem_today())}, unique('News'));
my $measured = called($marketer, q{awareness_enter('2026-02-02', $2::bigint, 'aided', 1200, NULL, 'Panel', NULL)}, $segment);
my %file = (file => {filename => 'form.pdf', content => pdf()});

my @cases = (
    {form => '/campaign/new', path => '/campaign/new', as => $marketing, again => 422, values => {name => unique('Form'), kind => 'webinar', channel => 'website',
        starts_on => day_ahead(40), ends_on => day_ahead(41), budget => '100'}},
    of_campaign('edit', $marketing, campaign_made(@made), {message => 'Other words'}), of_campaign('propose', $marketing, campaign_made(@made, draft => 1)),
    of_campaign('sign-off', $sales, campaign_made(@made)), of_campaign('object', $sales, campaign_made(@made), {note => 'Wrong week'}),
    of_campaign('answer', $marketing, moved(campaign_made(@made), $seller, 'object'), {note => 'Moved'}),
    of_campaign('go-on', $marketing, campaign_made(@made), {note => 'Booked'}), of_campaign('cancel', $marketing, campaign_made(@made), {note => 'No budget'}),
    of_campaign('reopen', $marketing, moved(campaign_made(@made), $marketer, 'cancel')),
    of_campaign('cost', $marketing, campaign_made(@made), {what => 'Stand', amount => '100'}, again => 303),
    {form => '/campaign/cost/{id}/edit', path => '/campaign/cost/' . line_made() . '/edit', as => $marketing, values => {amount => '200'}},
    {form => '/campaign/cost/{id}/remove', path => '/campaign/cost/' . line_made() . '/remove', as => $marketing},
    of_campaign('read', $sales, campaign_made(@made), {}, again => 303), of_campaign('help', $sales, action_made(), {what => 'A list'}, again => 303),
    of_help('take'), of_help('refuse', {reply => 'No hands'}), of_help('done', {reply => 'In the folder'}),
    {form => '/campaign/news/new', path => '/campaign/news/new', as => $sales, again => 303,
        values => {title => unique('News'), for_whom => 'All', to_tell => 'It is new', from_on => day_ahead(5)}},
    {form => '/campaign/news/{id}/seen', path => "/campaign/news/$news/seen", as => $marketing, again => 303},
    {form => '/campaign/content/new', path => '/campaign/content/new', as => $marketing, again => 422,
        values => {title => unique('Form'), kind => 'brochure', moment => 'awareness', review_on => day_ahead(60), %file}},
    of_item('edit', item_made($marketing), {about => 'Other words'}), of_item('retire', item_made($marketing)), of_item('restore', $retired),
    of_item('replace', item_made($marketing), sub { {review_on => day_ahead(60), file => {filename => 'new.pdf', content => pdf()}} }),
    {form => '/campaign/content/{id}/use', path => "/campaign/content/$item/use?lead_id=$used", as => $sales, values => {lead_id => $used}},
    {form => '/campaign/content/use/{id}', path => "/campaign/content/use/$use", as => $sales, values => {helped => 'yes'}},
    {form => '/campaign/requests/new', path => '/campaign/requests/new', as => $sales, again => 303,
        values => {question => unique('Question'), moment => 'decision', wanted_on => day_ahead(10)}},
    of_request('take', $marketing, asked()), of_request('refuse', $marketing, asked(), {note => 'It is there'}),
    of_request('deliver', $marketing, asked('take'), {item_id => $delivered}), of_request('close', $sales, asked('deliver')),
    of_request('reopen', $sales, asked('deliver'), {note => 'Not yet'}),
    {form => '/campaign/awareness/new', path => '/campaign/awareness/new', as => $marketing, again => 422,
        values => {measured_on => '2026-01-05', method => 'aided', segment_id => $segment, figure => '12', source => 'Panel'}},
    {form => '/campaign/awareness/{id}/edit', path => "/campaign/awareness/$measured/edit", as => $marketing, values => {figure => '13'}},
);
forms_check('campaign', \@cases);
done_testing;
