# What was said stays: an answer, an event and a fact are only added to. The roles of the
# programs have no right to change one, and the owner of the tables is refused.
use Tandem;
use Tandem::Feedback;

my $sanne = Tandem->sign_in('sanne');
my $id = feedback_made(quality => 1, reason => 'no_need');
is $sanne->submit($sanne->get("/feedback/$id/answer"), {changed => 'we ask who decides'})->{status}, 303;

sub refused {
    my ($statement, $user) = @_;
    local $ENV{PGUSER} = $user // 'tandem_owner';
    return eval { sql($statement); 1 } ? 'done' : "$@" =~ /what was said stays/ ? 'kept' : "$@" =~ /permission denied/ ? 'no right' : "$@";
}

my %row = (
    answer          => "id = (SELECT answer_id FROM feedback_event WHERE feedback_id = $id AND act = 'answer')",
    feedback_event  => "feedback_id = $id",
    follow_up_fact  => 'place = 1',
    lead_need_event => 'id = (SELECT min(id) FROM lead_need_event)',
);
my %column = (answer => q{changed = 'nothing'}, feedback_event => q{note = 'x'}, follow_up_fact => 'days = 1', lead_need_event => q{note = 'x'});
for my $table (sort keys %row) {
    cmp_ok sql("SELECT count(*) FROM $table WHERE $row{$table}"), '>', 0, "$table has a row";
    for my $statement ("UPDATE $table SET $column{$table} WHERE $row{$table}", "DELETE FROM $table WHERE $row{$table}", "TRUNCATE $table CASCADE") {
        is refused($statement), 'kept', "the owner: $statement" =~ s/ WHERE.*//r;
        next if $table eq 'lead_need_event';
        is refused($statement, 'tandem_feedback'), 'no right', '... and the program';
    }
}
is refused(q{UPDATE follow_up_fact SET lead_id = lead_id + 0 WHERE place = 1}), 'done', 'a merge of leads may say which one a fact is about';
like page_text($sanne->get("/feedback/$id")), qr/we ask who decides/, 'all of it is there';
done_testing;
