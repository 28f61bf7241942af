# What is coming: the calendar as a month and as a list, its filters; on sales' desk until
# read, anew when what it tells changes; who has not read it.
use Tandem;
use Tandem::Campaign;
use Tandem::Lead;

my $seller = person_made('sales');
my %person = map { $_ => Tandem->sign_in($_) } qw(sanne mette peter admin), $seller;
my $me = $person{$seller};
sub on_desk { my ($id) = @_; return $me->get('/')->{content} =~ m{action="/campaign/$id/read"} ? 1 : 0 }

# the month: a table a week, a row a campaign over its days
my $name = unique('Calendar');
my $id = campaign_made(name => $name, budget => 0, partner => $seller);
sql(q{UPDATE campaign SET starts_on = '2031-03-12', ends_on = '2031-03-18' WHERE id = $1::bigint}, $id); # Wednesday to Tuesday
my $month = $person{sanne}->get('/campaign/calendar?month=2031-03');
is $month->{status}, 200;
ok says($month, 'March'), 'names the month';
my ($first, $second) = map { my $monday = $_; $month->{content} =~ m{id="week-$monday".*?(<tbody>.*?</tbody>)}s ? $1 : '' } qw(2031-03-10 2031-03-17);
like $first,  qr{<td class="gap" colspan="2"></td><td class="run [^"]*" colspan="5"><a href="/campaign/$id">}, 'its first week: from Wednesday';
like $second, qr{<tr><td class="run [^"]*" colspan="2"><a href="/campaign/$id">.*?</td><td class="gap" colspan="5"></td>}s, 'its second: until Tuesday';
is scalar(() = $month->{content} =~ m{href="/campaign/$id"}g), 2, '... and no other';
ok says($month, 'Nothing'), 'a week without any says so';
like $month->{content}, qr{month=2031-02"}, 'the month before';
like $month->{content}, qr{month=2031-04"}, '... and after';
my $now = sql(q{SELECT to_char(date_trunc('month', tandem_today()::timestamp) + interval '1 month', 'YYYY-MM')});
for my $bad ('2031-13', 'x', '0000-01', "2031-0'") {
    like $person{sanne}->get('/campaign/calendar?month=' . Tandem::percent_encode($bad))->{content}, qr{month=$now"}, "month $bad: this month";
}

# the list, and filters
my $list = $person{mette}->get('/campaign/calendar?view=list&month=2031-03');
like $list->{content}, qr{href="/campaign/$id"}, 'the list';
unlike $person{mette}->get('/campaign/calendar?view=list&month=2031-04')->{content}, qr{href="/campaign/$id"}, '... from the month on';
for (['kind=trade_fair', 1], ['kind=webinar', 0], ['segment=%28none%29', 1], ['segment=1', 0]) {
    my ($filter, $found) = @$_;
    for my $view ('month', 'list') {
        is $person{mette}->get("/campaign/calendar?view=$view&month=2031-03&$filter")->{content} =~ m{href="/campaign/$id"} ? 1 : 0, $found, "$view, $filter";
    }
}
my @rows = csv_rows($person{peter}->get('/campaign/calendar.csv?month=2031-03'));
is_deeply [map { "$_->{kind} $_->{state} $_->{sales_partner}" } grep { $_->{id} eq $id } @rows], ["trade_fair planned $seller"], 'CSV with stored codes';
sql(q{UPDATE campaign SET state = 'cancelled' WHERE id = $1::bigint}, $id);
unlike $person{mette}->get('/campaign/calendar?month=2031-03')->{content}, qr{href="/campaign/$id"}, 'what is cancelled is not coming';
is $person{admin}->get('/campaign/calendar')->{status}, 200, 'everybody signed in sees it';
is(Tandem->visitor->get('/campaign/calendar')->{status}, 303, '... others do not');

# on the desk of sales, until read
sql(q{UPDATE campaign SET active = false WHERE starts_on BETWEEN tandem_today() AND tandem_today() + 14}); # a desk shows five
my $soon  = campaign_made(from => 3, budget => 0);
my $asked = campaign_made(from => 14, partner => $seller);
my $later = campaign_made(from => 15, budget => 0);
my $draft = campaign_made(from => 3, draft => 1);
is on_desk($soon), 1, 'within two weeks';
is on_desk($asked), 1, '... what waits for sign-off too';
is on_desk($later), 0, 'later not';
is on_desk($draft), 0, 'a draft not';
like $person{sanne}->get('/')->{content}, qr{href="/campaign/$soon"}, 'marketing sees it';
unlike $person{sanne}->get('/')->{content}, qr{/campaign/$soon/read}, '... without the button';
my $desk = $me->get('/');
my $read = $me->submit($desk, {}, form => "/campaign/$soon/read");
is "$read->{status} $read->{location}", '303 /?saved=read', 'read with one button, back to the desk';
is $me->submit($desk, {}, form => "/campaign/$soon/read")->{status}, 303, 'sent twice';
is on_desk($soon), 0, 'it is told once';
is on_desk($asked), 1, '... the other stays';
my $readers = $person{sanne}->get("/campaign/$soon")->{content} =~ m{id="readers".*?(<ul.*?</ul>)}s ? $1 : '';
my %state = map { /(.*?)\s*<span class="tag (t-\w+)/s ? (page_text({content => $1}) =~ s/^\s+|\s+$//gr => $2) : () } $readers =~ m{<li>(.*?)</li>}sg;
is $state{ucfirst $seller}, 't-good', 'the record says who has read it' or diag $readers;
is $state{'Mette Holm'}, 't-warn', '... and who has not';
is $me->submit($me->get("/campaign/$asked"), {}, form => "/campaign/$asked/read")->{location}, "/campaign/$asked?saved=read", 'on the record too: it stays there';
my $edit = $person{sanne}->get("/campaign/$soon/edit");
is $person{sanne}->submit($edit, {budget => '10'})->{status}, 303;
is on_desk($soon), 0, 'another budget: nothing to read';
is $person{sanne}->submit($person{sanne}->get("/campaign/$soon/edit"), {message => 'New words'})->{status}, 303;
is on_desk($soon), 1, 'other words: to be read anew';
is $person{sanne}->get("/campaign/$soon/read")->{status}, 403, 'marketing says nothing there';
is $me->get('/campaign/999999999/read')->{status}, 404;
done_testing;
