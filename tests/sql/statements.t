# Every statement of every program, planned under its program's role: its tables, columns
# and rights are there. PREPARE alone checks no rights; EXPLAIN EXECUTE does.
use Tandem;

my @programs = map { m{cgi-bin/([^/]+)/main\.c} } glob 'cgi-bin/*/main.c';
ok @programs > 1, 'there are programs';
for my $program (@programs) {
    my @lines = qx(perl sql/embed.pl --list $program);
    is $?, 0, "the statements of $program";
    # the operator's command works as the owner
    my $role = $program eq 'tandemctl' ? 'tandem_owner' : "tandem_$program";
    for (@lines) {
        chomp;
        my ($name, $plan, $parameters, $text) = split /\t/, $_, 4;
        utf8::decode($text);
        my $count = () = $parameters =~ /,\s*(?![^(]*\))/g;
        my $nulls = $parameters eq '' ? '' : '(' . join(', ', ('NULL') x ($count + 1)) . ')';
        # in a transaction that is taken back: EXPLAIN runs nothing, but what it calls to plan might
        my $bad = eval {
            sql("BEGIN; SET LOCAL ROLE $role; SET LOCAL plan_cache_mode = force_custom_plan; "
                    . "PREPARE tested AS " . ($text =~ s/\$(\d+)/\x{1}$1/gr) . "; EXPLAIN EXECUTE tested$nulls; ROLLBACK;");
            1;
        } ? '' : $@ =~ /ERROR:\s*(.*)/ ? $1 : $@;
        is $bad, '', "$program: $name";
    }
}
done_testing;
