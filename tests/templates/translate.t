#!/usr/bin/perl
# templates/translate.pl: what it makes, and above all what it refuses.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use Test::More;

my $translate = abs_path(dirname(__FILE__) . '/../../templates/translate.pl');
my $escaped = qq({{%AUTOESCAPE context="HTML"}}\n);

sub header {
    my $language = shift;
    return qq(msgid ""\nmsgstr ""\n"Project-Id-Version: tandem\\n"\n)
        . qq("PO-Revision-Date: 2026-11-21 12:00+0100\\n"\n"Last-Translator: \\n"\n)
        . qq("Language-Team: \\n"\n"Language: $language\\n"\n"MIME-Version: 1.0\\n"\n)
        . qq("Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n)
        . qq("Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n);
}

sub write_file {
    my ($path, $text) = @_;
    make_path(dirname($path));
    open my $file, '>:raw', $path or die "$path: $!";
    print $file $text;
    close $file or die "$path: $!";
}

sub read_file {
    open my $file, '<:raw', $_[0] or return;
    local $/;
    return <$file>;
}

# A catalogue of pairs, msgid and msgstr as they stand in the file.
sub catalogue {
    my ($language, @pairs) = @_;
    my $text = header($language);
    while (my ($msgid, $msgstr) = splice @pairs, 0, 2) {
        $text .= qq(\nmsgid "$msgid"\nmsgstr "$msgstr"\n);
    }
    return $text;
}

# The same pairs in both languages, da with a mark.
sub both {
    my ($program, %pairs) = @_;
    return ("templates/locale/$program/nl.po" => catalogue('nl', map { $_ => $pairs{$_} } sort keys %pairs),
            "templates/locale/$program/da.po" => catalogue('da', map { $_ => "DA $pairs{$_}" } sort keys %pairs));
}

# A source tree of those files; every program is a folder of cgi-bin.
sub tree {
    my %files = @_;
    my $root = tempdir(CLEANUP => 1);
    make_path(map { "$root/cgi-bin/$_" } qw(lib lead report tandemctl));
    write_file("$root/$_", $files{$_}) for keys %files;
    return $root;
}

sub translate {
    my ($root, @options) = @_;
    @options = ('--templates', "$root/build/templates", '--table', "$root/build/generated/sentences.c")
        unless @options;
    my $output = `'$^X' '$translate' --root '$root' @options 2>&1`;
    return ($? >> 8, $output);
}

sub built { read_file("$_[0]/build/templates/$_[1]") }
sub table { read_file("$_[0]/build/generated/sentences.c") }

sub refuses {
    my ($name, $pattern, %files) = @_;
    my $root = tree(%files);
    my ($exit, $output) = translate($root);
    is($exit, 1, "$name: refused");
    like($output, $pattern, "$name: the reason");
    ok(!-e "$root/build", "$name: nothing is written");
}

# --- templates

{
    my $root = tree(
        'templates/lead/x.tpl' => $escaped . "<p title=\"[[A \"b\" & c]]\">\n  [[Signed in\n     as {{PERSON}}]]</p>\n[[5&nbsp;m]] {{! [[no]] }}",
        both('lead', 'A \"b\" & c' => '<\"d\'>', 'Signed in as {{PERSON}}' => '{{PERSON}} aangemeld', '5&nbsp;m' => '5&nbsp;m & ü'),
    );
    is_deeply([translate($root)], [0, ''], 'a template is translated, without a word');
    my $en = built($root, 'en/lead/x.tpl');
    like($en, qr/title="A &quot;b&quot; &amp; c"/, 'en: an attribute, escaped');
    like($en, qr/\n>?Signed in as \{\{PERSON\}\}<|>\nSigned in as \{\{PERSON\}\}</, 'white space is folded, markers stay');
    like($en, qr/5&nbsp;m/, 'entities stay');
    like($en, qr/\{\{! \[\[no\]\] \}\}/, 'comments stay');
    my $nl = built($root, 'nl/lead/x.tpl');
    like($nl, qr/title="&lt;&quot;d&#39;&gt;"/, 'nl: a translation, escaped');
    like($nl, qr/\{\{PERSON\}\} aangemeld/, 'nl: markers may move');
    like($nl, qr/5&nbsp;m &amp; ü/, 'nl: entities stay, a bare & is escaped');
    like(built($root, 'da/lead/x.tpl'), qr/DA \{\{PERSON\}\}/, 'da');
    like(table($root), qr/sentence_count = 0;/, 'templates put nothing in the table');

    my @made = map { "$root/build/$_" } 'templates/en/lead/x.tpl', 'generated/sentences.c';
    utime 1, 1, @made;
    translate($root);
    is((stat)[9], 1, 'an output that does not change is left alone') for @made;
    write_file("$root/templates/lead/y.tpl", $escaped . 'y');
    unlink "$root/templates/lead/y.tpl" if (translate($root))[0] == 0;
    ok(-e "$root/build/templates/nl/lead/y.tpl", 'a new template appears');
    translate($root);
    ok(!-e "$root/build/templates/nl/lead/y.tpl", 'a template that is gone goes');
    ok(-e $made[0], 'the others stay');
}
{
    my $root = tree('templates/x.tpl' => $escaped . <<'END');
<div
  class="a"
  id="b">
  {{NAME}}
  <b>{{ORGANISATION}}</b>
  {{#ROW}}
  <p>x</p>
  {{/ROW}}
  <textarea name="note" {{#REQUIRED}}required{{/REQUIRED}}
   >
{{NOTE:p}}</textarea>
  one
  two
</div>
END
    is((translate($root))[0], 0, 'a template without sentences');
    my $en = built($root, 'en/x.tpl');
    like($en, qr/<div class="a" id="b">\n\{\{NAME\}\} <b>/, 'ends of lines in tags and between words become blanks');
    like($en, qr/<\/b>\n\{\{#ROW\}\}\n<p>x<\/p>\n\{\{\/ROW\}\}\n<textarea/, 'beside blocks they stay, to be stripped');
    like($en, qr/required\{\{\/REQUIRED\}\}>\{\{BI_NEWLINE\}\}\{\{NOTE:p\}\}/, 'the one after <textarea> is kept');
    like($en, qr/<\/textarea> one two\n<\/div>\n$/, 'words stay apart');
}

refuses('a missing entry', qr{^templates/lead/x\.tpl:2: no entry for da: "Name"$}m,
        'templates/lead/x.tpl' => $escaped . '[[Name]]',
        'templates/locale/lead/nl.po' => catalogue('nl', Name => 'Naam'));
refuses('an empty entry', qr{^templates/x\.tpl:3: an empty entry \(templates/locale/lib/nl\.po:13\) for nl: "Name"$}m,
        'templates/x.tpl' => "$escaped\n[[Name]]", both('lib', Name => 'N'),
        'templates/locale/lib/nl.po' => catalogue('nl', Name => ''));
refuses('a fuzzy entry', qr{^templates/x\.tpl:2: a fuzzy entry .* for nl: "Name"$}m,
        'templates/x.tpl' => "$escaped\[[Name]]", both('lib', Name => 'N'),
        'templates/locale/lib/nl.po' => header('nl') . qq(\n#, fuzzy\nmsgid "Name"\nmsgstr "Naam"\n));
refuses('an unused entry', qr{^templates/locale/lead/nl\.po:13: no source uses nl: "Name"$}m,
        both('lead', Name => 'Naam'));
refuses("another program's entry", qr{^templates/report/x\.tpl:2: no entry for nl: "Name"$}m,
        'templates/report/x.tpl' => "$escaped\[[Name]]", both('lead', Name => 'Naam'));
refuses('a marker less', qr{other markers in the entry .* for nl: "By \{\{A\}\}"},
        'templates/x.tpl' => "$escaped\[[By {{A}}]]", both('lib', 'By {{A}}' => 'Door'));
refuses('a marker more', qr{other markers}, 'templates/x.tpl' => "$escaped\[[By]]", both('lib', 'By' => 'Door {{A}}'));
refuses('another modifier', qr{other markers}, 'templates/x.tpl' => "$escaped\[[By {{A:u}}]]",
        both('lib', 'By {{A:u}}' => 'Door {{A}}'));
refuses('a section closed twice', qr{other markers}, 'templates/x.tpl' => "$escaped\[[{{#A}}b{{/A}}]]",
        both('lib', '{{#A}}b{{/A}}' => '{{#A}}b{{/A}}{{/A}}'));
refuses('nested marks', qr{x\.tpl:2: \[\[ within}, 'templates/x.tpl' => "$escaped\[[a [[b]] c]]");
refuses('an open mark', qr{x\.tpl:3: \[\[ without its other half}, 'templates/x.tpl' => "$escaped\n[[a");
refuses('a closing mark alone', qr{x\.tpl:2: \]\] without its other half}, 'templates/x.tpl' => "${escaped}a]]");
refuses('an empty sentence', qr{x\.tpl:2: an empty sentence}, 'templates/x.tpl' => "$escaped\[[ ]]");
refuses('markup in a sentence', qr{markup does not belong}, 'templates/x.tpl' => "$escaped\[[a <b>c</b>]]");
{
    my $root = tree('templates/mail/x.tpl' => "[[Dear {{NAME}}, \"1 < 2\" & me,]]\n\n  {{#ROW}}x\n{{/ROW}}\n",
                    both(lib => 'Dear {{NAME}}, \"1 < 2\" & me,' => 'Beste {{NAME}}, \"1 < 2\" & ik,'));
    is((translate($root))[0], 0, 'a mail is plain text');
    is(built($root, 'nl/mail/x.tpl'), "Beste {{NAME}}, \"1 < 2\" & ik,\n\n  {{#ROW}}x\n{{/ROW}}\n", 'nothing in it is escaped or joined');
}
refuses('a mail that is escaped', qr{x\.tpl:1: is plain text}, 'templates/mail/x.tpl' => $escaped);
refuses('a template that is not escaped', qr{x\.tpl:1: must begin with}, 'templates/x.tpl' => '<p>');
refuses('bytes that are no UTF-8', qr{x\.tpl: is not UTF-8}, 'templates/x.tpl' => "$escaped\xff");

refuses('an inverted section', qr{x\.tpl:3: \{\{\^A\}\} is no marker of ctemplate}, 'templates/x.tpl' => "$escaped\n{{^A}}x{{/A}}");
refuses('an open section', qr{x\.tpl:2: \{\{#A\}\} is never closed}, 'templates/x.tpl' => "$escaped\{{#A}}\n\n");
refuses('a section closed by another', qr{x\.tpl:2: \{\{/B\}\} closes \{\{#A\}\}}, 'templates/x.tpl' => "$escaped\{{#A}}{{/B}}");
refuses('a section that was never opened', qr{x\.tpl:2: \{\{/B\}\} closes nothing}, 'templates/x.tpl' => "$escaped\{{/B}}");

# --- catalogues

my %one = ('templates/x.tpl' => "$escaped\[[Name]]", both('lib', Name => 'Naam'));
sub refuses_catalogue {
    my ($name, $pattern, $text) = @_;
    refuses($name, $pattern, %one, 'templates/locale/lib/nl.po' => $text);
}
refuses_catalogue('an entry twice', qr{nl\.po:16: is here twice: "Name"}, catalogue('nl', Name => 'a', Name => 'b'));
refuses_catalogue('no header', qr{nl\.po:1: has no header}, qq(msgid "Name"\nmsgstr "Naam"\n));
refuses_catalogue('another charset', qr{the header must say Content-Type: .*UTF-8}, catalogue('nl', Name => 'a') =~ s/UTF-8/LATIN1/r);
refuses_catalogue('another language', qr{the header must say Language: nl}, catalogue('da', Name => 'a'));
refuses_catalogue('other plural forms', qr{the header must say Plural-Forms: nplurals=2}, catalogue('nl', Name => 'a') =~ s/plural=\(n != 1\)/plural=0/r);
refuses_catalogue('a plural entry', qr{nl\.po:14: is no line of a catalogue}, header('nl') . qq(\nmsgid "Name"\nmsgid_plural "Names"\n));
refuses_catalogue('an open string', qr{nl\.po:14: is no line}, header('nl') . qq(\nmsgid "Name"\nmsgstr "Naam\n));
refuses_catalogue('an obsolete entry', qr{nl\.po:16: is obsolete}, catalogue('nl', Name => 'a') . qq(\n#~ msgid "Old"\n));
refuses_catalogue('an entry without msgstr', qr{nl\.po:13: has no msgstr}, header('nl') . qq(\nmsgid "Name"\n));
refuses_catalogue('an unknown escape', qr{nl\.po:14: unknown escape}, catalogue('nl', Name => 'a\q'));
refuses('a third language', qr{de\.po: is no catalogue}, %one, 'templates/locale/lib/de.po' => header('de'));
refuses('a catalogue of no program', qr{there is no program lad}, %one, both('lad', A => 'B'));

# --- C and SQL

{
    my $root = tree(
        'cgi-bin/lead/x.c' => <<'END', 'cgi-bin/lib/x.h' => <<'END', 'sql/lead/x.sql' => <<'END', 'sql/schema/1.sql' => <<'END',
/* N_("no") */ // sentence(language, "no")
#define N_(sentence) sentence
static const char *label = N_("First "
                              "name"), quote = '"', *other = "sentence(language, \"no\")";
const char *f(void) { return sentence(language_of(person, "no"), "One\n\"two\"??!"); }
const char *g(void) { return sentence_plural(language, "{} lead", "{} leads", n); }
const char *h(void) { return sentence(language, late ? "Late" : "In time"); }
const char *i(void) { return sentence(language, rows_value(rows, 0, "no")); }
END
const char *sentence(enum language language, const char *msgid);
static const char *again = N_("Late");
END
-- refuse('no', 'no')
select refuse('email', 'It''s taken', 'detail'), conflict('Somebody was first'),
       refuse(field, case when kind = 'no' then 'Too old' else 'Too new' end);
END
CREATE FUNCTION refuse(field text, sentence text) RETURNS void AS $$
BEGIN
    /* don't */ PERFORM forbidden('Not yours');
END $$ LANGUAGE plpgsql;
END
        both('lead', 'First name' => 'Voornaam', 'One\n\"two\"??!' => 'Een\t"twee"' =~ s/"/\\"/gr, '{} lead' => '{} lead',
             '{} leads' => '{} leads', 'In time' => 'Op tijd', "It's taken" => 'Bezet', 'Somebody was first' => 'Te laat',
             'Too old' => 'Te oud', 'Too new' => 'Te nieuw'),
        both('lib', 'Late' => 'Te laat', 'Not yours' => 'Niet van jou'),
    );
    is_deeply([translate($root)], [0, ''], 'C and SQL are read');
    my $table = table($root);
    my @msgids = $table =~ /^    \{\{"((?:[^"\\]|\\.|"")*)"/mg;
    is_deeply(\@msgids, ['First name', 'In time', "It's taken", 'Late', 'Not yours', 'One\n\"two\"?""?!',
                         'Somebody was first', 'Too new', 'Too old', '{} lead', '{} leads'],
              'the table holds each sentence once, sorted');
    like($table, qr/^    \{\{"Late", "Te laat", "DA Te laat"\}\},$/m, 'a row');
    like($table, qr/sentence_count = 11;/, 'the count');
    SKIP: {
        skip 'no C compiler', 1 if system('cc --version >/dev/null 2>&1') != 0;
        my $lib = dirname($translate) . '/../cgi-bin/lib';
        is(system("cc -std=c17 -Wall -Wextra -Werror -I'$lib' -c '$root/build/generated/sentences.c' -o '$root/x.o'"), 0,
           'the table compiles');
    }
}
{
    my $root = tree('cgi-bin/lib/x.c' => 'int x;');
    is((translate($root))[0], 0, 'no sentences at all');
    like(table($root), qr/\{\{"", "", ""\}\},\n\};\nconst unsigned sentence_count = 0;/, 'make a table without any');
}

refuses('a missing entry of C', qr{^cgi-bin/lead/x\.c:2: no entry for nl: "Late"$}m,
        'cgi-bin/lead/x.c' => qq(int x;\nchar *y = N_("Late");));
refuses('a missing entry of SQL', qr{^sql/lead/x\.sql:2: no entry for nl: "Late"$}m,
        'sql/lead/x.sql' => qq(select\nconflict('Late')));
refuses('two translations of one sentence', qr{x\.(?:c|h):1: (?:lead and report|report and lead) .*translate differently nl: "Late"},
        'cgi-bin/lead/x.c' => 'N_("Late")', both('lead', Late => 'Te laat'),
        'cgi-bin/report/x.h' => 'N_("Late")', both('report', Late => 'Laat'));
refuses('a sentence in a variable', qr{x\.c:1: N_ holds no literal}, 'cgi-bin/lead/x.c' => 'N_(label)');
refuses('a sentence put together in C', qr{x\.c:1: a sentence must be whole}, 'cgi-bin/lead/x.c' => 'sentence(l, x + "late")');
refuses('a sentence put together in SQL', qr{x\.sql:1: a sentence must be whole}, 'sql/lead/x.sql' => q{select refuse('a', 'late ' || x)});
refuses('a formatted sentence', qr{x\.sql:1: a sentence must be whole}, 'sql/lead/x.sql' => q{select conflict(format('late %s', x))});
refuses('an escape string', qr{x\.sql:1: a sentence is a plain literal}, 'sql/lead/x.sql' => q{select conflict(E'late')}, both('lib', late => 'x'));
refuses('a lost {}', qr{other markers}, 'cgi-bin/lead/x.c' => 'N_("{} left")', both('lead', '{} left' => 'over'));
refuses('a changed %', qr{other markers}, 'cgi-bin/lead/x.c' => 'N_("%d left")', both('lead', '%d left' => '%s over'));

# --- what is missing

{
    my $root = tree('templates/lead/x.tpl' => "$escaped\[[Mine]] [[\"Ours\"]]", 'cgi-bin/report/x.c' => 'N_("\"Ours\"")',
                    'templates/locale/lead/nl.po' => catalogue('nl'));
    my ($exit, $output) = translate($root, '--missing');
    is($exit, 0, '--missing succeeds');
    like($output, qr{# templates/locale/lead/da\.po\n\n#: templates/lead/x\.tpl:2\nmsgid "Mine"\nmsgstr ""\n}, 'what one program lacks');
    like($output, qr{# templates/locale/lib/nl\.po\n\n#: \S+\nmsgid "\\"Ours\\""\nmsgstr ""\n}, 'what two lack belongs in lib');
    ok(!-e "$root/templates/locale/lib", '--missing writes nothing');
    is((translate($root, '--add'))[0], 0, '--add succeeds');
    ($exit, $output) = translate($root, '--add');
    is("$exit$output", '0', 'a second --add adds nothing');
    SKIP: {
        skip 'no msgfmt', 4 if system('msgfmt --version >/dev/null 2>&1') != 0;
        is(system("msgfmt --check -o /dev/null '$_' 2>'$root/msgfmt'"), 0, "msgfmt accepts $_")
            for glob "$root/templates/locale/*/*.po";
    }
    ($exit, $output) = translate($root);
    is($exit, 1, 'what was added must be translated');
    like($output, qr{an empty entry \(templates/locale/lib/da\.po:\d+\) for da}, 'and the build says so');
    for my $path (glob "$root/templates/locale/*/*.po") {
        write_file($path, read_file($path) =~ s/(msgid ".+"\nmsgstr) ""/$1 "x"/gr);
    }
    is((translate($root))[0], 0, 'then it builds');
}
is((translate(tree(), '--nonsense'))[0] != 0, 1, 'an unknown option is refused');

done_testing();
