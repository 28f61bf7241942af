# Names that templates show and names that C and statements set: each has its other half,
# for a typo renders as nothing and ctemplate says nothing (TRAPS). Names are compared by
# program: templates/<program> with cgi-bin/<program>, sql/<program> and what all share.
use Tandem;

sub content {
    my ($path) = @_;
    open my $file, '<:encoding(UTF-8)', $path or die "$path: $!\n";
    local $/;
    return scalar <$file>;
}
sub hash { return map { $_ => 1 } @_ }

my @programs = map { m{cgi-bin/([^/]+)/main\.c} && $1 ne 'tandemctl' ? $1 : () } glob 'cgi-bin/*/main.c';

# --- templates: names by program ('' is what all share) ---
my (%shown, %place);
for my $path (glob('templates/*.tpl'), glob 'templates/*/*.tpl') {
    my ($program) = $path =~ m{templates/([^/]+)/};
    for my $name (content($path) =~ /\{\{[#\/>]?([A-Z][A-Z0-9_]*)(?::\w+)*\}\}/g) {
        $shown{$program // ''}{$name} = 1;
        $place{$program // ''}{$name} //= $path;
    }
}

# --- C: names given to dictionaries, and every word in capitals ---
my (%set, %word, %literal, %prefix, %menu);
for my $path (glob('cgi-bin/lib/*.c'), map { glob "cgi-bin/$_/*.[ch]" } @programs) {
    my ($program) = $path =~ m{cgi-bin/([^/]+)/};
    $program = '' if $program eq 'lib';
    my $text = content($path);
    $text =~ s{/\*.*?\*/}{}gs;
    # the second argument of these, where it stands there as a word
    while ($text =~ /\b(?:dictionary_(?:set|set_number|show|add|include))\((?:[^"();]|\((?:[^()]|\([^()]*\))*\))*?,\s*"([A-Z][A-Z0-9_]*)"/g) {
        $set{$program}{$1} //= $path;
    }
    while ($text =~ /\bpage_rows(?:_some)?\([^";]*?"([A-Z][A-Z0-9_]*)"/g) { $set{$program}{$1} //= $path }
    $word{$program}{$_}    = 1 for $text =~ /"([A-Z][A-Z0-9_]*)"/g;
    $literal{$program}{$_} = 1 for $text =~ /"([a-z][a-z0-9_]*)"/g;
    $prefix{uc $_}         = 1 for $text =~ /\bupper_name\([^;]*?"([a-z]+_)"/g, $text =~ /"([A-Z]+_)%s"/g;
    $menu{$_}              = $path for $text =~ /\.menu = "([A-Z]+)"/g;
}
delete $prefix{HAS_};

# --- statements: the columns of their results ---
my (%column, %text);
for my $program (@programs) {
    my $script = '';
    for (qx(perl sql/embed.pl --list $program)) {
        chomp;
        my ($name, undef, undef, $text) = split /\t/, $_, 4;
        utf8::decode($text);
        $text{$program}{$name} = $text;
        $script .= "\\echo ':statement',$name\n$text \\gdesc\n";
    }
    my $statement;
    my @rows = sql($script);
    for my $row (@rows) {
        my ($name, $type) = @$row;
        if ($name eq ':statement') { $statement = $type; next }
        next if !defined $type || $type eq '' || $name eq 'Column' || $name eq '?column?' || $name =~ /^The command has no result/;
        $column{$program}{$statement}{$name} = 1;
    }
    ok scalar(keys %{$column{$program}}) > 0, "the columns of $program";
}

# What page_row makes of a column (page.h).
sub made_of {
    my ($program) = @_;
    my %made;
    for my $statement (keys %{$column{$program}}) {
        for my $name (map {uc} keys %{$column{$program}{$statement}}) {
            $made{$_} = 1 for $name, "HAS_$name", "${name}_CODE", "${name}_EXTRA";
        }
    }
    return %made;
}

# --- every name shown is set ---
my %all_words = map { %$_ } values %word;
for my $program ('', @programs) {
    my %known = (BI_SPACE => 1, BI_NEWLINE => 1, %{$word{''}}, %{$word{$program} // {}}, $program eq '' ? (%all_words, map { made_of($_) } @programs) : made_of($program));
    my @missing = grep {
        my $name = $_;
        !$known{$name} && !grep { index($name, $_) == 0 } keys %prefix
    } sort keys %{$shown{$program} // {}};
    is join(', ', map {"$_ ($place{$program}{$_})"} @missing), '', ($program || 'lib') . ': every name in a template is set somewhere';
}

# --- every name set is shown ---
my %all_shown = map { %$_ } values %shown;
for my $program ('', @programs) {
    my %known   = $program eq '' ? %all_shown : (%{$shown{''}}, %{$shown{$program} // {}});
    my @missing = grep { !$known{$_} } sort keys %{$set{$program} // {}};
    is join(', ', map {"$_ ($set{$program}{$_})"} @missing), '', ($program || 'lib') . ': every name that C sets is in a template';
}
is join(', ', map {"$_ ($menu{$_})"} grep { !$shown{''}{"IN_$_"} } sort keys %menu), '', 'every entry of the menu is in the layout';

# --- every column asked for is used: in a template, by C, as a form's field, or in a CSV ---
for my $program (@programs) {
    my $text = join '', map { content($_) } glob("cgi-bin/$program/*.c"), glob 'cgi-bin/lib/*.c';
    my %csv  = hash($text =~ /\.csv = "(\w+)"/g);
    my %use  = (%{$literal{''}}, %{$literal{$program} // {}});
    my %own_shown = (%{$shown{''}}, %{$shown{$program} // {}});
    my @unused;
    for my $statement (sort keys %{$column{$program}}) {
        # what is shared (a link, too) another program may use; a CSV has all its columns, and
        # so has what is asked for by *
        next if -e "sql/lib/$statement.sql" || -l "sql/$program/$statement.sql" || $csv{$statement} || $statement =~ /_csv$/
            || $text{$program}{$statement} =~ /SELECT \*|\.\*/;
        for my $name (sort keys %{$column{$program}{$statement}}) {
            my $upper = uc $name;
            next if $use{$name} || $name =~ /^(location|version|cursor)$/;
            next if $text{$program}{$statement} =~ /ORDER BY[^()]*\b$name\b/;    # a UNION sorts by what it returns
            next if grep { $own_shown{$_} } $upper, "HAS_$upper", "${upper}_CODE", "${upper}_EXTRA";
            push @unused, "$statement.$name";
        }
    }
    is join(', ', @unused), '', "$program: every column that is asked for is used";
}

# --- every statement, form and template that C names is there, and the reverse ---
for my $program (@programs) {
    my $text = join '', map { content($_) } glob "cgi-bin/$program/*.c";
    my %template = map { m{templates/($program/\w+)\.tpl} => 1 } glob "templates/$program/*.tpl";
    is join(' ', grep { index($text, qq("$_")) < 0 } sort keys %template), '', "$program: every template is used";
    my @statements = grep { $_ ne 'rights' } map { m{/(\w+)\.sql$} } glob "sql/$program/*.sql";
    is join(' ', grep { index($text, qq("$_")) < 0 } @statements), '', "$program: every statement is used";
}

done_testing;
