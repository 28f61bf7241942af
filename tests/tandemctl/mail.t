# tandemctl mail, against a real mail server: each mail once, at once or at eight, in the
# language of whom it is for; tried again when the server was away; never twice.
use Tandem;
use File::Temp qw(tempdir);
use Tandem::Database;
use Tandem::Lead;
use Tandem::Sink;

my $folder    = tempdir(CLEANUP => 1);
my $sink      = Tandem::Sink->start($folder);
my $database  = "mail_$$";
my %settings  = (sendmail => $sink->{sendmail}, mail_from => 'tandem@company.example',
    base_address => 'https://tandem.company.example', mail_attempts => 3);

# The time it is for the test and for tandemctl.
sub now_is {
    my ($moment) = @_;
    superuser('postgres', "ALTER DATABASE $database SET tandem.now = '$moment'");
    Tandem::psql_end();
    $settings{test_now} = $moment;
}
# Status and what a command said; with settings of its own.
sub command { my ($command, %other) = @_; return tandemctl($database, $command, %settings, %other) }
# Runs mail; the mails that came of it, by recipient.
sub mailed {
    my ($status, $said) = command('mail', @_);
    is $status, 0, 'mail: 0' or diag $said;
    return map { $_->{to} => $_ } $sink->mails;
}
sub name_mail { my ($name, $way) = @_; sql('UPDATE person SET mail = $2 WHERE name = $1', $name, $way); return }

database_make($database);
$ENV{PGDATABASE} = $database;
is((command($_))[0], 0, $_) for qw(migrate demo);
sql('UPDATE notice SET seen_at = made_at; UPDATE clock_run SET outcome = $1, ended_at = started_at WHERE ended_at IS NULL', 'stopped');

