# /lead/long-stays, and the clocks on a lead's record: one place says how each stands.
use Tandem;
use Tandem::Lead;

my %person = map { $_ => Tandem->sign_in($_) } qw(sanne mette inge admin);
sql(q{UPDATE person SET language = 'en' WHERE name = 'mette'});
END { sql(q{UPDATE person SET language = 'da' WHERE name = 'mette'}) }
my %lead = map { $_ => lead_made(stage => $_) } qw(lead mql sql);
my $listed = sub { my ($id) = @_; return scalar grep { m{href="/lead/$id"} } $person{mette}->get('/lead/long-stays')->{content} };

is $listed->($lead{$_}), 0, "a new lead at $_ is not in the list" for sort keys %lead;
sql(q{UPDATE lead SET stage_at = tandem_now() - interval '500 weeks' WHERE id = ANY (string_to_array($1, ' ')::bigint[])},
    join ' ', values %lead);
is $listed->($lead{lead}), 1, 'kept warm for longer than agreed: in the list';
is $listed->($lead{sql}), 0, 'a lead of sales is there when its clock ran out';
sql(q{UPDATE clock_run SET due_at = tandem_now() - interval '1 hour' WHERE kind = 'stay' AND lead_id = $1::bigint}, $lead{sql});
is $listed->($lead{sql}), 1, '... by then';
my $csv = $person{mette}->get('/lead/long-stays.csv')->{content};
like $csv, qr/^$lead{$_},/m, "the CSV has it too: $_" for qw(lead sql);
unlike $csv, qr/^$lead{mql},/m, '... and no other';
sql(q{UPDATE lead SET clock = 'call_back', due_at = tandem_now() + interval '9 days' WHERE id = $1::bigint}, $lead{lead});
is $listed->($lead{lead}), 0, 'with a day to call back it is planned, not forgotten';
is $person{$_}->get('/lead/long-stays')->{status}, 200, "$_ may look" for sort keys %person;

my $record = page_text($person{mette}->get("/lead/$lead{sql}"));
like $record, qr/Clocks .*First contact running .*Stay in the stage \(SQL\) overdue/, 'the record says what runs and what is overdue';
like $record, qr/Accept or refuse met/, '... and what was met';
like page_text($person{mette}->get("/lead/$lead{mql}")), qr/Accept or refuse running/, '... whose turn it is to accept';
done_testing;
