# A program of one's own beside the servers of the test, with other settings, and the
# FastCGI client to ask it.
#
#   use Tandem::Program;
#   my $account = Tandem::Program->start('account', folder => $folder, settings => {…});
#   my $answer = $account->get('/healthz', REMOTE_USER => 'sanne');   # as Tandem's answers
#   $account->stop;
#
# folder is its run_folder, made by the caller; its socket is folder/<program>.sock, its
# log folder/<program>.log. It ends with the test.
package Tandem::Program;
use strict;
use warnings;
use Encode ();
use IO::Socket::UNIX;
use Time::HiRes qw(sleep time);

my $test = $$;

sub start {
    my ($class, $program, %options) = @_;
    my $folder = $options{folder};
    my $config = "$folder/$program.conf";
    open my $from, '<', $ENV{TANDEM_CONFIG} or die "TANDEM_CONFIG: $!\n";
    open my $to, '>', $config or die "$config: $!\n";
    my %settings = (run_folder => $folder, worker_count => 2, %{$options{settings} // {}});
    print {$to} <$from>, map {"$_ = $settings{$_}\n"} sort keys %settings;
    close $to or die "$config: $!\n";
    my $self = bless {name => $program, socket => "$folder/$program.sock", cookies => {}}, $class;
    unlink $self->{socket};
    $self->{process} = fork // die "fork: $!\n";
    if (!$self->{process}) {
        open STDOUT, '>>', "$folder/$program.log";
        open STDERR, '>&', \*STDOUT;
        exec 'spawn-fcgi', '-n', '-M', '0600', '-b', '1024', '-s', $self->{socket}, '--',
            "$ENV{TANDEM_BUILD}/$program", '--config', $config or die "spawn-fcgi: $!\n";
    }
    my $end = time + 120;
    sleep 0.02 while time < $end && !IO::Socket::UNIX->new(Peer => $self->{socket});
    return $self;
}

sub stop {
    my ($self) = @_;
    my $process = delete $self->{process} or return;
    kill 'TERM', $process;
    waitpid $process, 0;
    return;
}

sub DESTROY { my ($self) = @_; $self->stop if $$ == $test; return }

# --- FastCGI --------------------------------------------------------------------

sub record {
    my ($type, $content) = @_;
    return pack 'CCnnCC a*', 1, $type, 1, length $content, 0, 0, $content;
}

sub size { my ($length) = @_; return $length < 128 ? pack 'C', $length : pack 'N', $length | 0x80000000 }

# One request; the bytes that came back on standard output.
sub exchange {
    my ($socket_path, $variables, $content) = @_;
    my $socket = IO::Socket::UNIX->new(Peer => $socket_path) or die "$socket_path: $!\n";
    my $pairs = join '', map { size(length $_) . size(length $variables->{$_}) . $_ . $variables->{$_} }
        sort keys %$variables;
    print {$socket} record(1, pack 'nCx5', 1, 0), record(4, $pairs), record(4, ''),
        (length $content ? record(5, $content) : ()), record(5, '');
    $socket->flush;
    my $bytes = do { local $/; readline $socket } // '';
    my $output = '';
    while (length $bytes >= 8) {
        my ($type, $length, $padding) = (unpack 'CCnnCC', $bytes)[1, 3, 4];
        $output .= substr $bytes, 8, $length if $type == 6;
        substr $bytes, 0, 8 + $length + $padding, '';
    }
    return $output;
}

# An answer as Tandem.pm's. Variables are added to those that nginx would send.
sub request {
    my ($self, $method, $path, $content, %variables) = @_;
    my ($place, $query) = split /\?/, $path, 2;
    my $output = exchange($self->{socket}, {
        REQUEST_METHOD => $method, DOCUMENT_URI => $place, REQUEST_URI => $path,
        QUERY_STRING => $query // '', REQUEST_ID => 'test', REMOTE_ADDR => '127.0.0.1',
        CONTENT_LENGTH => length $content,
        CONTENT_TYPE => $method eq 'POST' ? 'application/x-www-form-urlencoded' : '',
        HTTP_COOKIE => join('; ', map {"$_=$self->{cookies}{$_}"} sort keys %{$self->{cookies}}),
        %variables}, $content);
    my ($head, $bytes) = split /\r\n\r\n/, $output, 2;
    my %headers;
    push @{$headers{lc $1}}, $2 while ($head // '') =~ /^([^:\r\n]+): ([^\r\n]*)/mg;
    for my $cookie (@{$headers{'set-cookie'} // []}) {
        $self->{cookies}{$1} = $2 if $cookie =~ /^([^=]+)=([^;]*)/;
    }
    return {
        status   => ($headers{status} // ['0'])->[0] =~ /^(\d+)/ ? $1 : 0,
        headers  => {map { $_ => $_ eq 'set-cookie' ? $headers{$_} : $headers{$_}[-1] } keys %headers},
        bytes    => $bytes,
        content  => Encode::decode('UTF-8', $bytes // '', Encode::FB_DEFAULT | Encode::LEAVE_SRC),
        path     => $path,
        location => ($headers{location} // [''])->[0],
    };
}

sub get { my ($self, $path, %variables) = @_; return $self->request('GET', $path, '', %variables) }

# Sends the page's own form back with these values.
sub submit {
    my ($self, $page, $values, %variables) = @_;
    my $form = Tandem::form_of($page) or die "$page->{path} ($page->{status}) has no form\n";
    my @pairs = grep { !exists $values->{$_->[0]} } @{$form->{pairs}};
    push @pairs, map { [$_ => $values->{$_}] } sort keys %$values;
    return $self->request('POST', $form->{action}, (Tandem::body_encode(\@pairs))[1], %variables);
}

1;
