# Campaigns for tests, made through the functions that the pages call.
#
#   use Tandem::Campaign;
#   my $id = campaign_made(budget => 2_000_000, partner => 'jeroen');
#   is campaign_now($id), 'proposed';
package Tandem::Campaign;
use strict;
use warnings;
use utf8;
use Tandem ();
use Exporter 'import';

our @EXPORT = qw(acts campaign_made campaign_now campaign_value told);

# A campaign that sanne proposes (by: somebody else), 40 days ahead for three days, of
# 25,000 and 30 leads, with a message and what to expect: sales is asked. Its id.
sub campaign_made {
    my (%with) = @_;
    return scalar Tandem::sql(q{
        SELECT set_config('tandem.viewer', (SELECT id::text FROM person WHERE name = $1), false) \gset
        SELECT campaign_log($2, $3, 'trade_fair', NULL, tandem_today() + $4::integer, tandem_today() + $5::integer, nullif($6, ''),
            nullif($7, '')::bigint, NULL, nullif($8, '')::integer, (SELECT id FROM person WHERE name = $9), nullif($10, ''), $11::boolean)},
        $with{by} // 'sanne', $with{name} // Tandem::unique('Campaign'), $with{kind} // 'trade_fair', $with{from} // 40, $with{to} // ($with{from} // 40) + 2,
        $with{message} // 'What we tell', $with{budget} // 2_500_000, $with{leads} // 30, $with{partner} // 'jeroen',
        $with{expects} // 'What to expect', $with{draft} ? 'true' : 'false');
}

# A column of a campaign, '' for NULL; the state it is in now.
sub campaign_value { my ($id, $column) = @_; return scalar Tandem::sql("SELECT $column FROM campaign WHERE id = \$1::bigint", $id) }
sub campaign_now { return campaign_value($_[0], 'campaign_state_now(campaign)') }

# What happened to it, first first: acts between blanks.
sub acts { return scalar Tandem::sql(q{SELECT string_agg(act, ' ' ORDER BY id) FROM campaign_event WHERE campaign_id = $1::bigint}, $_[0]) }

# The kinds of notice somebody got about it, first first.
sub told {
    my ($id, $name) = @_;
    return scalar Tandem::sql(q{SELECT coalesce(string_agg(kind, ' ' ORDER BY id), '') FROM notice
        WHERE path = '/campaign/' || $1 AND person_id = (SELECT id FROM person WHERE name = $2)}, $id, $name);
}

1;
