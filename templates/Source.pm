package Source;

# Reads the sentences of the sources, for translate.pl: templates, C and SQL.
use strict;
use warnings;
use Exporter qw(import);
use File::Find;

our @EXPORT_OK = qw(@problems @uses problem quote file_read files_below is_text program_of template_read
                    source_read);

our $root = '.';
our @problems;    # each "file:line: what is wrong"
our @uses;        # each {msgid, program, place, kind}; kind: template, c or sql

sub problem { push @problems, "$_[0]: $_[1]" }

sub quote {
    my $text = shift;
    $text =~ s/([\\"])/\\$1/g;
    $text =~ s/\n/\\n/g;
    $text =~ s/\t/\\t/g;
    return qq("$text");
}

sub file_read {
    my $path = shift;
    open my $file, '<:raw', "$root/$path" or die "$path: $!\n";
    local $/;
    my $text = <$file> // '';
    my $copy = $text;
    problem($path, 'is not UTF-8') unless utf8::decode($copy);
    return $text;
}

# The files below a folder whose names end so, relative to the root, sorted.
sub files_below {
    my ($folder, $ending) = @_;
    my @found;
    find({no_chdir => 1,
          wanted => sub { push @found, substr $_, length "$root/" if /$ending$/ && -f }},
         "$root/$folder") if -d "$root/$folder";
    return sort @found;
}

# The catalogue of a source: its first folder when that is a program.
sub program_of {
    my (undef, $folder, $rest) = split m{/}, $_[0], 3;
    return 'lib' if !defined $rest || $folder eq 'lib' || $folder eq 'tandemctl';
    return -d "$root/cgi-bin/$folder" ? $folder : 'lib';
}

sub use_add {
    my ($msgid, $path, $line, $kind) = @_;
    my $place = "$path:$line";
    return problem($place, 'an empty sentence') if $msgid !~ /\S/;
    push @uses, {msgid => $msgid, program => program_of($path), place => $place, kind => $kind};
}

sub fold {
    my $text = shift;
    $text =~ s/\s+/ /g;
    $text =~ s/^ | $//g;
    return $text;
}

# What ctemplate would refuse only when the program starts.
sub markers_check {
    my ($path, $text) = @_;
    my ($line, $after, @open) = (1, 0);
    while ($text =~ /\{\{(.*?)\}\}/gs) {
        my ($marker, $from) = ($1, $-[0]);
        $line += substr($text, $after, $from - $after) =~ tr/\n//;
        $after = $from;
        my $place = "$path:$line";
        if ($marker =~ /^#(\w+)$/) {
            push @open, [$1, $place];
        } elsif ($marker =~ /^\/(\w+)$/) {
            my $section = pop @open;
            problem($place, "{{/$1}} closes " . ($section ? "{{#$section->[0]}}" : 'nothing'))
                if !$section || $section->[0] ne $1;
        } elsif ($marker !~ /^(?:[!%].*|>?[A-Za-z_]\w*(?::[\w=-]+)*)$/s) {
            problem($place, "{{$marker}} is no marker of ctemplate");
        }
    }
    problem($_->[1], "{{#$_->[0]}} is never closed") for @open;
}

# Whether a template is a mail: plain text, not HTML.
sub is_text { return $_[0] =~ m{^templates/mail/} }

# A template and its sentences: its text holds "\x01<number>\x02" for each.
# Comments keep their brackets.
sub template_read {
    my $path = shift;
    my $text = file_read($path);
    if (is_text($path)) {
        problem("$path:1", 'is plain text: nothing in it is to be escaped') if $text =~ /\{\{%AUTOESCAPE/;
    } elsif ($text !~ /^\{\{%AUTOESCAPE context="HTML"/) {
        problem("$path:1", 'must begin with {{%AUTOESCAPE context="HTML"}}');
    }
    markers_check($path, $text);
    my ($line, $after, $marked, @sentences) = (1, 0, '');
    while ($text =~ /\{\{!.*?\}\}|\[\[(.*?)\]\]|\[\[|\]\]/gs) {
        my ($sentence, $found, $from) = ($1, $&, $-[0]);
        my $before = substr $text, $after, $from - $after;
        $after = $from + length $found;
        $line += $before =~ tr/\n//;
        my $place = "$path:$line";
        if (defined $sentence) {
            my $folded = fold($sentence);
            problem($place, '[[ within [[ ]]') if $sentence =~ /\[\[/;
            problem($place, 'markup does not belong in a sentence: ' . quote($folded))
                if $sentence =~ m{<[a-zA-Z/!]};
            problem($place, 'a comment does not belong in a sentence') if $sentence =~ /\{\{!/;
            use_add($folded, $path, $line, 'template');
            push @sentences, $folded;
            $found = "\x01$#sentences\x02";
        } elsif ($found =~ /^[\[\]]/) {
            problem($place, "$found without its other half");
        }
        $marked .= $before . $found;
        $line += $& =~ tr/\n//;
    }
    return {text => $marked . substr($text, $after), sentences => \@sentences};
}

my %c_escape = (n => "\n", t => "\t", r => "\r", '"' => '"', "'" => "'", '\\' => '\\', '?' => '?');

sub c_unquote {
    my ($text, $place) = @_;
    $text =~ s/^"|"$//g;
    $text =~ s{\\(?:x([0-9a-fA-F]{2})|(.))}
              {defined $1 ? chr hex $1 : $c_escape{$2} // do { problem($place, "unknown escape \\$2"); '' }}gse;
    return $text;
}

sub sql_unquote {
    my ($text, $place) = @_;
    problem($place, 'a sentence is a plain literal, not E\'...\'') if $text !~ /^'/;
    $text =~ s/^'|'$//g;
    $text =~ s/''/'/g;
    return $text;
}

# For each kind of source: what is no code, a literal, any other token.
my %lexis = (
    c => {blank => qr{//[^\n]*|/\*.*?\*/|\#\s*define\s+\w+\([\w, ]*\)}s,
          text => qr{(?:u8)?"(?:[^"\\]|\\.)*"}s,
          other => qr{'(?:[^'\\]|\\.)*'|\w+|.}s},
    sql => {blank => qr{--[^\n]*|/\*.*?\*/|\$\w*\$}s,
            text => qr{'(?:[^']|'')*'|\b[eE]'(?:[^'\\]|\\.|'')*'}s,
            other => qr{"[^"]*"|\w+|.}s},
);

# The arguments of a call whose ( was just matched: lists of [what, text, line].
sub arguments_read {
    my ($text, $lexis, $line) = @_;
    my ($depth, @arguments) = (1, []);
    while ($$text =~ /\G(?:(\s+|$lexis->{blank})|($lexis->{text})|($lexis->{other}))/gc) {
        my ($blank, $literal, $other) = ($1, $2, $3);
        if (defined $literal) {
            push @{$arguments[-1]}, ['text', $literal, $line];
        } elsif (defined $other) {
            $depth++ if $other =~ /^[\[({]$/;
            last if $other =~ /^[\])}]$/ && --$depth == 0;
            push @{$arguments[-1]}, ['other', $other, $line] unless $other eq ',' && $depth == 1;
            push @arguments, [] if $other eq ',' && $depth == 1;
        }
        $line += ($blank // $literal // $other) =~ tr/\n//;
    }
    return @arguments;
}

# The sentences of one argument: adjacent literals are one; those of a choice
# (a ? "b" : "c", CASE ... THEN 'b' ELSE 'c') are several. An argument without
# literals is not ours; one that puts a sentence together cannot be translated.
sub sentences_in {
    my ($argument, $kind, $unquote, $path) = @_;
    my ($before, @calls, @sentences) = ('');
    for my $token (@$argument) {
        my ($what, $text, $line) = @$token;
        my $place = "$path:$line";
        my $joins = $what ne 'text' && @sentences && $text =~ /^[|+]$/;
        if ($what eq 'text' && @calls) {
            # C asks for a value by name within; SQL would format a sentence.
            $joins = $kind eq 'sql' && $calls[-1] !~ /^in$/i;
        } elsif ($what eq 'text' && $before eq 'text') {
            $sentences[-1][0] .= $unquote->($text, $place);
        } elsif ($what eq 'text' && $before =~ /^(?:|[?:(]|then|else)$/i) {
            push @sentences, [$unquote->($text, $place), $line];
        } elsif ($what eq 'text') {
            $joins = $before !~ /^(?:[=<>]|when)$/i;
        } elsif ($text eq '(' && ($before =~ /^\w/ || @calls)) {
            push @calls, $before;
        } elsif ($text eq ')') {
            pop @calls;
        }
        problem($place, 'a sentence must be whole, not put together') if $joins;
        $before = $what eq 'text' ? 'text' : $text;
    }
    return @sentences;
}

# The calls that hold sentences, and which of their arguments do.
my %calls = (c => {N_ => [0], sentence => [1], sentence_plural => [1, 2]},
             sql => {refuse => [1], conflict => [0], forbidden => [0], import_refusal => [1]});
my %unquote = (c => \&c_unquote, sql => \&sql_unquote);

sub source_read {
    my ($path, $kind) = @_;
    my $text = file_read($path);
    my ($calls, $unquote) = ($calls{$kind}, $unquote{$kind});
    my $names = join '|', sort keys %$calls;
    my $lexis = $lexis{$kind};
    return unless $text =~ /\b(?:$names)\b/i;
    my ($line, $after) = (1, 0);
    my $search = $kind eq 'c' ? qr/$lexis->{blank}|$lexis->{text}|'(?:[^'\\]|\\.)*'|\b($names)\s*\(/
                              : qr/$lexis->{blank}|$lexis->{text}|\b((?i:$names))\s*\(/;
    while ($text =~ /$search/g) {
        my $name = $1 // next;
        my $end = pos $text;
        $line += substr($text, $after, $end - $after) =~ tr/\n//;
        $after = $end;
        my @arguments = arguments_read(\$text, $lexis, $line);
        pos($text) = $end;
        for my $place (@{$calls->{$kind eq 'sql' ? lc $name : $name}}) {
            my @sentences = sentences_in($arguments[$place] // [], $kind, $unquote, $path);
            use_add($_->[0], $path, $_->[1], $kind) for @sentences;
            problem("$path:$line", 'N_ holds no literal') if !@sentences && $name eq 'N_';
        }
    }
}

1;
