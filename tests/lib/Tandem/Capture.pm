# What tests of machine capture need: sources with their token and key, and to send as a
# program or as a browser on another website does.
#
#   use Tandem::Capture;
#   my $source = source_made(language => 'da');
#   my $answer = sent($source, {name => 'Ann', email => 'ann@example.com'});
#   is judged($answer)->{outcome}, 'lead';
package Tandem::Capture;
use strict;
use warnings;
use utf8;
use JSON::PP ();
use Tandem ();
use Time::HiRes qw(sleep time);
use Exporter 'import';

our @EXPORT = qw(all_judged judged posted problem_of sent source_made submission_of);

my $json = JSON::PP->new->utf8->canonical;

# BLAKE2b of 32 bytes in hexadecimal, as tokens are kept.
sub token_hash {
    my ($token) = @_;
    my $line = qx(printf %s '$token' | b2sum -l 256);
    return $line =~ /^([0-9a-f]{64})/ ? $1 : die "b2sum said: $line\n";
}

# A source with a token and a form key; columns of table source may be given.
sub source_made {
    my (%columns) = @_;
    my $name  = Tandem::unique('Source');
    my $token = 'test-' . lc($name) =~ s/[^a-z0-9]+/-/gr . '-token';
    my $key   = substr lc($name) =~ s/[^a-z0-9]+/-/gr . '-key-0123456789abcdefghij', 0, 64;
    my %all   = (name => $name, form_key => $key, minute_limit => 1000, country => 'NL', %columns);
    my @names = sort keys %all;
    my $id    = Tandem::sql(sprintf(
            q{WITH made AS (INSERT INTO source (%s) VALUES (%s) RETURNING id), token AS (
                INSERT INTO source_token (source_id, name, token_hash, made_by)
                SELECT made.id, 'test', decode('%s', 'hex'), (SELECT id FROM person WHERE name = 'sanne') FROM made)
              SELECT id FROM made},
            join(', ', @names), join(', ', map { '$' . ($_ + 1) } 0 .. $#names), token_hash($token)), @all{@names});
    return {%all, id => $id, token => $token};
}

# Sends JSON with the source's token: a hash, or the text itself.
sub sent {
    my ($source, $content, %headers) = @_;
    my $client = $headers{client} // Tandem->visitor;
    delete $headers{client};
    return $client->request('POST', '/capture/lead', {
            'content-type' => 'application/json',
            ($source ? (authorization => "Bearer $source->{token}") : ()), %headers},
        ref $content ? $json->encode($content) : $content);
}

# Sends a form with the source's key, as a browser that shows another website; what was
# sent before counts as from elsewhere, for an address may send ten a minute.
sub posted {
    my ($source, $fields, %headers) = @_;
    Tandem::sql(q{UPDATE submission SET address_hash = '\\x00' WHERE address_hash <> '\\x00'}) if !delete $headers{counted};
    return Tandem->visitor->post('/capture/lead', {($source ? (key => $source->{form_key}) : ()), %$fields}, \%headers);
}

# Problem details (RFC 9457) of an answer, as a hash.
sub problem_of { my ($answer) = @_; return $json->decode($answer->{bytes}) }

# The row of a submission by an answer's number, or the newest one of a source.
sub submission_of {
    my ($which) = @_;
    my ($where, $value) = exists $which->{bytes}
        ? ('receipt = $1', $json->decode($which->{bytes})->{submission})
        : ('source_id = $1', $which->{id});
    my $row = Tandem::sql("SELECT to_jsonb(submission) FROM submission WHERE $where ORDER BY id DESC LIMIT 1", $value);
    utf8::encode($row) if utf8::is_utf8($row);
    return $json->decode($row);
}

# The same once it was judged, at the latest after three minutes.
sub judged {
    my ($which) = @_;
    my $end = time + 180;
    my $row = submission_of($which);
    while (!defined $row->{outcome} && time < $end) {
        sleep 0.05;
        $row = submission_of($which);
    }
    return $row;
}

# Waits until nothing is left to judge, at most three minutes.
sub all_judged {
    my $end = time + 180;
    sleep 0.05 while Tandem::sql('SELECT count(*) FROM submission WHERE outcome IS NULL') && time < $end;
    return;
}

1;
