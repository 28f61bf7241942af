#!/usr/bin/perl
# Makes a program's statements, sql/lib/*.sql and sql/<program>/*.sql, into the
# statement_table of cgi-bin/lib/query.h.
#
#   perl sql/embed.pl lead > build/generated/lead_statements.c
#   perl sql/embed.pl --list lead     name, plan, parameters and text, tabs between
#
# A statement's file holds exactly one statement, below its head:
#   -- What it is for, on one line or more.
#   -- params: id bigint, q text,
#   --   from_on date
#   -- plan: anew                    when it is to be planned at each execution
#   -- with: lead_selected           when it is about sql/selection/lead_selected.sql,
#                                    whose parameters become the statement's too; a
#                                    selection may be with another one
# :id becomes ($1::bigint); values that are not given are NULL. Comments and the
# closing semicolon are left out. Fails (exit 1) with file:line when a parameter is
# declared and not used or used and not declared, and when a program's file has the
# name of one of lib's.
use strict;
use warnings;
use Getopt::Long;

use constant PARAMETERS_MAX => 64;    # STATEMENT_PARAMETERS_MAX of query.h

my ($root, $list) = ('.');
GetOptions('root=s' => \$root, 'list' => \$list) && @ARGV == 1
    or die "usage: embed.pl [--list] PROGRAM\n";
my ($program) = @ARGV;
$program =~ /^[a-z][a-z0-9_]*$/ && $program !~ /^(lib|schema|rule|view|selection)$/
    && (-d "$root/cgi-bin/$program" || -d "$root/sql/$program")
    or die "embed.pl: there is no program $program\n";

my @problems;
sub problem { push @problems, "$_[0]: $_[1]" }

# The text with the selection it is about written into it, in parentheses, and the
# selection's parameters among its own.
sub selection_insert {
    my ($path, $text) = @_;
    return $text if $text !~ s/^-- with: ([a-z][a-z0-9_]*)\n//m;
    my $name = $1;
    my $selection = "$root/sql/selection/$name.sql";
    open my $file, '<:raw', $selection or return problem("$path:1", "there is no sql/selection/$name.sql") && '';
    my $part = selection_insert($selection, do { local $/; <$file> });
    my ($parameters) = $part =~ s/^-- params: (.*\n(?:--   .*\n)*)//m ? $1 : '';
    $parameters =~ s{\n\z}{};
    $part =~ s/^--[^\n]*\n//gm;
    $part =~ s/\s+\z//;
    problem("$path:1", "is -- with: $name and does not say $name") if $text !~ s/^((?!--)[^\n]*)\b$name\b/$1($part)/m;
    return $text if $parameters eq '';
    $text =~ s/^-- params: /-- params: $parameters, /m or $text =~ s/^((?:--[^\n]*\n)+)/$1-- params: $parameters\n/;
    return $text;
}

# The head's lines say purpose, parameters and plan; the body is what follows.
sub head_read {
    my ($statement, $text) = @_;
    my ($line, $part, $parameters, $purpose) = (0, 'purpose', '', '');
    while ($text =~ s/^(--[^\n]*)(?:\n|\z)//) {
        my $comment = $1;
        my $place = "$statement->{path}:" . ++$line;
        if ($comment =~ /^-- params: (.*\S)\s*$/) {
            problem($place, 'parameters are declared twice') if $parameters ne '';
            ($part, $parameters, $statement->{line}) = ('params', $1, $line);
        } elsif ($part eq 'params' && $comment =~ /^--   \s*(\S.*?)\s*$/) {
            $parameters .= " $1";
        } elsif ($comment =~ /^-- plan: anew\s*$/) {
            ($part, $statement->{anew}) = ('plan', 1);
        } elsif ($comment =~ /^--\s*(?:param|plan|with)\w*\s*:/i) {
            problem($place, 'the head says "-- params: name type, ..." or "-- plan: anew"');
        } elsif ($part eq 'purpose') {
            $purpose .= $1 if $comment =~ /^--\s*(.*)/;
        }
    }
    problem("$statement->{path}:1", 'begins with its purpose, after "-- "') if $purpose !~ /\S/;
    $statement->{body_line} = $line + 1;
    return ($parameters, $text);
}

