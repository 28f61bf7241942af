#!/usr/bin/perl
# Makes each language's templates, and the table of sentences C says, from the
# English sources and the catalogues templates/locale/<program>/{nl,da}.po.
#
#   perl templates/translate.pl --templates build/templates --table build/generated/sentences.c
#   perl templates/translate.pl --missing     prints the entries that are missing
#   perl templates/translate.pl --add         appends them, empty, to the catalogues
#
# Sentences are what stands
#   - in templates/**.tpl between [[ and ]], whole, with its markers: [[Signed in as {{PERSON}}]]
#   - in cgi-bin/**.c and .h in N_("..."), sentence(language, "...") and
#     sentence_plural(language, "one", "many", count)
#   - in sql/**.sql in refuse(field, '...'), import_refusal(field, '...'),
#     conflict('...') and forbidden('...')
# A program's sentence is looked up in its own catalogue, then in lib's; of what
# belongs to no program only in lib's. Fails (exit 1), naming place, language and
# sentence, when one is missing, empty or fuzzy, when a translation has other
# markers than its sentence, and for an entry that no source uses.
# Outputs are written only when they change, so that make builds little.
use strict;
use warnings;
use File::Basename qw(dirname);
use File::Find;
use File::Path qw(make_path);
use Getopt::Long;
use POSIX qw(strftime);
use FindBin;
use lib $FindBin::Bin;
use Source qw(@problems @uses problem quote file_read files_below is_text program_of template_read
              source_read);

my @languages = ('nl', 'da');
my ($root, $templates, $table, $missing, $add) = ('.');
GetOptions('root=s' => \$root, 'templates=s' => \$templates, 'table=s' => \$table,
           'missing' => \$missing, 'add' => \$add) && !@ARGV
    or die "usage: translate.pl [--templates FOLDER] [--table FILE] [--missing | --add]\n";
$templates =~ s{/+$}{} if $templates;

$Source::root = $root;
my %catalogue;     # {program}{language}{msgid} = {text, place, fuzzy, used}

sub file_write {
    my ($path, $text) = @_;
    if (open my $old, '<:raw', $path) {
        local $/;
        return if (<$old> // '') eq $text;
    }
    make_path(dirname($path));
    open my $new, '>:raw', "$path.new" or die "$path.new: $!\n";
    print $new $text;
    close $new or die "$path.new: $!\n";
    rename "$path.new", $path or die "$path: $!\n";
}

# --- the catalogues

sub po_unquote {
    my ($text, $place) = @_;
    my %escape = (n => "\n", t => "\t", '"' => '"', '\\' => '\\');
    $text =~ s/\\(.)/$escape{$1} \/\/ (problem($place, "unknown escape \\$1"), '')[1]/ge;
    return $text;
}

sub header_check {
    my ($header, $path, $language) = @_;
    my %wanted = ('Content-Type' => 'text/plain; charset=UTF-8', 'Language' => $language,
                  'Plural-Forms' => 'nplurals=2; plural=(n != 1);');
    for my $name (sort keys %wanted) {
        problem("$path:1", "the header must say $name: $wanted{$name}")
            unless $header =~ /^\Q$name: $wanted{$name}\E$/m;
    }
}

sub catalogue_read {
    my ($path, $program, $language) = @_;
    my ($entries, $entry, $field, $line) = ($catalogue{$program}{$language} = {}, undef, '', 0);
    my $fuzzy = 0;
    my $finish = sub {
        return unless $entry;
        my ($msgid, $place) = ($entry->{msgid}, $entry->{place});
        if (!defined $entry->{msgstr}) {
            problem($place, 'has no msgstr');
        } elsif ($msgid eq '') {
            header_check($entry->{msgstr}, $path, $language);
            $entries->{''} = {used => 1};
        } elsif ($entries->{$msgid}) {
            problem($place, 'is here twice: ' . quote($msgid));
        } else {
            $entries->{$msgid} = {text => $entry->{msgstr}, place => $place,
                                  fuzzy => $entry->{fuzzy}};
        }
        undef $entry;
    };
    for (split /\n/, file_read($path)) {
        my $place = "$path:" . ++$line;
        if (/^msgid\s+"((?:[^"\\]|\\.)*)"\s*$/) {
            $finish->();
            $entry = {msgid => po_unquote($1, $place), place => $place, fuzzy => $fuzzy};
            ($field, $fuzzy) = ('msgid', 0);
        } elsif (/^msgstr\s+"((?:[^"\\]|\\.)*)"\s*$/ && $entry && $field eq 'msgid') {
            ($entry->{msgstr}, $field) = (po_unquote($1, $place), 'msgstr');
        } elsif (/^"((?:[^"\\]|\\.)*)"\s*$/ && $entry && $field) {
            $entry->{$field} .= po_unquote($1, $place);
        } elsif (/^#,.*\bfuzzy\b/) {
            $finish->();
            $fuzzy = 1;
        } elsif (/^#~/) {
            problem($place, 'is obsolete: take it out');
        } elsif (/^\s*$/ || /^#/) {
            $finish->();
        } else {
            problem($place, 'is no line of a catalogue (msgctxt and msgid_plural are not used here)');
        }
    }
    $finish->();
    problem("$path:1", 'has no header') unless $entries->{''};
}

