# /campaign/news: a product change by anybody, an important sale from a won lead; seen by
# each with one click; told once; who has and has not.
use Tandem;
use Tandem::Lead;

my $seller = person_made('sales');
my %person = map { $_ => Tandem->sign_in($_) } qw(sanne mette jeroen peter admin), $seller;
my $me = $person{$seller};
sub news_of { my ($answer) = @_; return $answer->{location} =~ m{/campaign/news/(\d+)} ? $1 : 0 }
sub told { my ($news, $name) = @_; return scalar sql(q{SELECT string_agg(kind || CASE WHEN seen_at IS NULL THEN '' ELSE ' seen' END, ', ') FROM notice
    WHERE key = 'news:' || $1 AND person_id = (SELECT id FROM person WHERE name = $2)}, $news, $name) }
sub seen { my ($news, $name) = @_; return scalar sql('SELECT count(*) FROM news_seen WHERE news_id = $1::bigint AND person_id = (SELECT id FROM person WHERE name = $2)', $news, $name) }

# --- a product changes
my %change = (title => unique('Kettle 3 replaces kettle 2'), for_whom => 'Dairies', to_tell => "Same price.\nMore steam.", from_on => day_ahead(20));
my $form = $person{admin}->get('/campaign/news/new');
is $form->{status}, 200, 'anybody signed in may say so, an admin too';
for (['title', 'Say what changes.'], ['for_whom', 'Say whom it is about.'], ['to_tell', 'Say what customers are told.'], ['from_on', 'Give the day from which it holds.']) {
    my ($field, $words) = @$_;
    my $page = $person{admin}->submit($person{admin}->get('/campaign/news/new'), {%change, $field => ''});
    is $page->{status}, 422, "without $field";
    is error_of($page, $field), Tandem::sentence('en', $words), '... in words';
    is value_of($page, 'to_tell'), $field eq 'to_tell' ? '' : $change{to_tell}, '... the rest is kept';
}
my $saved = $person{admin}->submit($form, \%change);
my $news = news_of($saved);
ok $news, 'told' or diag page_text($saved);
is news_of($person{admin}->submit($form, \%change)), $news, 'sent twice: once';
is scalar sql('SELECT count(*) FROM news WHERE title = $1', $change{title}), 1;
is told($news, $seller), 'product_change', 'sales is told, once';
is told($news, 'sanne'), 'product_change', '... so is marketing';
is told($news, 'admin'), '', '... not who said it';
like $me->get('/')->{content}, qr{href="/campaign/news/$news"}, 'it stands on the desk';
my $page = $me->get("/campaign/news/$news");
like $page->{content}, qr/Same price\.\nMore steam\./, 'its words, in their lines';

# --- seen, with one click
my $list = $me->get('/campaign/news?seen=no');
like $list->{content}, qr{href="/campaign/news/$news"}, 'not seen yet';
my $click = $me->submit($list, {}, form => "/campaign/news/$news/seen");
is "$click->{status} $click->{location}", '303 /campaign/news?saved=seen', 'seen from the list';
is $me->submit($list, {}, form => "/campaign/news/$news/seen")->{status}, 303, 'sent twice';
is seen($news, $seller), 1;
is told($news, $seller), 'product_change seen', '... the notice with it: told once';
unlike $me->get('/')->{content}, qr{href="/campaign/news/$news"}, '... it leaves the desk';
unlike $me->get('/campaign/news?seen=no')->{content}, qr{href="/campaign/news/$news"};
like $me->get('/campaign/news?seen=yes')->{content}, qr{href="/campaign/news/$news"};
is $person{mette}->submit($person{mette}->get("/campaign/news/$news"), {}, form => "/campaign/news/$news/seen")->{location}, "/campaign/news/$news?saved=seen", 'seen on its page';
my ($readers) = $person{peter}->get("/campaign/news/$news")->{content} =~ m{id="readers".*?(<ul.*?</ul>)}s;
like $readers, qr{Mette Holm <span class="tag t-good"}, 'who has seen it';
like $readers, qr{Sanne Visser <span class="tag t-warn"}, '... and who has not';

# notices marked as seen: so is the news
my $notices = $person{sanne}->get('/lead/notices');
is $person{sanne}->submit($notices, {}, form => '/lead/notices/seen')->{status}, 303;
is seen($news, 'sanne'), 1, 'a notice that was seen is news that was seen';

# --- an important sale
my $won = lead_made(stage => 'customer', to => 'jeroen', organisation => my $buyer = unique('Buyer'));
my $record = $person{jeroen}->get("/lead/$won?saved=win");
like $record->{content}, qr{action="/lead/$won/important-sale"}, 'the page after winning has it';
my $mute = $person{jeroen}->submit($record, {why => ' '}, form => "/lead/$won/important-sale");
is $mute->{status}, 422, 'a line why it matters';
is error_of($mute, 'why'), Tandem::sentence('nl', 'Say in a line why it matters.');
my $told = $person{jeroen}->submit($record, {why => 'First of its kind'}, form => "/lead/$won/important-sale");
my $sale = news_of($told);
ok $sale, 'told in one click' or diag page_text($told);
is_deeply [sql('SELECT kind, title, to_tell, lead_id FROM news WHERE id = $1::bigint', $sale)], [['important_sale', $buyer, 'First of its kind', $won]];
is news_of($person{jeroen}->submit($record, {why => 'First of its kind'}, form => "/lead/$won/important-sale")), $sale, 'sent twice: once';
my $second = $person{mette}->submit($person{mette}->get("/lead/$won/important-sale"), {why => 'Again'});
is $second->{status}, 409, 'told once a sale';
ok says($second, '{} told of this sale already.', 'Jeroen Bakker'), '... by whom it was';
like $person{sanne}->get("/lead/$won")->{content}, qr{href="/campaign/news/$sale"}, 'the record leads to it';
is told($sale, 'sanne'), 'important_sale', 'marketing is told';
my $open = lead_made(stage => 'sql', to => 'jeroen');
is $person{jeroen}->get("/lead/$open/important-sale")->{status}, 404, 'no sale of a lead that is not won';
unlike $person{jeroen}->get("/lead/$open")->{content}, qr/important-sale/;
is $person{admin}->get("/lead/$won/important-sale")->{status}, 403, 'not an admin\'s to say';

# --- the list: newest first, by kind
my ($newest) = $person{peter}->get('/campaign/news')->{content} =~ m{<li><div>.*?href="/campaign/news/(\d+)"}s;
is $newest, $sale, 'newest first';
unlike $person{peter}->get('/campaign/news?news=product_change')->{content}, qr{href="/campaign/news/$sale"}, 'of one kind';
my ($row) = grep { $_->{id} eq $sale } csv_rows($person{peter}->get('/campaign/news.csv?news=important_sale'));
is "$row->{kind} $row->{made_by} $row->{lead}", "important_sale jeroen $won", 'CSV';
is $person{peter}->get('/campaign/news/999999999')->{status}, 404;
is(Tandem->visitor->get('/campaign/news')->{status}, 303, 'a visitor signs in first');
done_testing;
