# The needs pulse for tests: a company whose teams are as large as the test says.
#
#   pulse_alone();                       # no pulse yet; nobody but the demo people
#   pulse_team($sales, 'sales', 5);      # more of them, until there are five
package Tandem::Pulse;
use strict;
use warnings;
use utf8;
use Tandem ();
use Tandem::Lead qw(person_made);
use Exporter 'import';

our @EXPORT = qw(pulse_alone pulse_team);

my (@others, @made);

# Whom other tests made is asked no pulse as long as this one runs.
sub pulse_alone {
    Tandem::sql("DELETE FROM $_") for qw(pulse_figure pulse_named pulse_participant pulse_box pulse);
    @others = map { $_->[0] } Tandem::sql(q{UPDATE person SET active = false WHERE active AND team IS NOT NULL
        AND name NOT IN ('sanne', 'line', 'mette', 'jeroen', 'inge', 'peter') RETURNING id});
    return;
}

# Signed-in people of a team, as many as that in all; $people is a list that has the first.
sub pulse_team {
    my ($people, $team, $size) = @_;
    while (@$people < $size) {
        push @made, person_made($team);
        push @$people, Tandem->sign_in($made[-1]);
    }
    return;
}

END {
    local $?;
    Tandem::sql('UPDATE person SET active = true WHERE id = $1::bigint', $_) for @others;
    Tandem::sql('UPDATE person SET active = false WHERE name = $1', $_) for @made;
}

1;
