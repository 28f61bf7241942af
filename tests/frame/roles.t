# Every route × every person: the status its row says (build/<program> --routes).
use Tandem;

my %roles = (
    sanne  => ['marketing'],
    line   => ['marketing'],
    mette  => ['sales'],
    jeroen => ['sales'],
    inge   => ['sales', 'manager'],
    peter  => ['marketing', 'manager'],
    admin  => ['admin'],
);
my $not_yours   = 'This is not yours to do. Ask a colleague of the other team or your manager.';
my $other_role  = 'This page is for another role than yours.';
my $too_long    = 'This form was open too long or did not come from Tandem. Your text is still here: send it again.';
my $signed_out  = 'You are signed out. Your text is still here: sign in in another tab, then send the form again.';

my @programs = split ' ', $ENV{PROGRAMS} // '';
@programs = map { m{cgi-bin/([^/]+)/main\.c} } glob 'cgi-bin/*/main.c' if !@programs;
my @routes;
for my $program (grep { $_ ne 'tandemctl' } @programs) {
    my @lines = qx("$ENV{TANDEM_BUILD}/$program" --routes);
    ok @lines > 0, "$program has routes";
    push @routes, map { chomp; [split /\t/] } @lines;
}

my %people = map { $_ => Tandem->sign_in($_) } keys %roles;
is scalar sql(q{SELECT string_agg(name, ' ' ORDER BY name) FROM person WHERE name = ANY (string_to_array($1, ' '))},
    join ' ', keys %roles), join(' ', sort keys %roles), 'the demo people are there';
my $visitor = Tandem->visitor;

sub may {
    my ($who, $person) = @_;
    my %has = map { $_ => 1 } @{$roles{$person}}, 'signed-in', 'anybody';
    return !!grep { $has{$_} } split /,/, $who;
}

# What a page that is refused must not tell: who is in the company and in its leads, its
# campaigns, its content, its competitors.
my %told = map { $_->[0] => 1 } sql(q{SELECT name FROM (SELECT name FROM contact UNION SELECT name FROM organisation UNION SELECT name FROM campaign
    UNION SELECT title FROM content_item UNION SELECT name FROM competitor UNION SELECT full_name FROM person) AS known
    WHERE name LIKE '% %' AND length(name) > 7}); # other tests' "New" stands in many a title
my $told = join '|', map {quotemeta} sort { length $b <=> length $a } keys %told;
sub tells {
    my ($answer) = @_;
    my ($main) = $answer->{content} =~ m{<main\b(.*)</main>}s;
    return '' if !defined $main || $main !~ /($told)/;
    return $1;
}

for my $route (@routes) {
    my ($method, $path, $who) = @$route;
    # a thing of one's own is not there for others, or not theirs to change
    my $own = $who =~ s/,own$//;
    # nothing to say anything of
    next if $path =~ m{^/feedback/content/} && !sql(q{SELECT count(*) FROM lookup WHERE kind = 'content_item'});
    # what supervisors ask is not for people
    next if $path =~ m{^/(healthz|readyz|metrics)$};
    # nor what machines send and fetch: without a token it is nobody's
    if ($who eq 'token') {
        my ($ask, $refused) = $method eq 'GET' ? (sub { $_[0]->get($path) }, 404) : (sub { $_[0]->post($path, {}) }, 401);
        is $ask->($_)->{status}, $refused, "$method $path: $_->{name} has no token" for @people{sort keys %people}, $visitor;
        next;
    }
    my @wrong;
    for my $person (sort keys %roles) {
        my $answer = $method eq 'GET' ? $people{$person}->get($path) : $people{$person}->post($path, {});
        my $status = $answer->{status};
        my $good;
        if ($method eq 'GET') {
            # a report's first page redirects to its period
            $good = may($who, $person)
                ? $status == 200 || $status == 303 && $answer->{location} !~ /sign-in/ || $own && ($status == 404 || $status == 403 && says($answer, $other_role))
                : $status == 403 && says($answer, $other_role);
        } else {
            # whose the answer to one piece of feedback is, its row says
            my $by_row = $path =~ m{^/feedback/\d+/answer$};
            $good = $status == 403 && (says($answer, may($who, $person) ? $too_long : $not_yours) || $by_row && says($answer, $not_yours));
            push @wrong, "$person is told of " . tells($answer) if !may($who, $person) && tells($answer) ne '';
        }
        push @wrong, "$person $status" if !$good;
    }
    is "@wrong", '', "$method $path: $who";

    my $answer = $method eq 'GET' ? $visitor->get($path) : $visitor->post($path, {});
    if ($who eq 'anybody') {
        is $answer->{status}, $method eq 'GET' ? 200 : 403, '... anybody';
    } elsif ($method eq 'POST') {
        is $answer->{status}, 401, '... not for a visitor';
        ok says($answer, $signed_out), '... in words' if form_of($answer);
        is tells($answer), '', '... who is told nothing';
    } elsif ($path =~ /\.(csv|xlsx)$/) {
        is $answer->{status}, 401, '... not for a visitor';
    } else {
        is $answer->{status}, 303, '... a visitor is led to sign in';
        my $then = $path =~ s/([^A-Za-z0-9._~\/-])/sprintf '%%%02X', ord $1/ger;
        is $answer->{location}, "/account/sign-in?then=$then", '... and back';
    }
}

done_testing;