sub parameters_read {
    my ($statement, $parameters) = @_;
    my $place = "$statement->{path}:" . ($statement->{line} // 1);
    return if $parameters eq '';
    # A comma within parentheses belongs to a type: numeric(12, 2).
    for my $declared (split /,\s*(?![^(]*\))/, $parameters, -1) {
        if ($declared !~ /^([a-z][a-z0-9_]*) ([a-z][a-z0-9_]*(?: [a-z]+)*(?:\([0-9, ]+\))?(?: [a-z]+)*(?:\[\])*)$/) {
            problem($place, "\"$declared\" is no parameter: name type");
        } elsif ($statement->{number}{$1}) {
            problem($place, "$1 is declared twice");
        } else {
            push @{$statement->{names}}, $1;
            push @{$statement->{types}}, $2;
            $statement->{number}{$1} = @{$statement->{names}};
        }
    }
    problem($place, 'has more than ' . PARAMETERS_MAX . ' parameters')
        if @{$statement->{names}} > PARAMETERS_MAX;
}

# The body on one line, with $1, $2 ... for its parameters.
sub body_read {
    my ($statement, $body) = @_;
    my ($line, $text, $ended, $broken, %used) = ($statement->{body_line}, '', 0, 0);
    while ($body =~ m{\G(?:(\s+|--[^\n]*|(/\*(?:[^/*]|/(?!\*)|\*(?!/)|(?2))*\*/))   # left out; comments nest
            |('(?:[^']|'')*'|\b[eE]'(?:[^'\\]|\\.|'')*'|"(?:[^"]|"")*"|(\$(?:[a-zA-Z_]\w*)?\$).*?\4)
            |(?<![:\w]):([a-zA-Z_]\w*)                                              # a parameter
            |(::|:=|=>|\$\d+|;|\w+|.))}gsx) {
        my ($blank, $literal, $name, $other, $found) = ($1, $3, $5, $6, $&);
        my $place = "$statement->{path}:$line";
        $line += $found =~ tr/\n//;
        if (defined $blank) {
            $text .= ' ' if $text !~ /(?:^| )$/;
            $broken ||= $found =~ /\n/;
            next;
        }
        problem($place, 'holds more than one statement') if $ended == 1;
        $ended++ if $ended;
        if (defined $literal) {
            problem($place, 'a literal holds a line\'s end') if $literal =~ /\n/;
            # SQL joins literals only over a line's end, which is gone here.
            $literal = substr $literal, 1 if $broken && $literal =~ /^'/ && $text =~ s/' $//;
            $text .= $literal;
        } elsif (defined $name) {
            my $number = $statement->{number}{$name};
            problem($place, ":$name is not declared") unless $number;
            $used{$name} = 1;
            $text .= '($' . ($number // 0) . '::' . ($number ? $statement->{types}[$number - 1] : '') . ')';
        } elsif ($other eq ';') {
            $ended ||= 1;
        } else {
            problem($place, "$other: parameters have names") if $other =~ /^\$\d/;
            problem($place, "$other is never closed") if $other =~ /^['"]/;
            $text .= $other;
        }
        $broken = 0;
    }
    problem("$statement->{path}:$statement->{line}", "$_ is not used")
        for grep { !$used{$_} } @{$statement->{names}};
    $text =~ s/ $//;
    problem("$statement->{path}:$statement->{body_line}", 'holds no statement') if $text eq '';
    return $text;
}

sub statement_read {
    my $path = shift;
    open my $file, '<:raw', "$root/$path" or die "$path: $!\n";
    local $/;
    my %statement = (path => $path, names => [], types => [], number => {}, anew => 0);
    ($statement{name}) = $path =~ m{([^/]+)\.sql$};
    problem($path, 'a statement has a name as lead_list.sql')
        if $statement{name} !~ /^[a-z][a-z0-9_]*$/;
    my ($parameters, $body) = head_read(\%statement, selection_insert($path, scalar <$file>));
    parameters_read(\%statement, $parameters);
    $statement{text} = body_read(\%statement, $body);
    return \%statement;
}

sub quote {
    my $text = shift;
    $text =~ s/([\\"])/\\$1/g;
    $text =~ s/\?(?=\?)/?""/g;    # C could read a trigraph in two ?
    return qq("$text");
}

# The statement when nothing is asked: all its parameters NULL, which its one plan
# then knows.
sub bare_text {
    my $statement = shift;
    return $statement->{text} =~ s/\(\$\d+::/(NULL::/gr;
}

sub table_print {
    my @statements = @_;
    print "/* Made by sql/embed.pl of sql/lib and sql/$program. */\n#include \"query.h\"\n\n";
    for my $statement (grep { @{$_->{names}} } @statements) {
        print "static const char *const $statement->{name}_parameters[] = {",
            join(', ', map { quote($_) } @{$statement->{names}}), "};\n";
    }
    print "\nconst struct statement statement_table[] = {\n";
    for my $statement (@statements) {
        my $count = @{$statement->{names}};
        print "    {.name = \"$statement->{name}\",\n     .text = ", quote($statement->{text}),
            ",\n     .bare_text = ", ($statement->{anew} ? quote(bare_text($statement)) : 'NULL'),
            ",\n     .parameter_count = $count,\n     .parameters = ",
            ($count ? "$statement->{name}_parameters" : 'NULL'), "},\n";
    }
    print "    {.name = NULL},\n};\n";
}

sub list_print {
    for my $statement (@_) {
        my @types = @{$statement->{types}};
        print join("\t", $statement->{name}, $statement->{anew} ? 'anew' : 'kept',
                   join(', ', map { "$_ " . shift @types } @{$statement->{names}}),
                   $statement->{text}), "\n";
    }
}

my %statement;
for my $folder ('lib', $program) {
    for my $path (sort glob "'$root/sql/$folder/*.sql'") {
        $path = substr $path, length "$root/";
        next if $path =~ m{/rights\.sql$};
        my $read = statement_read($path);
        my $other = $statement{$read->{name}};
        problem($path, "has the name of $other->{path}") if $other;
        $statement{$read->{name}} = $read;
    }
}
if (@problems) {
    print STDERR map { "$_\n" } @problems;
    exit 1;
}
my @statements = @statement{sort keys %statement};
$list ? list_print(@statements) : table_print(@statements);
