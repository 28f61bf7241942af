#!/usr/bin/perl
# The style sheet as it is served: for each choice that shows fields (.when in the forms'
# tables of fields, cgi-bin/lib/field.h) the rule that shows them, in place of the line
# "/* .when */". Reads the sheet named, writes to standard output.
#   perl templates/style.pl templates/static/tandem.css
use strict;
use warnings;

my ($path) = @ARGV;
my %choices;
for my $source (glob 'cgi-bin/*/*.c cgi-bin/*/*.h') {
    open my $file, '<', $source or die "$source: $!\n";
    while (<$file>) {
        next if !/\.when = "([^"]*)"/;
        $choices{$_} = 1 for split ' ', $1;
    }
}
# A radio button has an id of its own, an option of a select its select's.
my $rule = join ',', map {
    my ($field, $choice) = /^(\w+?)-(\w+)$/ or die "no choice of a field: .when = \"$_\"\n";
    (qq{form:has(#$_:checked) .when-$_}, qq{form:has(#$field option[value="$choice"]:checked) .when-$_})
} sort keys %choices;

open my $sheet, '<', $path or die "$path: $!\n";
my $text = do { local $/; readline $sheet };
$text =~ s{^/\* \.when \*/$}{$rule . "{display:block}"}me or die "$path has no line for .when\n";
print $text;
