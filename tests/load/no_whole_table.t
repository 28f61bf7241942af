# The company that make bench fills, small: it can be filled, its leads add up, its pages
# answer; and no page about one thing, nor a desk, reads a whole table that grows with the
# years, by the plan made for any values.
use Tandem;
use Tandem::Server;

my $leads  = 5000;
my %grows  = map { $_ => 1 } qw(lead contact organisation event feedback feedback_event clock_run lead_word touch);
my $server = Tandem::Server->start;
local $ENV{PGHOST} = "$server->{var}/run";
is system('psql', '-Xq', '-U', 'postgres', '-v', "leads=$leads", '-f', 'tests/load/fill.sql'), 0, 'filled';
cmp_ok $server->sql('postgres', 'SELECT count(*) FROM tandem.lead'), '>=', $leads, '... with as many leads as asked';
is $server->sql('postgres', 'SELECT count(*) FROM tandem.lead_word WHERE NOT EXISTS (SELECT FROM tandem.lead WHERE id = lead_id)'), 0, '... that are found by their words';
for my $who (qw(mette sanne inge peter)) {
    my $person = Tandem->sign_in($who, url => $server->{url});
    is $person->get($_)->{status}, 200, "$who: $_" for '/', '/lead/list?q=freja+zijlstra', "/lead/$leads";
}

# The statements of a program, by name.
sub statements {
    my ($program) = @_;
    return map { my ($name, undef, $parameters, $text) = split /\t/, $_, 4; ($name => [$parameters, $text]) }
        split /\n/, qx(perl sql/embed.pl --list $program);
}

# The tables that grow and that a statement reads whole.
sub read_whole {
    my ($program, $parameters, $text) = @_;
    my $count = () = $parameters =~ /,\s*(?![^(]*\))/g;
    my $nulls = $parameters eq '' ? '' : '(' . join(', ', ('NULL') x ($count + 1)) . ')';
    local $ENV{PGUSER} = "tandem_$program";
    my @plan = map { $_->[0] } sql("SET plan_cache_mode = force_generic_plan; PREPARE tested AS $text; EXPLAIN (COSTS OFF) EXECUTE tested$nulls;");
    Tandem::psql_end();
    return grep { $grows{$_} } map { /Seq Scan on (\w+)/ } @plan;
}

my %seen;
for my $program (map { m{cgi-bin/([^/]+)/main\.c} } glob 'cgi-bin/*/main.c') {
    my %statement = statements($program);
    for (qx("$ENV{TANDEM_BUILD}/$program" --routes)) {
        chomp;
        my ($method, $path, undef, $names) = split /\t/, $_, -1;
        next if $method ne 'GET' || $path !~ m{/\d|^/$};
        for my $name (grep { !$seen{$program}{$_}++ } split / /, $names // '') {
            is join(' ', read_whole($program, @{ $statement{$name} })), '', "$program: $name";
        }
    }
}
done_testing;
