# Every form of program feedback: saved, sent twice done once, and an older window told so.
# What each refuses stands in its own test, who may in tests/frame/roles.t.
use Tandem;
use Tandem::Campaign ();
use Tandem::Content;
use Tandem::Feedback;
use Tandem::Form;
use Tandem::Lead;
use Tandem::Pulse;

pulse_alone();
my ($marketer, $seller) = map { person_made($_) } qw(marketing sales);
my ($marketing, $sales, $inge, $peter) = map { Tandem->sign_in($_) } $marketer, $seller, qw(inge peter);

# Feedback of the seller's that is to be answered or, with 1, was answered.
sub given {
    my ($answered) = @_;
    my $id = feedback_made(quality => 1, reason => 'no_need', by => $seller);
    $marketing->submit($marketing->get("/feedback/$id/answer"), {changed => 'We ask who decides'}) if $answered;
    return $id;
}
sub card_made { return scalar sql('INSERT INTO competitor (name) VALUES ($1) RETURNING id', unique('Forms')) }
END { sql(q{UPDATE competitor SET active = false WHERE name LIKE 'Forms %'}) }
sub statement_made {
    return scalar sql(q{INSERT INTO competitor_statement (competitor_id, about, says, source, heard_on, entered_by)
        VALUES ($1::bigint, 'price', '12 % under us', 'A quotation', tandem_today(), $2::bigint) RETURNING id}, card_made(), person_id($seller));
}

# Somebody whose follow-up is late.
my $late = person_made('sales');
sql(q{UPDATE lead SET due_at = tandem_now() - interval '1 day' WHERE id = $1::bigint;
      UPDATE clock_run SET started_at = tandem_now() - interval '9 days' WHERE lead_id = $1::bigint AND ended_at IS NULL}, lead_made(stage => 'sql', to => $late));
my $campaign = Tandem::Campaign::campaign_made(by => $marketer, partner => $seller, budget => 0);
my ($item, $judged) = (item_made($marketing), lead_made(stage => 'sql', to => $seller));
my ($edited, $told, $corrected, $withdrawn) = (card_made(), card_made(), statement_made(), statement_made());

my @cases = (
    {form => '/feedback/follow-up/{id}', path => '/feedback/follow-up/' . person_id($late), as => $marketing, values => {note => 'Can you call them?'}},
    {form => '/feedback/lead-quality/{id}', path => "/feedback/lead-quality/$judged", as => $sales, values => {quality => 4}, again => 303},
    {form => '/feedback/campaign/{id}', path => "/feedback/campaign/$campaign", as => $sales, values => {worked => 'The stand'}, again => 303},
    {form => '/feedback/message/{id}', path => "/feedback/message/$campaign", as => $sales, values => {customers_say => 'Too long'}, again => 303},
    {form => '/feedback/content/{id}', path => "/feedback/content/$item", as => $sales, values => {helped => 'yes'}, again => 303},
    {form => '/feedback/{id}/answer', path => '/feedback/' . given() . '/answer', as => $marketing, values => {changed => 'We ask who decides'}},
    {form => '/feedback/{id}/close', path => '/feedback/' . given(1) . '/close', as => $sales},
    {form => '/feedback/{id}/reopen', path => '/feedback/' . given(1) . '/reopen', as => $sales, values => {remark => 'Still wrong'}},
    {form => '/feedback/competitors/new', path => '/feedback/competitors/new', as => $sales, values => {name => unique('Forms')}, again => 422},
    {form => '/feedback/competitors/{id}/edit', path => "/feedback/competitors/$edited/edit", as => $sales, values => {link => 'https://rival.example/'}},
    {form => '/feedback/competitors/{id}/statement', path => "/feedback/competitors/$told/statement", as => $sales, again => 303,
        values => {about => 'price', says => '12 % under us', source => 'A quotation'}},
    {form => '/feedback/competitors/statement/{id}/correct', path => "/feedback/competitors/statement/$corrected/correct", as => $sales,
        values => {says => '9 % under us'}},
    {form => '/feedback/competitors/statement/{id}/withdraw', path => "/feedback/competitors/statement/$withdrawn/withdraw", as => $sales,
        values => {why => 'An old quotation'}},
    {form => '/feedback/pulse/open', path => '/feedback/pulse/open', as => $inge, values => {until_on => day_ahead(14), small_teams => 'together'}},
    {form => '/feedback/pulse/answer', path => '/feedback/pulse/answer', as => $sales, values => {wants_any => ['better_leads'], course => 4}},
    {form => '/feedback/pulse/close', path => '/feedback/pulse/close', as => $peter},
);
forms_check('feedback', \@cases);
done_testing;
