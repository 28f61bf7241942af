# Editing: filled with what is known, saved with an event, refused alike (409: frame/conflict.t).
use Tandem;
use Tandem::Lead;

my $jeroen = Tandem->sign_in('jeroen');
my $id     = lead_made(name => 'Before', organisation => unique('Edit'), phone => '+45 20 30 40 50', wants => "one\n  two");
my $form   = $jeroen->get("/lead/$id/edit");
is value_of($form, 'name'), 'Before', 'filled with what is known';
is value_of($form, 'wants'), "one\n  two", '... lines and blanks too';
is value_of($form, 'campaign_id'), campaign_id();
is value_of($form, 'note'), '', '... the note is for this change';

my $other = unique('Other');
my $saved = $jeroen->submit($form, {name => 'After', organisation => $other, phone => '', buying_role => 'decides', note => 'called'});
is $saved->{location}, "/lead/$id?saved=edit", 'saved';
is scalar sql(q{SELECT concat_ws('|', contact.name, organisation.name, coalesce(phone, 'none'), buying_role)
    FROM lead JOIN contact ON contact.id = contact_id JOIN organisation ON organisation.id = lead.organisation_id WHERE lead.id = $1::bigint}, $id),
    "After|$other|none|decides", '... as typed, emptied too';
is event_of($id, "concat_ws('|', move, person_id, note)"), 'edit|' . person_id('jeroen') . '|called', '... with an event';
is lead_value($id, 'turn_id'), person_id('sanne'), '... the turn stays';
ok index(page_text($jeroen->follow($saved)), 'called') >= 0, '... which the timeline shows';

for my $case ([email => 'x'], [phone => 'x'], [campaign_id => '999999'], [channel => 'no such channel'], [wants => 'x' x 2001], [country => 'XX'], [origin => 'nobody']) {
    my ($field, $value) = @$case;
    my $refused = $jeroen->submit($jeroen->get("/lead/$id/edit"), {$field => $value});
    is $refused->{status}, 422, "refused: $field";
    ok error_of($refused, $field) ne '', '... words beside it';
}
my $admin = Tandem->sign_in('admin');
is $admin->get("/lead/$id/edit")->{status}, 403, 'an admin reads business data and changes none';
is $admin->get("/lead/$id")->{status}, 200;

# a closed lead and an imported one without a name can be edited
my $lost = lead_made(stage => 'lost');
is $jeroen->submit($jeroen->get("/lead/$lost/edit"), {wants => 'more'})->{status}, 303, 'a lost lead';
my $bare = sql(q{INSERT INTO lead (reference, stage, captured_at) VALUES ($1, 'lead', now()) RETURNING id}, unique('REF'));
sql(q{INSERT INTO event (lead_id, move, event_at, from_stage, from_open, to_stage, to_open)
      VALUES ($1::bigint, 'import', now(), 'lead', true, 'lead', true)}, $bare);
is $jeroen->get("/lead/$bare")->{status}, 200, 'a lead known by its reference only is shown';
is $jeroen->submit($jeroen->get("/lead/$bare/edit"), {name => 'Now Known', email => email_made()})->{status}, 303, '... and can be edited';
is scalar sql('SELECT name FROM contact JOIN lead ON contact.id = contact_id WHERE lead.id = $1::bigint', $bare), 'Now Known';

done_testing;
