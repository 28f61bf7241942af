# Walks every page of every program in Chromium, in three languages: walk.js is what
# looks, this says where. A page cannot be forgotten, for build/<program> --routes names
# them. WALK='^/lead' walks the paths alone that match.
use Tandem;
use Tandem::Feedback;
use Tandem::Lead;
use Digest::SHA;
use File::Copy  ();
use File::Path  ();
use File::Temp  ();
use JSON::PP ();

# Where the npm packages are: installed once for each package-lock.json.
sub packages_folder {
    my $key    = substr Digest::SHA->new(256)->addfile('tests/browser/package-lock.json')->hexdigest, 0, 12;
    my $folder = "$ENV{TANDEM_BUILD}/browser/$key";
    return $folder if -d $folder;
    my $fresh = "$folder.$$";
    File::Path::make_path($fresh);
    File::Copy::copy("tests/browser/$_", "$fresh/$_") or die "$_: $!\n"
        for qw(package.json package-lock.json .npmrc);
    # no package needs a script of its own run to be installed
    my $output = qx(cd '$fresh' && npm ci --ignore-scripts 2>&1);
    if ($?) {
        File::Path::remove_tree($fresh);
        BAIL_OUT("npm ci cannot install what tests/browser/package.json names:\n$output");
    }
    rename $fresh, $folder or -d $folder or die "$folder: $!\n";
    return $folder;
}

