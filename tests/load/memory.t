# So many requests leave the memory of lead's workers flat: within ten bytes a request of
# what it was after warming up. MEMORY_REQUESTS: more of them, for a finer look.
use lib 'tests/lib';
use Tandem;
use File::Temp qw(tempdir);

my $requests         = $ENV{MEMORY_REQUESTS} // 25_000;
my $growth_kilobytes = 10 * $requests / 1024;
my $seconds_max      = 3600;

plan skip_all => 'under the sanitizers memory is theirs' if $ENV{TANDEM_BUILD} =~ /sanitize/;

# Anonymous memory of each worker, by process id: what a leak would grow.
sub workers {
    my %memory;
    for my $status (glob '/proc/[0-9]*/status') {
        my ($process) = $status =~ /(\d+)/;
        open my $command, '<', "/proc/$process/cmdline" or next;
        my $line = join '', <$command>;
        next if $line !~ m{/lead\0--config\0\Q$ENV{TANDEM_CONFIG}\E};
        open my $file, '<', $status or next;
        my %fields = map { /^(\w+):\s*(\d+)/ ? ($1 => $2) : () } <$file>;
        $memory{$process} = {parent => $fields{PPid}, kilobytes => $fields{RssAnon}};
    }
    return {map { $_ => $memory{$_}{kilobytes} } grep { $memory{ $memory{$_}{parent} } } keys %memory};
}

my $mette  = Tandem->sign_in('mette');
my $cookie = $mette->{cookies}{tandem_session};
my $lead   = sql('SELECT max(id) FROM lead');
my $folder = tempdir(CLEANUP => 1);
open my $script, '>', "$folder/mix.lua" or die $!;
print $script <<"END";
local paths = {"/", "/lead/list", "/lead/list?q=an&stage=mql", "/lead/$lead", "/lead/new", "/lead/$lead/after-call",
  "/lead/list?from=2026-02-31", "/lead/999999999", "/nowhere"}
local n = 0
function request()
  n = n + 1
  if n % 10 == 0 then -- a form that is refused
    return wrk.format("POST", "/lead/new", {["Cookie"] = "tandem_session=$cookie",
      ["Content-Type"] = "application/x-www-form-urlencoded"}, "name=x&email=nonsense&csrf=1&once=2")
  end
  return wrk.format("GET", paths[n % #paths + 1], {["Cookie"] = "tandem_session=$cookie"})
end
END
close $script;

sub load_for {
    my ($seconds) = @_;
    my $said = qx{wrk -t1 -c16 -d${seconds}s -s $folder/mix.lua $ENV{TANDEM_URL} 2>&1};
    return $said =~ /(\d+) requests in/ ? $1 : die "wrk said:\n$said";
}

load_for(4);
my $before = workers();
my $done   = 0;
my $start  = time;
$done += load_for(10) while $done < $requests && time - $start < $seconds_max;
my $after = workers();
note "$done requests in " . (time - $start) . ' s';
cmp_ok($done, '>=', $requests, 'so many requests were answered');
cmp_ok(scalar keys %$before, '>', 1, 'the workers were found');
is_deeply([sort keys %$after], [sort keys %$before], 'every worker lived through it');
for my $process (sort keys %$before) {
    my $growth = ($after->{$process} // 1e9) - $before->{$process};
    cmp_ok($growth, '<=', $growth_kilobytes, "worker $process grew by $growth kB of $before->{$process}, not more than $growth_kilobytes");
}
done_testing;
