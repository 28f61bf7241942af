# The calendar feed: made, looked up, replaced and stopped by its owner; read without
# sign-in by whoever has its address; valid for python3-icalendar.
use Tandem;
use IPC::Open2 qw(open2);
use Tandem::Lead;

my $seller = person_made('sales');
sql(q{UPDATE person SET language = 'da' WHERE name = $1}, $seller);
my $me      = Tandem->sign_in($seller);
my $visitor = Tandem->visitor;

# The events of a calendar as python3-icalendar reads them, each a list.
sub events {
    my ($calendar) = @_;
    my $process = open2(my $from, my $to, '/usr/bin/python3', 'tests/capture/calendar_read.py');
    print {$to} $calendar->{bytes};
    close $to;
    binmode $from, ':encoding(UTF-8)';
    my @events = map { chomp; [split /\t/] } <$from>;
    waitpid $process, 0;
    is $?, 0, 'python3-icalendar reads it';
    return @events;
}
# The path of the address on the page.
sub path_of { return $_[0]->{content} =~ m{value="https?://[^/"]+(/capture/feed/[\w-]+\.ics)"} ? $1 : undef }

# --- made
my $page = $me->get('/account/feed');
is $page->{status}, 200, 'nobody has a feed unless they make one';
is path_of($page), undef, '... so there is no address';
my $made = $me->submit($page);
is "$made->{status} $made->{location}", '303 /account/feed?saved=feed', 'made';
my $path = path_of($me->follow($made));
like $path, qr{^/capture/feed/[0-9a-f]{32}\.ics$}, '... its address is shown to its owner';
is path_of($me->get('/account/feed')), $path, '... and can be looked up again';
is $me->submit($page)->{location}, $made->{location}, 'sent twice: the same answer';
is path_of($me->get('/account/feed')), $path, '... and the same address';
my ($token) = $path =~ m{([^/]+)\.ics};
is sql(q{SELECT count(*) FROM feed WHERE seed LIKE '%' || $1 || '%' OR encode(token_hash, 'hex') LIKE '%' || $1 || '%'}, $token), 0,
    'the database does not hold the token';
$me->submit($me->get('/account/feed'), {seed => 'mine', feed_hash => '\x00'});
is sql(q{SELECT count(*) FROM feed WHERE seed = 'mine'}), 0, 'what is sent in its place counts for nothing';
isnt path_of($me->get('/account/feed')), $path, 'a new address';
is $visitor->get($path)->{status}, 404, '... ends the one before';
$path = path_of($me->get('/account/feed'));

# --- empty
my $empty = $visitor->get($path);
is $empty->{status}, 200, 'a calendar without events';
is $empty->{headers}{'content-type'}, 'text/calendar; charset=utf-8';
is $empty->{headers}{'cache-control'}, 'private, no-cache', '... which others may not keep';
is scalar(my @none = events($empty)), 0, '... has none';

# --- call-backs and next steps
my $name = "Åse; \"Ø\", Back\\slash and a name that is long enough to be folded over more than one line of 75 octets: ååååååååå";
my ($later, $step, $other, $first) = (
    lead_made(stage => 'sql', to => $seller, name => $name, organisation => 'Ål & Søn, A/S'),
    lead_made(stage => 'opportunity', to => $seller, name => 'Next Step'),
    lead_made(stage => 'sql', to => 'mette'), lead_made(stage => 'mql', to => $seller));
my $day = day_ahead(20, 2);
$me->submit($me->get("/lead/$later/postpone"), {date => $day});
my $calendar = $visitor->get($path);
is $calendar->{headers}{'content-length'}, length $calendar->{bytes};
my %event = map { $_->[0] =~ /^lead-(\d+)@/ ? ($1 => $_) : () } events($calendar);
is join(' ', sort { $a <=> $b } keys %event), join(' ', sort { $a <=> $b } $later, $step), 'one\'s call-backs and next steps, and nothing else';
is $event{$later}[4], "Ring igen: $name, Ål & Søn, A/S", 'in the owner\'s language, whatever the name holds';
is $event{$step}[4] =~ s/,.*//r, 'Næste skridt: Next Step';
is $event{$later}[2], sql(q{SELECT to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS+00:00') FROM lead WHERE id = $1}, $later), 'at its time';
is $event{$later}[3], '0:15:00';
like $event{$later}[5], qr{^http://127\.0\.0\.1:\d+/lead/$later$}, 'with the way to the lead';
is $event{$later}[1], version_of($later), 'its version is its sequence';
unlike $calendar->{content}, qr/\@example\.com/, 'no address or number of the prospect';
is scalar(grep { length > 75 } split /\r\n/, $calendar->{bytes}), 0, 'no line is longer than 75 octets';
is scalar(() = $calendar->{bytes} =~ /(?<!\r)\n|\r(?!\n)/g), 0, 'lines end in CRLF';

# --- what is to be done
my $visit = lead_made(stage => 'sql', to => $seller, name => 'Visited', organisation => 'Visit, A/S');
my $saturday = day_ahead(10, 6);
$me->submit($me->get("/lead/$visit/contact"), {way => 'call', outcome => 'talked', next_step => "Visit; bring \\ samples, two", date => $saturday});
my ($agreed) = grep { $_->[0] =~ /^lead-$visit@/ } events($visitor->get($path));
is $agreed->[4], "Næste skridt: Visit; bring \\ samples, two – Visited, Visit, A/S", 'a next step says what is to be done';
is $agreed->[6], "Visit; bring \\ samples, two", '... as its description does';
like $agreed->[2], qr/^$saturday/, '... on the day that was agreed, a Saturday';
$me->submit($me->get("/lead/$later/postpone"), {date => $day, note => "When the board\nhas met"});
my ($noted) = grep { $_->[0] eq $event{$later}[0] } events($visitor->get($path));
is "$noted->[4] | $noted->[6]", "Ring igen: $name, Ål & Søn, A/S | When the board / has met", 'a call-back has its note as description';
is $event{$step}[6] // '', '', 'without words there is none';

# --- changed: the same event, newer
$me->submit($me->get("/lead/$later/postpone"), {date => day_ahead(30, 2)});
my ($moved) = grep { $_->[0] eq $event{$later}[0] } events($visitor->get($path));
ok $moved, 'another day: the same event';
cmp_ok $moved->[1], '>', $event{$later}[1], '... with a higher sequence';
isnt $moved->[2], $event{$later}[2], '... at its new time';

# --- fetched again and again
my $same = $visitor->get($path);
my $unchanged = $visitor->get($path, {'if-none-match' => $same->{headers}{etag}});
is $unchanged->{status}, 304, 'who has it already need not load it';
is $unchanged->{bytes}, '';
is $visitor->get($path, {'if-none-match' => '"other"'})->{status}, 200;
is $visitor->head($path)->{status}, 200, 'HEAD';
is $visitor->get($path)->{headers}{'set-cookie'}, undef, 'a feed sets no cookies';

# --- nobody else's
is $visitor->get('/capture/feed/' . ('0' x 32) . '.ics')->{status}, 404, 'an unknown token';
is $visitor->get("/capture/feed/$_")->{status}, 404, "$_ is no calendar" for 'x', '.ics', "$token", ('a' x 65) . '.ics', 'a%2fb.ics';
is $visitor->post($path, {})->{status}, 405, 'nothing is sent there';
unlike $me->get('/account/feed')->{headers}{'cache-control'}, qr/private/, 'the page with the address is kept by nobody';
is $visitor->get('/account/feed')->{status}, 303, 'signed out: no address';
is(path_of(Tandem->sign_in('mette')->get('/account/feed')), undef, 'a colleague does not see mine');

# --- the log does not have the key
my $log = "$ENV{TANDEM_VAR}/log";
is scalar(grep { open my $file, '<', $_ or die "$_: $!\n"; local $/; (readline($file) // '') =~ /\Q$token\E/ } glob "$log/*"), 0, 'no log holds the token';

# --- stopped, and who left
sql(q{UPDATE person SET active = false WHERE name = $1}, $seller);
is $visitor->get($path)->{status}, 404, 'who has left has no calendar';
sql(q{UPDATE person SET active = true WHERE name = $1}, $seller);
is $visitor->get($path)->{status}, 200;
my $stop = $me->get('/account/feed/stop');
is $stop->{status}, 200;
is $me->submit($stop)->{location}, '/account/feed?saved=feed', 'stopped';
is $visitor->get($path)->{status}, 404, '... it shows nothing any more';
is path_of($me->get('/account/feed')), undef;
done_testing;
