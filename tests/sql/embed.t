#!/usr/bin/perl
# sql/embed.pl: what it makes of a statement's file, and what it refuses.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use Test::More;

my $embed = abs_path(dirname(__FILE__) . '/../../sql/embed.pl');

sub tree {
    my %files = @_;
    my $root = tempdir(CLEANUP => 1);
    make_path("$root/cgi-bin/tandemctl", map { "$root/sql/$_" } qw(lib schema selection lead));
    for my $name (keys %files) {
        open my $file, '>:raw', "$root/sql/$name.sql" or die "$name: $!";
        print $file $files{$name};
        close $file or die "$name: $!";
    }
    return $root;
}

sub embed {
    my ($root, @arguments) = @_;
    my $output = `'$^X' '$embed' --root '$root' @arguments 2>'$root/problems'`;
    my $exit = $? >> 8;
    open my $file, '<', "$root/problems" or die $!;
    local $/;
    return ($exit, $output, scalar <$file>);
}

# The fields that --list prints for one statement: name, plan, parameters, text.
sub listed {
    my $text = shift;
    my ($exit, $output, $problems) = embed(tree('lead/x' => $text), '--list', 'lead');
    chomp $output;
    return $exit ? "refused: $problems" : (split /\t/, $output, -1)[1, 2, 3];
}

sub text_is {
    my ($body, $wanted, $name) = @_;
    is((listed("-- Test.\n$body"))[2], $wanted, $name);
}

sub refuses {
    my ($name, $pattern, %files) = @_;
    my ($exit, $output, $problems) = embed(tree(%files), 'lead');
    is($exit, 1, "$name: refused");
    like($problems, $pattern, "$name: the reason");
    is($output, '', "$name: nothing is printed");
}

sub refuses_text {
    my ($name, $pattern, $text) = @_;
    refuses($name, $pattern, 'lead/x' => $text);
}

# --- what is made

