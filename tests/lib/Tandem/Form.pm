# What every form keeps to, whatever it is about: sent once it is saved, sent again it is
# answered alike and done once, and a second window that is older is told so.
#
#   use Tandem::Form;
#   my @cases = ({form => '/lead/{id}/accept', path => "/lead/$id/accept", as => $mette}, …);
#   forms_check('lead', \@cases, '/lead/import/{id}/load' => 'tests/lead/import.t', …);
#
# A case: form (the route, {id} where it has an example's), path (the page that is asked),
# as (who), values (what is typed; a function: asked once for each window), again (what the
# second window gets: 409 by default, 303 where a form only adds, 422 where it is refused
# beside a field, done where there is no second window).
package Tandem::Form;
use strict;
use warnings;
use utf8;
use Exporter 'import';
use Tandem ();
use Test::More;

our @EXPORT = qw(forms_check);

# Every row that people's acts leave behind: what is done twice is counted twice.
sub acts_count {
    my @tables = qw(event touch feedback feedback_event agreement_change setting_change absence person lead contact
        organisation score_rule lead_mark source source_token submission bulk fair_visit fair_day contact_distinct holiday
        routing consent lead_merged answer follow_up_fact feedback_pattern lead_need lead_need_event campaign campaign_event
        campaign_cost campaign_help campaign_read news news_seen content_item content_version content_event content_use
        content_request content_request_event competitor competitor_event competitor_statement competitor_met awareness
        awareness_event pulse pulse_participant pulse_named pulse_figure);
    return Tandem::sql('SELECT ' . join ' || $$ $$ || ', map {"(SELECT count(*) FROM $_)"} @tables);
}

sub typed { my ($case) = @_; return ref $case->{values} eq 'CODE' ? $case->{values}->() : $case->{values} // {} }

sub case_check {
    my ($case)   = @_;
    my $person   = $case->{as};
    my $what     = "$case->{form} by $person->{name}";
    my $expected = $case->{again} // 409;
    my ($page, $other) = map { $person->get($case->{path}) } 1, 2;
    is $page->{status}, 200, "$what: its page" or return;
    my $values = typed($case);
    my $saved  = $person->submit($page, $values);
    is $saved->{status}, 303, '... saved' or diag Tandem::errors_above($saved);
    my $count = acts_count();
    my $twice = $person->submit($page, $values);
    is "$twice->{status} $twice->{location}", "303 $saved->{location}", '... sent twice: answered alike';
    is acts_count(), $count, '... and done once';
    return if $expected eq 'done';
    my $late = $person->submit($other, typed($case));
    is $late->{status}, $expected, "... another window: $expected" or diag Tandem::errors_above($late);
    is acts_count(), $count, '... which does nothing' if $expected != 303;
    return;
}

# Checks the cases, and that every form of the program is one of them or said to be
# checked by another test, which names it.
sub forms_check {
    my ($program, $cases, %elsewhere) = @_;
    case_check($_) for @$cases;
    my %known = (%elsewhere, map { $_->{form} => 1 } @$cases);
    for my $route (grep {/^POST/} qx("$ENV{TANDEM_BUILD}/$program" --routes)) {
        my ($form) = $route =~ m{^POST\t(\S+)};
        $form =~ s{/\d+(?=/|$)}{/{id}};
        ok delete $known{$form}, "$form is checked" or diag 'add a case to ' . (caller)[1];
    }
    is join(' ', sort keys %known), '', 'no case is of a form that is gone';
    for my $form (sort keys %elsewhere) {
        my ($name) = $form =~ m{([\w-]+)$};
        open my $test, '<:encoding(UTF-8)', $elsewhere{$form} or die "$elsewhere{$form}: $!\n";
        local $/;
        like readline $test, qr/\b\Q$name\E\b/, "$elsewhere{$form} is about $form";
    }
    return;
}

1;
