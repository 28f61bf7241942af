# Databases of a test's own in the cluster of the servers, and tandemctl on them.
#
#   my $empty = database_make("empty_$$");               # extensions, nothing of Tandem
#   my $copy  = database_make("copy_$$", $empty);
#   my ($status, $said) = tandemctl($empty, 'migrate');  # settings too: (…, mail_from => …)
#   superuser($empty, 'SELECT …');
#
# Each is dropped when the test ends.
package Tandem::Database;
use strict;
use warnings;
use Exporter 'import';
use File::Temp qw(tempdir);
use Tandem ();

our @EXPORT = qw(superuser database_make database_drop tandemctl);

my $folder = tempdir(CLEANUP => 1);
my $test   = $$;
my @made;

# Runs SQL as the cluster's superuser in a database; dies when it fails.
sub superuser {
    my ($database, $text) = @_;
    local $ENV{PGUSER} = 'postgres';
    system('psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-d', $database, '-c', $text) == 0 or die "psql: $text\n";
    return;
}

sub database_make {
    my ($name, $from) = @_;
    superuser('postgres', "CREATE DATABASE $name OWNER tandem_owner" . ($from ? " TEMPLATE $from" : ''));
    push @made, $name;
    superuser('postgres', "ALTER DATABASE $name SET $_") for q{timezone = 'Europe/Amsterdam'}, 'search_path = tandem, public';
    superuser($name, 'CREATE EXTENSION pg_trgm') if !$from;
    return $name;
}

sub database_drop {
    my ($name) = @_;
    Tandem::psql_end();
    superuser('postgres', "DROP DATABASE $name");
    @made = grep { $_ ne $name } @made;
    return;
}

# Exit status of a command on a database, and all that it said.
sub tandemctl {
    my ($database, $command, %settings) = @_;
    open my $from, '<', $ENV{TANDEM_CONFIG} or die "TANDEM_CONFIG: $!\n";
    my $text = do { local $/; readline $from };
    $text =~ s/dbname=tandem\b/dbname=$database/g;
    open my $to, '>', "$folder/$$.conf" or die "$folder: $!\n";
    print {$to} $text, map {"$_ = $settings{$_}\n"} sort keys %settings;
    close $to or die "$folder: $!\n";
    my $said = qx($ENV{TANDEM_BUILD}/tandemctl --config $folder/$$.conf $command 2>&1);
    return ($? >> 8, $said);
}

END {
    my $status = $?;
    if ($$ == $test) { database_drop($_) for reverse @made }
    $? = $status;
}

1;
