# What supervisors ask: /healthz, /readyz, /metrics, and each program's own ready.
use Tandem;
use Tandem::Program;
use File::Temp ();
use IO::Socket::UNIX;
use Time::HiRes qw(time);

my $visitor  = Tandem->visitor;
my @programs = sort split ' ', $ENV{PROGRAMS};

my $rules = sql('SELECT checksum FROM rules_applied');
my $health = $visitor->get('/healthz');
is "$health->{status} $health->{bytes}", "200 ok\n", '/healthz';
like $health->{headers}{'content-type'}, qr{^text/plain}, '... is text';
my $ready = $visitor->get('/readyz');
is "$ready->{status} $ready->{bytes}", "200 ready\n", '/readyz';
sql(q{UPDATE rules_applied SET checksum = 'of another version'});
like $visitor->get('/readyz')->{bytes}, qr/rules of another version/, '... not with the rules of another version';
sql(q{UPDATE rules_applied SET checksum = $1}, $rules);
is $visitor->head('/readyz')->{bytes}, '', '... HEAD has no content';
is $visitor->post('/readyz', {})->{status}, 405, '... takes no POST';
is $visitor->get('/readyz.csv')->{status}, 404, '... has no other format';
ok !exists $ready->{headers}{'set-cookie'}, '... sets no cookie';
for my $program (@programs) {
    my $own = $visitor->get("/$program/ready");
    is "$own->{status} $own->{bytes}", "200 ready\n", "$program answers itself";
}

# --- /metrics, as Prometheus reads it ---------------------------------------------

