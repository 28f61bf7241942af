# A private server of a test's own, for what would disturb the others: the database goes
# away, a right is missing. Ends with the object.
#
#   my $server = Tandem::Server->start;       # or start('session_minutes = 1')
#   my $mette  = Tandem->sign_in('mette', url => $server->{url});
#   $server->serve('cluster', 'stop');
#   $server->sql('postgres', 'REVOKE …');
package Tandem::Server;
use strict;
use warnings;
use utf8;
use Cwd ();
use File::Path ();
use File::Temp ();
use IO::Socket::INET;
use Tandem ();

sub start {
    my ($class, @settings) = @_;
    my $port = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 0, Listen => 1)->sockport;
    my $self = bless {
        port    => $port,
        url     => "http://127.0.0.1:$port",
        var     => File::Temp::mkdtemp('/tmp/tandem-own.XXXXXX'),
        process => $$,
        settings => join("\n", 'report_round_trips = yes', @settings),
    }, $class;
    $self->serve('serve', 'start') or die "the test's own server did not start\n";
    return $self;
}

# Runs conf/private/serve or cluster (start, stop) for this server; whether it succeeded.
sub serve {
    my ($self, $script, $act) = @_;
    local @ENV{qw(VAR PORT DEMO SETTINGS)} = ($self->{var}, $self->{port}, 1, $self->{settings});
    my $log = "/tmp/tandem-own-$$.log";
    my $good = system("conf/private/$script $act >$log 2>&1 </dev/null") == 0;
    if (!$good && open my $file, '<', $log) { print STDERR "# $script $act: $_" while <$file> }
    unlink $log;
    return $good;
}

sub sql {
    my ($self, $user, $query, @values) = @_;
    local @ENV{qw(PGHOST PGUSER)} = ("$self->{var}/run", $user);
    my $value = eval { scalar Tandem::sql($query, @values) };
    my $error = $@;
    Tandem::psql_end();    # its connection may be ended by what comes next
    die $error if $error;
    return $value;
}

# The processes of a program (main and workers) as a sorted list.
sub processes {
    my ($self, $program) = @_;
    my $var = ref $self ? $self->{var} : $ENV{TANDEM_VAR};
    my $log = Cwd::realpath($var) . "/log/$program.log";
    my @found = sort { $a <=> $b } map { m{^/proc/(\d+)/} && (readlink // '') eq $log ? $1 : () } glob '/proc/[0-9]*/fd/2';
    return @found;
}

sub DESTROY {
    my ($self) = @_;
    return if $self->{process} != $$;
    local ($@, $!, $?);
    $self->serve('serve', 'stop');
    File::Path::remove_tree($self->{var});
    return;
}

1;
