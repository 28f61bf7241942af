# Every statement of every program, planned under its program's role: its tables, columns
# and rights are there. PREPARE alone checks no rights; EXPLAIN EXECUTE does.
use Tandem;

my @programs = map { m{cgi-bin/([^/]+)/main\.c} } glob 'cgi-bin/*/main.c';
ok @programs > 1, 'there are programs';
# report writes nothing: what every write begins with is not its; nobody signs in to capture
my %not_theirs = (
    'report once_claim'  => 'permission denied for function once_claim',
    'capture once_claim' => 'permission denied for function once_claim',
    'report once_location'  => 'permission denied for function once_location',
    'capture once_location' => 'permission denied for function once_location',
    'capture session'    => 'permission denied for table person',
);
for my $program (@programs) {
    my @lines = qx(perl sql/embed.pl --list $program);
    is $?, 0, "the statements of $program";
    # the operator's command works as the owner
    my $role = $program eq 'tandemctl' ? 'tandem_owner' : "tandem_$program";
    for (@lines) {
        chomp;
        my ($name, $plan, $parameters, $text) = split /\t/, $_, 4;
        utf8::decode($text);
        next if $text =~ /^(COPY|CREATE)\b/;    # of tandemctl; neither can be prepared
        my $count = () = $parameters =~ /,\s*(?![^(]*\))/g;
        my $nulls = $parameters eq '' ? '' : '(' . join(', ', ('NULL') x ($count + 1)) . ')';
        # the plan for any values: with NULLs known, calls that need a right could fall out of it
        my $good = eval {
            local $ENV{PGUSER} = $role;
            sql("SET plan_cache_mode = force_generic_plan; PREPARE tested AS $text; EXPLAIN EXECUTE tested$nulls;");
            1;
        };
        my ($bad) = $good ? '' : $@ =~ /ERROR:\s*(.*)/;
        is $bad // $@, $not_theirs{"$program $name"} // '', "$program: $name";
    }
}
done_testing;