# --- translation

# What a translation must keep: markers of templates, {} and % of C and SQL.
sub markers_of {
    my ($text, $kind) = @_;
    my %seen;
    my @found = $text =~ /(\{\{.*?\}\})/gs;
    return join ' ', sort grep { !$seen{$_}++ || /^\{\{[#\/]/ } @found if $kind eq 'template';
    return join ' ', (sort $text =~ /(\{\w*\})/g), $text =~ /(%[-+0-9.\$]*l{0,2}[sdiuxfgc])\b/g;
}

# The entry for a use, of its program or else of lib; marks it used.
sub entry_find {
    my ($use, $language) = @_;
    for my $program ($use->{program}, 'lib') {
        my $entry = $catalogue{$program}{$language}{$use->{msgid}} or next;
        $entry->{used} = 1;
        return $entry;
    }
    return;
}

sub uses_check {
    for my $use (@uses) {
        for my $language (@languages) {
            my $entry = entry_find($use, $language);
            my ($place, $shown) = ($use->{place}, "$language: " . quote($use->{msgid}));
            if (!$entry) {
                problem($place, "no entry for $shown");
            } elsif ($entry->{fuzzy}) {
                problem($place, "a fuzzy entry ($entry->{place}) for $shown");
            } elsif ($entry->{text} !~ /\S/) {
                problem($place, "an empty entry ($entry->{place}) for $shown");
            } elsif (markers_of($entry->{text}, $use->{kind}) ne markers_of($use->{msgid}, $use->{kind})) {
                problem($place, "other markers in the entry ($entry->{place}) for $shown");
            } else {
                $use->{$language} = $entry->{text};
            }
        }
    }
}

sub unused_check {
    for my $program (sort keys %catalogue) {
        for my $language (@languages) {
            my $entries = $catalogue{$program}{$language} or next;
            problem($entries->{$_}{place}, "no source uses $language: " . quote($_))
                for sort grep { !$entries->{$_}{used} } keys %$entries;
        }
    }
}

my %html = ('&' => '&amp;', '<' => '&lt;', '>' => '&gt;', '"' => '&quot;', "'" => '&#39;');

# Text as HTML; markers and entities stay as they are.
sub escape {
    my $text = shift;
    $text =~ s/(\{\{.*?\}\}|&(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9]+|#x[0-9a-fA-F]+);)|([&<>"'])/$1 \/\/ $html{$2}/ges;
    return $text;
}

my $block = qr/^(?:html|head|body|title|meta|link|script|header|footer|main|nav|section|article|aside|
    div|p|h[1-6]|ul|ol|li|dl|dt|dd|form|fieldset|legend|table|caption|colgroup|col|thead|tbody|tfoot|
    tr|td|th|option|optgroup|select|datalist|details|summary|figure|figcaption|blockquote|address|
    pre|hr|br|dialog|search|svg|g|rect|line|path|circle)$/ix;

# A template as ctemplate's STRIP_WHITESPACE may have it, which joins lines
# without a blank: a line's end is made a blank within a tag and between words,
# and stays (to be stripped) only beside a block's tag, where HTML ignores it.
# The line's end after <textarea> and <pre>, which browsers drop, is kept as a
# value: without it the first line of the text would be dropped when it is empty.
sub lines_join {
    my $text = shift;
    my ($joined, @tokens) = ('');
    push @tokens, $& while $text =~ /\G(?:
        \{\{.*?\}\} | <!--.*?--> | <!.*?> | \s*\n\s* | [^<{\n]+ |
        <\/?[a-zA-Z](?:[^>"'{]+|\{\{.*?\}\}|"[^"]*"|'[^']*'|\{)*> | . )/gsx;
    my $beside_block = sub {
        my ($at, $step) = @_;
        for (; $at >= 0 && $at < @tokens; $at += $step) {
            next if $tokens[$at] =~ /^(?:\{\{[#\/!%]|\s+$|<!)/;
            return $tokens[$at] =~ /^<\/?([a-zA-Z0-9]+)/ && $1 =~ $block;
        }
        return 1;
    };
    for my $at (0 .. $#tokens) {
        my $token = $tokens[$at];
        if ($token =~ /^<\/?[a-zA-Z]/) {
            $token =~ s/\s*\n\s*/ /g;
            $token =~ s/ >$/>/;
        } elsif ($token =~ /^\s*\n/) {
            if ($at && $tokens[$at - 1] =~ /^<(?:textarea|pre)\b/i) {
                $token = '{{BI_NEWLINE}}';
            } else {
                $joined =~ s/[ \t]+\z//;
                $token = $beside_block->($at - 1, -1) || $beside_block->($at + 1, 1) ? "\n" : ' ';
            }
        }
        $joined .= $token;
    }
    return $joined;
}

sub templates_write {
    my $source = shift;
    my %translation;
    $translation{$_->{program}}{$_->{msgid}} = $_ for grep { $_->{kind} eq 'template' } @uses;
    my %kept;
    for my $path (keys %$source) {
        my $known = $translation{program_of($path)};
        my ($text, $sentences) = @{$source->{$path}}{qw(text sentences)};
        $text = lines_join($text) if !is_text($path);
        for my $language ('en', @languages) {
            my @said = map { $language eq 'en' ? $_ : $known->{$_}{$language} } @$sentences;
            @said = map { escape($_) } @said if !is_text($path);
            my $built = "$templates/$language/" . $path =~ s{^templates/}{}r;
            file_write($built, $text =~ s/\x01(\d+)\x02/$said[$1]/gr);
            $kept{$built} = 1;
        }
    }
    # A template that is gone must go from the build too.
    for my $folder (grep { -d } map { "$templates/$_" } 'en', @languages) {
        find({no_chdir => 1, wanted => sub { unlink $_ if /\.tpl$/ && !$kept{$_} }}, $folder);
    }
}

sub table_collect {
    my %row;
    for my $use (grep { $_->{kind} ne 'template' } @uses) {
        my $first = $row{$use->{msgid}} //= $use;
        for my $language (@languages) {
            next if ($first->{$language} // '') eq ($use->{$language} // '');
            problem($use->{place}, "$use->{program} and $first->{program} ($first->{place}) translate "
                    . "differently $language: " . quote($use->{msgid}));
        }
    }
    return \%row;
}

# Two ? are kept apart: C could read a trigraph in them.
sub c_quote { return quote($_[0]) =~ s/\?(?=\?)/?""/gr }

sub table_write {
    my $row = shift;
    my $text = "/* Made by templates/translate.pl of the catalogues in templates/locale. */\n"
        . "#include \"language.h\"\n\nconst struct sentence_entry sentence_table[] = {\n";
    for my $msgid (sort keys %$row) {
        $text .= '    {{' . join(', ', map { c_quote($_) } $msgid, @{$row->{$msgid}}{@languages}) . "}},\n";
    }
    # C knows no empty arrays.
    $text .= "    {{\"\", \"\", \"\"}},\n" unless %$row;
    file_write($table, $text . "};\nconst unsigned sentence_count = " . keys(%$row) . ";\n");
}

# --- what is missing

# Catalogue file => the uses it lacks, one for each sentence. What two programs
# lack belongs in lib.
sub missing_collect {
    my (%programs, %lacking, %seen);
    for my $use (@uses) {
        for my $language (@languages) {
            $programs{$language}{$use->{msgid}}{$use->{program}} = 1 unless entry_find($use, $language);
        }
    }
    for my $use (@uses) {
        for my $language (@languages) {
            my $in = $programs{$language}{$use->{msgid}} or next;
            my $program = keys %$in == 1 ? (keys %$in)[0] : 'lib';
            my $path = "templates/locale/$program/$language.po";
            push @{$lacking{$path}}, $use unless $seen{$path}{$use->{msgid}}++;
        }
    }
    return \%lacking;
}

sub header_new {
    my $path = shift;
    my ($program, $language) = $path =~ m{([^/]+)/([^/]+)\.po$};
    return qq(# Tandem, $program\nmsgid ""\nmsgstr ""\n"Project-Id-Version: tandem\\n"\n)
        . qq("Report-Msgid-Bugs-To: \\n"\n"PO-Revision-Date: )
        . strftime('%Y-%m-%d %H:%M%z', localtime) . qq(\\n"\n)
        . qq("Last-Translator: \\n"\n"Language-Team: \\n"\n"Language: $language\\n"\n)
        . qq("MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n)
        . qq("Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n);
}

sub missing_show {
    my $lacking = missing_collect();
    for my $path (sort keys %$lacking) {
        my $text = join '', map {
            "\n#: $_->{place}\nmsgid " . quote($_->{msgid}) . "\nmsgstr \"\"\n"
        } @{$lacking->{$path}};
        if ($add) {
            my $new = !-e "$root/$path";
            make_path(dirname("$root/$path"));
            open my $file, '>>:raw', "$root/$path" or die "$path: $!\n";
            print $file $new ? header_new($path) : '', $text;
            close $file or die "$path: $!\n";
            print scalar @{$lacking->{$path}}, " added to $path\n";
        } else {
            print "# $path\n$text\n";
        }
    }
}

# --- all of it

for my $path (files_below('templates/locale', qr{\.po})) {
    my ($program, $language) = $path =~ m{^templates/locale/([^/]+)/([^/]+)\.po$};
    if (!$program || !grep { $_ eq $language } @languages) {
        problem($path, 'is no catalogue: they are templates/locale/<program>/{nl,da}.po');
    } elsif ($program ne program_of("templates/$program/x") && $program ne 'lib') {
        problem($path, "there is no program $program");
    } else {
        catalogue_read($path, $program, $language);
    }
}
my %source = map { $_ => template_read($_) } files_below('templates', qr{\.tpl});
source_read($_, 'c') for files_below('cgi-bin', qr{\.[ch]});
source_read($_, 'sql') for files_below('sql', qr{\.sql});

if ($missing || $add) {
    die map { "$_\n" } @problems if @problems;
    missing_show();
    exit 0;
}
uses_check();
unused_check();
my $rows = table_collect();
if (@problems) {
    print STDERR map { "$_\n" } @problems;
    exit 1;
}
templates_write(\%source) if $templates;
table_write($rows) if $table;
