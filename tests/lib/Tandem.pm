# The client of the HTTP tests: a person with a browser that has no JavaScript.
#
#   use Tandem;                              # strict, warnings, utf8, Test::More
#   my $sanne = Tandem->sign_in('sanne');    # or Tandem->visitor: not signed in
#   my $page  = $sanne->get('/lead/new');
#   is $page->{status}, 200;
#   my $saved = $sanne->submit($page, {name => 'Ann', email => 'ann@example.com'});
#   is $saved->{status}, 303;
#   my $record = $sanne->follow($saved);
#   like page_text($record), qr/Ann/;
#
# An answer is a hash: status, headers (names in lower case), content (characters),
# bytes, path (as asked), location (of a redirect, or '').
package Tandem;
use strict;
use warnings;
use utf8;
use Encode ();
use Exporter ();
use HTTP::Tiny;
use IO::Handle;
use IO::Socket::INET;
use IPC::Open3 ();
use Storable ();
use Test::More;

our @ISA    = qw(Exporter);
our @EXPORT = qw(at_once csv_rows day_ahead error_of errors_above form_of forms_of notice_of page_text says
    sql unique value_of);
our $PASSWORD = 'tandem';

sub import {
    my $package = caller;
    strict->import;
    warnings->import;
    utf8->import;
    for my $handle (\*STDOUT, \*STDERR, map { Test::More->builder->$_ }
        qw(output failure_output todo_output))
    {
        binmode $handle, ':utf8';
    }
    Test::More->export_to_level(1, 'Test::More');
    Tandem->export_to_level(1, 'Tandem', @EXPORT);
    return;
}

# --- People ---------------------------------------------------------------------

# Somebody who is not signed in. url: of another server than TANDEM_URL's.
sub visitor {
    my ($class, %options) = @_;
    my $url = $options{url} // $ENV{TANDEM_URL} // die "TANDEM_URL is not set: use tests/run\n";
    return bless {
        url     => $url,
        cookies => {},
        name    => 'visitor',
        http    => HTTP::Tiny->new(
            max_redirect => 0,
            timeout      => 180,
            proxy        => undef,
            http_proxy   => undef,
            agent        => 'tandem-test',
        ),
    }, $class;
}

