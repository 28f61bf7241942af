# What each program's role may: least rights, so that a mistake in C stays one (DESIGN,
# The whole in one picture).
use Tandem;

my @programs = map { m{sql/([^/]+)/rights\.sql} } glob 'sql/*/rights.sql';
my %role = map { $_ => "tandem_$_" } @programs;
is scalar sql(q{SELECT string_agg(rolname, ' ' ORDER BY rolname) FROM pg_roles
    WHERE rolname LIKE 'tandem\_%' AND rolname <> 'tandem_owner'}), join(' ', sort values %role), 'a role for each rights.sql, and no other';
is scalar sql(q{SELECT count(*) FROM pg_roles WHERE rolname LIKE 'tandem\_%' AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls)}),
    0, 'none of them is more than a role';
is scalar sql(q{SELECT count(*) FROM pg_auth_members AS m JOIN pg_roles AS r ON r.oid IN (m.member, m.roleid) WHERE r.rolname LIKE 'tandem\_%'}),
    0, 'none is a member of another';

# tables a role has a right on; column rights count too
sub tables_with {
    my ($role, $right) = @_;
    return map { $_->[0] } sql(q{SELECT relname FROM pg_class WHERE relnamespace = 'tandem'::regnamespace
        AND relkind IN ('r', 'v', 'm', 'p', 'f') AND relname <> 'none'
        AND CASE WHEN $2 IN ('DELETE', 'TRUNCATE', 'TRIGGER') THEN has_table_privilege($1, oid, $2)
                 ELSE has_any_column_privilege($1, oid, $2) END ORDER BY relname}, $role, $right);
}

for my $program (sort @programs) {
    my $role = $role{$program};
    my %may  = map { my $right = $_; $right => {map { $_ => 1 } tables_with($role, $right)} } qw(SELECT INSERT UPDATE DELETE TRUNCATE);
    ok !$may{$_}{lead} && !$may{$_}{event} && !$may{$_}{contact} && !$may{$_}{organisation} && !$may{$_}{feedback} && !$may{$_}{answer},
        "$program does not $_ leads, events or feedback itself" for qw(INSERT UPDATE DELETE TRUNCATE);
    is $may{SELECT}{credential} ? 1 : 0, $program eq 'account' ? 1 : 0,
        $program eq 'account' ? 'account reads password hashes' : "$program does not read password hashes";
    ok !$may{$_}{credential}, "$program does not $_ password hashes itself" for qw(INSERT UPDATE DELETE);
    ok !$may{$_}{once_token}, "$program does not $_ once-tokens itself" for qw(SELECT INSERT UPDATE DELETE);
    is join(' ', keys %{$may{TRUNCATE}}), '', "$program empties no table";
    if ($program ne 'account') {
        is join(' ', grep { /^(person|session|sign_in_attempt)$/ } map { keys %{$may{$_}} } qw(INSERT UPDATE DELETE)), '',
            "$program writes no people and sessions";
    }
    if ($program eq 'report') {
        is join(' ', map { keys %{$may{$_}} } qw(INSERT UPDATE DELETE)), '', 'report writes nothing at all';
        is scalar sql(q{SELECT count(*) FROM pg_proc WHERE pronamespace = 'tandem'::regnamespace AND prosecdef
            AND provolatile = 'v' AND has_function_privilege($1, oid, 'EXECUTE')}, $role), 0, '... nor through a function';
    }
    is scalar sql(q{SELECT has_schema_privilege($1, 'tandem', 'CREATE') OR has_schema_privilege($1, 'public', 'CREATE')
        OR has_database_privilege($1, current_database(), 'CREATE') OR has_database_privilege($1, current_database(), 'TEMPORARY')}, $role),
        'f', "$program makes nothing";
}

# the rights, tried
sub refused {
    my ($program, $query) = @_;
    local $ENV{PGUSER} = $role{$program};
    my $good = eval { sql("BEGIN; $query; ROLLBACK;"); 1 };
    return $good ? 'done' : $@ =~ /permission denied/ ? 'refused' : $@;
}
for my $program (sort @programs) {
    is refused($program, q{UPDATE lead SET stage = 'customer'}),            'refused', "$program: a stage";
    is refused($program, q{DELETE FROM event}),                             'refused', "$program: history";
    is refused($program, q{UPDATE person SET roles = '{admin}'}),           'refused', "$program: a role";
    is refused($program, q{INSERT INTO setting_change (name, value) VALUES ('company', 'x')}), 'refused', "$program: a setting";
    is refused($program, q{UPDATE setting SET value = 'x'}),                'refused', "$program: a setting itself";
    is refused($program, q{SELECT setting_set('company', 'x', NULL)}),      'refused', "$program: a setting, by its function";
    is refused($program, q{UPDATE move_allowed SET to_stage = 'customer'}), 'refused', "$program: the moves allowed";
    is refused($program, q{SELECT * FROM credential}), $program eq 'account' ? 'done' : 'refused', "$program: password hashes";
}

# functions that act as their owner: named one by one, and safe from another search_path
my @acting = sql(q{SELECT p.oid::regprocedure, coalesce(array_to_string(proconfig, ','), ''), proacl::text
    FROM pg_proc AS p WHERE pronamespace = 'tandem'::regnamespace AND prosecdef ORDER BY 1});
ok @acting > 5, 'there are functions that act as their owner';
for my $function (@acting) {
    like $function->[1], qr/search_path=tandem(, public)?, pg_temp/, "$function->[0] looks in our schema first, pg_temp last";
    unlike $function->[2], qr/[{,]=X/, '... and is not everybody\'s';
}

# a role that cannot read a list page: nothing but what rights.sql says, so a fresh role has nothing
is scalar sql(q{SELECT count(*) FROM pg_class, aclexplode(relacl) AS acl WHERE relnamespace = 'tandem'::regnamespace AND acl.grantee = 0}), 0,
    'nothing is everybody\'s';

done_testing;
