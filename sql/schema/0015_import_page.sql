-- The import page: a file is uploaded, looked at, checked and loaded by a job, and may
-- be undone as a whole. What it holds is import_batch's; tandemctl import fills the
-- same one, without the steps of the page.

-- The file as it was uploaded, in pieces; gone once it is loaded or thrown away.
CREATE TABLE import_part (
    upload  text NOT NULL, -- a random name, given before there is a batch
    part    integer NOT NULL,
    bytes   bytea NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (upload, part)
);

ALTER TABLE import_batch
    ALTER COLUMN loaded_at DROP NOT NULL,
    ALTER COLUMN loaded_at DROP DEFAULT,
    -- draft: its columns are to be looked at; checked: what would become of it is known.
    -- The states in -ing wait for a job.
    ADD COLUMN state text NOT NULL DEFAULT 'loaded' CHECK (state IN
        ('draft', 'checking', 'checked', 'loading', 'loaded', 'undoing', 'undone')),
    ADD COLUMN made_by bigint REFERENCES person, -- NULL: tandemctl import
    ADD COLUMN made_at timestamptz NOT NULL DEFAULT tandem_now(),
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN job_id bigint REFERENCES job,
    ADD COLUMN problem text, -- why the file could not be read as it was said; a sentence
    ADD COLUMN upload text UNIQUE,
    ADD COLUMN size_bytes bigint,
    ADD COLUMN encoding text,
    ADD COLUMN delimiter text CHECK (length(delimiter) = 1),
    ADD COLUMN date_order text CHECK (date_order IN ('dmy', 'mdy', 'ymd')),
    ADD COLUMN decimal_mark text CHECK (decimal_mark IN ('.', ',')), -- NULL: each amount tells
    ADD COLUMN headings text[],
    ADD COLUMN columns text[],       -- what each is: lib/import_target.c
    ADD COLUMN columns_from text CHECK (columns_from IN ('guess', 'memory')),
    ADD COLUMN duplicates text NOT NULL DEFAULT 'join' CHECK (duplicates IN ('join', 'new', 'skip')),
    ADD COLUMN make_names boolean NOT NULL DEFAULT false,
    ADD COLUMN row_count bigint NOT NULL DEFAULT 0,
    ADD COLUMN blank_count bigint NOT NULL DEFAULT 0,
    ADD COLUMN update_count bigint NOT NULL DEFAULT 0,    -- rows of leads that are there
    ADD COLUMN duplicate_count bigint NOT NULL DEFAULT 0, -- rows of people who are there
    ADD COLUMN joined_count bigint NOT NULL DEFAULT 0,
    ADD COLUMN skipped_count bigint NOT NULL DEFAULT 0,
    ADD COLUMN refused_count bigint NOT NULL DEFAULT 0,
    ADD COLUMN removed_count bigint NOT NULL DEFAULT 0,   -- by undoing it
    ADD COLUMN undone_at timestamptz,
    ADD COLUMN undone_by bigint REFERENCES person;
CREATE INDEX import_batch_made ON import_batch (made_at DESC, id DESC);

-- What a batch has to say of single rows, by their line in the file.
CREATE TABLE import_refused (
    batch_id bigint NOT NULL REFERENCES import_batch ON DELETE CASCADE,
    line     bigint NOT NULL,
    field    text,          -- of import_field.c; NULL: the whole row
    problem  text NOT NULL, -- a sentence; {} in it stands for detail
    detail   text,
    cells    text[] NOT NULL DEFAULT '{}', -- the row as it was
    PRIMARY KEY (batch_id, line)
);
CREATE TABLE import_duplicate (
    batch_id   bigint NOT NULL REFERENCES import_batch ON DELETE CASCADE,
    line       bigint NOT NULL,
    who        text,
    lead_id    bigint REFERENCES lead ON DELETE CASCADE, -- that is there, or
    first_line bigint,                                   -- the row of the same person
    same_email boolean NOT NULL,
    PRIMARY KEY (batch_id, line)
);
CREATE INDEX import_duplicate_lead ON import_duplicate (lead_id);

