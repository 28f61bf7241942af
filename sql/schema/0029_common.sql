-- What the two teams' talk stands on: notices of any kind, and parts that a manager
-- turns on one at a time (DOMAIN, Parts).

-- The kinds of notice, as those who are told read them. A mail's line begins so too.
CREATE TABLE notice_kind (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    position integer NOT NULL, -- the most pressing first, in a mail
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO notice_kind (position, code, label_en, label_nl, label_da) VALUES
    (1, 'handed_over', 'Handed over to you', 'Aan jou overgedragen', 'Overdraget til dig'),
    (2, 'assigned', 'Given to you', 'Aan jou gegeven', 'Givet til dig'),
    (3, 'touch', 'To be dealt with by you', 'Door jou te behandelen', 'Skal klares af dig'),
    (4, 'returned', 'Given back', 'Teruggegeven', 'Sendt tilbage'),
    (4, 'came_back', 'Was closed, and came back', 'Was afgesloten en meldt zich weer', 'Var lukket og har henvendt sig igen'),
    (5, 'answered', 'Your feedback was answered', 'Je feedback is beantwoord', 'Din feedback er besvaret'),
    (90, 'overdue', 'Overdue', 'Verlopen', 'Overskredet');
CREATE TRIGGER notice_kind_lookup AFTER INSERT OR UPDATE OR DELETE ON notice_kind
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- What has no row of its own in a lead's or a feedback's history is told with its own
-- words: where it leads, what it is about, by whom. key says which happening it was.
ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE notice ADD FOREIGN KEY (kind) REFERENCES notice_kind;
ALTER TABLE notice
    ADD COLUMN key    text CHECK (key ~ '^[a-z_]+:[0-9]+$'),
    ADD COLUMN path   text CHECK (path ~ '^/[a-z]'),
    ADD COLUMN name   text CHECK (trim(name) <> ''),
    ADD COLUMN note   text,
    ADD COLUMN told_by bigint REFERENCES person,
    ADD COLUMN due_at timestamptz;
ALTER TABLE notice DROP CONSTRAINT notice_about;
ALTER TABLE notice ADD CONSTRAINT notice_about CHECK (num_nonnulls(lead_id, feedback_id) > 0 OR num_nonnulls(path, name) = 2);
ALTER TABLE notice DROP CONSTRAINT notice_source;
ALTER TABLE notice ADD CONSTRAINT notice_source
    CHECK (num_nonnulls(event_id, feedback_event_id, touch_id, clock_run_id, key) = 1);
CREATE UNIQUE INDEX notice_key ON notice (key, kind, person_id);

-- Parts: off until a manager turns one on; one that is off is in no menu, form or report.
CREATE TABLE part (
    code       text PRIMARY KEY,
    position   integer NOT NULL,
    is_on      boolean NOT NULL DEFAULT false,
    changed_at timestamptz,
    changed_by bigint REFERENCES person,
    version    integer NOT NULL DEFAULT 1,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL,
    help_en  text NOT NULL, help_nl  text NOT NULL, help_da  text NOT NULL
);
INSERT INTO part (position, code, label_en, label_nl, label_da, help_en, help_nl, help_da) VALUES
    (1, 'content', 'Content', 'Content', 'Materiale',
     'The library of what sales can send, who used what, and requests to marketing.',
     'De bibliotheek van wat sales kan sturen, wie wat gebruikte, en aanvragen bij marketing.',
     'Biblioteket med det, salg kan sende, hvem der brugte hvad, og ønsker til marketing.'),
    (2, 'outbound', 'Outbound actions', 'Acquisitieacties', 'Opsøgende indsats',
     'Calling lists and visit weeks of sales, with the help it asks of marketing.',
     'Bellijsten en bezoekweken van sales, met de hulp die zij marketing vraagt.',
     'Ringelister og besøgsuger i salg, med den hjælp salg beder marketing om.'),
    (3, 'competitors', 'Competitors', 'Concurrenten', 'Konkurrenter',
     'A card for each competitor, and on which leads we met them.',
     'Een profiel per concurrent, en bij welke leads we ze tegenkwamen.',
     'En profil for hver konkurrent, og hvilke leads vi mødte dem på.'),
    (4, 'pulse', 'Needs pulse', 'Behoeftepeiling', 'Pulsmåling',
     'Two minutes a quarter: what each team wants of the other, without names.',
     'Twee minuten per kwartaal: wat elk team van het andere wil, zonder namen.',
     'To minutter i kvartalet: hvad hvert team ønsker af det andet, uden navne.'),
    (5, 'awareness', 'Brand awareness', 'Naamsbekendheid', 'Kendskabsgrad',
     'Measurements of how well we are known, and their line over time.',
     'Metingen van hoe bekend we zijn, en hun lijn door de tijd.',
     'Målinger af, hvor kendte vi er, og deres udvikling over tid.');
CREATE TRIGGER part_lookup AFTER INSERT OR UPDATE OR DELETE ON part
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- What a colleague can ask and wait for, as it stands on the desk of whom they ask (view asked).
CREATE TABLE asked_kind (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    position integer NOT NULL,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
CREATE TRIGGER asked_kind_lookup AFTER INSERT OR UPDATE OR DELETE ON asked_kind
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();