# --- at once: a hand-over
now_is('2026-11-24 10:00+01');
my $id = lead_made(stage => 'mql', to => 'mette', name => "Søren “Ø” <b>\nBcc: evil\@example.com", organisation => 'Ål & Søn', wants => 'x');
my %mail = mailed();
is join(' ', keys %mail), 'mette@tandem.example', 'a hand-over: one mail, to whom it names';
my $mail = $mail{'mette@tandem.example'};
is $mail->{from}, 'tandem@company.example', 'the sender';
is $mail->{subject}, "Overdraget til dig: Søren “Ø” <b> Bcc: evil\@example.com", 'the subject in their language, on one line';
is $mail->{headers}{bcc}, undef, '... from which no header can be made';
is scalar @{$mail->{headers}{$_}}, 1, "one $_" for qw(from to subject date message-id mime-version);
is $mail->{headers}{'auto-submitted'}[0], 'auto-generated', 'no holiday replies';
is $mail->{headers}{date}[0], 'Tue, 24 Nov 2026 09:00:00 +0000', 'the date';
like $mail->{headers}{'message-id'}[0], qr/^<[0-9a-f-]{36}\@company\.example>$/, 'an identity';
is $mail->{headers}{'content-language'}[0], 'da';
is scalar(grep { length > 78 } @{$mail->{lines}}), 0, 'no header line is longer than 78';
is scalar(grep { length > 78 || /[^\x20-\x7e\t]/ } split /\r\n/, $mail->{text}), 0, 'no line of it all, and all is ASCII';
like $mail->{body}, qr/^Hej Mette Holm\n\nOverdraget til dig, af Sanne Visser: Søren “Ø” <b>\nBcc: evil\@example\.com, Ål & Søn\n/, 'plain text, nothing escaped';
like $mail->{body}, qr/^Senest onsd?\. 25\. nov\. kl\. 10\.00$|^Senest onsdag 25\. nov\. kl\. 10\.00$/m, 'by when';
like $mail->{body}, qr{^https://tandem\.company\.example/lead/$id$}m, 'the way to the lead';
like $mail->{body}, qr{/account/profile$}m, 'and to the choice of mails';
is scalar(%mail = mailed()), 0, 'the next run sends nothing';

# --- own setting, no address, who left
name_mail(jeroen => 'digest');
name_mail(inge => 'none');
lead_made(stage => 'mql', to => $_) for qw(jeroen inge);
my $without = person_made('sales');
lead_made(stage => 'mql', to => $without);
is scalar(%mail = mailed()), 0, 'digest only, none, no address: nothing at once';

# --- several at once are one mail
lead_made(stage => 'mql', to => 'mette') for 1 .. 3;
%mail = mailed();
is $mail{'mette@tandem.example'}{subject}, '3 leads overdraget til dig', 'three hand-overs of one minute: one mail';
is scalar(() = $mail{'mette@tandem.example'}{body} =~ m{/lead/\d+$}mg), 3, '... with all three';

# --- the server is away
$sink->stop;
lead_made(stage => 'mql', to => 'mette');
my ($status, $said) = command('mail');
is $status, 0, 'the server is away: no failure of ours';
like $said, qr/^0 sent, 1 to be tried again, 0 given up\.$/m, '... tried again later';
like $said, qr/mail \d+: \S+sendmail ended with status \d+/, '... the log says why';
my ($message_id) = sql(q{SELECT message_id FROM outbox WHERE state = 'waiting'});
$sink->start;
is scalar(%mail = mailed()), 0, 'not before its time';
now_is('2026-11-24 10:02+01');
%mail = mailed();
like $mail{'mette@tandem.example'}{headers}{'message-id'}[0], qr/^<\Q$message_id->[0]\E\@/, 'then sent, as the same mail';
is sql(q{SELECT state || attempts FROM outbox WHERE message_id = $1}, $message_id->[0]), 'sent2', '... at the second attempt';

$sink->stop;
lead_made(stage => 'mql', to => 'mette');
for my $minute (3, 5, 9) {
    now_is("2026-11-24 10:0$minute+01");
    $said = (command('mail'))[1];
}
like $said, qr/is given up after 3 attempts/, 'given up in the end, with a line in the log';
like((command('check'))[1], qr/^bad  mail: mail \d+ to mette\@tandem\.example .* was given up: /m, '... and check says so');
sql(q{UPDATE outbox SET claimed_at = claimed_at - interval '8 days' WHERE state = 'given_up'});
$sink->start;

is((command('mail', sendmail => "$folder/none"))[0], 0, 'no such program: the mail waits');
is((command('mail', sendmail => ''))[0], 1, 'no program set: refused');
is((command('mail extra'))[0], 2, 'mail takes no arguments');

# --- two at once
my @people = map { person_made('sales') } 1 .. 12;
sql(q{UPDATE person SET email = name || '@tandem.example' WHERE name = $1}, $_) for @people;
lead_made(stage => 'mql', to => $_) for @people;
at_once(map { sub { command('mail'); 1 } } 1, 2);
is join(' ', sort map { $_->{to} } $sink->mails), join(' ', sort map {"$_\@tandem.example"} @people), 'two runs at once: each mail once';

# --- it dies between handing over and noting
$sink->sendmail_write("$folder/deadly", 'kill -9 $PPID');
lead_made(stage => 'mql', to => 'mette', name => 'Last one');
command('mail', sendmail => "$folder/deadly");
is scalar(() = $sink->mails), 1, 'the mail left, and the process died';
is sql(q{SELECT count(*) FROM outbox WHERE state = 'sending'}), 1, '... before it was noted';
is scalar(%mail = mailed()), 0, 'not sent a second time';
now_is('2026-11-24 10:30+01');
($status, $said) = command('mail');
like $said, qr/^Look into: mail \d+ to mette\@tandem\.example of 2026-11-24 10:09 may have left or not\.$/m, 'the operator is told';
like((command('check'))[1], qr/^bad  mail: mail \d+ to mette\S+ .* may have left or not$/m, '... by check, too');
sql(q{UPDATE outbox SET state = 'sent', sent_at = claimed_at WHERE state = 'sending'});

# --- an address nobody can write to
sql(q{UPDATE person SET email = 'a@b.example, c@d.example' WHERE name = 'mette'});
lead_made(stage => 'mql', to => 'mette');
like((command('mail'))[1], qr/address cannot be written to/, 'two addresses in one field: to nobody');
is scalar(() = $sink->mails), 0;
sql(q{UPDATE person SET email = 'mette@tandem.example' WHERE name = 'mette'; UPDATE outbox SET state = 'given_up' WHERE state = 'waiting'});

# --- the digest
sub act { my ($name, $query, @values) = @_; return sql("SELECT set_config('tandem.viewer', id::text, false) FROM person WHERE name = '$name' \\gset x\n$query", @values) }
my $mine = lead_made(stage => 'mql', to => 'mette', name => 'Back Again');
mailed();
act('mette', q{SELECT lead_give_back($1, NULL, 'refuse', 1, 'no_need', 'Has enough.', NULL, NULL, false)}, $mine);
my $feedback = sql('SELECT id FROM feedback WHERE lead_id = $1', $mine);
act('line', q{SELECT feedback_answer($1, 'We ask first.', NULL, false)}, $feedback);
is scalar(%mail = mailed()), 0, 'refusals and answers wait for the digest';
now_is('2026-11-25 07:59+01');
is scalar(%mail = mailed()), 0, 'which is not sent before eight';
now_is('2026-11-25 08:00+01');
%mail = mailed();
is join(' ', sort grep { /^(sanne|line|mette|jeroen|inge)/ } keys %mail), 'jeroen@tandem.example mette@tandem.example sanne@tandem.example', 'to who has something new and wants it';
like $mail{'sanne@tandem.example'}{body}, qr/^Teruggegeven, door Mette Holm: Back Again, .*\nReden: Geen behoefte\nHas enough\.\n/m, 'a refusal, in Dutch';
is $mail{'sanne@tandem.example'}{subject}, 'Jouw dag in Tandem: 1 nieuw';
like $mail{'mette@tandem.example'}{body}, qr/^Din feedback er besvaret, af Line Sørensen: Back Again/m, 'an answer, in Danish';
unlike $mail{'mette@tandem.example'}{body}, qr/har overdraget/, '... without what was told at once';
like $mail{'jeroen@tandem.example'}{body}, qr/^Aan jou overgedragen, door Sanne Visser: /m, 'who chose the digest has hand-overs there';
is scalar(%mail = mailed()), 0, 'once a day';

# --- overdue clocks, once each, to who owes it and their manager
name_mail(inge => 'digest');
now_is('2026-11-26 08:00+01');
%mail = mailed();
my $overdue = () = $mail{'mette@tandem.example'}{body} =~ /^Overskredet, hos Mette Holm: /mg;
cmp_ok $overdue, '>', 3, 'what mette has not accepted is overdue';
like $mail{'inge@tandem.example'}{body}, qr/^Verlopen, bij Mette Holm: /m, 'her manager is told';
like $mail{'inge@tandem.example'}{body}, qr/^Verlopen, bij Jeroen Bakker: /m;
now_is('2026-11-27 08:05+01');
%mail = mailed();
is $mail{'mette@tandem.example'}, undef, 'the next day nothing of it again';
lead_made(stage => 'lead', to => 'mette');
now_is('2026-11-28 09:00+01');
is scalar(%mail = mailed()), 0, 'no digest on a Saturday';

# --- what was seen on the desk is no news
my $seen = lead_made(stage => 'mql', to => 'mette');
sql('UPDATE notice SET seen_at = made_at WHERE lead_id = $1', $seen);
is scalar(%mail = mailed()), 0, 'what was seen is not mailed';

# --- work does it each minute
lead_made(stage => 'mql', to => 'mette', name => 'By Work');
is((command('work --once'))[0], 0, 'work');
is join(' ', map { $_->{subject} } $sink->mails), 'Overdraget til dig: By Work', '... sends mails';

Tandem::psql_end();
done_testing;
