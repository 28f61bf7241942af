# The team's calendar feed: campaigns, product changes and important sales as days; made,
# replaced and stopped with one's own; valid for python3-icalendar.
use Tandem;
use IPC::Open2 qw(open2);
use Tandem::Campaign;
use Tandem::Lead;

my ($seller, $marketer) = (person_made('sales'), person_made('marketing'));
sql(q{UPDATE person SET language = 'da' WHERE name = $1}, $seller);
my %person = map { $_ => Tandem->sign_in($_) } $seller, $marketer;
my $visitor = Tandem->visitor;

# The calendar's name, and its events by UID without the company.
sub events {
    my ($calendar) = @_;
    my $process = open2(my $from, my $to, '/usr/bin/python3', 'tests/capture/calendar_read.py', '--name');
    print {$to} $calendar->{bytes};
    close $to;
    binmode $from, ':encoding(UTF-8)';
    chomp(my ($name, @lines) = <$from>);
    waitpid $process, 0;
    is $?, 0, 'python3-icalendar reads it';
    return ($name, {map { my @event = split /\t/; ($event[0] =~ s/@.*//r => \@event) } @lines});
}
sub path_of { my ($page, $team) = @_; return $page->{content} =~ m{value="https?://[^/"]+(/capture/feed/$team[\w-]+\.ics)"} ? $1 : undef }

my $made = $person{$seller}->submit($person{$seller}->get('/account/feed'));
my $own  = path_of($person{$seller}->follow($made), '');
my $path = path_of($person{$seller}->get('/account/feed'), 'team/');
like $path, qr{^/capture/feed/team/[0-9a-f]{32}\.ics$}, 'its address stands beside one\'s own';
isnt $path =~ s/.*\///r, $own =~ s/.*\///r, '... and is another';
is $visitor->get($path =~ s/team\///r)->{status}, 404, 'neither token opens the other feed';
is $visitor->get($own =~ s/feed\//feed\/team\//r)->{status}, 404;
my ($token) = $path =~ m{([^/]+)\.ics};
is sql(q{SELECT count(*) FROM feed WHERE seed LIKE '%' || $1 || '%' OR encode(team_token_hash, 'hex') LIKE '%' || $1 || '%'}, $token), 0, 'the database does not hold the token';

# what is in it
my $name = "Messe; \"Ø\", Back\\slash and a name long enough to be folded over more than one line of 75 octets: ååå" . unique('');
my $fair = campaign_made(name => $name, budget => 0, from => 20, to => 22);
my $open = campaign_made(from => 30);
my $draft = campaign_made(draft => 1);
my $old = campaign_made(from => -90, to => -80);
my $off = campaign_made(budget => 0);
sql(q{SELECT set_config('tandem.viewer', id::text, false) FROM person WHERE name = 'sanne'; SELECT campaign_move($1::bigint, NULL, 'cancel', 'no')}, $off);
my $change = sql(q{SELECT set_config('tandem.viewer', id::text, false) FROM person WHERE name = 'admin' \gset
    SELECT news_change('Kettle 3', 'Dairies', 'Same price', tandem_today() + 5)});
my $won = lead_made(stage => 'customer', organisation => unique('Buyer'));
my $sale = sql(q{SELECT set_config('tandem.viewer', id::text, false) FROM person WHERE name = 'mette' \gset
    SELECT news_sale($1::bigint, 'First')}, $won);
my $calendar = $visitor->get($path);
is $calendar->{status}, 200;
is $calendar->{headers}{'content-type'}, 'text/calendar; charset=utf-8';
my ($title, $event) = events($calendar);
is $title, 'Tandem, salg', 'named after the team, in the owner\'s language';
is $event->{"campaign-$fair"}[4], "Kampagne: $name", 'a campaign';
is $event->{"campaign-$fair"}[2], day_ahead(20), '... from its first day';
is $event->{"campaign-$fair"}[3], '3 days, 0:00:00', '... to the end of its last';
is $event->{"campaign-$fair"}[6], 'CONFIRMED';
like $event->{"campaign-$fair"}[5], qr{^http://127\.0\.0\.1:\d+/campaign/$fair$}, '... with the way to it';
is $event->{"campaign-$open"}[6], 'TENTATIVE', 'what waits for sales is tentative';
is $event->{"product_change-$change"}[4], 'Produktændring: Kettle 3', 'a product change';
is $event->{"product_change-$change"}[2], day_ahead(5), '... on the day it holds from';
like $event->{"important_sale-$sale"}[4], qr/^Vigtigt salg: Buyer/, 'an important sale';
ok !$event->{"campaign-$draft"}, 'a draft is not for sales';
ok !$event->{"campaign-$_"}, 'nor what is long over, or cancelled' for $old, $off;
unlike $calendar->{content}, qr/\@example\.com/, 'no address of a prospect';
is scalar(grep { length > 75 } split /\r\n/, $calendar->{bytes}), 0, 'no line is longer than 75 octets';
is scalar(() = $calendar->{bytes} =~ /(?<!\r)\n|\r(?!\n)/g), 0, 'lines end in CRLF';

# changed: the same event, newer
sql(q{SELECT set_config('tandem.viewer', id::text, false) FROM person WHERE name = 'sanne'; SELECT campaign_move($1::bigint, NULL, 'cancel', 'no')}, $open);
my (undef, $then) = events($visitor->get($path));
ok !$then->{"campaign-$open"}, 'cancelled: gone';
is $visitor->get($path, {'if-none-match' => $visitor->get($path)->{headers}{etag}})->{status}, 304, 'who has it already need not load it';

# the other team's
$person{$marketer}->submit($person{$marketer}->get('/account/feed'));
my ($theirs, $events) = events($visitor->get(path_of($person{$marketer}->get('/account/feed'), 'team/')));
is $theirs, 'Tandem, marketing';
is $events->{"campaign-$draft"}[6], 'TENTATIVE', 'marketing has its drafts in it';

# nobody else's; ended
is $visitor->get('/capture/feed/team/' . ('0' x 32) . '.ics')->{status}, 404, 'an unknown token';
is $visitor->post($path, {})->{status}, 405, 'nothing is sent there';
my $log = "$ENV{TANDEM_VAR}/log";
is scalar(grep { open my $file, '<', $_ or die "$_: $!\n"; local $/; (readline($file) // '') =~ /\Q$token\E/ } glob "$log/*"), 0, 'no log holds the token';
sql(q{UPDATE feed SET team_token_hash = NULL WHERE person_id = $1::bigint}, person_id($seller));
ok says($person{$seller}->get('/account/feed'), 'Yours is from before there was one: make new addresses.'), 'who had a feed before there were teams\' is told';
$person{$seller}->submit($person{$seller}->get('/account/feed'));
my $newer = path_of($person{$seller}->get('/account/feed'), 'team/');
is $visitor->get($path)->{status}, 404, 'a new address ends the one before';
is $visitor->get($newer)->{status}, 200;
sql(q{UPDATE person SET active = false WHERE name = $1}, $seller);
is $visitor->get($newer)->{status}, 404, 'who has left has no calendar';
sql(q{UPDATE person SET active = true WHERE name = $1}, $seller);
$person{$seller}->submit($person{$seller}->get('/account/feed/stop'));
is $visitor->get($newer)->{status}, 404, 'stopped';
done_testing;
