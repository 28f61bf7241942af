# Items of the content library, requests for them, and files for both.
#
#   use Tandem::Content;
#   my $id = item_made($sanne, title => 'Price list');            # a PDF of its own
#   my $page = item_add($sanne, file => {filename => 'x.pdf', content => $bytes});
package Tandem::Content;
use strict;
use warnings;
use utf8;
use Exporter 'import';
use Tandem ();

our @EXPORT = qw(column_of item_add item_id item_made pdf request_made used_made);

# A PDF that no other test has, of so many bytes at least.
sub pdf {
    my ($bytes) = @_;
    my $text = "%PDF-1.4\n% " . Tandem::unique('') . "\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
    $text .= '%' . 'x' x ($bytes - length($text) - 8) . "\n" if defined $bytes;
    return $text . "%%EOF\n";
}

# The answer to an item being added, with what it must say filled in.
sub item_add {
    my ($person, %values) = @_;
    return $person->submit($person->get('/campaign/content/new'), {title => Tandem::unique('Item'), kind => 'brochure', moment => 'awareness',
        review_on => Tandem::day_ahead(60), %values});
}

# The number of an item or a request, from an answer that leads to it.
sub item_id { return ($_[0]{location} =~ m{^/campaign/(?:content|requests)/(\d+)})[0] }

# An item with a file of its own; its number.
sub item_made {
    my ($person, %values) = @_;
    my $answer = item_add($person, exists $values{link} ? () : (file => {filename => 'a.pdf', content => pdf()}), %values);
    return item_id($answer) // die "the item was not added: $answer->{status} " . Tandem::errors_above($answer) . "\n";
}

# A column of a row; '' for NULL.
sub column_of {
    my ($table, $id, $column) = @_;
    return scalar Tandem::sql("SELECT $column FROM $table WHERE id = \$1", $id);
}

# A use of an item with a lead by a person, so many days ago; its number.
sub used_made {
    my ($who, $item, $lead, $days) = @_;
    return scalar Tandem::sql(q{INSERT INTO content_use (item_id, number, lead_id, used_by, used_at)
        SELECT $1::bigint, 1, $2::bigint, id, tandem_now() - make_interval(days => $4::integer) FROM person WHERE name = $3 RETURNING id},
        $item, $lead, $who, $days);
}

# A request; its number.
sub request_made {
    my ($person, %values) = @_;
    my $answer = $person->submit($person->get('/campaign/requests/new'), {question => Tandem::unique('Question'), moment => 'decision',
        wanted_on => Tandem::day_ahead(10), %values});
    return item_id($answer) // die "not asked: $answer->{status} " . Tandem::errors_above($answer) . "\n";
}

1;