sub metrics {
    my ($answer) = @_;
    return {map { /^(\w+\{[^}]*\}) (\S+)$/ ? ($1 => $2) : () } split /\n/, $answer->{bytes}};
}
my $answer = $visitor->get('/metrics');
is $answer->{status}, 200, '/metrics';
like $answer->{headers}{'content-type'}, qr{^text/plain; version=0\.0\.4}, '... of the type that Prometheus wants';
my @strange = grep { !/^# (?:HELP \w+ \S.*|TYPE \w+ counter)$|^tandem_\w+_total\{program="\w+"\} \d+(?:\.\d+)?$/ }
    split /\n/, $answer->{bytes};
is "@strange", '', '... every line is HELP, TYPE or a sample';
my $before = metrics($answer);
my ($sample) = $answer->{bytes} =~ /^(tandem_requests_total)\{/m;
is_deeply [sort map { /^tandem_requests_total\{program="(\w+)"/ ? $1 : () } keys %$before], \@programs,
    '... of every program';
$visitor->get('/lead/no-such-page') for 1 .. 3;
my ($requests, $refused) = map {"tandem_${_}_total{program=\"lead\"}"} qw(requests requests_refused);
# a worker counts when its answer is gone
my $after;
for (1 .. 50) {
    $after = metrics($visitor->get('/metrics'));
    last if $after->{$requests} - $before->{$requests} >= 3 && $after->{$refused} - $before->{$refused} >= 3;
    select undef, undef, undef, 0.1;
}
is $after->{$requests} - $before->{$requests}, 3, '... counts requests';
is $after->{$refused} - $before->{$refused},   3, '... and those that were refused';
ok $after->{'tandem_worker_starts_total{program="lead"}'} >= 1, '... and workers';

# --- /readyz of a server of one's own, whose programs fail one by one ----------------

my $folder = File::Temp->newdir('/tmp/tandem-ready.XXXXXX');
my ($other) = grep { $_ ne 'account' } @programs;
for my $program (@programs) {
    next if $program eq 'account' || $program eq $other;
    symlink "$ENV{TANDEM_VAR}/run/$program.sock", "$folder/$program.sock" or die "symlink: $!\n";
}
my $account = Tandem::Program->start('account', folder => $folder);
my $stopped = Tandem::Program->start($other, folder => $folder);

sub readyz_says {
    my ($status, $pattern, $what) = @_;
    my $answer = $account->get('/readyz');
    is $answer->{status}, $status, $what;
    like $answer->{bytes}, $pattern, '... in words';
    return $answer;
}
readyz_says(200, qr/^ready\n\z/, 'every program answers');
$stopped->stop;
my $not = readyz_says(503, qr/^\Q$other\E: \S.*$/m, "$other was stopped");
is scalar(split /\n/, $not->{bytes}), scalar @programs, '... with a line per program';
like $not->{bytes}, qr/^account: ready$/m, '... of which others are ready';
is $account->get('/healthz')->{status}, 200, '... but the process is healthy';
$stopped = Tandem::Program->start($other, folder => $folder);
readyz_says(200, qr/^ready\n\z/, "$other is there again");
$stopped->stop;
unlink "$folder/$other.sock";
readyz_says(503, qr/^\Q$other\E: No such file/m, 'a program that never started');

# a socket where nobody answers, and one where nonsense does
my $silent = IO::Socket::UNIX->new(Local => "$folder/$other.sock", Listen => 5) or die "listen: $!\n";
my $began = time;
readyz_says(503, qr/^\Q$other\E: does not answer in time$/m, 'a program that hangs');
cmp_ok time - $began, '<', 5, '... is not waited for long';
$silent->accept;
for my $case (
    ['nothing at all', '', qr/breaks its answer off/],
    ['no FastCGI', "HTTP/1.1 200 OK\r\n\r\nready\n", qr/breaks its answer off/],
    ['a record that is cut off', pack('CCnnCC a*', 1, 6, 1, 100, 0, 0, 'Status: 200 OK'), qr/breaks its answer off/],
    ['no head', pack('CCnnCC a*', 1, 6, 1, 5, 0, 0, 'ready') . pack('CCnnCC x8', 1, 3, 1, 8, 0, 0), qr/without a head/],
    ['far too much', "\x01\x06\x00\x01\xff\xff\x00\x00" . 'x' x 200_000, qr/too much|reset/],
    ['another status', join('', map { pack 'CCnnCC a*', 1, 6, 1, length $_, 0, 0, $_ }
        "Status: 503 Service Unavailable\r\n", "\r\nthe database cannot be reached\nmore")
        . pack('CCnnCC x8', 1, 3, 1, 8, 0, 0), qr/503 the database cannot be reached$/m],
) {
    my ($what, $bytes, $words) = @$case;
    my $process = fork // die "fork: $!\n";
    if (!$process) {
        my $client = $silent->accept;
        $client = $silent->accept while !$client;
        sysread $client, my $request, 4096;
        local $SIG{PIPE} = 'IGNORE';
        print {$client} $bytes;
        close $client;
        require POSIX;
        POSIX::_exit(0);
    }
    readyz_says(503, qr/^\Q$other\E: .*$words/m, "a program that answers $what");
    kill 'KILL', $process;
    waitpid $process, 0;
}
close $silent;
unlink "$folder/$other.sock";
symlink "$ENV{TANDEM_VAR}/run/$other.sock", "$folder/$other.sock" or die "symlink: $!\n";
readyz_says(200, qr/^ready\n\z/, 'all is well again');

# --- the database: another schema, and none -----------------------------------------

sql(q{INSERT INTO schema_migration (file, checksum) VALUES ('9999_later.sql', '-')});
my $later = $visitor->get('/readyz');
is $later->{status}, 503, 'a schema that the programs are not made for';
like $later->{bytes}, qr/^\Q$_\E: .*9999_later\.sql/m, "... $_ says so" for @programs;
is $visitor->get('/healthz')->{status}, 200, '... the process is healthy';
sql(q{DELETE FROM schema_migration WHERE file = '9999_later.sql'});
is $visitor->get('/readyz')->{status}, 200, '... and ready when it is put right';

my $cut_off = File::Temp->newdir('/tmp/tandem-ready.XXXXXX');
my $alone = Tandem::Program->start('account', folder => $cut_off,
    settings => {database => "host=$cut_off port=5432 dbname=tandem"});
$not = $alone->get('/readyz');
is $not->{status}, 503, 'no database';
like $not->{bytes}, qr/^account: the database cannot be reached$/m, '... in words';
is $alone->get('/healthz')->{status}, 200, '... healthy';
is $alone->get('/metrics')->{status}, 200, '... and counting';
is $alone->get('/account/ready')->{status}, 503, '... not ready';

done_testing;