-- Names in a batch that Tandem does not know.
CREATE TABLE import_unknown (
    batch_id  bigint NOT NULL REFERENCES import_batch ON DELETE CASCADE,
    kind      text NOT NULL CHECK (kind IN ('campaign', 'channel', 'segment', 'person')),
    name      text NOT NULL,
    row_count bigint NOT NULL,
    PRIMARY KEY (batch_id, kind, name)
);

-- Leads that a batch changed, as they were.
CREATE TABLE import_change (
    batch_id       bigint NOT NULL REFERENCES import_batch ON DELETE CASCADE,
    lead_id        bigint NOT NULL REFERENCES lead ON DELETE CASCADE,
    lead_before    jsonb NOT NULL,
    contact_before jsonb,
    version_after  integer NOT NULL,
    PRIMARY KEY (batch_id, lead_id)
);
CREATE INDEX import_change_lead ON import_change (lead_id);

-- Leads that undoing a batch left, and why.
CREATE TABLE import_kept (
    batch_id bigint NOT NULL REFERENCES import_batch ON DELETE CASCADE,
    lead_id  bigint NOT NULL REFERENCES lead ON DELETE CASCADE,
    why      text NOT NULL CHECK (why IN ('moved', 'touched', 'judged', 'changed', 'answered', 'linked')),
    PRIMARY KEY (batch_id, lead_id)
);
CREATE INDEX import_kept_lead ON import_kept (lead_id);

ALTER TABLE import_seen ADD COLUMN batch_id bigint REFERENCES import_batch ON DELETE CASCADE;
CREATE INDEX import_seen_lead ON import_seen (lead_id);
CREATE INDEX import_seen_batch ON import_seen (batch_id);

ALTER TABLE import_row
    ADD COLUMN phone_e164 text,
    ADD COLUMN cells text[],
    ADD COLUMN lead_version integer,    -- of the lead when the row was judged
    ADD COLUMN duplicate_id bigint,     -- the lead of the same person, or
    ADD COLUMN duplicate_line bigint,   -- the row that is
    ADD COLUMN same_email boolean,
    ADD COLUMN joins_to bigint,         -- the lead that the row becomes a touch of
    ADD COLUMN is_skipped boolean;

-- What the columns of a set of headings were said to be the last time.
CREATE TABLE import_memory (
    headings     text[] PRIMARY KEY, -- in lower case, each once, sorted
    columns      jsonb NOT NULL,     -- {heading: what it is}
    date_order   text NOT NULL,
    decimal_mark text,
    saved_by     bigint REFERENCES person,
    saved_at     timestamptz NOT NULL DEFAULT tandem_now()
);

