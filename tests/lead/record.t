# A lead's record: what an import knew of it stands as the file said.
use Tandem;
use Tandem::Lead;

my $mette = Tandem->sign_in('mette');
my $lead  = lead_made(stage => 'sql', to => 'mette');
sql(q{UPDATE lead SET facts = '{"Status": "overdue", "pattern": "answered", "Empty": "", "<b>": "1 < 2"}' WHERE id = $1::bigint}, $lead);
my $page = $mette->get("/lead/$lead");
like $page->{content}, qr{<dt>Status</dt><dd>overdue</dd>}, 'a value that is also a code of Tandem is no label';
like $page->{content}, qr{<dt>pattern</dt><dd>answered</dd>}, '... nor is a name';
like $page->{content}, qr{<dt>&lt;b&gt;</dt><dd>1 &lt; 2</dd>}, 'text is text';
unlike $page->{content}, qr{<dt>Empty</dt>}, 'what is empty is left out';

done_testing;
