# Leads for tests, made through the functions that the pages call; each test makes its
# own, so that no test depends on what another left.
#
#   use Tandem::Lead;
#   my $id = lead_made(stage => 'mql', to => 'mette');
#   is lead_value($id, 'stage'), 'mql';
package Tandem::Lead;
use strict;
use warnings;
use utf8;
use Tandem ();
use Exporter 'import';

our @EXPORT = qw(campaign_id email_made event_of lead_made lead_value person_id person_made version_of);

# The id of a person by their name for signing in.
sub person_id { my ($name) = @_; return scalar Tandem::sql('SELECT id FROM person WHERE name = $1', $name) }

# A person of the tests' own, whose desk is empty, with everybody's password; their name.
sub person_made {
    my ($team, @roles) = @_;
    my $name = lc(Tandem::unique('tester')) =~ s/ /-/gr;
    Tandem::sql(q{WITH made AS (
            INSERT INTO person (name, full_name, team, roles, language)
            VALUES ($1, initcap($1), $2, string_to_array($3, ','), 'en') RETURNING id)
        INSERT INTO credential (person_id, password_hash)
        SELECT made.id, password_hash FROM made, credential JOIN person ON person.id = person_id WHERE person.name = 'mette'},
        $name, $team, join ',', @roles ? @roles : $team);
    return $name;
}

# An e-mail address that nobody has.
sub email_made { return (lc(Tandem::unique($_[0] // 'person')) =~ s/ /-/gr) . '@example.com' }

# A campaign of the tests' own.
my $campaign;

sub campaign_id {
    return $campaign //= Tandem::sql(
        q{INSERT INTO campaign (name, kind, channel) VALUES ('Campaign of the tests', 'trade_fair', 'trade_fair')
          ON CONFLICT (lower(name)) DO NOTHING;
          SELECT id FROM campaign WHERE name = 'Campaign of the tests'});
}

my %moves = (
    prospect    => [],
    lead        => [],
    mql         => [qw(hand-over)],
    sql         => [qw(hand-over accept)],
    opportunity => [qw(hand-over accept opportunity)],
    customer    => [qw(hand-over accept opportunity win)],
    lost        => [qw(hand-over accept lose)],
    not_a_lead  => [qw(not-a-lead)],
);

# A lead at a stage (or closed: customer, lost, not_a_lead); its id. Captured and handed
# over by sanne, to (default mette). name, organisation, email, phone, wants may be given.
sub lead_made {
    my (%with) = @_;
    my $stage = $with{stage} // 'lead';
    my $moves = $moves{$stage} // die "no way to make a $stage\n";
    my $name  = exists $with{name} ? $with{name} : Tandem::unique('Person');
    my $mail  = exists $with{email} ? $with{email} : email_made();
    ($name, $mail) = (undef, undef) if $stage eq 'prospect';
    my @steps = map { {
        'hand-over'   => q{SELECT lead_move(:id, NULL, 'hand-over', p_person => :to)},
        'accept'      => q{SELECT lead_move(:id, NULL, 'accept')},
        'opportunity' => q{SELECT lead_move(:id, NULL, 'opportunity', p_value_cents => 1250000, p_date => tandem_today() + 30)},
        'win'         => q{SELECT lead_move(:id, NULL, 'win', p_value_cents => 1200000)},
        'lose'        => q{SELECT lead_move(:id, NULL, 'lose', p_reason => 'price')},
        'not-a-lead'  => q{SELECT lead_move(:id, NULL, 'not-a-lead', p_reason => 'test')},
    }->{$_} } @$moves;
    my @of = map { $_ eq 'hand-over' || $_ eq 'not-a-lead' ? ':sanne' : ':to' } @$moves;
    my $query = q{
        SELECT (SELECT id FROM person WHERE name = 'sanne') AS sanne,
               (SELECT id FROM person WHERE name = $1) AS to \gset
        BEGIN;
        SELECT set_config('tandem.viewer', :'sanne', true) AS viewer \gset
        SELECT lead_capture(nullif($2, ''), nullif($3, ''), NULL, NULL, nullif($4, ''), nullif($5, ''),
            'NL', NULL, NULL, $6::bigint, NULL, NULL, NULL, NULL, nullif($7, ''), NULL, true,
            p_phone_e164 => CASE WHEN $5 LIKE '+%' THEN '+' || regexp_replace($5, '[^0-9]', '', 'g') END) AS id \gset
    };
    for my $at (0 .. $#steps) {
        $query .= "SELECT set_config('tandem.viewer', :'" . substr($of[$at], 1) . "', true) AS viewer \\gset\n";
        $query .= ($steps[$at] =~ s/^SELECT (.*)$/SELECT $1 AS event \\gset/sr) . "\n";
    }
    $query .= "COMMIT;\nSELECT :id;\n";
    my $id = Tandem::sql($query, $with{to} // 'mette', $with{organisation} // Tandem::unique('Company'),
        $name, $mail, $with{phone}, campaign_id(), $with{wants});
    return $id;
}

# A column of a lead; '' for NULL.
sub lead_value { my ($id, $column) = @_; return scalar Tandem::sql("SELECT $column FROM lead WHERE id = \$1", $id) }

sub version_of { my ($id) = @_; return lead_value($id, 'version') }

# A column of a lead's last event.
sub event_of {
    my ($id, $column) = @_;
    return scalar Tandem::sql("SELECT $column FROM event WHERE lead_id = \$1 ORDER BY id DESC LIMIT 1", $id);
}

1;