-- What headings usually mean, in Dutch, Danish and English and in the exports of
-- HubSpot and Salesforce; in lower case, letters and digits alone, a blank between.
CREATE TABLE import_synonym (
    heading text PRIMARY KEY CHECK (heading = lower(heading)),
    target  text NOT NULL -- of lib/import_target.c
);
INSERT INTO import_synonym (target, heading)
SELECT target, unnest(string_to_array(headings, ',')) FROM (VALUES
    ('reference', 'reference,ref,nr,no,number,id,record id,lead id,contact id,lead number,external id,referentie,nummer,leadnummer,klantnummer,relatienummer,kenmerk,reference nr,referencenummer,kundenummer,kundenr,lead nr,emne nr,crm id,record id contact'),
    ('organisation', 'organisation,organization,company,company name,company account,account,account name,associated company,associated company primary,bedrijf,bedrijfsnaam,organisatie,organisatienaam,naam organisatie,klant,klantnaam,relatie,werkgever,firma,firmanavn,virksomhed,virksomhedsnavn,organisationsnavn,kunde,kundenavn,selskab,arbejdsplads'),
    ('person_name', 'person name,name,full name,contact,contact name,contact person,lead name,naam,volledige naam,contactpersoon,naam contactpersoon,navn,fulde navn,kontakt,kontaktperson,kontaktpersonens navn'),
    ('first_name', 'first name,firstname,given name,forename,voornaam,roepnaam,fornavn,fornavne,salutation first name'),
    ('infix', 'infix,middle name,middlename,tussenvoegsel,tussenvoegsels,voorvoegsel,mellemnavn,mellemnavne'),
    ('last_name', 'last name,lastname,surname,family name,achternaam,familienaam,efternavn'),
    ('job_title', 'job title,jobtitle,title,position,function,functie,functietitel,titel,stilling,stillingsbetegnelse,jobtitel'),
    ('buying_role', 'buying role,role,role in the decision,rol,rol in de beslissing,rolle,rolle i beslutningen'),
    ('email', 'email,e mail,email address,e mail address,mail,email 1,primary email,work email,e mailadres,emailadres,mailadres,e mailadresse,emailadresse,mailadresse'),
    ('phone', 'phone,phone number,telephone,telephone number,mobile,mobile phone,mobile phone number,business phone,work phone,tel,telnr,tel nr,telefoon,telefoonnummer,telefoonnr,mobiel,mobiele nummer,mobiel nummer,gsm,telefon,telefonnummer,telefonnr,tlf,tlf nr,tlfnr,mobil,mobilnummer,mobiltelefon'),
    ('street', 'street,street address,address,address 1,address line 1,mailing street,straat,straatnaam,adres,bezoekadres,adresse,vej,vejnavn,gade,gadenavn'),
    ('house_number', 'house number,house no,huisnr,huisnummer,nr huis,husnr,husnummer'),
    ('postal_code', 'postal code,postcode,zip,zip code,zip postal code,postal zip code,mailing zip postal code,pc,postnr,postnummer'),
    ('city', 'city,town,place,mailing city,plaats,woonplaats,plaatsnaam,stad,by,bynavn'),
    ('country', 'country,country region,country code,mailing country,land,landcode,landekode'),
    ('captured_on', 'captured on,created,created on,created at,created date,create date,date created,date,date added,first seen,aangemaakt,aangemaakt op,aanmaakdatum,datum,datum aangemaakt,datum binnenkomst,binnengekomen op,vastgelegd op,oprettet,oprettet den,oprettelsesdato,dato,dato oprettet,modtaget'),
    ('lead_on', 'lead on,became a lead date,date lead,lead date'),
    ('mql_on', 'mql on,became a marketing qualified lead date,mql date,mql datum,mql dato'),
    ('sql_on', 'sql on,became a sales qualified lead date,sql date,sql datum,sql dato,converted date'),
    ('opportunity_on', 'opportunity on,became an opportunity date,opportunity date'),
    ('customer_on', 'customer on,became a customer date,close date won,won on,won date,klant op,klant sinds,gewonnen op,kunde siden,vundet den'),
    ('lost_on', 'lost on,lost date,verloren op,tabt den'),
    ('stage', 'stage,lifecycle stage,fase,status fase,stadium,fase i salgstragt,trin'),
    ('campaign', 'campaign,campaign name,lead campaign,campagne,campagnenaam,actie,kampagne,kampagnenavn'),
    ('channel', 'channel,source,lead source,original source,original traffic source,kanaal,bron,herkomst,leadbron,kanal,kilde,leadkilde'),
    ('segment', 'segment,industry segment,doelgroep,segmentnavn,målgruppe'),
    ('handed_over_by', 'handed over by,sdr,overgedragen door,overdraget af'),
    ('accepted_by', 'accepted by,opgepakt door,geaccepteerd door,accepteret af'),
    ('owner', 'owner,contact owner,lead owner,account owner,record owner,eigenaar,verantwoordelijke,accountmanager,ejer,ansvarlig,kundeansvarlig,sælger'),
    ('expected_value', 'expected value,expected revenue,amount,deal amount,deal value,annual contract value,verwachte omzet,verwachte waarde,omzet verwacht,waarde,bedrag,forventet omsætning,forventet værdi,værdi,beløb'),
    ('won_value', 'won value,won amount,revenue,closed amount,total revenue,omzet,gewonnen waarde,omsætning,vundet værdi'),
    ('lost_reason', 'lost reason,closed lost reason,reason lost,reden verloren,reden van verlies,tabsårsag,årsag til tab'),
    ('score', 'score,hubspot score,lead score,leadscore,lead scoring'),
    ('note', 'note,notes,comment,comments,remark,remarks,description,message,opmerking,opmerkingen,notitie,notities,toelichting,omschrijving,bemærkning,bemærkninger,kommentar,kommentarer,beskrivelse,noter')
) AS known (target, headings);
