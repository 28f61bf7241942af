# Files for the import page, and the steps a person takes with them.
#
#   use Tandem::Import;
#   my $page = file_load($sanne, 'leads.csv', "Naam;E-mail\nAnn;ann\@example.com\n");
#   like page_text($page), qr/1/;
package Tandem::Import;
use strict;
use warnings;
use utf8;
use Exporter 'import';
use Tandem ();
use Time::HiRes ();

our @EXPORT = qw(batch_of batch_value columns_of file_bytes file_check file_load file_upload job_wait);

# The answer to an upload.
sub file_upload {
    my ($person, $name, $bytes) = @_;
    utf8::encode($bytes) if utf8::is_utf8($bytes);
    return $person->submit($person->get('/lead/import'), {file => {filename => $name, content => $bytes, type => 'text/csv'}});
}

# The number of a batch, from an answer that leads to it.
sub batch_of { return ($_[0]{location} =~ m{^/lead/import/(\d+)})[0] }

# A column of a batch; '' for NULL.
sub batch_value { my ($batch, $column) = @_; return scalar Tandem::sql("SELECT $column FROM import_batch WHERE id = \$1", $batch) }

# What the page says the columns are.
sub columns_of { my ($page) = @_; return [map { $_->[1] } grep { $_->[0] eq 'column' } @{choices_of($page)}] }

# name and value of every select of the columns' table, which stands beside its form.
sub choices_of {
    my ($page) = @_;
    my @pairs;
    while ($page->{content} =~ m{<(?:select\b[^>]*name="column"[^>]*>(.*?)</select>|input type="hidden" name="column" value="(\w+)")}gs) {
        my ($options, $value) = ($1, $2);
        ($value) = $options =~ /<option value="(\w+)" selected/ if defined $options;
        push @pairs, ['column', $value // 'fact'];
    }
    return \@pairs;
}

# The page of a batch once no job has it any more.
sub job_wait {
    my ($person, $batch) = @_;
    for my $try (1 .. 3000) {
        my $state = batch_value($batch, 'state');
        last if $state !~ /ing$/;
        die "the job failed: " . Tandem::sql(q{SELECT message FROM job WHERE id = (SELECT job_id FROM import_batch WHERE id = $1)}, $batch) . "\n"
            if Tandem::sql(q{SELECT attempts > 0 AND state <> 'running' AND message IS NOT NULL FROM job
                WHERE id = (SELECT job_id FROM import_batch WHERE id = $1)}, $batch) eq 't';
        Time::HiRes::sleep(0.1);
    }
    my $page = $person->get("/lead/import/$batch");
    return $page->{location} ne '' ? $person->follow($page) : $page;
}

# Uploads and has the file checked, with the columns the page proposes but for those
# given ({heading's place from 0 => target}); the page with what was found.
sub file_check {
    my ($person, $name, $bytes, %options) = @_;
    my $answer = file_upload($person, $name, $bytes);
    my $batch  = batch_of($answer) // die "the upload answered $answer->{status}: " . Tandem::page_text($answer) . "\n";
    my $page   = $person->follow($answer);
    my $chosen = columns_of($page);
    $chosen->[$_] = $options{columns}{$_} for keys %{$options{columns} // {}};
    $answer = $person->submit($page, {column => $chosen, %{$options{settings} // {}}});
    die "the columns answered $answer->{status}: " . Tandem::errors_above($answer) . "\n" if $answer->{status} != 303;
    return job_wait($person, $batch);
}

# All steps; the report.
sub file_load {
    my ($person, $name, $bytes, %options) = @_;
    my $page  = file_check($person, $name, $bytes, %options);
    my $batch = ($page->{path} =~ m{/lead/import/(\d+)})[0];
    my $answer = $person->submit($page, {duplicates => $options{duplicates} // 'join', make_names => $options{make} ? 'true' : 'false'});
    die "the load answered $answer->{status}: " . Tandem::errors_above($answer) . "\n" if $answer->{status} != 303;
    return job_wait($person, $batch);
}

# The bytes of a file.
sub file_bytes {
    my ($path) = @_;
    open my $file, '<:raw', $path or die "$path: $!\n";
    local $/;
    return scalar <$file>;
}

1;
