-- The demo company: Dutch and Danish people who sell the maintenance of machines, and
-- fourteen months of leads up to yesterday. Loaded by tandemctl demo in one
-- transaction, into a company without leads. All histories are made by the functions
-- the pages use, with tandem.viewer and tandem.now set to who did it and when; none
-- of the people, addresses or numbers exist (E.123 numbers that nobody is given).

-- The last working day up to and including p_day.
CREATE FUNCTION pg_temp.working_day(p_day date) RETURNS date LANGUAGE sql IMMUTABLE AS
$$ SELECT p_day - greatest(extract(isodow FROM p_day)::integer - 5, 0) $$;

CREATE TEMP TABLE demo_day ON COMMIT DROP AS
SELECT tandem_now() AS loaded_at, tandem_today() AS today,
       current_setting('tandem.now', true) AS now_before,
       pg_temp.working_day(tandem_today() - 1) AS last_day,
       pg_temp.working_day(tandem_today()) AS this_day;

-- Who does what follows, and when.
CREATE FUNCTION pg_temp.act(p_name text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('tandem.viewer', (SELECT id::text FROM person WHERE name = p_name), true);
    PERFORM set_config('tandem.now', least(p_at, (SELECT loaded_at FROM demo_day))::text, true);
END $$;

CREATE FUNCTION pg_temp.person(p_name text) RETURNS bigint LANGUAGE sql AS
$$ SELECT id FROM person WHERE name = p_name $$;

-- The p_number-th of a list, round and round.
CREATE FUNCTION pg_temp.pick(p_number integer, p_list text[]) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT p_list[p_number % cardinality(p_list) + 1] $$;

-- A working hour about p_days later: never after the last working day, always after p_at.
CREATE FUNCTION pg_temp.later(p_at timestamptz, p_days integer, p_number integer) RETURNS timestamptz
LANGUAGE plpgsql AS $$
DECLARE
    day     date := p_at::date + p_days;
    moment  timestamptz;
BEGIN
    WHILE extract(isodow FROM day) > 5 LOOP day := day + 1; END LOOP;
    moment := least(day + time '09:05' + make_interval(mins => (p_number * 53 + p_days * 17) % 440),
                    (SELECT last_day + time '15:45' FROM demo_day) + make_interval(mins => p_number % 50));
    RETURN greatest(moment, p_at + interval '12 minutes');
END $$;

-- People -------------------------------------------------------------------------------

INSERT INTO person (name, full_name, email, team, roles, language, country, created_at)
SELECT name, full_name, name || '@tandem.example', team, roles::text[], language, country, today - 430
FROM demo_day, (VALUES
    (1, 'sanne', 'Sanne Visser', 'marketing', '{marketing}', 'nl', 'NL'),
    (2, 'line', 'Line Sørensen', 'marketing', '{marketing}', 'da', 'DK'),
    (3, 'mette', 'Mette Holm', 'sales', '{sales}', 'da', 'DK'),
    (4, 'jeroen', 'Jeroen Bakker', 'sales', '{sales}', 'nl', 'NL'),
    (5, 'inge', 'Inge de Boer', 'sales', '{sales,manager}', 'nl', 'NL'),
    (6, 'peter', 'Peter Lindqvist', 'marketing', '{marketing,manager}', 'en', 'NL'),
    (7, 'admin', 'Ada Mertens', NULL, '{admin}', 'en', 'NL')
) AS people (position, name, full_name, team, roles, language, country) ORDER BY position;

-- Every part is shown at work; in a company of one's own a manager turns them on.
UPDATE part SET is_on = true;

-- Segments and campaigns ------------------------------------------------------------------

INSERT INTO segment (name) VALUES ('Maakindustrie, 50–250 medewerkers'),
    ('Maakindustrie, meer dan 250 medewerkers'), ('Installatiebranche'),
    ('Fødevareindustri, 50–250 ansatte'), ('Emballage og logistik');

-- from_day and to_day count from today; leads is how many of the older leads it brought.
CREATE TEMP TABLE demo_campaign (number serial, name text, kind text, channel text, segment text,
    from_day integer, to_day integer, budget integer, cost integer, expected integer, leads integer,
    partner text, owner text, country text, message text, expects text) ON COMMIT DROP;
INSERT INTO demo_campaign (name, kind, channel, segment, from_day, to_day, budget, cost, expected, leads,
                           partner, owner, country, message, expects) VALUES
('Beurs Gorinchem: Industrie & Onderhoud', 'trade_fair', 'trade_fair', 'Maakindustrie, 50', -410, -408,
    26000, 27350, 30, 20, 'jeroen', 'sanne', 'NL', 'Stilstand is te plannen: kom kijken hoe.',
    'Dertig gesprekken op de stand; de beste tien bellen we binnen twee dagen.'),
('Kundedag: åbent værksted i Kolding', 'event', 'event', 'Fødevareindustri', -335, -335,
    9000, 8420, 15, 11, 'mette', 'line', 'DK', 'Se hvordan vi skifter et leje på 40 minutter.', 'Femten driftschefer, der har set det med egne øjne.'),
('Zoekadvertenties onderhoudscontract', 'search', 'paid_search', 'Installatiebranche', -330, 30,
    18000, 14975, 40, 20, 'inge', 'sanne', 'NL', 'Onderhoudscontract vanaf één machine.',
    'Drie à vier aanvragen per maand, klein werk; bellen binnen een dag.'),
('Klant brengt klant aan', 'referral', 'referral', 'Maakindustrie, meer', -400, 60,
    4000, 2600, 20, 14, 'inge', 'peter', 'NL', 'Uw collega verderop heeft er ook wat aan.', NULL),
('E-book: 7 stappen naar minder stilstand', 'download', 'website', 'Maakindustrie, 50', -270, -40,
    6500, 6480, 60, 24, 'jeroen', 'sanne', 'NL', 'Zeven stappen, elk in een middag te doen.', 'Zestig downloads over een half jaar; wij bellen er twintig voor.'),
('E-bog: 7 trin til mindre nedetid', 'download', 'website', 'Emballage', -255, -30,
    5500, 5125, 45, 17, 'mette', 'line', 'DK', 'Syv trin, som hver kan tages på en eftermiddag.', NULL),
('Mailing servicecontracten voorjaar', 'direct_mail', 'direct_mail', 'Installatiebranche', -230, -216,
    7200, 7010, 25, 12, 'inge', 'sanne', 'NL', 'Vaste prijs, vaste monteur.', NULL),
('Messe i Herning: hi Industri', 'trade_fair', 'trade_fair', 'Fødevareindustri', -194, -192,
    30000, 31480, 40, 19, 'mette', 'line', 'DK', 'Vedligehold, før det koster.', 'Fyrre besøgende, der vil have en pris; ring inden for en uge.'),
('LinkedIn: vedligehold uden overraskelser', 'social', 'social', 'Emballage', -125, -35,
    8000, 6890, 25, 11, 'mette', 'line', 'DK', 'Tre fejl, vi finder i hver anden pakkelinje.', NULL),
('Belactie verpakkers Noord-Brabant', 'outbound', 'phone', 'Maakindustrie, 50', -96, -70,
    3500, 3310, 12, 8, 'jeroen', 'peter', 'NL', 'Wij kennen uw lijn: laat ons één keer kijken.', NULL),
('Beurs Utrecht, stand 12.B04', 'trade_fair', 'trade_fair', 'Maakindustrie, 50', -60, -57,
    34000, 32890, 45, 18, 'jeroen', 'sanne', 'NL', 'Meten, voorspellen, op tijd vervangen.', 'Vijfenveertig leads; sales staat twee dagen mee op de stand.'),
('Najaarswebinar: onderhoud voorspellen', 'webinar', 'webinar', 'Maakindustrie, meer', -17, -17,
    3000, 2740, 35, 0, 'jeroen', 'sanne', 'NL', 'Voorspel de storing die u nu nog overkomt.', NULL),
('Efterårswebinar: forudsigelig vedligeholdelse', 'webinar', 'webinar', 'Fødevareindustri', -17, -17,
    3000, 2615, 30, 0, 'mette', 'line', 'DK', 'Forudsig det stop, som i dag overrasker jer.', NULL),
('Vinterwebinar: reservedele til tiden', 'webinar', 'webinar', 'Emballage', 12, 12,
    3200, NULL, 30, 0, 'mette', 'line', 'DK', 'De rigtige dele på hylden, ikke alle dele.',
    'Tredive deltagere; de ti, der spørger, vil ringes op samme dag.');

DO $$
DECLARE
    day date := (SELECT today FROM demo_day);
    run demo_campaign;
BEGIN
    FOR run IN SELECT * FROM demo_campaign ORDER BY number LOOP
        PERFORM pg_temp.act(run.owner, pg_temp.working_day(day + run.from_day - 21) + time '11:20');
        PERFORM campaign_log(p_name => run.name, p_kind => run.kind, p_channel => run.channel,
            p_segment => (SELECT id FROM segment WHERE name LIKE run.segment || '%'),
            p_starts_on => pg_temp.working_day(day + run.from_day), p_ends_on => pg_temp.working_day(day + run.to_day),
            p_message => run.message, p_sales_expects => run.expects, p_budget_cents => run.budget * 100::bigint, p_cost_cents => NULL,
            p_expected_leads => run.expected, p_sales_partner => pg_temp.person(run.partner));
    END LOOP;
END $$;

-- Joint targets of this quarter and the last.
INSERT INTO target (quarter_on, measure, value)
SELECT date_trunc('quarter', today - make_interval(months => 3 * ago)), measure, value
FROM demo_day, (VALUES (0, 'prospect', 95), (0, 'lead', 90), (0, 'mql', 75), (0, 'sql', 60), (0, 'opportunity', 25),
    (0, 'customer', 12), (0, 'pipeline', 125000000), (0, 'revenue', 65000000), (1, 'prospect', 70), (1, 'lead', 65),
    (1, 'mql', 45), (1, 'sql', 36), (1, 'opportunity', 14), (1, 'customer', 8), (1, 'pipeline', 80000000),
    (1, 'revenue', 50000000)) AS agreed (ago, measure, value);

-- Leads: who they are -------------------------------------------------------------------

-- Captures the p_number-th invented lead; a prospect when p_known is false.
CREATE FUNCTION pg_temp.capture(p_number integer, p_campaign demo_campaign, p_known boolean) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    n       CONSTANT integer := p_number;
    danish  CONSTANT boolean := p_campaign.country = 'DK';
    first   text;
    last    text;
    company text;
    domain  text;
    email   text;
    phone   text;
BEGIN
    IF danish THEN
        first := pg_temp.pick(n, '{Anders,Birgitte,Casper,Dorthe,Emil,Freja,Gitte,Henrik,Ida,Jens,Karen,Lars,Maja,Niels,Oline,Pernille,Rasmus,Signe,Thomas,Ulla,Vibeke,Søren,Kåre}');
        last := pg_temp.pick(n * 5 + n / 23, '{Nielsen,Jensen,Kjær,Østergaard,Bach,Lund,Dahl,Krogh,Mikkelsen,Thomsen,Winther,Søndergaard,Holst,Bruun,Ravn,Damgaard,Kofoed}');
        company := pg_temp.pick(n, '{Vejle,Fyns,Nordjysk,Limfjord,Kattegat,Aarhus,Sønderjysk,Lillebælt,Himmerland,Øresund,Randers,Midtjysk,Roskilde}')
            || ' ' || pg_temp.pick(n / 2, '{Mejeri A/S,Emballage A/S,Maskinfabrik A/S,Plast ApS,Bryggeri A/S,Slagteri A/S,Træindustri A/S,Bageri ApS,Fiskeeksport A/S}');
        phone := format('+45 10 %s %s %s', lpad((n * 7 % 100)::text, 2, '0'), lpad((n / 100)::text, 2, '0'), lpad((n % 100)::text, 2, '0'));
    ELSE
        first := pg_temp.pick(n, '{Annemiek,Bart,Carolien,Dirk,Esther,Fleur,Gijs,Hanneke,Ilse,Joost,Karin,Lotte,Maarten,Nienke,Pieter,Quirine,Ruud,Saskia,Tom,Ursula,Vincent,Wouter,Yvonne}');
        last := pg_temp.pick(n * 5 + n / 23, '{van den Berg,Jansen,Hoekstra,de Wit,Mulder,Brouwer,van Leeuwen,Postma,Kuipers,Smeets,Vermeulen,Timmermans,van der Meer,Schouten,Willems,Hendriks,Bos}');
        company := pg_temp.pick(n, '{Brabant,De Vecht,Rijnmond,Zaanstreek,Veluwe,Terpstra,Maasdal,IJssel,Kempen,Westland,Betuwe,Noordzee,Vechtdal,Dijkstra,Twente}')
            || ' ' || pg_temp.pick(n / 2, '{Machinebouw BV,Verpakkingen BV,Metaal BV,Zuivel BV,Installaties BV,Kunststoffen BV,Bakkerijen BV,Drukwerk BV,Papier BV}');
        phone := format('+31 6 00 %s %s %s', lpad((n * 7 % 100)::text, 2, '0'), lpad((n / 100)::text, 2, '0'), lpad((n % 100)::text, 2, '0'));
    END IF;
    domain := regexp_replace(lower(company), ' (bv|a/s|aps)$', '');
    email := replace(lower(first || '.' || last), ' ', '') || '@' || replace(domain, ' ', '-') || '.example';
    email := replace(replace(replace(email, 'ø', 'oe'), 'å', 'aa'), 'æ', 'ae');
    IF NOT p_known THEN
        RETURN lead_capture(company, NULL, NULL, NULL, NULL, NULL, p_campaign.country, NULL, NULL,
            (SELECT id FROM campaign WHERE name = p_campaign.name), NULL, NULL, 'marketing', NULL, NULL,
            CASE WHEN danish THEN 'Ny linje på vej ifølge lokalavisen.' ELSE 'Breiden uit, volgens de vakpers.' END, false);
    END IF;
    RETURN lead_capture(company, first || ' ' || last,
        CASE WHEN danish THEN pg_temp.pick(n, '{Driftschef,Indkøbschef,Produktionschef,Teknisk chef,Vedligeholdsleder,Fabrikschef,Direktør}')
        ELSE pg_temp.pick(n, '{Hoofd technische dienst,Inkoper,Productiemanager,Directeur,Onderhoudsmonteur,Plantmanager,Teamleider onderhoud}') END,
        pg_temp.pick(n, '{decides,buys,influences,decides,uses,influences,unknown}'),
        CASE WHEN n % 11 <> 4 THEN email END, CASE WHEN n % 11 = 4 OR n % 5 <> 2 THEN phone END,
        p_campaign.country, CASE WHEN danish THEN 'da' ELSE 'nl' END, pg_temp.pick(n, '{phone,email,phone,meeting}'),
        (SELECT id FROM campaign WHERE name = p_campaign.name), NULL, NULL,
        CASE WHEN p_campaign.kind = 'referral' THEN 'referral' WHEN n % 29 = 7 THEN 'colleague' ELSE 'marketing' END, NULL,
        CASE WHEN danish THEN pg_temp.pick(n, ARRAY['Servicekontrakt på to pakkelinjer', 'Forudsigelig vedligeholdelse', 'Kursus til egne teknikere', 'Pris på akut udrykning', NULL])
        ELSE pg_temp.pick(n, ARRAY['Onderhoudscontract voor twee lijnen', 'Voorspellend onderhoud', 'Opleiding van eigen monteurs', 'Prijs voor storingsdienst', NULL]) END,
        CASE WHEN danish THEN pg_temp.pick(n, ARRAY['Har haft tre stop siden sommer.', NULL, 'Vil gerne ringes op om formiddagen.', NULL, 'Ny fabrik til foråret.', 'Kender os fra en kollega i Vejle.'])
        ELSE pg_temp.pick(n, ARRAY['Stond twee keer stil deze zomer.', NULL, 'Liefst bellen voor tien uur.', NULL, 'Wil voor het einde van het jaar een offerte.', 'Huidig contract loopt in maart af.']) END,
        false);
END $$;

-- Leads: what became of them ---------------------------------------------------------------

CREATE FUNCTION pg_temp.note(p_number integer, p_danish boolean, p_about text) RETURNS text LANGUAGE sql AS $$
    SELECT pg_temp.pick(p_number, CASE p_about || CASE WHEN p_danish THEN '_da' ELSE '_nl' END
    WHEN 'why_da' THEN ARRAY['Hentede e-bogen og bad om en pris.', 'Blev til sidst i webinaret og stillede to spørgsmål.', 'Vil ringes op i denne uge.']
    WHEN 'why_nl' THEN ARRAY['Vroeg op de beurs om een bezoek.', 'Drie keer de prijspagina bekeken.', 'Wil deze week gebeld worden.']
    WHEN 'call_da' THEN ARRAY['God snak, vil se et tilbud på to linjer.', 'Interesseret; driftschefen skal med næste gang.', 'Budgettet er på plads fra nytår.', 'Sender kundecase og ringer igen.']
    WHEN 'call_nl' THEN ARRAY['Goed gesprek, wil een offerte voor twee lijnen.', 'Interesse; volgende keer het hoofd TD erbij.', 'Budget is er vanaf januari.', 'Stuur klantverhaal, daarna weer bellen.']
    WHEN 'back_da' THEN ARRAY['Beslutter ikke selv; prøv fabrikschefen.', 'Intet behov lige nu, holder lavt blus.', 'For lille til os.', 'Har kontrakt med en anden til sommer.']
    WHEN 'back_nl' THEN ARRAY['Beslist niet zelf; de plantmanager wel.', 'Nu geen behoefte, wel warm houden.', 'Te klein voor een contract.', 'Zit tot de zomer vast aan een ander.']
    WHEN 'win_da' THEN ARRAY['Underskrev i dag. Start den første.', 'Valgte os for responstiden.']
    WHEN 'win_nl' THEN ARRAY['Vandaag getekend, start op de eerste.', 'Koos ons om de vaste monteur.']
    WHEN 'lost_da' THEN ARRAY['For dyrt i forhold til egen tekniker.', 'Bestyrelsen har udskudt det hele.', 'Svarer ikke mere efter tre forsøg.']
    ELSE ARRAY['Te duur naast een eigen monteur.', 'De directie heeft alles uitgesteld.', 'Reageert niet meer na drie pogingen.'] END)
$$;

-- The call-back day of a lead handed back: none, or some weeks from today.
CREATE FUNCTION pg_temp.call_back(p_number integer) RETURNS date LANGUAGE sql AS
$$ SELECT CASE WHEN p_number % 3 > 0 THEN today + 9 + p_number * 13 % 110 END FROM demo_day $$;

-- What marketing and then sales did with a lead, up to p_end.
CREATE FUNCTION pg_temp.walk(p_lead bigint, n integer, p_end text, p_marketer text, p_seller text,
                             p_at timestamptz, p_pace integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    danish  CONSTANT boolean := p_seller = 'mette';
    today   CONSTANT date := (SELECT demo_day.today FROM demo_day);
    cents   CONSTANT bigint := (30 + n * 37 % 450) * 25000;
    quality CONSTANT integer := (ARRAY[3, 4, 5, 4, 3, 4, 2])[n % 7 + 1];
    back    CONSTANT text := pg_temp.pick(n, '{not_decision_maker,no_need,outside_segment,has_supplier,no_budget,too_early,not_decision_maker}');
    at      timestamptz := p_at;
BEGIN
    IF p_end = 'warm' THEN
        RETURN;
    END IF;
    at := pg_temp.later(at, p_pace * (1 + n % 4), n);
    PERFORM pg_temp.act(p_marketer, at);
    IF p_end = 'no lead at once' THEN
        PERFORM lead_move(p_lead, NULL, 'not-a-lead', p_reason => pg_temp.pick(n, '{student,false_data,competitor,test}'));
        RETURN;
    END IF;
    PERFORM lead_move(p_lead, NULL, 'hand-over', p_person => pg_temp.person(p_seller), p_note => pg_temp.note(n, danish, 'why'));
    IF p_end = 'mql' THEN
        RETURN;
    END IF;
    at := pg_temp.later(at, p_pace * (n % 3), n + 3);
    PERFORM pg_temp.act(p_seller, at);
    IF p_end = 'refused' THEN
        PERFORM lead_give_back(p_lead, NULL, 'refuse', CASE WHEN n % 4 > 0 THEN n % 3 + 1 END, back,
            pg_temp.note(n, danish, 'back'), pg_temp.call_back(n), NULL, n % 9 = 0);
        RETURN;
    END IF;
    PERFORM lead_move(p_lead, NULL, 'accept');
    IF p_end = 'sql' THEN
        RETURN;
    END IF;
    FOR attempt IN 1..n % 3 LOOP
        at := pg_temp.later(at, p_pace, n + attempt * 7);
        PERFORM pg_temp.act(p_seller, at);
        PERFORM lead_after_call(p_lead, NULL, 'no_answer', NULL, NULL, NULL, NULL, NULL, false);
    END LOOP;
    at := pg_temp.later(at, p_pace, n + 11);
    PERFORM pg_temp.act(p_seller, at);
    CASE p_end
    WHEN 'no answer' THEN
        PERFORM lead_after_call(p_lead, NULL, 'no_answer', NULL, NULL, NULL, NULL, NULL, false);
        RETURN;
    WHEN 'no lead' THEN
        PERFORM lead_after_call(p_lead, NULL, 'not_a_lead', 1, 'wrong_details',
            pg_temp.pick(n, '{already_customer,false_data,do_not_contact}'), NULL, NULL, false);
        RETURN;
    WHEN 'handed back' THEN
        PERFORM lead_after_call(p_lead, NULL, 'back', 2 + n % 2, back, NULL, pg_temp.note(n, danish, 'back'),
                                pg_temp.call_back(n + 1), n % 5 = 0);
        RETURN;
    WHEN 'postponed' THEN
        PERFORM lead_after_call(p_lead, NULL, 'call_back', quality, CASE WHEN quality < 3 THEN 'too_early' END, NULL,
                                pg_temp.note(n + 1, danish, 'call'), today + 6 + n * 11 % 90, false);
        RETURN;
    ELSE
        PERFORM lead_after_call(p_lead, NULL, 'go_on', quality, CASE WHEN quality < 3 THEN back END, NULL,
            pg_temp.note(n, danish, 'call'), CASE WHEN p_end = 'contacted' THEN today + n % 4 END, n % 17 = 0);
    END CASE;
    IF p_end = 'contacted' THEN
        RETURN;
    END IF;
    IF p_end = 'lost early' THEN
        at := pg_temp.later(at, p_pace * 9, n);
        PERFORM pg_temp.act(p_seller, at);
        PERFORM lead_move(p_lead, NULL, 'lose', p_reason => pg_temp.pick(n, '{no_answer,need_gone,budget}'),
                          p_note => pg_temp.note(n + 1, danish, 'lost'));
        RETURN;
    END IF;
    at := pg_temp.later(at, p_pace * (4 + n % 9), n);
    PERFORM pg_temp.act(p_seller, at);
    PERFORM lead_move(p_lead, NULL, 'opportunity', p_value_cents => cents,
                      p_date => greatest(at::date + 30 + n % 50, CASE WHEN p_end = 'opportunity' THEN today + 12 + n % 40 END));
    at := pg_temp.later(at, p_pace * (6 + n % 12), n);
    PERFORM pg_temp.act(p_seller, at);
    IF p_end = 'opportunity' THEN
        at := greatest(at, pg_temp.later((today - 3 - n % 6)::timestamptz, 0, n));
        PERFORM pg_temp.act(p_seller, at);
    END IF;
    PERFORM lead_contact(p_lead, NULL, pg_temp.pick(n, '{meeting,email,call}'), pg_temp.pick(n, '{wants_quote,meeting_agreed,talked}'),
        CASE WHEN p_end = 'opportunity' THEN pg_temp.pick(n, CASE WHEN danish THEN '{Sende tilbud,Besøg på fabrikken,Ringe og følge op}'
            ELSE '{Offerte sturen,Bezoek aan de hal,Nabellen}' END::text[]) END,
        CASE WHEN p_end = 'opportunity' THEN today + n % 7 END, pg_temp.note(n + 2, danish, 'call'));
    IF p_end = 'opportunity' THEN
        RETURN;
    END IF;
    at := pg_temp.later(at, p_pace * (8 + n % 20), n);
    PERFORM pg_temp.act(p_seller, at);
    IF p_end = 'won' THEN
        PERFORM lead_move(p_lead, NULL, 'win', p_value_cents => cents - 25000 * (n % 3), p_note => pg_temp.note(n, danish, 'win'));
    ELSE
        PERFORM lead_move(p_lead, NULL, 'lose', p_reason => pg_temp.pick(n, '{price,competitor,no_decision,budget}'),
                          p_note => pg_temp.note(n, danish, 'lost'));
    END IF;
END $$;

-- The older leads: campaign by campaign, ended or kept warm.
DO $$
DECLARE
    day    demo_day;
    run    demo_campaign;
    n      integer := 0;
    span   integer;
    at     timestamptz;
    lead   bigint;
    ending text;
BEGIN
    SELECT * INTO day FROM demo_day;
    FOR run IN SELECT * FROM demo_campaign WHERE leads > 0 ORDER BY number LOOP
        span := greatest(least(run.to_day, -30) - run.from_day, 1);
        FOR nth IN 0..run.leads - 1 LOOP
            n := n + 1;
            at := pg_temp.later((day.today + run.from_day + nth * span / run.leads)::timestamptz, 0, n * 7);
            ending := pg_temp.pick(n * 7, CASE
                WHEN at::date > day.today - 75 THEN '{warm,opportunity,refused,handed back,warm,postponed,lost early,no lead,opportunity,postponed}'
                WHEN run.kind IN ('referral', 'trade_fair', 'event') THEN '{won,lost,handed back,warm,won,refused,lost early,won,lost,no lead at once,opportunity}'
                ELSE '{refused,warm,lost,handed back,no lead at once,won,warm,refused,lost early,no lead,handed back,warm,won}' END::text[]);
            PERFORM pg_temp.act(run.owner, at);
            lead := pg_temp.capture(n, run, n % 24 <> 13);
            CONTINUE WHEN n % 24 = 13;
            PERFORM pg_temp.walk(lead, n, ending, run.owner, run.partner, at,
                                 CASE WHEN at::date > day.today - 75 THEN 1 ELSE 2 END);
        END LOOP;
    END LOOP;
END $$;

-- What lies on the desks today. days: how many days ago it was captured.
DO $$
DECLARE
    day  demo_day;
    run  demo_campaign;
    row  record;
    lead bigint;
    at   timestamptz;
BEGIN
    SELECT * INTO day FROM demo_day;
    FOR row IN SELECT 300 + row_number() OVER () AS n, * FROM (VALUES
        ('Efterårswebinar%', 'mette', 'mql', 3), ('Efterårswebinar%', 'mette', 'mql', 2),
        ('Efterårswebinar%', 'mette', 'sql', 4), ('Efterårswebinar%', 'mette', 'sql', 3),
        ('LinkedIn%', 'mette', 'sql', 5), ('Efterårswebinar%', 'mette', 'contacted', 15),
        ('Efterårswebinar%', 'mette', 'contacted', 14), ('E-bog%', 'mette', 'contacted', 12),
        ('Efterårswebinar%', 'mette', 'no answer', 9), ('LinkedIn%', 'mette', 'no answer', 8),
        ('Efterårswebinar%', 'mette', 'opportunity', 17), ('E-bog%', 'mette', 'opportunity', 24),
        ('LinkedIn%', 'mette', 'opportunity', 28), ('Najaarswebinar%', 'jeroen', 'mql', 2),
        ('Najaarswebinar%', 'jeroen', 'sql', 3), ('Najaarswebinar%', 'jeroen', 'sql', 4),
        ('Najaarswebinar%', 'jeroen', 'contacted', 13), ('E-book%', 'jeroen', 'contacted', 11),
        ('Najaarswebinar%', 'jeroen', 'no answer', 8), ('Najaarswebinar%', 'jeroen', 'opportunity', 17),
        ('Zoekadv%', 'jeroen', 'opportunity', 26), ('Zoekadv%', 'inge', 'sql', 4),
        ('Zoekadv%', 'inge', 'contacted', 12), ('Klant brengt%', 'inge', 'opportunity', 22),
        ('Klant brengt%', 'inge', 'no answer', 9), ('Najaarswebinar%', 'jeroen', 'handed back', 16),
        ('Efterårswebinar%', 'mette', 'refused', 15), ('Najaarswebinar%', 'jeroen', 'refused', 15),
        ('Efterårswebinar%', 'mette', 'postponed', 16), ('Najaarswebinar%', 'jeroen', 'postponed', 14),
        ('Najaarswebinar%', 'jeroen', 'warm', 16), ('Najaarswebinar%', 'jeroen', 'warm', 12),
        ('Zoekadv%', 'inge', 'warm', 5), ('E-book%', 'jeroen', 'warm', 2), ('Zoekadv%', 'inge', 'warm', 1),
        ('Efterårswebinar%', 'mette', 'warm', 16), ('Efterårswebinar%', 'mette', 'warm', 9),
        ('E-bog%', 'mette', 'warm', 3), ('E-bog%', 'mette', 'warm', 1)
    ) AS plan (campaign, seller, ending, days) LOOP
        SELECT * INTO run FROM demo_campaign WHERE name LIKE row.campaign;
        at := pg_temp.later((day.today - row.days)::timestamptz, 0, row.n::integer);
        IF row.ending IN ('mql', 'sql') THEN -- handed over on the last working day, accepted then
            at := pg_temp.working_day(day.last_day - row.days) + time '10:10' + make_interval(mins => row.n::integer % 60);
        END IF;
        PERFORM pg_temp.act(run.owner, at);
        lead := pg_temp.capture(row.n::integer, run, true);
        IF row.ending IN ('mql', 'sql') THEN
            PERFORM pg_temp.walk(lead, row.n::integer, row.ending, run.owner, row.seller,
                                 day.last_day + time '10:00' + make_interval(mins => row.n::integer % 60), 0);
        ELSE
            PERFORM pg_temp.walk(lead, row.n::integer, row.ending, run.owner, row.seller, at, 1);
        END IF;
    END LOOP;
END $$;

-- Some that stand for a rule each ----------------------------------------------------------
DO $$
DECLARE
    day  demo_day;
    run  demo_campaign;
    nl   demo_campaign;
    da   demo_campaign;
    book demo_campaign;
    bog  demo_campaign;
    lead bigint;
    at   timestamptz;
BEGIN
    SELECT * INTO day FROM demo_day;
    SELECT * INTO nl FROM demo_campaign WHERE name LIKE 'Najaarswebinar%';
    SELECT * INTO da FROM demo_campaign WHERE name LIKE 'Efterårswebinar%';
    SELECT * INTO book FROM demo_campaign WHERE name LIKE 'E-book%';
    SELECT * INTO bog FROM demo_campaign WHERE name LIKE 'E-bog%';
    -- Handed over this morning, one to each.
    FOREACH run IN ARRAY ARRAY[nl, da] LOOP
        PERFORM pg_temp.act(run.owner, pg_temp.later((day.today - 6)::timestamptz, 0, run.number));
        lead := pg_temp.capture(400 + run.number, run, true);
        PERFORM pg_temp.act(run.owner, least(day.today + time '08:35', day.loaded_at - interval '5 minutes'));
        PERFORM lead_move(lead, NULL, 'hand-over', p_person => pg_temp.person(run.partner),
                          p_note => pg_temp.note(2, run.country = 'DK', 'why'));
    END LOOP;
    -- Handed over ten days ago and not accepted yet; accepted and not called.
    at := pg_temp.later((day.today - 10)::timestamptz, 0, 5);
    PERFORM pg_temp.act('sanne', at);
    PERFORM pg_temp.walk(pg_temp.capture(421, nl, true), 420, 'mql', 'sanne', 'jeroen', at, 0);
    PERFORM pg_temp.act('sanne', at);
    PERFORM pg_temp.walk(pg_temp.capture(422, nl, true), 423, 'sql', 'sanne', 'inge', at, 0);
    -- Postponed to today, and handed back until today.
    at := pg_temp.later((day.today - 40)::timestamptz, 0, 9);
    PERFORM pg_temp.act('line', at);
    lead := pg_temp.capture(423, bog, true);
    PERFORM pg_temp.walk(lead, 423, 'sql', 'line', 'mette', at, 0);
    PERFORM pg_temp.act('mette', pg_temp.later(at, 2, 3));
    PERFORM lead_after_call(lead, NULL, 'call_back', 4, NULL, NULL, 'Er på barsel; ring igen, når hun er tilbage.', day.this_day, false);
    FOREACH run IN ARRAY ARRAY[book, bog] LOOP
        PERFORM pg_temp.act(run.owner, at);
        lead := pg_temp.capture(424 + run.number, run, true);
        PERFORM pg_temp.walk(lead, 423, 'sql', run.owner, run.partner, at, 0);
        PERFORM pg_temp.act(run.partner, pg_temp.later(at, 3, 8));
        PERFORM lead_after_call(lead, NULL, 'back', 3, 'too_early', NULL, CASE run.country WHEN 'DK'
            THEN 'Nyt budget fra i dag: giv den gerne tilbage til mig.' ELSE 'Nieuw budget vanaf vandaag: geef hem dan gerust terug.' END,
            day.this_day, false);
    END LOOP;
    -- Handed back in spring, handed over again in time, won.
    at := pg_temp.later((day.today - 250)::timestamptz, 0, 3);
    PERFORM pg_temp.act('sanne', at);
    lead := pg_temp.capture(441, book, true);
    PERFORM pg_temp.walk(lead, 441, 'sql', 'sanne', 'jeroen', at, 1);
    PERFORM pg_temp.act('jeroen', pg_temp.later(at, 12, 3));
    PERFORM lead_after_call(lead, NULL, 'back', 3, 'too_early', NULL, 'Pas na de zomer budget.', day.today - 90, false);
    PERFORM pg_temp.walk(lead, 441, 'won', 'sanne', 'jeroen', pg_temp.later((day.today - 90)::timestamptz, 0, 3), 1);
    -- A salesperson's own lead, taken without marketing; one with nothing but a name.
    PERFORM pg_temp.act('inge', pg_temp.later((day.today - 33)::timestamptz, 0, 4));
    lead := lead_capture('Kempen Papier BV', 'Harm Boonstra', 'Directeur', 'decides', 'h.boonstra@kempen-papier.example',
        '+31 6 00 88 10 10', 'NL', 'nl', 'phone', NULL, 'network', NULL, 'sales', NULL, 'Onderhoud van de nieuwe perslijn', 'Sprak hem op de golfbaan.', false);
    PERFORM lead_move(lead, NULL, 'take', p_to_stage => 'opportunity', p_note => 'Kent ons van zijn vorige bedrijf.');
    PERFORM lead_move(lead, NULL, 'contact', p_way => 'network', p_date => day.today + 3);
    PERFORM pg_temp.act('sanne', pg_temp.later((day.today - 12)::timestamptz, 0, 4));
    lead := lead_capture('Westland Zuivel BV', 'Truus Zonneveld', NULL, 'unknown', NULL, NULL, 'NL', 'nl', NULL,
        (SELECT id FROM campaign WHERE name LIKE 'Beurs Utrecht%'), NULL, NULL, 'marketing', NULL, NULL, 'Visitekaartje kwijt; wilde gebeld worden.', false);
    PERFORM lead_move(lead, NULL, 'hand-over', p_person => pg_temp.person('inge'), p_exception => 'Inge kent haar en heeft haar nummer.');
    PERFORM pg_temp.act('inge', pg_temp.later((day.today - 11)::timestamptz, 0, 6));
    PERFORM lead_after_call(lead, NULL, 'go_on', 5, NULL, NULL, 'Wil voor kerst een voorstel.', day.today + 2, false);
    -- Lost and opened again.
    SELECT max(id) INTO lead FROM lead AS old WHERE closed_as = 'lost' AND closed_at < day.today - 60 AND accepted_by = pg_temp.person('jeroen');
    PERFORM pg_temp.act('jeroen', pg_temp.later((day.today - 4)::timestamptz, 0, 4));
    PERFORM lead_move(lead, NULL, 'reopen', p_note => 'Belde zelf: het andere aanbod viel tegen.');
END $$;

-- Touches: what brought each lead, and what some did since. A question under a post of
-- marketing waits for Mette; another was answered.
DO $$
DECLARE
    day   demo_day;
    row   record;
    asked bigint;
BEGIN
    SELECT * INTO day FROM demo_day;
    FOR row IN SELECT lead.id, lead.captured_at, lead.captured_by, lead.campaign_id, campaign.message,
                      person.name AS owner, person.country = 'DK' AS danish,
                      CASE campaign.kind WHEN 'trade_fair' THEN 'event_visit' WHEN 'event' THEN 'event_visit'
                          WHEN 'webinar' THEN 'webinar' WHEN 'download' THEN 'download' WHEN 'social' THEN 'social'
                          WHEN 'outbound' THEN 'call' WHEN 'referral' THEN 'other' ELSE 'form' END AS kind
               FROM lead JOIN campaign ON campaign.id = lead.campaign_id JOIN person ON person.id = captured_by
               WHERE lead.contact_id IS NOT NULL ORDER BY lead.id LOOP
        PERFORM pg_temp.act(row.owner, row.captured_at);
        PERFORM touch_add(row.id, row.kind, row.captured_at, NULL, row.campaign_id, row.message, NULL, NULL);
        CONTINUE WHEN row.id % 3 > 0;
        PERFORM pg_temp.act(row.owner, pg_temp.later(row.captured_at, (row.id % 40)::integer + 1, row.id::integer));
        PERFORM touch_add(row.id, pg_temp.pick(row.id::integer / 3, '{web_visit,email,form,web_visit,download}'), tandem_now(), 'website', NULL,
            CASE WHEN row.danish THEN 'Så på siden med servicekontrakter.' ELSE 'Bekeek de pagina over servicecontracten.' END, NULL, NULL);
    END LOOP;
    FOR row IN SELECT lead.id FROM lead JOIN campaign ON campaign.id = campaign_id
               WHERE campaign.name LIKE 'LinkedIn%' AND contact_id IS NOT NULL ORDER BY lead.id DESC LIMIT 2 LOOP
        PERFORM pg_temp.act('line', day.last_day + time '10:20');
        asked := touch_log(row.id, 'social', day.last_day, 'social', (SELECT id FROM campaign WHERE name LIKE 'LinkedIn%'),
            'Spørger under vores opslag, om vi også kommer ud i weekenden.', 'https://social.example/tandem/opslag/41', pg_temp.person('mette'));
    END LOOP;
    PERFORM pg_temp.act('mette', day.last_day + time '13:05');
    PERFORM touch_answer(asked, 1, 'Svarede under opslaget: døgnvagt hele ugen, og sendte vagtnummeret.', day.last_day);
END $$;

-- Van Dalen Techniek: two people behind one number -----------------------------------------
DO $$
DECLARE
    day   demo_day;
    ebook CONSTANT bigint := (SELECT id FROM campaign WHERE name LIKE 'E-book%');
    fair  CONSTANT bigint := (SELECT id FROM campaign WHERE name LIKE 'Beurs Utrecht%');
    lead  bigint;
BEGIN
    SELECT * INTO day FROM demo_day;
    PERFORM pg_temp.act('sanne', pg_temp.later((day.today - 145)::timestamptz, 0, 9));
    lead := lead_capture('Van Dalen Techniek BV', 'M. Jansen', 'Inkoper', 'buys', NULL, '+31 40 000 12 34', 'NL', 'nl', 'phone',
        ebook, NULL, NULL, 'marketing', NULL, 'Prijs voor storingsdienst', 'Laat alleen een telefoonnummer achter.', false);
    PERFORM lead_move(lead, NULL, 'hand-over', p_person => pg_temp.person('jeroen'));
    PERFORM pg_temp.act('jeroen', pg_temp.later((day.today - 141)::timestamptz, 0, 9));
    PERFORM lead_give_back(lead, NULL, 'refuse', 2, 'not_decision_maker', 'Koopt onderdelen in, geen contracten.', NULL, NULL, false);
    PERFORM pg_temp.act('sanne', pg_temp.later((day.today - 58)::timestamptz, 0, 30));
    lead := lead_capture('Van Dalen Techniek BV', 'Marieke de Vries-Jansen', 'Hoofd technische dienst', 'decides',
        'marieke.devries@vandalen-techniek.example', '+31 40 000 12 34', 'NL', 'nl', 'email', fair, NULL, NULL, 'marketing', NULL,
        'Onderhoudscontract voor twee vestigingen', 'Stond op de beurs; wil voor het einde van het jaar een offerte voor twee vestigingen.', true);
    PERFORM pg_temp.act('sanne', pg_temp.later((day.today - 55)::timestamptz, 0, 2));
    PERFORM lead_move(lead, NULL, 'hand-over', p_person => pg_temp.person('jeroen'),
                      p_note => 'Beslist zelf, heeft haast: contract bij een ander loopt af op 31 december.');
    PERFORM pg_temp.act('jeroen', pg_temp.later((day.today - 54)::timestamptz, 0, 6));
    PERFORM lead_after_call(lead, NULL, 'go_on', 5, NULL, NULL, 'Precies wie we zoeken. Bezoek gepland in Eindhoven.', day.today - 44, false);
    PERFORM pg_temp.act('jeroen', pg_temp.later((day.today - 43)::timestamptz, 0, 6));
    PERFORM lead_move(lead, NULL, 'contact', p_way => 'meeting', p_note => 'Rondgang langs beide hallen, elf machines.', p_date => day.today - 30);
    PERFORM lead_move(lead, NULL, 'opportunity', p_value_cents => 4850000, p_date => day.today + 25);
    PERFORM pg_temp.act('jeroen', pg_temp.later((day.today - 9)::timestamptz, 0, 6));
    PERFORM lead_move(lead, NULL, 'contact', p_way => 'call', p_note => 'Offerte ligt bij de directie; volgende week uitsluitsel.', p_date => day.today + 4);
END $$;

-- Double: Hanne came in twice and nobody has looked yet; Joost's two records were merged
-- three days ago, which can still be undone.
DO $$
DECLARE
    day    demo_day;
    fair   CONSTANT bigint := (SELECT id FROM campaign WHERE name LIKE 'Beurs Utrecht%');
    ebook  CONSTANT bigint := (SELECT id FROM campaign WHERE name LIKE 'E-book%');
    hanne  CONSTANT text := 'h.meijer@zaanlandse-zuivel.example';
    joost  CONSTANT text := 'joost.vermeer@maasbakkers.example';
    first  bigint;
    second bigint;
BEGIN
    SELECT * INTO day FROM demo_day;
    PERFORM pg_temp.act('sanne', pg_temp.later((day.today - 57)::timestamptz, 0, 4));
    first := lead_capture('Zaanlandse Zuivel B.V.', 'H. Meijer', NULL, 'unknown', NULL, '+31 75 000 44 55', 'NL', 'nl', NULL,
        fair, NULL, NULL, 'marketing', NULL, NULL, 'Kaartje uit de doos van de beurs.', false);
    PERFORM lead_capture('Zaanlandse Zuivel', 'Hanne Meijer', 'Productiemanager', 'influences', hanne, NULL, 'NL', 'nl', 'email',
        ebook, NULL, NULL, 'marketing', NULL, 'Wil weten wat stilstand per uur kost', NULL, false);
    -- The address on the card was read later, past the form that would have told.
    UPDATE contact SET email = hanne WHERE id = (SELECT contact_id FROM lead WHERE id = first);

    PERFORM pg_temp.act('sanne', pg_temp.later((day.today - 50)::timestamptz, 0, 6));
    first := lead_capture('Maasbakkers BV', 'J. Vermeer', NULL, 'unknown', joost, NULL, 'NL', 'nl', NULL,
        ebook, NULL, NULL, 'marketing', NULL, NULL, 'Haalde het e-book op.', false);
    PERFORM pg_temp.act('line', pg_temp.later((day.today - 31)::timestamptz, 0, 2));
    second := lead_capture('Maasbakkers', 'Joost Vermeer', 'Teamleider onderhoud', 'influences', joost, '+31 43 000 12 12', 'NL', 'nl', 'phone',
        fair, NULL, NULL, 'marketing', NULL, 'Een proefmaand op de ovenlijn', NULL, true);
    PERFORM lead_move(second, NULL, 'hand-over', p_person => pg_temp.person('jeroen'));
    PERFORM pg_temp.act('jeroen', pg_temp.later((day.today - 30)::timestamptz, 0, 3));
    PERFORM lead_move(second, NULL, 'accept');
    PERFORM lead_move(second, NULL, 'contact', p_way => 'call', p_reached => true, p_note => 'Proefmaand kan vanaf december.',
                      p_date => day.today + 5);
    PERFORM pg_temp.act('inge', pg_temp.working_day(day.today - 3) + time '14:20');
    PERFORM lead_merge(first, second, NULL, '{}');
END $$;

-- Nordisk Emballage: a lead that went back and came again ------------------------------------
DO $$
DECLARE
    day   demo_day;
    fair  CONSTANT bigint := (SELECT id FROM campaign WHERE name LIKE 'Messe i Herning%');
    web   CONSTANT bigint := (SELECT id FROM campaign WHERE name LIKE 'Efterårswebinar%');
    who   CONSTANT text := 'Anne-Grethe Møller Østergaard';
    email CONSTANT text := 'anne-grethe.oestergaard@nordisk-emballage.example';
    wants CONSTANT text := 'Forudsigelig vedligeholdelse af tre pakkelinjer';
    seg   CONSTANT bigint := (SELECT id FROM segment WHERE name LIKE 'Fødevareindustri%');
    lead  bigint;
BEGIN
    SELECT * INTO day FROM demo_day;
    PERFORM pg_temp.act('line', pg_temp.later((day.today - 194)::timestamptz, 0, 0));
    lead := lead_capture('Nordisk Emballage A/S', who, 'Indkøbschef', 'buys', email, '+45 32 12 34 56', 'DK', 'da', 'phone',
        fair, NULL, seg, 'marketing', NULL, NULL, 'Oprettet fra messen i Herning.', false);
    PERFORM pg_temp.act('line', pg_temp.later((day.today - 190)::timestamptz, 0, 3));
    PERFORM lead_move(lead, NULL, 'hand-over', p_person => pg_temp.person('mette'), p_note => 'Bad om et besøg efter messen.');
    PERFORM pg_temp.act('mette', pg_temp.later((day.today - 189)::timestamptz, 0, 5));
    PERFORM lead_move(lead, NULL, 'accept');
    PERFORM pg_temp.act('mette', pg_temp.later((day.today - 141)::timestamptz, 0, 8));
    PERFORM lead_after_call(lead, NULL, 'back', 3, 'too_early', NULL,
        'Ring igen efter sommerferien. Ny fabrik på vej i Vejle.', day.today - 80, false);
    PERFORM pg_temp.act('line', pg_temp.later((day.today - 17)::timestamptz, 0, 1));
    PERFORM lead_edit(lead, (SELECT version FROM lead AS l WHERE l.id = lead), false, 'Nordisk Emballage A/S', who, 'Indkøbschef', 'buys',
        email, '+45 32 12 34 56', 'DK', 'da', 'phone', web, 'webinar', seg, 'marketing', wants, 'Deltog i efterårswebinaret, 41 minutter.');
    PERFORM pg_temp.act('line', pg_temp.working_day(day.last_day - 2) + time '11:42');
    PERFORM lead_edit(lead, (SELECT version FROM lead AS l WHERE l.id = lead), false, 'Nordisk Emballage A/S', who, 'Indkøbschef', 'buys',
        email, '+45 32 12 34 56', 'DK', 'da', 'phone', web, 'webinar', seg, 'marketing', wants, 'Hentede e-bogen "7 trin til mindre nedetid".');
    PERFORM pg_temp.act('line', day.last_day + time '09:10');
    PERFORM lead_move(lead, NULL, 'hand-over', p_person => pg_temp.person('mette'),
        p_note => 'Webinar og e-bog på to uger; den nye fabrik i Vejle åbner til foråret.');
    PERFORM pg_temp.act('mette', day.last_day + time '14:05');
    PERFORM lead_after_call(lead, NULL, 'go_on', NULL, NULL, NULL,
        'Talte med indkøbschefen. Interesseret, men budgettet er først klar til marts.', day.today + 2, false);
END $$;

-- Routing, absence, and two whom Sanne met at the fair: a new one, and one who was known.
DO $$
DECLARE
    day  demo_day;
    fair CONSTANT bigint := (SELECT id FROM campaign WHERE name LIKE 'Beurs Utrecht%');
    food CONSTANT bigint := (SELECT id FROM segment WHERE name LIKE 'Fødevareindustri%');
BEGIN
    SELECT * INTO day FROM demo_day;
    PERFORM pg_temp.act('inge', pg_temp.later((day.today - 300)::timestamptz, 0, 5));
    PERFORM routing_save(NULL, NULL, 10, food, NULL, NULL, ARRAY[pg_temp.person('mette')::text]),
            routing_save(NULL, NULL, 20, NULL, 'DK', NULL, ARRAY[pg_temp.person('mette')::text]),
            routing_save(NULL, NULL, 30, NULL, 'NL', NULL, ARRAY[pg_temp.person('jeroen')::text, pg_temp.person('inge')::text]);
    PERFORM pg_temp.act('mette', pg_temp.later((day.today - 20)::timestamptz, 0, 5));
    PERFORM absence_save(NULL, NULL, NULL, day.today + 16, day.today + 23, pg_temp.person('inge'));
    PERFORM pg_temp.act('peter', pg_temp.later((day.today - 6)::timestamptz, 0, 7));
    PERFORM absence_save(NULL, NULL, pg_temp.person('line'), day.today + 5, day.today + 7, pg_temp.person('sanne'));
    PERFORM pg_temp.act('sanne', pg_temp.working_day(day.today - 57) + time '09:12');
    PERFORM fair_day_save(0, fair, 'trade_fair', NULL, 'NL', 'Mogen we u mailen en bellen over onderhoud?');
    PERFORM fair_meet('Terpstra Zuivel BV', 'Onno Terpstra', 'onno@terpstra-zuivel.example', NULL, NULL,
                      'Meten aan de centrifuges', 'Komt in het voorjaar kijken.', false, true);
    PERFORM fair_meet('Van Dalen Techniek BV', 'Marieke de Vries', 'marieke.devries@vandalen-techniek.example', NULL, NULL,
                      'Tweede vestiging', 'Kwam nog eens langs, met haar directeur.', false, true);
END $$;

-- Submissions: what the forms of two websites sent -----------------------------------------
DO $$
DECLARE
    day       demo_day;
    contact   bigint;
    call_back bigint;
    sent      record;
    arrived   bigint;
BEGIN
    SELECT * INTO day FROM demo_day;
    PERFORM pg_temp.act('sanne', pg_temp.working_day(day.today - 30) + time '10:05');
    contact := source_save(NULL, NULL, 'Contactformulier van de website', (SELECT id FROM campaign WHERE name LIKE 'Zoekadv%'),
        'website', NULL, 'marketing', 'nl', 'NL', false, 'Ja, jullie mogen mij mailen over onderhoud.', true, NULL, 60, true);
    PERFORM source_token_make(contact, 'Chat van de website', sha256(gen_random_uuid()::text::bytea));
    PERFORM pg_temp.act('line', pg_temp.working_day(day.today - 29) + time '14:40');
    call_back := source_save(NULL, NULL, 'Ring mig op: den danske hjemmeside', (SELECT id FROM campaign WHERE name LIKE 'E-bog:%'),
        'website', NULL, 'marketing', 'da', 'DK', true, NULL, true, NULL, 60, true);
    FOR sent IN SELECT source.form_key, said.* FROM (VALUES
        (contact, 9, time '09:12', '{"name":"Hylke Feenstra","organisation":"Feenstra Zuivel BV","email":"hylke@feenstra.example","phone":"058 200 1234","wants":"Kunnen jullie onze vullijnen in Sneek onderhouden?","consent":"true"}', NULL, NULL),
        (contact, 7, time '23:40', '{"name":"Bonus","email":"winner@casino.example","wants":"Click here now","website":"http://casino.example"}', NULL, NULL),
        (contact, 5, time '11:31', '{"name":"Mirjam Kok","email":"mirjam.kok@bakkerijkok","wants":"Graag een offerte."}', 'email',
            'Give an e-mail address with an @, such as name@company.com.'),
        (contact, 2, time '13:02', '{"name":"Hylke Feenstra","email":"hylke@feenstra.example","wants":"Lukt het deze week nog?"}', NULL, NULL),
        (call_back, 0, time '15:20', '{"name":"Tine Krogh","organisation":"Krogh Bageri ApS","phone":"20 10 00 77","email":"tine@krogh.example","wants":"Vores æltemaskine står stille. Ring gerne."}', NULL, NULL)
    ) AS said (source, days, hour, content, problem_field, problem) JOIN source ON source.id = said.source LOOP
        PERFORM set_config('tandem.viewer', '', true),
                set_config('tandem.now', (pg_temp.working_day(day.last_day - sent.days) + sent.hour)::timestamptz::text, true);
        SELECT submission INTO arrived FROM submission_add(NULL, sent.form_key, '\x00', 'demo-' || gen_random_uuid(), NULL,
            sent.content::jsonb, sent.problem_field, sent.problem);
        PERFORM submission_judge(arrived, NULL);
    END LOOP;
END $$;

-- A file of a partner that Sanne loaded; one row of it was refused -----------------------------
DO $$
DECLARE
    day   demo_day;
    batch bigint;
BEGIN
    SELECT * INTO day FROM demo_day;
    PERFORM pg_temp.act('sanne', day.last_day + time '11:40');
    INSERT INTO import_batch (file_name, state, made_by, made_at, headings, columns, columns_from, encoding, delimiter,
                              date_order, decimal_mark)
    VALUES ('Adressen partnerdag.csv', 'loading', viewer(), tandem_now(), '{Nr.,Naam,Bedrijf,E-mail,Telefoon,Datum,Verwachte omzet}',
        '{reference,person_name,organisation,email,phone,captured_on,expected_value}', 'guess', 'utf-8', ';', 'dmy', ',')
    RETURNING id INTO batch;
    PERFORM import_begin(batch, NULL);
    INSERT INTO import_row (batch_id, line, reference, person_name, organisation, email, phone, phone_e164, captured_on,
                            expected_value, problem_field, problem, problem_detail, cells)
    VALUES (batch, 2, 'PD-01', 'Corine Vonk', 'Vonk Lastechniek BV', 'corine@vonk.example', '06 00 71 80 01', '+31600718001',
            day.last_day - 3, 1250000, NULL, NULL, NULL, NULL),
        (batch, 3, 'PD-02', 'Hidde Staal', 'Staal & Zonen BV', 'hidde@staal.example', NULL, NULL, day.last_day - 3, NULL,
            NULL, NULL, NULL, NULL),
        (batch, 4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'captured_on', '{} is no date', '31-02-2026',
            '{PD-03,"Mart Poort","Poort Pompen BV",mart@poort.example,"06 00 71 80 03",31-02-2026,"4.500,00"}');
    PERFORM import_prepare(batch, false, 'join', false, '{}');
    PERFORM import_load_part(batch, 0, '{reference,person_name,organisation,email,phone,captured_on,expected_value}');
    PERFORM import_loaded(batch, false, 0);
    PERFORM import_end(batch);
END $$;

-- Score: what is known of the organisations, the rules both teams agreed on, and a
-- proposal that waits for Inge. Touches of the last months give points, older ones half
-- or none.
UPDATE organisation SET size = pg_temp.pick(id::integer, '{20-49,50-249,80,250-499,120,"1.000+",50-249}'),
    industry = CASE WHEN name ~ '(Mejeri|Zuivel|Slagteri|Bryggeri|Bageri|Bakkerijen|Fiske)' THEN
            CASE country WHEN 'DK' THEN 'Fødevarer' ELSE 'Voedingsmiddelen' END
        WHEN name ~ '(Emballage|Verpakkingen|Papier|Plast|Kunststoffen|Drukwerk)' THEN
            CASE country WHEN 'DK' THEN 'Emballage' ELSE 'Verpakking' END
        WHEN name ~ '(Maskin|Machine|Metaal|Techniek|Træ)' THEN CASE country WHEN 'DK' THEN 'Maskinindustri' ELSE 'Machinebouw' END
        ELSE 'Installatie' END;

DO $$
DECLARE
    day  demo_day;
    row  record;
    rule bigint;
BEGIN
    SELECT * INTO day FROM demo_day;
    FOR row IN SELECT * FROM (VALUES
        ('industry', 'voeding, fødevarer, verpakking, emballage', NULL, NULL, 15, NULL, NULL, NULL),
        ('industry', 'machine, maskin', NULL, NULL, 10, NULL, NULL, NULL),
        ('size', NULL, 50, 499, 15, NULL, NULL, NULL),
        ('size', NULL, NULL, 49, -10, NULL, NULL, NULL),
        ('job_title', 'directeur, direktør, chef, hoofd, plantmanager', NULL, NULL, 10, NULL, NULL, NULL),
        ('buying_role', 'decides', NULL, NULL, 15, NULL, NULL, NULL),
        ('touch', 'event_visit', NULL, NULL, 20, 60, 180, 2),
        ('touch', 'webinar', NULL, NULL, 15, 30, 120, 2),
        ('touch', 'download', NULL, NULL, 10, 30, 90, 3),
        ('touch', 'form', NULL, NULL, 15, 30, 120, 2),
        ('touch', 'web_visit', NULL, NULL, 5, 14, 45, 3),
        ('touch', 'question', NULL, NULL, 20, 14, 60, NULL),
        ('mark', 'hot', NULL, NULL, 20, 14, 60, NULL),
        ('mark', 'cold', NULL, NULL, -15, NULL, 180, NULL)
    ) AS agreed (subject, said, from_size, to_size, points, half, none, most) LOOP
        PERFORM pg_temp.act('peter', pg_temp.working_day(day.today - 201) + time '10:15');
        rule := score_rule_propose(NULL, row.subject, row.said, row.from_size, row.to_size, NULL, row.said, NULL, row.said, row.said,
                                   NULL, row.points, row.half, row.none, row.most, NULL);
        PERFORM pg_temp.act('inge', pg_temp.working_day(day.today - 199) + time '09:30');
        PERFORM score_rule_decide(rule, 'agree', NULL);
    END LOOP;
    PERFORM pg_temp.act('inge', pg_temp.working_day(day.today - 62) + time '11:05');
    rule := score_rule_propose(NULL, 'country', NULL, NULL, NULL, 'DE', NULL, NULL, NULL, NULL, NULL, 20, NULL, NULL, NULL,
                               'Duitsland wordt ons derde land.');
    PERFORM pg_temp.act('peter', pg_temp.working_day(day.today - 61) + time '16:40');
    PERFORM score_rule_decide(rule, 'decline', 'Not before we can serve them: ask again next year.');
    PERFORM pg_temp.act('peter', day.last_day + time '15:20');
    PERFORM score_rule_propose((SELECT id FROM score_rule WHERE touch_kind = 'webinar'), 'touch', NULL, NULL, NULL, NULL, NULL, NULL,
        'webinar', NULL, NULL, 20, 30, 120, 2, 'Of the leads from webinars sales judged most usable.');
    PERFORM pg_temp.act('sanne', day.last_day + time '09:50');
    PERFORM lead_mark_set((SELECT max(id) FROM lead WHERE stage = 'lead' AND captured_by = pg_temp.person('sanne') AND closed_at IS NULL), 'hot',
                          'Vroeg op de borrel drie keer wanneer we kunnen beginnen.');
    PERFORM score_store(ARRAY(SELECT id FROM lead ORDER BY id));
END $$;

-- Feedback: on campaigns, and marketing's answers ---------------------------------------------
DO $$
DECLARE
    day    demo_day;
    row    record;
    given  feedback;
    danish boolean;
    at     timestamptz;
BEGIN
    SELECT * INTO day FROM demo_day;
    FOR row IN SELECT * FROM (VALUES
        ('Beurs Utrecht%', 'jeroen', 50, true, 'Goede gesprekken, rustige hoek.', NULL, 'Wie beslist? Maak daar volgend jaar een vaste vraag van.'),
        ('E-book%', 'jeroen', 120, true, NULL, 'Veel monteurs, weinig beslissers: te technische titel?', NULL),
        ('Messe i Herning%', 'mette', 185, false, 'Standen lå godt, og demonstrationen virkede.', NULL, NULL),
        ('LinkedIn%', 'mette', 8, true, NULL, NULL, 'Annoncen lover pris på dagen; det kan vi ikke holde.'),
        ('Efterårswebinar%', 'mette', 3, false, 'Spørgsmålene bagefter var guld: send dem altid med.', NULL, NULL),
        ('Zoekadv%', 'inge', 26, true, NULL, NULL, 'Veel klein werk: zet een drempel van vijf machines in de advertentie.')
    ) AS said (campaign, giver, days, asks, worked, complicated, to_change) LOOP
        PERFORM pg_temp.act(row.giver, pg_temp.later((day.today - row.days)::timestamptz, 0, row.days));
        PERFORM feedback_give('campaign', NULL, (SELECT id FROM campaign WHERE name LIKE row.campaign), NULL, NULL, NULL, NULL, row.asks, false,
                              p_worked => row.worked, p_complicated => row.complicated, p_to_change => row.to_change);
    END LOOP;
    -- Most of what is older than a week was answered, some of it late; a good half is closed.
    FOR given IN SELECT * FROM feedback WHERE owed AND given_at < day.today - 4 ORDER BY id LOOP
        CONTINUE WHEN given.id % 5 = 3 AND given.given_at > day.today - 25
            OR (SELECT state FROM feedback WHERE id = given.id) <> 'given';
        SELECT country = 'DK' INTO danish FROM person WHERE id = given.given_by;
        at := pg_temp.later(given.given_at, (1 + given.id % 6 + CASE WHEN given.id % 8 = 1 THEN 6 ELSE 0 END)::integer, given.id::integer);
        PERFORM pg_temp.act(CASE WHEN danish THEN 'line' ELSE 'sanne' END, at);
        PERFORM feedback_answer(given.id, pg_temp.pick(given.id::integer, CASE WHEN danish THEN ARRAY[
            'Formularen spørger nu, hvem der beslutter.', 'Segmentet er strammet op: under 50 ansatte får ikke længere opkald.',
            'Teksten er rettet; tak.', 'Vi sender først videre efter anden kontakt.'] ELSE ARRAY[
            'Het formulier vraagt nu wie beslist.', 'Onder de vijftig medewerkers gaat niet meer naar sales.',
            'Advertentie aangepast, dank.', 'We geven pas door na het tweede contact.'] END), NULL, false);
        CONTINUE WHEN given.id % 5 = 2 OR given.id % 2 = 0 AND at > day.today - 12;
        PERFORM pg_temp.act((SELECT name FROM person WHERE id = given.given_by), pg_temp.later(at, 2, given.id::integer));
        PERFORM feedback_close(given.id, 'close', NULL);
    END LOOP;
    -- The answer was not enough after all.
    FOR given IN SELECT * FROM feedback WHERE owed AND state = 'closed' ORDER BY closed_at DESC LIMIT 3 LOOP
        PERFORM pg_temp.act((SELECT name FROM person WHERE id = given.given_by), pg_temp.later(given.closed_at, 1, 5));
        PERFORM feedback_close(given.id, 'reopen', CASE WHEN given.given_by = pg_temp.person('mette')
            THEN 'Sker stadig: fik to mere i går.' ELSE 'Gebeurt nog steeds: gisteren weer twee.' END);
    END LOOP;
    PERFORM set_config('tandem.viewer', '', true), set_config('tandem.now', coalesce(day.now_before, ''), true);
    PERFORM setting_set('figures_per_person', 'on', 'demo');
END $$;

-- Leads added to a campaign together; one of them was in it already.
DO $$
DECLARE
    warm     text[];
    campaign bigint := (SELECT id FROM campaign WHERE name LIKE 'Vinterwebinar%');
BEGIN
    PERFORM pg_temp.act('line', (SELECT last_day + time '14:10' FROM demo_day));
    warm := ARRAY(SELECT id || '-' || version FROM lead WHERE stage = 'lead' AND closed_at IS NULL
                  AND turn_id = pg_temp.person('line') ORDER BY id DESC LIMIT 3);
    PERFORM lead_bulk(warm[1:1], 'campaign', NULL, campaign, NULL, 'Vil gerne have en plads.');
    PERFORM lead_bulk(warm, 'campaign', NULL, campaign, NULL, 'Inviteret.');
    PERFORM set_config('tandem.viewer', '', true), set_config('tandem.now', coalesce(now_before, ''), true) FROM demo_day;
END $$;

-- The agreement: a term that was tried and put back, a bridge day, a need that was missing
-- in the list, a colleague who works four days.
DO $$
DECLARE
    day demo_day := (SELECT demo_day FROM demo_day);
BEGIN
    PERFORM pg_temp.act('peter', pg_temp.working_day(day.last_day - 70) + time '10:05');
    PERFORM agreement_save(agreement_version(), '{"answer_days": "3"}');
    PERFORM pg_temp.act('inge', pg_temp.working_day(day.last_day - 28) + time '09:40');
    PERFORM agreement_save(agreement_version(), '{"answer_days": "5"}');
    PERFORM calendar_add(make_date(extract(year FROM day.this_day)::integer, 12, 24), 'DK', 'Juleaften');
    PERFORM list_save(NULL, NULL, 'need', 'Onderdelen op voorraad', 'Reservedele på lager', 'Spare parts in stock', 4, true, NULL);
    PERFORM set_config('tandem.viewer', '', true), set_config('tandem.now', coalesce(day.now_before, ''), true);
    UPDATE person SET working_days = '{1,2,3,4}' WHERE name = 'line';
END $$;

-- Campaigns made together: signed off, silent, objected and answered, started without; what
-- they cost; an outbound action with marketing's help; news that some have seen.
DO $$
DECLARE
    day  demo_day := (SELECT demo_day FROM demo_day);
    run  record;
    made bigint;
BEGIN
    FOR run IN SELECT campaign.id, demo.*, campaign.asked_at FROM demo_campaign AS demo JOIN campaign USING (name) ORDER BY number LOOP
        -- Sales signed off a day later; of the Danish fair it was silent; the fair in Utrecht it objected to.
        IF run.asked_at IS NOT NULL AND run.name LIKE 'Beurs Utrecht%' THEN
            PERFORM pg_temp.act(run.partner, run.asked_at + interval '23 hours');
            PERFORM campaign_move(run.id, NULL, 'object', 'Twee dagen met drie man op de stand kan niet: wie belt er dan?');
            PERFORM pg_temp.act(run.owner, run.asked_at + interval '27 hours');
            PERFORM campaign_move(run.id, NULL, 'answer', 'Eén verkoper per dag, de rest doet marketing.');
            PERFORM pg_temp.act(run.partner, run.asked_at + interval '46 hours');
            PERFORM campaign_move(run.id, NULL, 'sign-off', 'Zo wel. Dinsdag Jeroen, woensdag Inge.');
        ELSIF run.asked_at IS NOT NULL AND run.name NOT LIKE 'Messe i Herning%' THEN
            PERFORM pg_temp.act(CASE run.partner WHEN 'inge' THEN 'inge' ELSE run.partner END, run.asked_at + interval '22 hours');
            IF (SELECT state FROM campaign WHERE id = run.id) = 'proposed' THEN
                PERFORM campaign_move(run.id, NULL, 'sign-off', CASE run.country WHEN 'DK' THEN 'Vi er klar.' ELSE 'Akkoord, wij zijn er klaar voor.' END);
            END IF;
        END IF;
        CONTINUE WHEN run.cost IS NULL;
        PERFORM pg_temp.act(run.owner, least((day.today + run.to_day)::timestamptz + interval '34 hours', day.last_day + time '11:00'));
        PERFORM campaign_cost_add(run.id, least(day.today + run.from_day, day.last_day),
            CASE run.country WHEN 'DK' THEN 'Bureau, trykkeri og annoncer' ELSE 'Bureau, drukwerk en advertenties' END,
            (run.cost - 60 * (4 + run.number % 12)) * 100::bigint, NULL);
        PERFORM campaign_cost_add(run.id, least(day.today + run.to_day, day.last_day),
            CASE run.country WHEN 'DK' THEN 'Forberedelse og opfølgning' ELSE 'Voorbereiding en nazorg' END, NULL, 4 + run.number % 12);
    END LOOP;

    -- What is being decided these days, each in another state.
    PERFORM pg_temp.act('sanne', day.last_day + time '09:20');
    made := campaign_log(p_name => 'Voorjaarsbeurs Hardenberg', p_kind => 'trade_fair', p_channel => 'trade_fair',
        p_segment => (SELECT id FROM segment WHERE name LIKE 'Maakindustrie, 50%'), p_starts_on => pg_temp.working_day(day.today + 96),
        p_ends_on => pg_temp.working_day(day.today + 96) + 2, p_message => 'Onderhoud dat u ziet aankomen: de meetkoffer staat op de stand.',
        p_sales_expects => 'Veertig gesprekken in drie dagen; per dag staat één verkoper mee. De vijftien beste bellen we in de week erna.',
        p_budget_cents => 2900000, p_cost_cents => NULL, p_expected_leads => 40, p_sales_partner => pg_temp.person('jeroen'));
    PERFORM pg_temp.act('line', pg_temp.working_day(day.last_day - 2) + time '10:40');
    made := campaign_log(p_name => 'Messe i Odense: Fødevareteknik', p_kind => 'trade_fair', p_channel => 'trade_fair',
        p_segment => (SELECT id FROM segment WHERE name LIKE 'Fødevareindustri%'), p_starts_on => pg_temp.working_day(day.today + 61),
        p_ends_on => pg_temp.working_day(day.today + 61) + 1, p_message => 'Rent vedligehold i rene rum.',
        p_sales_expects => 'Tredive samtaler; Mette bemander standen begge dage.',
        p_budget_cents => 2400000, p_cost_cents => NULL, p_expected_leads => 30, p_sales_partner => pg_temp.person('mette'));
    PERFORM pg_temp.act('mette', day.last_day + time '08:50');
    PERFORM campaign_move(made, NULL, 'object', 'Messen ligger oven i vores kundedage: jeg kan kun den ene dag.');
    PERFORM pg_temp.act('peter', pg_temp.working_day(day.last_day - 21) + time '08:35');
    made := campaign_log(p_name => 'Radiospot regio Eindhoven', p_kind => 'brand', p_channel => 'advertising',
        p_segment => NULL, p_starts_on => pg_temp.working_day(day.today - 13), p_ends_on => day.today + 15,
        p_message => 'Wie stilstaat, belt ons.', p_sales_expects => 'Geen leads op naam; wel meer herkenning bij het bellen.',
        p_budget_cents => 1800000, p_cost_cents => NULL, p_expected_leads => NULL, p_sales_partner => pg_temp.person('jeroen'));
    PERFORM pg_temp.act('peter', pg_temp.working_day(day.last_day - 20) + time '09:15');
    PERFORM campaign_move(made, NULL, 'go-on', 'De zendtijd moest die dag worden vastgelegd; de volgende keer eerder.');
    PERFORM pg_temp.act('sanne', day.last_day + time '16:20');
    PERFORM campaign_log(p_name => 'Klantverhalen op video', p_kind => 'social', p_channel => 'social',
        p_segment => NULL, p_starts_on => pg_temp.working_day(day.today + 40), p_ends_on => day.today + 100, p_message => NULL,
        p_budget_cents => 750000, p_cost_cents => NULL, p_expected_leads => 20, p_sales_partner => NULL, p_draft => true);

    -- A visit week of sales, with marketing's help.
    PERFORM pg_temp.act('mette', pg_temp.working_day(day.last_day - 3) + time '13:10');
    made := campaign_log(p_name => 'Besøgsuge i Sønderjylland', p_kind => 'outbound', p_channel => 'phone',
        p_segment => (SELECT id FROM segment WHERE name LIKE 'Fødevareindustri%'), p_starts_on => pg_temp.working_day(day.today + 10),
        p_ends_on => pg_temp.working_day(day.today + 10) + 4, p_message => 'Vi er alligevel i nærheden: tyve minutter på jeres fabrik.',
        p_sales_expects => NULL, p_budget_cents => 300000, p_cost_cents => NULL, p_expected_leads => 8,
        p_sales_partner => pg_temp.person('mette'), p_outbound_way => 'visits', p_calling_list => '/lead/list?stage=lead&segment=4&state=open');
    PERFORM campaign_help_ask(made, 'Et brev, der varsler besøget, til de tredive på listen.', pg_temp.working_day(day.today + 5), pg_temp.person('line'));
    PERFORM campaign_help_ask(made, 'To eksemplarer af e-bogen på tryk pr. besøg.', NULL, NULL);
    PERFORM pg_temp.act('line', pg_temp.working_day(day.last_day - 2) + time '09:05');
    PERFORM campaign_help_answer((SELECT min(id) FROM campaign_help), 1, 'take', NULL);

    -- News.
    PERFORM pg_temp.act('admin', day.last_day + time '08:05');
    made := news_change('De meetkoffer meet nu ook trillingen', 'Klanten met pompen en ventilatoren',
        'Eén bezoek, één rapport: temperatuur en trillingen samen, voor dezelfde prijs.', pg_temp.working_day(day.today + 20));
    PERFORM pg_temp.act('mette', day.last_day + time '08:40');
    PERFORM news_see(made);
    PERFORM pg_temp.act('line', day.last_day + time '09:10');
    PERFORM news_see(made);
    PERFORM pg_temp.act('jeroen', day.last_day + time '10:25');
    made := news_sale((SELECT id FROM lead WHERE stage = 'customer' AND accepted_by = pg_temp.person('jeroen') ORDER BY customer_at DESC, id LIMIT 1),
        'Eerste fabriek van de groep; er zijn er nog vier, en ze kozen ons om de vaste monteur.');
    PERFORM pg_temp.act('inge', day.last_day + time '11:05');
    PERFORM news_see(made);
    PERFORM pg_temp.act('jeroen', day.last_day + time '12:15');
    PERFORM campaign_read((SELECT id FROM campaign WHERE name LIKE 'Vinterwebinar%'));
    PERFORM set_config('tandem.viewer', '', true), set_config('tandem.now', coalesce(day.now_before, ''), true);
END $$;

-- Loops: what sales hears of messages, an answer that was not enough twice, what marketing
-- says of follow-up.
DO $$
DECLARE
    day   demo_day := (SELECT demo_day FROM demo_day);
    given bigint;
    row   record;
BEGIN
    PERFORM pg_temp.act('mette', pg_temp.working_day(day.last_day - 6) + time '11:40');
    given := feedback_on_message((SELECT id FROM campaign WHERE name LIKE 'LinkedIn%'),
        '”Vi har ingen pakkelinje.” To ud af tre tror, at det kun er for fødevarer.', NULL, 'Skriv emballage i første linje.', true);
    PERFORM pg_temp.act('line', pg_temp.working_day(day.last_day - 3) + time '09:50');
    PERFORM feedback_answer(given, 'Første linje siger nu emballage og logistik; opslaget er skiftet ud.', 'https://social.example/tandem/opslag/42', false);
    PERFORM pg_temp.act('jeroen', pg_temp.working_day(day.last_day - 2) + time '15:10');
    PERFORM feedback_on_message((SELECT id FROM campaign WHERE name LIKE 'Najaarswebinar%'),
        '‘Voorspellen’ klinkt als een dure sensor. Ze vragen wat het oplevert.', 'Het voorbeeld van de lager dat te vroeg warm werd.', NULL, true);
    -- The same reason on the same campaign for the fifth time: a pattern.
    FOR row IN SELECT id, row_number() OVER (ORDER BY id DESC)::integer AS n FROM lead
               WHERE campaign_id = (SELECT id FROM campaign WHERE name LIKE 'E-book%') AND accepted_by = pg_temp.person('jeroen')
                 AND NOT EXISTS (SELECT FROM feedback WHERE lead_id = lead.id AND reason = 'not_decision_maker')
               ORDER BY id DESC
               LIMIT greatest(0, 5 - (SELECT count(*) FROM feedback WHERE reason = 'not_decision_maker' AND state <> 'withdrawn'
                                        AND campaign_id = (SELECT id FROM campaign WHERE name LIKE 'E-book%'))) LOOP
        PERFORM pg_temp.act('jeroen', pg_temp.working_day(day.last_day - 1) + time '11:20' + make_interval(mins => row.n));
        PERFORM feedback_give('lead', row.id, NULL, NULL, 2, 'not_decision_maker', 'Weer een monteur: hij stuurt het door naar de plantmanager.', false, false);
    END LOOP;
    -- Not enough twice: it stalls, and Peter sees it.
    PERFORM pg_temp.act('inge', pg_temp.working_day(day.last_day - 16) + time '10:15');
    given := feedback_on_message((SELECT id FROM campaign WHERE name LIKE 'Zoekadv%'),
        'Eén machine is voor hen geen contract: ze willen een prijs per bezoek.', NULL, 'Zeg wat een bezoek kost.', true);
    FOR round IN 1 .. 2 LOOP
        PERFORM pg_temp.act('sanne', pg_temp.working_day(day.last_day - 14 + 6 * (round - 1)) + time '14:20');
        PERFORM feedback_answer(given, CASE round WHEN 1 THEN 'We kijken ernaar.' ELSE 'Op de pagina staat nu een vanafprijs.' END, NULL, false);
        PERFORM pg_temp.act('inge', pg_temp.working_day(day.last_day - 11 + 6 * (round - 1)) + time '09:05');
        PERFORM feedback_close(given, 'reopen', CASE round WHEN 1 THEN 'Wat wordt het, en wanneer?' ELSE 'De advertentie zelf zegt het nog steeds niet.' END);
    END LOOP;
    -- One of last week, answered; one of this week waits.
    FOR row IN SELECT * FROM (VALUES ('jeroen', 'sanne', 8), ('inge', 'sanne', 0), ('mette', 'line', 9)) AS sent (seller, marketer, days) LOOP
        PERFORM pg_temp.act(row.marketer, pg_temp.working_day(day.last_day - row.days) + time '16:05');
        CONTINUE WHEN NOT EXISTS (SELECT FROM follow_up_late(pg_temp.person(row.seller)));
        given := follow_up_send(pg_temp.person(row.seller), follow_up_version(pg_temp.person(row.seller)),
            CASE row.seller WHEN 'mette' THEN 'Kan du nå dem i denne uge, eller skal jeg holde dem varme?' ELSE 'Lukt het deze week nog? Anders houd ik ze warm en krijg je ze later terug.' END
            || E'\n\n' || follow_up_words(pg_temp.person(row.seller)));
        CONTINUE WHEN row.days = 0;
        PERFORM pg_temp.act(row.seller, pg_temp.working_day(day.last_day - row.days + 2) + time '08:50');
        PERFORM feedback_answer(given, CASE row.seller WHEN 'mette' THEN 'De to første er ringet op i dag. Resten tager jeg på fredag.' ELSE 'Was een week op de beurs. De eerste twee heb ik vanmorgen gebeld, de rest pak ik vrijdag.' END, NULL, false);
    END LOOP;
    PERFORM set_config('tandem.viewer', '', true), set_config('tandem.now', coalesce(day.now_before, ''), true);
END $$;

-- Needs: what prospects say they need, and what was seen that they do not know yet.
DO $$
DECLARE
    day    demo_day := (SELECT demo_day FROM demo_day);
    row    record;
    noted  bigint;
    danish boolean;
BEGIN
    FOR row IN SELECT lead.id, lead.captured_at, contact.country = 'DK' AS danish, coalesce(handed.name, 'sanne') AS marketer,
                      seller.name AS seller, row_number() OVER (ORDER BY lead.id DESC)::integer AS n
               FROM lead JOIN contact ON contact.id = lead.contact_id LEFT JOIN person AS handed ON handed.id = handed_over_by
               JOIN person AS seller ON seller.id = accepted_by
               WHERE lead.captured_at < day.last_day - 3 AND closed_as IS DISTINCT FROM 'not_a_lead' ORDER BY lead.id DESC LIMIT 44 LOOP
        danish := row.danish;
        PERFORM pg_temp.act(row.marketer, pg_temp.later(row.captured_at, 0, row.n));
        PERFORM need_add(row.id, pg_temp.pick(row.n, '{reliability,cost,time,reliability,growth}'),
            pg_temp.pick(row.n, CASE WHEN danish THEN ARRAY['Færre uventede stop på pakkelinjen', 'Lavere pris på akut udrykning', 'Kortere tid til reservedele', 'Linjen må ikke stå stille i højsæsonen', 'Kapacitet til en linje mere']
                ELSE ARRAY['Minder onverwachte stilstand', 'Lagere kosten voor storingsdienst', 'Sneller een monteur ter plaatse', 'In het seizoen mag de lijn niet stilvallen', 'Ruimte voor een extra lijn'] END),
            true, tandem_today(), CASE WHEN danish THEN pg_temp.pick(row.n, '{"Samtale på messen",Formular,Webinar}') ELSE pg_temp.pick(row.n, '{"Gesprek op de beurs",Formulier,Webinar}') END);
        CONTINUE WHEN row.n % 3 = 0;
        PERFORM pg_temp.act(row.seller, pg_temp.later(row.captured_at, 3, row.n));
        noted := need_add(row.id, pg_temp.pick(row.n, '{skills,rules,sustainability,quality}'),
            pg_temp.pick(row.n, CASE WHEN danish THEN ARRAY['Kun én tekniker kender anlægget', 'Maskinsikkerhed: nye krav på vej', 'Trykluft lækker døgnet rundt', 'Kassation efter hvert skift']
                ELSE ARRAY['Maar één monteur kent de installatie', 'Machineveiligheid: nieuwe eisen op komst', 'Perslucht lekt dag en nacht', 'Uitval na elke omstelling'] END),
            row.n % 4 = 1, tandem_today(), CASE WHEN danish THEN 'Set ved besøg' ELSE 'Gezien bij bezoek' END);
        CONTINUE WHEN row.n % 5 > 0;
        PERFORM pg_temp.act(row.marketer, pg_temp.later(row.captured_at, 9, row.n));
        PERFORM need_change(noted, 1, kind, need, true, since_on, source, 'solved',
                            CASE WHEN danish THEN 'Kurset i vores værksted tog den.' ELSE 'Opgelost met de opleiding bij ons.' END)
        FROM lead_need WHERE id = noted;
    END LOOP;
    PERFORM set_config('tandem.viewer', '', true), set_config('tandem.now', coalesce(day.now_before, ''), true);
END $$;

-- Content: the library, what sales used with whom and whether it helped, requests.
CREATE FUNCTION pg_temp.pdf(p_line text) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
    shown CONSTANT text := format('BT /F1 20 Tf 60 760 Td (%s) Tj ET', translate(p_line, '()\', ''));
    body  text := E'%PDF-1.4\n';
    xref  text := E'xref\n0 6\n0000000000 65535 f \n';
    object text;
    number integer := 0;
BEGIN
    FOREACH object IN ARRAY ARRAY['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        format(E'<< /Length %s >>\nstream\n%s\nendstream', length(shown), shown),
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'] LOOP
        number := number + 1;
        xref := xref || lpad(length(body)::text, 10, '0') || E' 00000 n \n';
        body := body || format(E'%s 0 obj\n%s\nendobj\n', number, object);
    END LOOP;
    RETURN convert_to(body || xref || format(E'trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%s\n%%%%EOF\n', length(body)), 'WIN1252');
END $$;

DO $$
DECLARE
    day    demo_day := (SELECT demo_day FROM demo_day);
    row    record;
    used   record;
    use_id bigint;
    asked  bigint;
    item   bigint;
BEGIN
    FOR row IN SELECT * FROM (VALUES
        (1, 'Brochure onderhoudscontract', 'brochure', NULL, 'awareness', 'nl', 'sanne', 300, 120, NULL, 'Wat een vast contract doet met je stilstand, in vier pagina''s. Voor een eerste gesprek.'),
        (2, 'Brochure: servicekontrakt', 'brochure', NULL, 'awareness', 'da', 'line', 295, 100, NULL, 'Fire sider om, hvad et fast kontrakt gør ved jeres nedetid. Til den første samtale.'),
        (3, 'Klantverhaal: drie lijnen zonder stilstand', 'case', 'Maakindustrie, 50', 'consideration', 'nl', 'sanne', 260, 90, NULL, 'Een verpakker in Brabant ging van elf storingen naar twee. Helpt als de plantmanager meeleest.'),
        (4, 'Kundecase: mejeriet, der skiftede lejer til tiden', 'case', 'Fødevareindustri', 'consideration', 'da', 'line', 240, 60, NULL, 'Et mejeri på Fyn sparede to driftsstop om året. God, når fabrikschefen er med.'),
        (5, 'Prijslijst onderhoud 2e halfjaar', 'price_list', NULL, 'decision', 'nl', 'sanne', 170, -12, NULL, 'Tarieven per machine en per storing, excl. btw.'),
        (6, 'Prisliste service', 'price_list', NULL, 'decision', 'da', 'line', 160, 40, NULL, 'Priser pr. maskine og pr. udkald, ekskl. moms.'),
        (7, 'Voorspellend onderhoud uitgelegd', 'white_paper', 'Maakindustrie, meer', 'awareness', 'nl', 'sanne', 150, -30, NULL, 'Twaalf pagina''s voor het hoofd technische dienst.'),
        (8, 'Predictive maintenance in three minutes', 'video', NULL, 'awareness', 'en', 'peter', 120, 200, 'https://video.tandem.example/predictive-maintenance', 'A film of three minutes; send it before a first call.'),
        (9, 'Regneeksempel: hvad koster et stop?', 'calculation', 'Emballage', 'consideration', 'da', 'line', 95, 150, NULL, 'Udfyld tre tal sammen med kunden, og vis, hvad et stop koster.'),
        (10, 'Presentatie voor het directieoverleg', 'presentation', NULL, 'decision', 'nl', 'sanne', 70, 140, NULL, 'Tien dia''s: kosten, risico, planning. De klant mag hem aanpassen.'),
        (11, 'Mailskabelon efter messen', 'email_template', NULL, 'awareness', 'da', 'line', 55, 90, NULL, 'Tak for besøget, med en bestemt dag for et opkald.'),
        (12, 'Productblad trillingssensor', 'product_sheet', 'Installatiebranche', 'consideration', 'nl', 'sanne', 30, 220, NULL, 'Maten, aansluiting en levertijd.')
    ) AS library (number, title, kind, segment, moment, language, owner, made, review, link, about) ORDER BY number LOOP
        PERFORM pg_temp.act(row.owner, pg_temp.working_day(day.today - row.made) + time '10:40');
        IF row.link IS NULL THEN
            INSERT INTO content_part (upload, part, bytes) VALUES ('demo_' || row.number, 0, pg_temp.pdf(row.title));
        END IF;
        PERFORM content_make(row.title, row.about, row.kind, (SELECT id FROM segment WHERE name LIKE row.segment || '%'), row.moment,
            row.language, pg_temp.person(row.owner), day.today + row.review, CASE WHEN row.link IS NULL THEN row.title || '.pdf' END,
            CASE WHEN row.link IS NULL THEN 'application/pdf' END, CASE WHEN row.link IS NULL THEN 'demo_' || row.number END, row.link, NULL);
    END LOOP;
    -- A price that changed: the old list stays among the versions.
    PERFORM pg_temp.act('line', pg_temp.working_day(day.today - 42) + time '15:10');
    INSERT INTO content_part (upload, part, bytes) VALUES ('demo_13', 0, pg_temp.pdf('Prisliste service, nye priser'));
    PERFORM content_replace(id, version, 'Prisliste service.pdf', 'application/pdf', 'demo_13', NULL, 'Nye priser på udkald efter kl. 17.', day.today + 40)
    FROM content_item WHERE title = 'Prisliste service';
    -- What sales used, on leads it had then; most of what is older was judged.
    FOR used IN SELECT lead.id AS lead_id, lead.sql_at, person.name AS seller, row_number() OVER (ORDER BY lead.sql_at DESC)::integer AS n,
                       row_number() OVER (PARTITION BY person.name ORDER BY lead.sql_at DESC)::integer AS own, contact.language
                FROM lead JOIN person ON person.id = lead.accepted_by JOIN contact ON contact.id = lead.contact_id
                WHERE lead.sql_at > day.today - 140 AND lead.sql_at < day.last_day - 1 AND person.name IN ('mette', 'jeroen')
                ORDER BY lead.sql_at LIMIT 34 LOOP
        item := (SELECT id FROM content_item WHERE language = used.language AND title NOT LIKE 'Mailskabelon%' AND title NOT LIKE 'Productblad%'
                 AND made_at < used.sql_at - interval '5 days' ORDER BY (id * 7 + used.n * 5) % 6, id LIMIT 1);
        CONTINUE WHEN item IS NULL;
        PERFORM pg_temp.act(used.seller, pg_temp.later(used.sql_at, 1 + used.n % 3, used.n));
        use_id := content_use_note(item, used.lead_id, CASE WHEN used.n % 3 = 0 AND used.language = 'da' THEN 'Som aftalt i telefonen.'
                                                            WHEN used.n % 3 = 0 THEN 'Zoals aan de telefoon beloofd.' END);
        CONTINUE WHEN used.own % 5 = 2 OR tandem_now() > day.today - 8;
        PERFORM pg_temp.act(used.seller, pg_temp.later(tandem_now(), 8, used.n + 4));
        PERFORM content_judge(use_id, 1, used.n % 4 <> 1, CASE WHEN used.n % 6 = 5 THEN CASE used.language
            WHEN 'da' THEN 'Sendte den videre til chefen.' ELSE 'Stuurde het door naar de directeur.' END END);
    END LOOP;
    -- Requests: one in each state, one that came back.
    PERFORM pg_temp.act('mette', pg_temp.working_day(day.today - 74) + time '13:20');
    asked := content_request_ask('Hvad koster det os at vente et år med vedligehold?', 'consideration', (SELECT id FROM segment WHERE name LIKE 'Emballage%'), 'da', NULL, day.today - 50);
    PERFORM pg_temp.act('line', pg_temp.working_day(day.today - 72) + time '09:30');
    PERFORM content_request_act(asked, NULL, 'take', NULL);
    PERFORM pg_temp.act('line', pg_temp.working_day(day.today - 58) + time '16:00');
    PERFORM content_request_act(asked, NULL, 'deliver', 'Regnearket passer også til jeres kunder.', (SELECT id FROM content_item WHERE title LIKE 'Regneeksempel%'));
    PERFORM pg_temp.act('mette', pg_temp.working_day(day.today - 56) + time '10:10');
    PERFORM content_request_act(asked, NULL, 'close', 'Bruger det allerede.');
    PERFORM pg_temp.act('jeroen', pg_temp.working_day(day.today - 40) + time '11:45');
    asked := content_request_ask('Hoe leg ik ons plan uit aan een directie die alleen naar kosten kijkt?', 'decision', NULL, 'nl', NULL, day.today - 20);
    PERFORM pg_temp.act('sanne', pg_temp.working_day(day.today - 35) + time '14:30');
    PERFORM content_request_act(asked, NULL, 'deliver', NULL, (SELECT id FROM content_item WHERE title LIKE 'Presentatie voor%'));
    PERFORM pg_temp.act('jeroen', pg_temp.working_day(day.today - 33) + time '09:20');
    PERFORM content_request_act(asked, NULL, 'reopen', 'De dia met de terugverdientijd ontbreekt nog.');
    PERFORM pg_temp.act('sanne', pg_temp.working_day(day.today - 6) + time '10:05');
    PERFORM content_request_act(asked, NULL, 'take', NULL);
    PERFORM pg_temp.act('jeroen', pg_temp.working_day(day.today - 21) + time '15:35');
    asked := content_request_ask('Heeft u een referentie in de zuivel?', 'consideration', (SELECT id FROM segment WHERE name LIKE 'Maakindustrie, 50%'), 'nl', NULL, day.today - 5);
    PERFORM pg_temp.act('sanne', pg_temp.working_day(day.today - 19) + time '11:15');
    PERFORM content_request_act(asked, NULL, 'refuse', 'Geen zuivelklant wil met naam genoemd worden. Gebruik het klantverhaal van de verpakker.');
    PERFORM pg_temp.act('mette', pg_temp.working_day(day.today - 12) + time '14:50');
    asked := content_request_ask('Hvor lang tid tager det at skifte fra vores nuværende leverandør?', 'decision', (SELECT id FROM segment WHERE name LIKE 'Fødevareindustri%'), 'da',
        (SELECT max(id) FROM lead WHERE turn_id = pg_temp.person('mette') AND stage = 'opportunity' AND closed_at IS NULL), day.today + 9);
    PERFORM pg_temp.act('inge', day.last_day + time '09:05');
    asked := content_request_ask('Wat als jullie monteur een keer niet komt?', 'decision', NULL, 'nl', NULL, day.today + 16);
    PERFORM pg_temp.act('mette', pg_temp.working_day(day.today - 16) + time '09:50');
    asked := content_request_ask('En mail, jeg kan sende dagen efter et besøg på messen', 'awareness', NULL, 'da', NULL, day.today - 2);
    PERFORM pg_temp.act('line', pg_temp.working_day(day.today - 3) + time '13:05');
    PERFORM content_request_act(asked, NULL, 'deliver', 'Ret kun dagen.', (SELECT id FROM content_item WHERE title LIKE 'Mailskabelon%'));
    -- What sales says of an item: out of date, and an answer is asked for.
    PERFORM pg_temp.act('jeroen', pg_temp.working_day(day.today - 3) + time '14:10');
    PERFORM feedback_on_content((SELECT id FROM content_item WHERE title LIKE 'Prijslijst onderhoud 2e%'), false,
        'Wat kost een spoedbezoek in het weekend?', 'De prijzen van de eerste helft van het jaar.', true);
    -- One that nobody should send any more.
    PERFORM pg_temp.act('sanne', pg_temp.working_day(day.today - 2) + time '16:20');
    PERFORM content_retire(id, version, true, 'De cijfers zijn van vóór de prijswijziging.') FROM content_item WHERE title LIKE 'Voorspellend onderhoud%';
    PERFORM set_config('tandem.viewer', '', true), set_config('tandem.now', coalesce(day.now_before, ''), true);
END $$;

-- The market: what we know of competitors and where we met them, two pulses with figures and one
-- that is open, brand awareness over a year --------------------------------------------------
DO $$
DECLARE
    day   demo_day;
    said  record;
    l     lead;
    met   bigint;
    price text;
    cards bigint[];
BEGIN
    SELECT * INTO day FROM demo_day;
    PERFORM pg_temp.act('jeroen', pg_temp.later((day.today - 210)::timestamptz, 0, 3));
    cards := ARRAY[competitor_add('Lager & Riem Service BV', 'https://lagerenriem.example',
        'Negen monteurs in Brabant en Limburg. Werkt alleen op afroep, geen contracten.', 'Hun website')];
    PERFORM pg_temp.act('mette', pg_temp.later((day.today - 205)::timestamptz, 0, 6));
    cards := cards || competitor_add('Vedligehold Nord A/S', 'https://vedligeholdnord.example',
        'Familieejet, 40 montører, kontor i Aalborg og Vejle.', 'Deres årsrapport')
        || competitor_add('OnSite Technik GmbH', NULL, 'Tysk kæde, ny i Danmark siden i foråret.', 'Messen i Herning');
    FOR said IN SELECT * FROM (VALUES
        (1, 'jeroen', 160, 'strength', 'Binnen vier uur ter plaatse, ook in het weekend.', 'Inkoper van Van Dalen Techniek'),
        (1, 'sanne', 120, 'weakness', 'Geen eigen voorraad: op delen wacht de klant een week.', 'Review op een vakforum'),
        (1, 'jeroen', 60, 'how_to_win', 'Reken de stilstand voor: één dag kost meer dan ons jaarcontract.', 'Drie gewonnen offertes'),
        (1, 'inge', 34, 'price', '68 euro per uur, voorrijden 95 euro.', 'Offerte die een klant liet zien'),
        (2, 'mette', 150, 'strength', 'Kender alle mejerier i Nordjylland ved navn.', 'Indkøbschefen hos Nordisk Emballage'),
        (2, 'line', 90, 'weakness', 'Ingen måling på vibrationer; de skifter efter kalender.', 'Deres webinar'),
        (2, 'mette', 40, 'how_to_win', 'Vis målingen på deres egen linje, før I taler pris.', 'To vundne leads'),
        (2, 'mette', 6, 'price', '12 % under os ved tre maskiner eller flere.', 'Tilbud, som kunden læste op af'),
        (3, 'line', 70, 'who', 'Søger montører i Kolding og Odense.', 'Jobopslag på deres hjemmeside'),
        (3, 'mette', 25, 'weakness', 'Tilbud kun på tysk, og svar tager en uge.', 'Driftslederen i Esbjerg')
    ) AS said (card, who, days, about, says, source) LOOP
        PERFORM pg_temp.act(said.who, pg_temp.later((day.today - said.days)::timestamptz, 0, said.days));
        PERFORM competitor_say(cards[said.card], said.about, said.says, said.source, tandem_today());
    END LOOP;
    PERFORM pg_temp.act('jeroen', pg_temp.later((day.today - 12)::timestamptz, 0, 4));
    PERFORM competitor_correct(id, version, about, '74 euro per uur, voorrijden 95 euro.', 'Nieuwe offerte, zelfde klant', tandem_today())
    FROM competitor_statement WHERE says LIKE '68 euro%';
    PERFORM pg_temp.act('line', pg_temp.later((day.today - 5)::timestamptz, 0, 9));
    PERFORM competitor_withdraw(id, version, 'De sendte i går et tilbud på dansk.') FROM competitor_statement WHERE says LIKE 'Tilbud kun%';
    -- Where we met them: on leads lost to a competitor, on every third customer, on what is open now.
    FOR l IN SELECT lead.* FROM lead WHERE sql_at IS NOT NULL AND coalesce(handed_to, accepted_by) IS NOT NULL AND sql_at < day.today - 2
             AND CASE WHEN closed_as = 'lost' THEN closed_reason IN ('competitor', 'price') WHEN closed_as = 'customer' THEN id % 3 = 0
                 ELSE closed_at IS NULL AND stage IN ('sql', 'opportunity') AND id % 4 = 1 END ORDER BY id LOOP
        PERFORM pg_temp.act((SELECT name FROM person WHERE id = coalesce(l.handed_to, l.accepted_by)), pg_temp.later(l.sql_at, 3, l.id::integer));
        price := CASE l.id % 4 WHEN 0 THEN pg_temp.pick(l.id::integer / 4, CASE (SELECT country FROM person WHERE id = viewer())
            WHEN 'DK' THEN '{"9 % under os","725 kr. i timen"}'::text[] ELSE '{"71 euro per uur","vaste prijs, 5.900 euro per jaar"}' END) END;
        met := competitor_meet(l.id, CASE (SELECT country FROM person WHERE id = viewer()) WHEN 'DK' THEN cards[2 + (l.id % 3 = 0)::integer]
            ELSE cards[1] END, NULL, tandem_today(), CASE WHEN price IS NOT NULL THEN CASE (SELECT country FROM person WHERE id = viewer())
            WHEN 'DK' THEN 'Deres tilbud på bordet' ELSE 'Hun offerte op tafel' END END, price, NULL);
        IF l.closed_as = 'lost' AND l.closed_reason = 'price' THEN
            PERFORM competitor_decide(met, 1, 'not_for_them');
        END IF;
    END LOOP;
    PERFORM set_config('tandem.viewer', '', true), set_config('tandem.now', coalesce(day.now_before, ''), true);
END $$;

DO $$
DECLARE
    day     demo_day;
    back    integer;
    quarter date;
    pulse   bigint;
    given   record;
BEGIN
    SELECT * INTO day FROM demo_day;
    FOREACH back IN ARRAY ARRAY[6, 3] LOOP
        quarter := (date_trunc('quarter', day.today::timestamp) - make_interval(months => back))::date;
        PERFORM pg_temp.act('peter', pg_temp.working_day(quarter + 40) + time '10:10');
        pulse := pulse_open(tandem_today() + 14, 'together', 'demo');
        FOR given IN SELECT * FROM (VALUES
            ('mette', '{better_leads,competitive_information}', '{better_leads,competitive_information,answers_to_feedback}', 3, 4),
            ('jeroen', '{better_leads,more_leads,sales_material}', '{better_leads,sales_material}', 2, 3),
            ('inge', '{better_leads,brand_awareness}', '{competitive_information,brand_awareness}', 4, 4),
            ('sanne', '{better_follow_up,campaign_feedback}', '{campaign_feedback,voice_of_customer}', 3, 4),
            ('line', '{better_follow_up,use_of_systems}', '{better_follow_up,better_leads}', 4, 5),
            ('peter', '{use_of_systems,better_leads,better_follow_up}', '{use_of_systems,campaign_feedback,better_leads}', 4, 4)
        ) AS given (who, wants_first, wants_then, course_first, course_then) LOOP
            PERFORM pg_temp.act(given.who, pg_temp.working_day(quarter + 45) + time '11:00');
            PERFORM pulse_answer((CASE back WHEN 6 THEN given.wants_first ELSE given.wants_then END)::text[],
                                 CASE back WHEN 6 THEN given.course_first ELSE given.course_then END, 'demo');
        END LOOP;
        PERFORM pg_temp.act('inge', pg_temp.working_day(quarter + 55) + time '09:15');
        PERFORM pulse_close(pulse, 'demo');
    END LOOP;
    -- The key of this one the first answer brings: the demo does not know the programs' secret.
    PERFORM pg_temp.act('inge', greatest(pg_temp.working_day(day.last_day - 3) + time '09:30',
                                         date_trunc('quarter', day.today::timestamp) + time '00:01'));
    PERFORM pulse_open(tandem_today() + 14, 'together', NULL);
    PERFORM set_config('tandem.viewer', '', true), set_config('tandem.now', coalesce(day.now_before, ''), true);
END $$;

DO $$
DECLARE
    day  demo_day;
    made record;
BEGIN
    SELECT * INTO day FROM demo_day;
    FOR made IN SELECT * FROM (VALUES
        ('Maakindustrie, 50%', 'unaided', 400, 1150, 210, 'Panelonderzoek, eerste ronde'), ('Maakindustrie, 50%', 'unaided', 215, 1420, 198, 'Panelonderzoek, tweede ronde'),
        ('Maakindustrie, 50%', 'unaided', 32, 1890, 204, 'Panelonderzoek, derde ronde'),
        ('Fødevareindustri%', 'aided', 390, 3400, 120, 'Telefoninterviews, Kolding'), ('Fødevareindustri%', 'aided', 205, 4150, 118, 'Telefoninterviews, Kolding'),
        ('Fødevareindustri%', 'aided', 120, 3980, 121, 'Telefoninterviews, Kolding'), ('Fødevareindustri%', 'aided', 24, 4620, 125, 'Telefoninterviews, Kolding'),
        (NULL, 'share_of_search', 330, 620, 18400, 'Search console, NL + DK'), (NULL, 'share_of_search', 240, 710, 20150, 'Search console, NL + DK'),
        (NULL, 'share_of_search', 150, 690, 19870, 'Search console, NL + DK'), (NULL, 'share_of_search', 60, 880, 22310, 'Search console, NL + DK'),
        ('Maakindustrie, 50%', 'fair', 57, 3300, 91, 'Beurs Utrecht, aan de stand gevraagd')
    ) AS made (segment, method, days, figure, sample, source) LOOP
        PERFORM pg_temp.act(CASE WHEN made.source LIKE 'Telefon%' THEN 'line' ELSE 'sanne' END,
                            pg_temp.working_day(day.today - made.days) + time '15:05');
        PERFORM awareness_enter(tandem_today(), (SELECT id FROM segment WHERE name LIKE made.segment), made.method, made.figure, made.sample,
                                made.source, NULL);
    END LOOP;
    PERFORM pg_temp.act('line', pg_temp.working_day(day.today - 20) + time '10:45');
    PERFORM awareness_correct(id, version, measured_on, segment_id, method, 4540, sample_size, source, 'Fem svar talte dobbelt.', false)
    FROM awareness WHERE percent = 46.2;
    PERFORM pg_temp.act('sanne', pg_temp.working_day(day.today - 50) + time '11:30');
    PERFORM awareness_correct(id, version, measured_on, segment_id, method, 3300, sample_size, source,
        'Alleen wie al aan de stand kwam: geen maat voor de markt.', true) FROM awareness WHERE method = 'fair';
    PERFORM set_config('tandem.viewer', '', true), set_config('tandem.now', coalesce(day.now_before, ''), true);
END $$;

-- Notices: what is older than the last few days was seen.
UPDATE notice SET seen_at = made_at + interval '1 hour' FROM demo_day WHERE made_at < last_day - 2;
