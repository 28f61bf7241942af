# Feedback for tests, given through the function that the forms call.
#
#   use Tandem::Feedback;
#   my $id = feedback_made(quality => 2, reason => 'no_budget', by => 'mette', campaign => $campaign);
#   is feedback_value($id, 'state'), 'given';
package Tandem::Feedback;
use strict;
use warnings;
use utf8;
use Tandem ();
use Tandem::Lead qw(lead_made);
use Exporter 'import';

our @EXPORT = qw(campaign_made feedback_made feedback_value);

# A campaign that no other test gives feedback on; its id.
sub campaign_made {
    return scalar Tandem::sql('INSERT INTO campaign (name, kind) VALUES ($1, $2) RETURNING id',
        Tandem::unique('Campaign'), 'webinar');
}

# A verdict on a lead of its own; its id.
sub feedback_made {
    my (%with) = @_;
    my $lead = $with{lead} // lead_made(stage => 'sql', to => 'mette');
    return scalar Tandem::sql(q{
        SELECT id AS giver FROM person WHERE name = $1 \gset
        BEGIN;
        UPDATE lead SET campaign_id = nullif($2, '')::bigint WHERE id = $3::bigint AND $2 <> '';
        SELECT set_config('tandem.viewer', :'giver', true) AS viewer \gset
        SELECT feedback_give('lead', $3::bigint, NULL, NULL, nullif($4, '')::integer, nullif($5, ''), nullif($6, ''),
                             $7::boolean, false) AS id \gset
        COMMIT;
        SELECT :id;}, $with{by} // 'mette', $with{campaign} // '', $lead, $with{quality} // '',
        $with{reason} // '', $with{note} // '', $with{wants_answer} ? 'true' : 'false');
}

# A column of feedback_now; '' for NULL.
sub feedback_value {
    my ($id, $column) = @_;
    return scalar Tandem::sql("SELECT $column FROM feedback_now WHERE id = \$1::bigint", $id);
}

1;