is_deeply([listed(<<'END')], ['anew', 'id bigint, q text, ids bigint[], worth numeric(12, 2), at timestamp with time zone', <<'TEXT' =~ s/\n//r], 'a head on several lines');
-- Leads of one person,
-- newest first.
-- params: id bigint, q text,
--   ids bigint[], worth numeric(12, 2),
--   at timestamp with time zone
-- plan: anew
SELECT *  FROM lead -- all
WHERE id = :id AND (:q IS NULL OR name ~ :q)
  AND id = ANY(:ids) AND worth > :worth AND at < :at;
END
SELECT * FROM lead WHERE id = ($1::bigint) AND (($2::text) IS NULL OR name ~ ($2::text)) AND id = ANY(($3::bigint[])) AND worth > ($4::numeric(12, 2)) AND at < ($5::timestamp with time zone)
TEXT
is_deeply([listed("-- All.\nSELECT 1\n")], ['kept', '', 'SELECT 1'], 'no parameters');
is_deeply([listed("-- All.\n-- plan: anew\n-- params: a int\nSELECT :a")], ['anew', 'a int', 'SELECT ($1::int)'], 'the plan may stand first');

text_is("SELECT a::text, b::int[]", 'SELECT a::text, b::int[]', 'casts stay');
text_is("SELECT f(a := 1, b => 2), x[1 : 2]", 'SELECT f(a := 1, b => 2), x[1 : 2]', ':= and => and slices stay');
text_is("SELECT ':a', 'it''s :b', \":c\", E'\\':d'", "SELECT ':a', 'it''s :b', \":c\", E'\\':d'", 'literals and names stay');
text_is("SELECT \$\$ :a ; -- \$\$, \$x\$ \$\$ \$x\$", "SELECT \$\$ :a ; -- \$\$, \$x\$ \$\$ \$x\$", 'dollar literals stay');
text_is("SELECT 1 -- :a ; 'b\n, 2 /* :c /* ; */ \" */", 'SELECT 1 , 2', 'comments go');
text_is("SELECT '--', '/*' ;  -- end\n\n", "SELECT '--', '/*'", 'the semicolon goes');
text_is("SELECT 'one '\n   'two', 'a' AS \"b\"", "SELECT 'one two', 'a' AS \"b\"", 'literals over a line\'s end are one');
text_is("SELECT a\n\t,   b", 'SELECT a , b', 'white space is folded');
is((listed("-- T.\n-- params: a int\nSELECT 1-:a,:a::text,f(:a)"))[2], 'SELECT 1-($1::int),($1::int)::text,f(($1::int))', 'parameters between signs');

{
    my $root = tree('lead/b' => "-- B.\n-- params: id bigint, q text\nSELECT :q, :id, '\"\\', '???'",
                    'lib/a' => "-- A.\n-- plan: anew\nSELECT 1", 'lead/rights' => 'GRANT', 'lead/B_not' => '',
                    'schema/0001_x' => 'CREATE');
    unlink "$root/sql/lead/B_not.sql";
    my ($exit, $output, $problems) = embed($root, 'lead');
    is("$exit$problems", '0', "lib's statements and the program's");
    like($output, qr/#include "query\.h"/, 'the table includes its header');
    like($output, qr/b_parameters\[\] = \{"id", "q"\};/, 'parameters by number');
    like($output, qr/\.name = "a",\s+\.text = "SELECT 1",\s+\.bare_text = "SELECT 1",\s+\.parameter_count = 0,\s+\.parameters = NULL\}.*\.name = "b",.*\.bare_text = NULL,\s+\.parameter_count = 2,.*\{\.name = NULL\},\n\};/s,
         'rows by name, and a last one');
    unlike($output, qr/GRANT|CREATE/, 'neither rights nor schema');
    SKIP: {
        skip 'no C compiler', 1 if system('cc --version >/dev/null 2>&1') != 0;
        open my $file, '>', "$root/x.c" or die $!;
        print $file $output;
        close $file;
        my $lib = dirname($embed) . '/../cgi-bin/lib';
        is(system("cc -std=c17 -Wall -Wextra -Wconversion -Wshadow -Werror -I'$lib' -c '$root/x.c' -o '$root/x.o'"), 0, 'it compiles');
    }
    is((embed($root, 'tandemctl'))[0], 0, 'a program without statements has those of lib');
    for my $name ('lib', 'schema', 'rule', 'view', 'selection', 'nowhere', '../lead', '') {
        isnt((embed($root, "'$name'"))[0], 0, "\"$name\" is no program");
    }
    isnt((embed($root, 'lead', 'lead'))[0], 0, 'one program at a time');
    isnt((embed($root, '--nonsense', 'lead'))[0], 0, 'an unknown option is refused');
}

# --- what is refused

refuses('a name of lib', qr{^sql/lead/x\.sql: has the name of sql/lib/x\.sql$}m,
        'lib/x' => "-- A.\nSELECT 1", 'lead/x' => "-- B.\nSELECT 2");
refuses('a name with a hyphen', qr{^sql/lead/a-b\.sql: a statement has a name}m, 'lead/a-b' => "-- A.\nSELECT 1");
refuses_text('no purpose', qr{^sql/lead/x\.sql:1: begins with its purpose}m, 'SELECT 1');
refuses_text('an empty purpose', qr{:1: begins with its purpose}, "-- \n-- params: a int\nSELECT :a");
refuses_text('an unused parameter', qr{^sql/lead/x\.sql:2: b is not used$}m, "-- T.\n-- params: a int, b int\nSELECT :a");
refuses_text('one used in a comment only', qr{:2: a is not used}, "-- T.\n-- params: a int\nSELECT 1 -- :a");
refuses_text('an undeclared parameter', qr{^sql/lead/x\.sql:5: :b is not declared$}m, "-- T.\n-- params: a int\nSELECT :a,\n  /* x\n */ :b");
refuses_text('parameters without a head', qr{:2: :a is not declared}, "-- T.\nSELECT :a");
refuses_text('a parameter twice', qr{:2: a is declared twice}, "-- T.\n-- params: a int, a text\nSELECT :a");
refuses_text('two lists of parameters', qr{:3: parameters are declared twice}, "-- T.\n-- params: a int\n-- params: b int\nSELECT :a, :b");
refuses_text('a parameter without a type', qr{:2: "b" is no parameter}, "-- T.\n-- params: a int, b\nSELECT :a, :b");
refuses_text('a comma at the end', qr{:2: "" is no parameter}, "-- T.\n-- params: a int,\nSELECT :a");
refuses_text('SQL for a type', qr{is no parameter}, "-- T.\n-- params: a int) OR (true\nSELECT :a");
refuses_text('too many parameters', qr{:2: has more than 64}, "-- T.\n-- params: " . join(', ', map { "a$_ int" } 1 .. 65) . "\nSELECT " . join ',', map { ":a$_" } 1 .. 65);
refuses_text('a mistyped head', qr{:2: the head says}, "-- T.\n-- parameters: a int\nSELECT 1");
refuses_text('an unknown plan', qr{:2: the head says}, "-- T.\n-- plan: never\nSELECT 1");
refuses_text('a numbered parameter', qr{:2: \$1: parameters have names}, "-- T.\nSELECT \$1");
refuses_text('two statements', qr{:2: holds more than one statement}, "-- T.\nSELECT 1; SELECT 2");
refuses_text('two semicolons', qr{:2: holds more than one statement}, "-- T.\nSELECT 1;;");
refuses_text('no statement', qr{:2: holds no statement}, "-- T.\n\n-- no\n");
refuses_text('a lone semicolon', qr{holds no statement}, "-- T.\n;");
refuses_text('an open literal', qr{:2: ' is never closed}, "-- T.\nSELECT 'a");
refuses_text('a line\'s end in a literal', qr{:2: a literal holds a line's end}, "-- T.\nSELECT 'a\nb'");

# A selection stands in a statement as if it were written there.
my %selection = ('selection/chosen' => "-- Which.\n-- params: from date, q text\nSELECT * FROM lead\nWHERE day > :from AND name = :q\n");
my ($exit, $output) = embed(tree(%selection, 'lead/x' =>
    "-- Test.\n-- params: n bigint\n-- with: chosen\nSELECT * FROM chosen AS some LIMIT :n\n"), '--list', 'lead');
is($exit, 0, 'a statement with a selection is taken');
like($output, qr/\tfrom date, q text, n bigint\t/, 'its parameters become the statement\'s');
like($output, qr/FROM \(SELECT \* FROM lead WHERE day > \(\$1::date\) AND name = \(\$2::text\)\) AS some LIMIT \(\$3::bigint\)/,
    'its text stands where its name was');
($exit, $output) = embed(tree(%selection, 'lead/x' => "-- Test.\n-- with: chosen\nSELECT count(*) FROM chosen AS some\n"), '--list', 'lead');
like($output, qr/\tfrom date, q text\t/, 'also when the statement has none of its own');
($exit, undef, my $said) = embed(tree('lead/x' => "-- Test.\n-- with: nothing\nSELECT 1 FROM nothing\n"), '--list', 'lead');
ok($exit == 1 && $said =~ m{no sql/selection/nothing}, 'a selection that does not exist is refused');
($exit, undef, $said) = embed(tree(%selection, 'lead/x' => "-- Test.\n-- with: chosen\nSELECT 1\n"), '--list', 'lead');
ok($exit == 1 && $said =~ /does not say chosen/, 'so is one that the statement does not use');

like((embed(tree('lead/x' => "-- Test.\n-- params: q text\n-- plan: anew\nSELECT * FROM lead WHERE :q IS NULL OR name = :q\n"), 'lead'))[1],
    qr/\.bare_text = "SELECT \* FROM lead WHERE \(NULL::text\) IS NULL OR name = \(NULL::text\)"/, 'planned anew, it has a text for when nothing is asked');

done_testing();