# Who walks a route: somebody whose role its row names.
sub walker {
    my ($who) = @_;
    my %of = (anybody => 'visitor', sales => 'mette', marketing => 'sanne', manager => 'inge', admin => 'admin');
    return $who =~ /marketing.*manager/ ? 'peter' : $who eq 'signed-in' ? 'inge' : $of{$who =~ s/,.*//r} // die "$who?\n";
}

# The path with an id that is in the right state for the form, where the example's is not.
sub fitting {
    my ($path) = @_;
    my %feedback = (answer => {quality => 2, reason => 'too_early', note => "Eerste regel\nanden linje"}, close => {quality => 1, reason => 'no_need'});
    if ($path =~ m{^/lead/(\d+)/([a-z-]+)$}) {
        my $move = $2 eq 'no-answer' ? 'after-call' : $2;
        my $id = sql(q{
            SELECT lead.id FROM lead JOIN move_allowed ON from_stage = stage AND from_open = (closed_at IS NULL)
            WHERE move = $1 ORDER BY turn_id = (SELECT id FROM person WHERE name = 'mette') DESC NULLS LAST, lead.id DESC LIMIT 1},
            $move);
        return defined $id ? "/lead/$id/$2" : $path;
    }
    if ($path =~ m{^/feedback/\d+/(close|reopen)$}) {
        my $id = sql(q{SELECT id FROM feedback_now WHERE state_now = 'answered' ORDER BY owed DESC, id DESC LIMIT 1});
        return defined $id ? "/feedback/$id/$1" : $path;
    }
    return $path;
}

# A thing of somebody's own: its path, and whose it is.
sub owned {
    my ($path) = @_;
    if ($path =~ m{^/feedback/\d+/answer$}) {
        my ($row) = sql(q{SELECT feedback.id, person.name FROM feedback JOIN person ON person.id = owed_by WHERE owed AND state = 'given' ORDER BY subject, id DESC LIMIT 1});
        return $row ? {path => "/feedback/$row->[0]/answer", person => $row->[1]} : ();
    }
    return if $path !~ m{^/account/absence/\d+/(edit|remove)$};
    my ($row) = sql('SELECT absence.id, person.name FROM absence JOIN person ON person.id = person_id ORDER BY to_on DESC LIMIT 1');
    return $row ? {path => "/account/absence/$row->[0]/$1", person => $row->[1]} : ();
}

# Forms that the demo company's state has nothing for, so that the page says so instead;
# their own tests send them empty.
my $formless = qr{^/(?:lead/(?:fair|\d+/merge|import/\d+/(?:columns|load))|feedback/pulse/open)$};

my @pages;
my @programs = split ' ', $ENV{PROGRAMS} // '';
@programs = grep { $_ ne 'tandemctl' } map { m{cgi-bin/([^/]+)/main\.c} } glob 'cgi-bin/*/main.c' if !@programs;
for my $program (@programs) {
    my @routes = map { chomp; [split /\t/] } qx("$ENV{TANDEM_BUILD}/$program" --routes);
    die "$program has no routes\n" if !@routes;
    my %form = map { $_->[1] => 1 } grep { $_->[0] eq 'POST' } @routes;
    push @pages, map { my $form = $form{$_->[1]} && $_->[1] !~ $formless ? \1 : \0;
        $_->[2] =~ /,own$/ ? map { {%$_, form => $form} } owned($_->[1])
            : {path => fitting($_->[1]), person => walker($_->[2]), form => $form} }
        grep { $_->[0] eq 'GET' && $_->[2] !~ /^(machine|token)$/ && $_->[1] !~ m{\.(csv|xlsx)$|/file$} } @routes; # nor what is downloaded
}
die "only ${\ scalar @pages} pages?\n" if @pages < 40;

# What no route names: other states of the same pages, and errors.
my $mql = sql(q{SELECT id FROM lead WHERE stage = 'mql' AND closed_at IS NULL ORDER BY id DESC LIMIT 1});
my $won = sql(q{SELECT id FROM lead WHERE stage = 'customer' ORDER BY id DESC LIMIT 1});
my $lost = sql(q{SELECT id FROM lead WHERE closed_at IS NOT NULL AND stage <> 'customer' ORDER BY id DESC LIMIT 1});
my ($follow_up, $message) = map { scalar sql('SELECT max(id) FROM feedback WHERE subject = $1', $_) } qw(follow_up message);
push @pages, map { {path => $_->[0], person => $_->[1], status => $_->[2] // 200, form => \0} }
    ['/', 'mette'], ['/', 'sanne'], ['/', 'admin'], ["/lead/$mql", 'mette'], ["/lead/$won?saved=win", 'mette'],
    ["/lead/$lost", 'sanne'], ['/lead/list?q=nobody+is+called+this', 'mette'], ['/report/funnel?by=campaign', 'peter'], ['/lead/list?stage=mql', 'peter'],
    ['/feedback/inbox', 'sanne'], ['/feedback/inbox', 'mette'], ['/feedback/inbox', 'inge'], ["/feedback/$follow_up", 'inge'], ["/feedback/$message", 'mette'], ['/lead/needs?need_kind=growth&state=withdrawn', 'mette'], ['/account/people', 'admin'],
    ['/lead/999999999', 'mette', 404], ['/account/people/new', 'mette', 403], ['/nowhere', 'visitor', 404];

if (my $only = $ENV{WALK}) { @pages = grep { $_->{path} =~ /$only/ } @pages }

my $salesperson = person_made('sales');
my @words = ('New lead', 'After a call', 'Hand over to sales', 'Save and next lead', 'No answer', 'I go on with it');
my $plan  = {
    url      => $ENV{TANDEM_URL},
    folder   => "$ENV{TANDEM_BUILD}/browser/pages",
    pages    => \@pages,
    errors   => [glob 'nginx/errors/*.html'],
    salesperson => $salesperson,
    full_name   => scalar sql('SELECT full_name FROM person WHERE name = $1', $salesperson),
    called   => [map { lead_made(stage => 'sql', to => $salesperson, phone => "+45 10 00 00 0$_") } 1 .. 3],
    email    => email_made(),
    campaign => campaign_id(),
    words    => {map { my $to = $_; $to => {map { $_ => Tandem::sentence($to, $_) } @words} } qw(nl da)},
};
my $file = File::Temp->new(SUFFIX => '.json');
print {$file} JSON::PP->new->utf8->encode($plan);
$file->flush;

my $folder = packages_folder();
$ENV{NODE_PATH} = "$folder/node_modules";
# walk.js prints the TAP; it switches people's languages, which are put back
my @languages = sql('SELECT id, language FROM person WHERE language IS NOT NULL');
my $status    = system('node', 'tests/browser/walk.js', $file->filename);
sql('UPDATE person SET language = $2 WHERE id = $1::bigint', @$_) for @languages;
exit($status == 0 ? 0 : 1);
