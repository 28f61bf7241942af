# A mail server of the test's own on loopback (RFC 5321, what a client needs of it) that
# keeps what it gets; and a sendmail that brings mails there: msmtp, told where.
#
#   use Tandem::Sink;
#   my $sink = Tandem::Sink->start($folder);      # $sink->{sendmail}: the path to set
#   my @mails = $sink->mails;                     # {from, to, headers, subject, body, text}
#   $sink->stop; $sink->start;                    # away, and there again on the same port
package Tandem::Sink;
use strict;
use warnings;
use utf8;
use Encode ();
use IO::Socket::INET;
use MIME::QuotedPrint ();
use POSIX ();

sub start {
    my ($self, $folder) = @_;
    $self = bless {folder => $folder, port => 0, test => $$}, $self if !ref $self;
    my $listener = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $self->{port}, Listen => 20, ReuseAddr => 1)
        or die "sink: $@\n";
    $self->{port} = $listener->sockport;
    $self->sendmail_write("$self->{folder}/sendmail", '');
    $self->{sendmail} = "$self->{folder}/sendmail";
    $self->{process} = fork // die "fork: $!\n";
    if (!$self->{process}) {
        # what the test holds open must end with the test
        POSIX::close($_) for grep { $_ != fileno $listener } 3 .. 255;
        while (my $client = $listener->accept) { $self->serve($client) }
        POSIX::_exit(0);
    }
    return $self;
}

sub stop {
    my ($self) = @_;
    my $process = delete $self->{process} or return;
    local $?;
    kill 'KILL', $process;
    waitpid $process, 0;
    return;
}

sub DESTROY { my ($self) = @_; $self->stop if $$ == $self->{test}; return }

# A sendmail that hands on to the sink and then does $after (of sh).
sub sendmail_write {
    my ($self, $path, $after) = @_;
    write_file("$self->{folder}/msmtprc", "account default\nhost 127.0.0.1\nport $self->{port}\ntls off\nauth off\ndomain localhost\n", 0600);
    write_file($path, "#!/bin/sh\nmsmtp -C $self->{folder}/msmtprc \"\$@\" || exit\n$after\n", 0755);
    return;
}

sub write_file {
    my ($path, $text, $mode) = @_;
    open my $file, '>', $path or die "$path: $!\n";
    print {$file} $text;
    close $file or die "$path: $!\n";
    chmod $mode, $path;
    return;
}

# One client, until it leaves.
sub serve {
    my ($self, $client) = @_;
    my (%mail, $number);
    my $say = sub { print {$client} "$_[0]\r\n" };
    $say->('220 sink');
    while (defined(my $line = readline $client)) {
        $line =~ s/\r?\n\z//;
        if ($line =~ /^(?:EHLO|HELO|RSET|NOOP)/i) { $say->('250 sink') }
        elsif ($line =~ /^MAIL FROM:<(.*?)>/i) { %mail = (from => $1, to => ''); $say->('250 ok') }
        elsif ($line =~ /^RCPT TO:<(.*?)>/i) { $mail{to} .= ($mail{to} eq '' ? '' : ' ') . $1; $say->('250 ok') }
        elsif ($line =~ /^DATA/i) {
            $say->('354 go on');
            my $text = '';
            while (defined($line = readline $client) && $line !~ /^\.\r?\n/) { $text .= $line =~ s/^\.//r }
            my $kept = sprintf '%s/mail.%020d.%d', $self->{folder}, time, ++$self->{count};
            write_file("$kept.new", "$mail{from}\n$mail{to}\n$text", 0600);
            rename "$kept.new", $kept;
            $say->('250 kept');
        }
        elsif ($line =~ /^QUIT/i) { $say->('221 bye'); last }
        else                      { $say->('500 what?') }
    }
    close $client;
    return;
}

# What has come in since the last look, in order.
sub mails {
    my ($self) = @_;
    my @mails;
    for my $path (sort { ($a =~ /(\d+)\.(\d+)$/)[1] <=> ($b =~ /(\d+)\.(\d+)$/)[1] } grep { !/\.new$/ } glob "$self->{folder}/mail.*") {
        open my $file, '<:raw', $path or die "$path: $!\n";
        my ($from, $to, $text) = split /\n/, do { local $/; readline $file }, 3;
        unlink $path;
        push @mails, mail_read($from, $to, $text);
    }
    return @mails;
}

sub mail_read {
    my ($from, $to, $text) = @_;
    my ($head, $body) = split /\r\n\r\n/, $text, 2;
    my @lines = split /\r\n/, $head;
    (my $unfolded = $head) =~ s/\r\n(?=[ \t])//g;
    my %headers;
    push @{$headers{lc $1}}, $2 while $unfolded =~ /^([^:\r\n]+):[ ]?([^\r\n]*)/mg;
    my $subject = Encode::decode('MIME-Header', $headers{subject}[0] // '');
    my $decoded = Encode::decode('UTF-8', MIME::QuotedPrint::decode_qp($body));
    $decoded =~ s/\r\n/\n/g;
    return {from => $from, to => $to, headers => \%headers, lines => \@lines, subject => $subject, body => $decoded, text => $text};
}

1;
