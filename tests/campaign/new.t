# /campaign/new: what is saved, what is refused, who may, and a double click.
use Tandem;

my $sanne = Tandem->sign_in('sanne');
my $form  = $sanne->get('/campaign/new');
is $form->{status}, 200, 'the form';
my ($jeroen_id, $segment_id) = (scalar sql(q{SELECT id FROM person WHERE name = 'jeroen'}),
    scalar sql('SELECT min(id) FROM segment WHERE active'));

# What a marketer fills in for a fair; a test changes what it is about.
sub fair {
    my %fair = (name => unique('Beurs Æbeltoft'), kind => 'trade_fair', channel => 'trade_fair',
        starts_on => '2030-03-04', ends_on => '6-3-2030', budget => '12.500,50', @_);
    return \%fair;
}
sub count_of { return scalar sql('SELECT count(*) FROM campaign WHERE lower(name) = lower($1)', $_[0]) }

# saved
my $fair  = fair(expected_leads => '40', segment_id => $segment_id, sales_partner_id => $jeroen_id,
    message => "Stilstand\nis te plannen", cost => '0');
my $saved = $sanne->submit($form, $fair);
is $saved->{status}, 303, 'a fair is saved' or diag page_text($saved);
my ($id) = $saved->{location} =~ m{^/campaign/(\d+)} or die $saved->{location};
my $record = $sanne->follow($saved);
is $record->{status}, 200;
isnt notice_of($record), '', '... and says so';
like page_text($record), qr/\Q$fair->{name}\E/;
is_deeply [sql(q{SELECT kind, channel, segment_id, starts_on, ends_on, message, budget_cents, cost_cents,
                 expected_leads, sales_partner_id, owner_id = (SELECT id FROM person WHERE name = 'sanne'), active
                 FROM campaign WHERE id = $1}, $id)],
    [['trade_fair', 'trade_fair', $segment_id, '2030-03-04', '2030-03-06', "Stilstand\nis te plannen", 1250050,
      0, 40, $jeroen_id, 't', 't']], '... as it was filled in';
is sql(q{SELECT string_agg(act, ' ' ORDER BY id) FROM campaign_event WHERE campaign_id = $1}, $id), 'log propose', '... with who did it';
my $offered = form_of($sanne->get('/lead/new'))->{choices}{campaign_id};
ok !$offered || grep({ $_ eq $id } @$offered), '... and is offered to new leads';

# the same form twice, and two at the same moment
my $again = $sanne->submit($form, $fair);
is $again->{status}, 303, 'sent twice';
is $again->{location}, $saved->{location}, '... leads to the first one';
is count_of($fair->{name}), 1, '... and is one campaign';
my $twin = fair();
my @pages = map { $sanne->get('/campaign/new') } 1, 2;
my @both = at_once(map { my $page = $_; sub { $sanne->submit($page, $twin) } } @pages);
is_deeply [sort map { $_->{status} } @both], [303, 422], 'one name from two windows at once: one of them';
is count_of($twin->{name}), 1;

# refused, each beside its field, with everything kept
sub refused {
    my ($what, $field, $words, %changes) = @_;
    my $typed = fair(message => 'kept', %changes);
    my $page = $sanne->submit($sanne->get('/campaign/new'), $typed);
    is $page->{status}, 422, $what or diag page_text($page);
    is error_of($page, $field), Tandem::sentence('nl', $words, $changes{detail}), '... in words';
    is value_of($page, 'message'), 'kept', '... and kept';
    return $page;
}
my $taken = 'There is a campaign called “{}” already: use that one, or choose another name.';
my $same = refused('a name that exists, in other capitals', 'name', $taken,
    name => uc $fair->{name}, detail => $fair->{name});
like $same->{content}, qr{href="/campaign/$id"}, '... with a link to it';
refused('no name',    'name',      'Give the campaign a name.',                name      => '');
refused('no kind',    'kind',      'Choose what kind of campaign it is.',      kind      => '');
refused('no channel', 'channel',   'Choose the channel its leads come in by.', channel   => '');
refused('no start',   'starts_on', 'Give the day it starts.',                  starts_on => '');
refused('no end',     'ends_on',   'Give the day it ends.',                    ends_on   => '');
refused('no budget',  'budget',    'Give the budget; 0 is a budget too.',      budget    => '');
refused('an end before the start', 'ends_on',
    'The last day lies before the first: choose that day or a later one.', ends_on => '2030-03-03');
refused('a kind that does not exist', 'kind', 'Choose one from the list.', kind => 'nonsense');
is $sanne->submit($sanne->get('/campaign/new'), fair(budget => '0', ends_on => '2030-03-04'))->{status}, 303,
    'one day, without costs';

# what is not in use any more
sql(q{INSERT INTO segment (name, active) VALUES ($1, false)}, my $segment = unique('Weg'));
sql(q{INSERT INTO channel (code, active, label_en, label_nl, label_da) VALUES ($1, false, 'x', 'x', 'x')},
    my $channel = unique('gone'));
sql(q{INSERT INTO person (name, full_name, team, roles, active) VALUES ($1, 'Left', 'sales', '{sales}', false)},
    my $left = unique('left'));
refused('a segment not in use', 'segment_id', 'Choose one from the list.',
    segment_id => scalar sql('SELECT id FROM segment WHERE name = $1', $segment));
refused('a channel not in use', 'channel', 'Choose one from the list.',
    channel => $channel);
refused('a salesperson who left', 'sales_partner_id', 'Choose one from the list.',
    sales_partner_id => scalar sql('SELECT id FROM person WHERE name = $1', $left));
refused('a marketer as sales partner', 'sales_partner_id', 'Choose one from the list.',
    sales_partner_id => scalar sql(q{SELECT id FROM person WHERE name = 'line'}));

# who may
for my $name (qw(line peter inge)) {
    my $person = Tandem->sign_in($name);
    is $person->submit($person->get('/campaign/new'),
        fair(budget => '100'))->{status}, 303, "$name logs a campaign";
}
my $mette = Tandem->sign_in('mette');
my $fair_of_sales = $mette->submit($mette->get('/campaign/new'), fair());
is $fair_of_sales->{status}, 422, 'sales logs no fair';
ok says($fair_of_sales, 'Sales logs its own outbound actions: choose outbound, or ask marketing to log this campaign.');
my $outbound = $mette->get('/campaign/new?kind=outbound');
is value_of($outbound, 'kind'), 'outbound', 'the link of sales chooses the kind';
is $mette->submit($outbound, fair(kind => 'outbound', channel => 'phone'))->{status}, 303,
    '... which sales may log';
my $admin = Tandem->sign_in('admin');
is $admin->get('/campaign/new')->{status}, 403, 'an admin changes no business data';
is(Tandem->visitor->get('/campaign/new')->{status}, 303, 'a visitor signs in first');
done_testing;