# A demo person, signed in; dies when that fails. Also: a visitor signs in again.
sub sign_in {
    my ($self, $name, %options) = @_;
    $self = $self->visitor(%options) if !ref $self;
    my $answer = $self->submit($self->get('/account/sign-in'),
        {name => $name, password => $options{password} // $PASSWORD});
    die "$name cannot sign in: $answer->{status} " . page_text($answer) . "\n"
        if $answer->{status} != 303;
    $self->{name} = $name;
    return $self;
}

# The session ends without the browser knowing of it: a cookie as after a time-out.
sub forget_session { my ($self) = @_; return delete $self->{cookies}{tandem_session} }

# --- Requests -------------------------------------------------------------------

# One request; content is bytes.
sub request {
    my ($self, $method, $path, $headers, $content) = @_;
    my %headers = %{$headers // {}};
    $headers{cookie} //= join '; ', map {"$_=$self->{cookies}{$_}"} sort keys %{$self->{cookies}};
    delete $headers{cookie} if $headers{cookie} eq '';
    my $answer = $self->{http}->request($method, $self->{url} . $path,
        {headers => \%headers, defined $content ? (content => $content) : ()});
    die "$method $path: $answer->{content}\n" if $answer->{status} == 599;
    my $set = $answer->{headers}{'set-cookie'} // [];
    for my $cookie (ref $set ? @$set : $set) {
        my ($name, $value) = $cookie =~ /^([^=]+)=([^;]*)/ or next;
        if ($cookie =~ /Max-Age=0\b/i) { delete $self->{cookies}{$name} }
        else                           { $self->{cookies}{$name} = $value }
    }
    my $bytes = $answer->{content} // '';
    return {
        status   => $answer->{status},
        headers  => $answer->{headers},
        bytes    => $bytes,
        content  => Encode::decode('UTF-8', $bytes, Encode::FB_DEFAULT | Encode::LEAVE_SRC),
        path     => $path,
        location => $answer->{headers}{location} // '',
    };
}

sub get  { my ($self, $path, $headers) = @_; return $self->request('GET',  $path, $headers) }
sub head { my ($self, $path, $headers) = @_; return $self->request('HEAD', $path, $headers) }

# Parameters as a hash or as a list of pairs; a value that is a list is sent more than
# once, one that is {filename, content, type} makes it multipart/form-data.
sub post {
    my ($self, $path, $parameters, $headers) = @_;
    my ($type, $content) = body_encode($parameters // {});
    return $self->request('POST', $path, {'content-type' => $type, %{$headers // {}}}, $content);
}

# The page a redirect leads to.
sub follow {
    my ($self, $answer) = @_;
    die "$answer->{path} answered $answer->{status} without Location\n" if $answer->{location} eq '';
    (my $path = $answer->{location}) =~ s{^\Q$self->{url}\E}{};
    return $self->get($path);
}

# Sends a form of the page back: its hidden fields and what its other fields hold, with
# these values in their place (undef: leave the field out; "": emptied). Options:
#   form    which form, as form_of takes it (the page's own)
#   button  name of the submit button pressed (the first one)
#   only    true: hidden fields and these values alone
# Returns the answer, a redirect not followed.
sub submit {
    my ($self, $page, $values, %options) = @_;
    my $form = form_of($page, $options{form});
    if (!$form) {
        die "$page->{path} ($page->{status}) has no form",
            defined $options{form} ? " $options{form}" : '', "\n";
    }
    my %values = %{$values // {}};
    my @pairs  = $options{only} ? grep { $form->{hidden}{$_->[0]} } @{$form->{pairs}} : @{$form->{pairs}};
    @pairs = grep { !exists $values{$_->[0]} } @pairs;
    if (defined $options{button}) {
        my ($button) = grep { $_->[0] eq $options{button} } @{$form->{buttons}};
        die "$page->{path} has no button $options{button}\n" if !$button;
        push @pairs, $button;
    }
    push @pairs, map { [$_ => $values{$_}] } grep { defined $values{$_} } sort keys %values;
    if ($form->{method} eq 'get') {
        my ($type, $query) = body_encode(\@pairs);
        return $self->get("$form->{action}?$query");
    }
    return $self->post($form->{action}, \@pairs);
}

# Sends these bytes and returns all bytes that come back (for what no client sends).
sub raw {
    my ($self, $bytes) = @_;
    my ($host, $port) = $self->{url} =~ m{//([^:/]+):(\d+)} or die "no port in $self->{url}\n";
    my $socket = IO::Socket::INET->new(PeerAddr => $host, PeerPort => $port, Timeout => 60)
        or die "$self->{url}: $@\n";
    local $SIG{PIPE} = 'IGNORE';
    print {$socket} $bytes;
    $socket->flush;
    local $/;
    return scalar readline $socket;
}

sub percent_encode {
    my ($text) = @_;
    utf8::encode($text) if utf8::is_utf8($text);
    $text =~ s/([^A-Za-z0-9_.~*-])/sprintf '%%%02X', ord $1/ge;
    return $text;
}

# (content type, bytes) of parameters; a text that is not flagged as characters goes as
# the bytes it is, so that tests can send what is not UTF-8.
sub body_encode {
    my ($parameters) = @_;
    my @pairs = ref $parameters eq 'HASH' ? map { [$_, $parameters->{$_}] } sort keys %$parameters
        : ref $parameters->[0] ? @$parameters
        :   map { [@$parameters[2 * $_, 2 * $_ + 1]] } 0 .. $#$parameters / 2;
    @pairs = map { my $pair = $_; ref $pair->[1] eq 'ARRAY' ? map { [$pair->[0], $_] } @{$pair->[1]} : $pair }
        grep { defined $_->[1] } @pairs;
    if (!grep { ref $_->[1] } @pairs) {
        return ('application/x-www-form-urlencoded', join '&',
            map { percent_encode($_->[0]) . '=' . percent_encode($_->[1]) } @pairs);
    }
    my $boundary = 'tandem' . unique('');
    my $body     = '';
    for my $pair (@pairs) {
        my ($name, $value) = @$pair;
        my $file = ref $value ? $value : undef;
        my $content = $file ? $file->{content} : $value;
        utf8::encode($content) if utf8::is_utf8($content);
        $body .= "--$boundary\r\nContent-Disposition: form-data; name=\"$name\"";
        $body .= qq(; filename="$file->{filename}"\r\nContent-Type: )
            . ($file->{type} // 'application/octet-stream') if $file;
        $body .= "\r\n\r\n$content\r\n";
    }
    return ("multipart/form-data; boundary=$boundary", "$body--$boundary--\r\n");
}

# --- What is on a page ----------------------------------------------------------

sub text_decode {
    my ($text) = @_;
    my %named = (amp => '&', lt => '<', gt => '>', quot => '"', nbsp => "\xa0");
    $text =~ s/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/defined $1 ? chr hex $1 : defined $2 ? chr $2 : $named{$3} \/\/ "&$3;"/gie;
    return $text;
}

sub attributes {
    my ($text) = @_;
    my %found;
    while ($text =~ /([a-z][a-z0-9-]*)(?:="([^"]*)")?/gi) {
        $found{lc $1} = defined $2 ? text_decode($2) : '';
    }
    return \%found;
}

sub select_pairs {
    my ($name, $options) = @_;
    my (@chosen, $first);
    while ($options =~ m{<option\b([^>]*)>(.*?)</option>}gs) {
        my ($own, $text) = (attributes($1), $2);
        my $value = $own->{value} // text_decode($text);
        $first //= $value;
        push @chosen, [$name, $value] if exists $own->{selected};
    }
    return @chosen ? @chosen : defined $first ? [$name, $first] : ();
}

# Every form of the page: {action, method, id, pairs (what a browser would send, in
# order), hidden (names), names (of all fields), buttons ([name, value]), choices
# ({name => [values]})}.
sub forms_of {
    my ($page) = @_;
    my @forms;
    while ($page->{content} =~ m{<form\b([^>]*)>(.*?)</form>}gs) {
        my ($own, $inside) = (attributes($1), $2);
        (my $here = $page->{path}) =~ s/\?.*//;
        my %form = (
            action  => $own->{action} // $here,
            method  => lc($own->{method} // 'get'),
            id      => $own->{id} // '',
            pairs   => [], hidden => {}, names => {}, buttons => [], choices => {},
        );
        while ($inside =~ m{<(input|button)\b([^>]*)>|<textarea\b([^>]*)>\n?(.*?)</textarea>|<select\b([^>]*)>(.*?)</select>}gs) {
            my ($tag, $input, $area, $text, $select, $options) = ($1, $2, $3, $4, $5, $6);
            my $field = attributes($input // $area // $select);
            my $name = $field->{name} // next;
            if (defined $select) {
                push @{$form{pairs}}, select_pairs($name, $options);
                push @{$form{choices}{$name}}, map { text_decode($_) } $options =~ /<option value="([^"]*)"/g;
            } elsif (defined $area) {
                push @{$form{pairs}}, [$name, text_decode($text)];
            } elsif ($tag eq 'button') {
                push @{$form{buttons}}, [$name, $field->{value} // ''];
                next;
            } elsif (($field->{type} // '') =~ /^(radio|checkbox)$/) {
                push @{$form{choices}{$name}}, $field->{value} // 'on';
                push @{$form{pairs}}, [$name, $field->{value} // 'on'] if exists $field->{checked};
            } else {
                push @{$form{pairs}}, [$name, $field->{value} // ''] if ($field->{type} // '') ne 'file';
                $form{hidden}{$name} = 1 if ($field->{type} // '') eq 'hidden';
            }
            $form{names}{$name} = 1;
        }
        push @forms, \%form;
    }
    return @forms;
}

# A form by its number (0 is the first of the page), by its action ("/lead/1/accept") or
# a pattern of it; without either the page's own: not the one that signs out, switches
# the language or filters. undef when there is none.
sub form_of {
    my ($page, $which) = @_;
    my @forms = forms_of($page);
    return $forms[$which] if defined $which && $which =~ /^\d+$/;
    return (grep { ref $which ? $_->{action} =~ $which : $_->{action} eq $which } @forms)[0]
        if defined $which;
    return (grep { $_->{id} eq 'form' } @forms)[0]
        // (grep { $_->{method} eq 'post' && $_->{action} !~ m{^/account/(sign-out|language)$} } @forms)[0];
}

# What a field of the page's own form holds: undef when it is not sent.
sub value_of {
    my ($page, $name, $which) = @_;
    my $form = form_of($page, $which) or return undef;
    my ($pair) = grep { $_->[0] eq $name } @{$form->{pairs}};
    return $pair ? $pair->[1] : undef;
}

# The words of a page as a reader sees them: without tags, blanks made one.
sub page_text {
    my ($page) = @_;
    my $text = ref $page ? $page->{content} : $page;
    $text =~ s{^.*?<body\b[^>]*>}{}s;
    $text =~ s{<(script|style)\b.*?</\1>}{}gs;
    $text =~ s{<[^>]*>}{ }g;
    $text = text_decode($text);
    $text =~ s/\s+/ /g;
    $text =~ s/^ | $//g;
    return $text;
}

# The words beside a field, '' when it has none.
sub error_of {
    my ($page, $field) = @_;
    my ($words) = $page->{content} =~ m{<p class="errmsg" id="\Q$field\E-error">(.*?)</p>}s;
    return defined $words ? page_text($words) : '';
}

# The words in the box above a form, '' without one.
sub errors_above {
    my ($page) = @_;
    my ($words) = $page->{content} =~ m{<div class="errsum"[^>]*>(.*?)</div>}s;
    return defined $words ? page_text($words) : '';
}

# The words that say that something was saved, '' without them.
sub notice_of {
    my ($page) = @_;
    my ($words) = $page->{content} =~ m{<p class="notice" role="status">(.*?)</p>}s;
    return defined $words ? page_text($words) : '';
}

my %catalogue;

# The sentence of C or a template as people of a language read it; {} becomes detail.
sub sentence {
    my ($language, $msgid, $detail) = @_;
    if ($language ne 'en' && !$catalogue{$language}) {
        for my $path (glob "templates/locale/*/$language.po") {
            open my $file, '<:encoding(UTF-8)', $path or die "$path: $!\n";
            local $/ = '';
            while (my $entry = <$file>) {
                my ($id, $text) = map {
                    my ($lines) = $entry =~ /^$_ ((?:".*"\n?)+)/m;
                    join '', map { s/\\n/\n/gr =~ s/\\(.)/$1/gr } ($lines // '') =~ /^"(.*)"$/mg;
                } 'msgid', 'msgstr';
                $catalogue{$language}{$id} = $text if $id ne '';
            }
        }
    }
    my $text = $language eq 'en' ? $msgid : $catalogue{$language}{$msgid} // die "no $language for: $msgid\n";
    $text =~ s/\{\}/$detail/ if defined $detail;
    return $text;
}

# Whether a page says that sentence, in its own language.
sub says {
    my ($page, $msgid, $detail) = @_;
    my ($language) = $page->{content} =~ /<html lang="(\w+)"/;
    return 0 if !defined $language;
    my $words = sentence($language, $msgid, $detail) =~ s/\s+/ /gr;
    return index(page_text($page), $words) >= 0 ? 1 : 0;
}

# Rows of CSV (RFC 4180; of an answer or a text) as hashes by the first row's headings.
sub csv_rows {
    my ($csv) = @_;
    my ($headings, @rows) = csv_parse(ref $csv ? $csv->{content} : $csv);
    return map { my $row = $_; +{map { $headings->[$_] => $row->[$_] } 0 .. $#$headings} } @rows;
}

# All rows of CSV as lists.
sub csv_parse {
    my ($text) = @_;
    $text =~ s/^\x{feff}//;
    my (@rows, @row);
    while ($text =~ /\G(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\z)/g) {
        my ($quoted, $plain, $end) = ($1, $2, $3);
        my $value = defined $quoted ? $quoted =~ s{""}{"}gr : $plain;
        last if $end eq '' && $value eq '' && !@row;
        push @row, $value;
        next if $end eq ',';
        push @rows, [@row];
        @row = ();
        last if $end eq '';
    }
    return @rows;
}

# --- Beside the pages -----------------------------------------------------------

my $count = 0;

# A name that no other test has used.
sub unique {
    my ($name) = @_;
    return sprintf '%s%s%d-%d', $name, $name eq '' ? '' : ' ', $$, ++$count;
}

my %psql;

sub psql_name { return join ' ', $$, map { $_ // '' } @ENV{qw(PGHOST PGUSER)} }

sub psql_end {
    my $psql = delete $psql{psql_name()} or return;
    close $psql->{to};
    close $psql->{from};
    waitpid $psql->{process}, 0;
    return;
}

# A psql that stays, one for each process, server and user: starting it costs more than
# most of what it is asked.
sub psql {
    my $psql = $psql{psql_name()} //= do {
        local $ENV{PGOPTIONS} = '-c search_path=tandem,public';
        my $process = IPC::Open3::open3(my $to, my $from, undef, 'psql', '-Xqt', '--csv', '-v', 'ON_ERROR_STOP=1');
        binmode $_, ':encoding(UTF-8)' for $to, $from;
        $to->autoflush(1);
        {to => $to, from => $from, process => $process};
    };
    return $psql;
}

# The first day at least so many days from today that is that day of the week (1 is
# Monday; without one any day), as YYYY-MM-DD.
sub day_ahead {
    my ($days, $weekday) = @_;
    return scalar sql(q{SELECT day::date FROM generate_series(tandem_today() + $1::integer,
            tandem_today() + $1::integer + 6, '1 day') AS day
        WHERE $2 IN ('', extract(isodow FROM day)::text) ORDER BY 1 LIMIT 1}, $days, $weekday // '');
}

# Runs SQL as the owner of the database (PGUSER); $1, $2 … are given as further arguments. The
# first value of the first row, or in list context the rows as lists; NULL is ''.
sub sql {
    my ($query, @values) = @_;
    ($query, @values) = @values if ref $query || $query eq 'Tandem';
    $query =~ s{\$(\d+)}{"'" . ($values[$1 - 1] // '') =~ s/'/''/gr . "'"}ge if @values;
    local $SIG{PIPE} = 'IGNORE';
    my $psql = psql();
    my $end  = "\x{1}end";
    print {$psql->{to}} "DISCARD ALL;\n$query\n;\n\\echo $end\n";
    my ($text, $line) = '';
    while (defined($line = readline $psql->{from}) && $line ne "$end\n") { $text .= $line }
    if (!defined $line) {    # it ends at the first error
        psql_end();
        die "$query\n$text";
    }
    my @rows = csv_parse($text);
    return wantarray ? @rows : @rows ? $rows[0][0] : undef;
}

# Runs the functions at the same moment, each in a process of its own; their results
# (one each, a hash or a text) in order.
sub at_once {
    my @functions = @_;
    my @running;
    pipe my $gate, my $opener or die "pipe: $!\n";
    for my $function (@functions) {
        my $process = open(my $output, '-|') // die "fork: $!\n";
        if (!$process) {
            close $opener;
            sysread $gate, my $nothing, 1;
            my $result = eval { $function->() } // {status => 0, content => "$@"};
            binmode STDOUT, ':raw';
            print Storable::freeze(\$result);
            close STDOUT;
            require POSIX;
            POSIX::_exit(0);
        }
        push @running, $output;
    }
    close $opener;
    return map {
        my $output = $_;
        binmode $output, ':raw';
        my $frozen = do { local $/; readline $output };
        close $output;
        ${Storable::thaw($frozen)};
    } @running;
}

1;
