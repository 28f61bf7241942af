-- The content library: what sales can send, who used it with which lead, whether it
-- helped, and what sales asks marketing to make (DOMAIN, The forms: Content).

-- Lists that managers edit.
CREATE TABLE content_kind (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    position integer NOT NULL,
    active   boolean NOT NULL DEFAULT true,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO content_kind (position, code, label_en, label_nl, label_da) VALUES
    (1, 'brochure', 'Brochure', 'Brochure', 'Brochure'),
    (2, 'case', 'Customer case', 'Klantverhaal', 'Kundecase'),
    (3, 'price_list', 'Price list', 'Prijslijst', 'Prisliste'),
    (4, 'presentation', 'Presentation', 'Presentatie', 'Præsentation'),
    (5, 'product_sheet', 'Product sheet', 'Productblad', 'Produktblad'),
    (6, 'white_paper', 'White paper', 'Whitepaper', 'Whitepaper'),
    (7, 'video', 'Video', 'Video', 'Video'),
    (8, 'email_template', 'Template e-mail', 'Voorbeeldmail', 'Mailskabelon'),
    (9, 'comparison', 'Comparison', 'Vergelijking', 'Sammenligning'),
    (10, 'calculation', 'Calculation', 'Rekenvoorbeeld', 'Regneeksempel'),
    (11, 'other', 'Other', 'Anders', 'Andet');
CREATE TRIGGER content_kind_lookup AFTER INSERT OR UPDATE OR DELETE ON content_kind
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- How far the buyer is when it fits, and in which stages of a lead that is.
CREATE TABLE content_moment (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$'),
    position integer NOT NULL,
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO content_moment (position, code, label_en, label_nl, label_da) VALUES
    (1, 'awareness', 'Awareness', 'Bewustwording', 'Opmærksomhed'),
    (2, 'consideration', 'Consideration', 'Overweging', 'Overvejelse'),
    (3, 'decision', 'Decision', 'Beslissing', 'Beslutning');
CREATE TRIGGER content_moment_lookup AFTER INSERT OR UPDATE OR DELETE ON content_moment
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();
CREATE TABLE content_moment_stage (
    stage  text PRIMARY KEY REFERENCES stage,
    moment text NOT NULL REFERENCES content_moment
);
INSERT INTO content_moment_stage (stage, moment) VALUES
    ('prospect', 'awareness'), ('lead', 'awareness'), ('mql', 'awareness'),
    ('sql', 'consideration'), ('opportunity', 'decision'), ('customer', 'decision');

-- What a file may be: its type as libmagic tells it by the content, and the endings its
-- name may have, the first of which is added to any other name. Nothing that a browser or
-- an office program would run: no HTML, no SVG, no documents of the kinds with macros.
CREATE TABLE content_type (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z]+/[a-z0-9.+-]+$'),
    position integer NOT NULL,
    endings  text[] NOT NULL CHECK (cardinality(endings) > 0),
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO content_type (position, code, endings, label_en, label_nl, label_da) VALUES
    (1, 'application/pdf', '{pdf}', 'PDF', 'PDF', 'PDF'),
    (2, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '{docx}', 'Word', 'Word', 'Word'),
    (3, 'application/msword', '{doc}', 'Word', 'Word', 'Word'),
    (4, 'application/vnd.oasis.opendocument.text', '{odt}', 'OpenDocument text', 'OpenDocument-tekst', 'OpenDocument-tekst'),
    (5, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '{xlsx}', 'Excel', 'Excel', 'Excel'),
    (6, 'application/vnd.ms-excel', '{xls}', 'Excel', 'Excel', 'Excel'),
    (7, 'application/vnd.oasis.opendocument.spreadsheet', '{ods}', 'OpenDocument spreadsheet', 'OpenDocument-rekenblad', 'OpenDocument-regneark'),
    (8, 'application/vnd.openxmlformats-officedocument.presentationml.presentation', '{pptx}', 'PowerPoint', 'PowerPoint', 'PowerPoint'),
    (9, 'application/vnd.ms-powerpoint', '{ppt,pps}', 'PowerPoint', 'PowerPoint', 'PowerPoint'),
    (10, 'application/vnd.oasis.opendocument.presentation', '{odp}', 'OpenDocument presentation', 'OpenDocument-presentatie', 'OpenDocument-præsentation'),
    (11, 'image/png', '{png}', 'Picture (PNG)', 'Afbeelding (PNG)', 'Billede (PNG)'),
    (12, 'image/jpeg', '{jpg,jpeg}', 'Picture (JPEG)', 'Afbeelding (JPEG)', 'Billede (JPEG)'),
    (13, 'video/mp4', '{mp4,m4v}', 'Video (MP4)', 'Video (MP4)', 'Video (MP4)'),
    (14, 'text/plain', '{txt}', 'Text', 'Tekst', 'Tekst');
CREATE TRIGGER content_type_lookup AFTER INSERT OR UPDATE OR DELETE ON content_type
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- A file's bytes as they were uploaded, in rows of 256 kB.
CREATE TABLE content_part (
    upload  text NOT NULL, -- a random name, given before there is an item
    part    integer NOT NULL,
    bytes   bytea NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (upload, part)
);
ALTER TABLE content_part ALTER COLUMN bytes SET STORAGE EXTERNAL; -- most are compressed already

CREATE TABLE content_item (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title      text NOT NULL CHECK (trim(title) <> '' AND length(title) <= 200),
    about      text CHECK (length(about) <= 2000), -- what it says, and when to use it
    kind       text NOT NULL REFERENCES content_kind,
    segment_id bigint REFERENCES segment,          -- NULL: for all
    moment     text NOT NULL REFERENCES content_moment,
    language   text CHECK (language IN ('nl', 'da', 'en', 'de')), -- NULL: for all
    owner_id   bigint NOT NULL REFERENCES person,
    review_on  date NOT NULL, -- from then on it is outdated, until its owner has looked at it
    retired_at timestamptz,   -- not offered any more
    version    integer NOT NULL DEFAULT 1,
    made_at    timestamptz NOT NULL DEFAULT tandem_now(),
    made_by    bigint NOT NULL REFERENCES person
);
CREATE UNIQUE INDEX content_item_title ON content_item (lower(title), coalesce(language, '')) WHERE retired_at IS NULL;
CREATE INDEX content_item_owner ON content_item (owner_id);
CREATE INDEX content_item_segment ON content_item (segment_id);
CREATE TRIGGER content_item_lookup AFTER INSERT OR UPDATE OR DELETE ON content_item
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();

-- What an item was and is: a file or a link each time; the newest counts, none goes.
CREATE TABLE content_version (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id    bigint NOT NULL REFERENCES content_item,
    number     integer NOT NULL CHECK (number > 0),
    link       text CHECK (link ~ '^https://' AND length(link) <= 500),
    upload     text UNIQUE,
    file_name  text CHECK (trim(file_name) <> '' AND file_name !~ '[/\\[:cntrl:]]'),
    file_type  text REFERENCES content_type,
    size_bytes bigint CHECK (size_bytes BETWEEN 1 AND 26214400),
    sha256     bytea CHECK (length(sha256) = 32),
    note       text CHECK (length(note) <= 1000), -- what is new in it
    made_at    timestamptz NOT NULL DEFAULT tandem_now(),
    made_by    bigint NOT NULL REFERENCES person,
    UNIQUE (item_id, number),
    CHECK (CASE WHEN link IS NULL THEN num_nonnulls(upload, file_name, file_type, size_bytes, sha256) = 5
           ELSE num_nonnulls(upload, file_name, file_type, size_bytes, sha256) = 0 END)
);
CREATE INDEX content_version_sha256 ON content_version (sha256);

CREATE TABLE content_event (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id   bigint NOT NULL REFERENCES content_item,
    act       text NOT NULL CHECK (act IN ('make', 'change', 'replace', 'retire', 'restore')),
    person_id bigint REFERENCES person,
    event_at  timestamptz NOT NULL DEFAULT tandem_now(),
    note      text,
    before    jsonb -- the item as it was
);
CREATE INDEX content_event_item ON content_event (item_id, id DESC);

-- Sales used an item with a lead, and said later whether it helped.
CREATE TABLE content_use (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id   bigint NOT NULL REFERENCES content_item,
    number    integer NOT NULL, -- which version of it
    lead_id   bigint NOT NULL REFERENCES lead,
    message   text CHECK (length(message) <= 1000), -- that it was sent with
    used_by   bigint NOT NULL REFERENCES person,
    used_at   timestamptz NOT NULL DEFAULT tandem_now(),
    helped    boolean,
    remark    text CHECK (length(remark) <= 1000),
    judged_by bigint REFERENCES person,
    judged_at timestamptz,
    version   integer NOT NULL DEFAULT 1,
    FOREIGN KEY (item_id, number) REFERENCES content_version (item_id, number),
    CHECK (num_nonnulls(helped, judged_by, judged_at) IN (0, 3))
);
CREATE INDEX content_use_item ON content_use (item_id, id DESC);
CREATE INDEX content_use_lead ON content_use (lead_id, id DESC);
CREATE INDEX content_use_waits ON content_use (used_by, used_at) WHERE helped IS NULL;

-- Requests of sales: states, and the acts that lead from one to another, as rows.
CREATE TABLE content_request_state (
    code     text PRIMARY KEY,
    position integer NOT NULL,
    is_open  boolean NOT NULL, -- marketing has something to do
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO content_request_state (position, code, is_open, label_en, label_nl, label_da) VALUES
    (1, 'asked', true, 'Asked', 'Aangevraagd', 'Ønsket'),
    (2, 'taken', true, 'Being made', 'In de maak', 'Er i gang'),
    (3, 'delivered', false, 'Delivered', 'Geleverd', 'Leveret'),
    (4, 'refused', false, 'Refused', 'Afgewezen', 'Afvist'),
    (5, 'closed', false, 'Closed', 'Afgerond', 'Afsluttet');
CREATE TRIGGER content_request_state_lookup AFTER INSERT OR UPDATE OR DELETE ON content_request_state
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();
CREATE TABLE content_request_act (
    code       text PRIMARY KEY,
    position   integer NOT NULL,
    by_who     text NOT NULL CHECK (by_who IN ('sales', 'requester', 'marketing')),
    needs_note boolean NOT NULL,
    done_en text NOT NULL, done_nl text NOT NULL, done_da text NOT NULL -- as it stands in the history
);
INSERT INTO content_request_act (position, code, by_who, needs_note, done_en, done_nl, done_da) VALUES
    (1, 'ask', 'sales', false, 'Asked', 'Aangevraagd', 'Ønsket'),
    (2, 'take', 'marketing', false, 'Taken on', 'Opgepakt', 'Taget op'),
    (3, 'deliver', 'marketing', false, 'Delivered', 'Geleverd', 'Leveret'),
    (4, 'refuse', 'marketing', true, 'Refused', 'Afgewezen', 'Afvist'),
    (5, 'close', 'requester', false, 'Closed', 'Afgerond', 'Afsluttet'),
    (6, 'reopen', 'requester', true, 'Reopened', 'Heropend', 'Genåbnet');
CREATE TRIGGER content_request_act_lookup AFTER INSERT OR UPDATE OR DELETE ON content_request_act
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_changed();
CREATE TABLE content_request_move (
    act        text NOT NULL REFERENCES content_request_act,
    from_state text NOT NULL REFERENCES content_request_state,
    to_state   text NOT NULL REFERENCES content_request_state,
    PRIMARY KEY (act, from_state),
    UNIQUE (act, from_state, to_state)
);
INSERT INTO content_request_move (act, from_state, to_state) VALUES
    ('take', 'asked', 'taken'), ('deliver', 'asked', 'delivered'), ('deliver', 'taken', 'delivered'),
    ('refuse', 'asked', 'refused'), ('refuse', 'taken', 'refused'),
    ('close', 'asked', 'closed'), ('close', 'taken', 'closed'), ('close', 'delivered', 'closed'), ('close', 'refused', 'closed'),
    ('reopen', 'delivered', 'asked'), ('reopen', 'refused', 'asked'), ('reopen', 'closed', 'asked');

CREATE TABLE content_request (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    question   text NOT NULL CHECK (trim(question) <> '' AND length(question) <= 1000), -- of the customer
    moment     text NOT NULL REFERENCES content_moment,
    segment_id bigint REFERENCES segment,
    language   text CHECK (language IN ('nl', 'da', 'en', 'de')),
    lead_id    bigint REFERENCES lead,
    wanted_on  date NOT NULL,
    asked_by   bigint NOT NULL REFERENCES person,
    asked_at   timestamptz NOT NULL DEFAULT tandem_now(),
    state      text NOT NULL DEFAULT 'asked' REFERENCES content_request_state,
    taken_by   bigint REFERENCES person,
    item_id    bigint REFERENCES content_item, -- that it was delivered as
    version    integer NOT NULL DEFAULT 1,
    CHECK (state <> 'taken' OR taken_by IS NOT NULL),
    CHECK (state <> 'delivered' OR item_id IS NOT NULL)
);
CREATE INDEX content_request_open ON content_request (state) WHERE state IN ('asked', 'taken', 'delivered');
CREATE INDEX content_request_asked_by ON content_request (asked_by);
CREATE INDEX content_request_lead ON content_request (lead_id);

CREATE TABLE content_request_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES content_request,
    act        text NOT NULL REFERENCES content_request_act,
    from_state text, -- NULL: it was asked
    to_state   text NOT NULL REFERENCES content_request_state,
    person_id  bigint REFERENCES person,
    event_at   timestamptz NOT NULL DEFAULT tandem_now(),
    note       text,
    item_id    bigint REFERENCES content_item,
    CHECK ((act = 'ask') = (from_state IS NULL)),
    FOREIGN KEY (act, from_state, to_state) REFERENCES content_request_move (act, from_state, to_state)
);
CREATE INDEX content_request_event_request ON content_request_event (request_id, id);

INSERT INTO notice_kind (position, code, label_en, label_nl, label_da) VALUES
    (50, 'request_delivered', 'Your request for content was delivered', 'Je contentaanvraag is geleverd', 'Dit ønske om materiale er leveret'),
    (51, 'request_refused', 'Your request for content was refused', 'Je contentaanvraag is afgewezen', 'Dit ønske om materiale er afvist'),
    (52, 'request_reopened', 'What you made is not what was needed', 'Wat je maakte is niet wat nodig was', 'Det, du lavede, var ikke det ønskede'),
    (53, 'request_taken', 'Your request for content was taken on', 'Je contentaanvraag is opgepakt', 'Dit ønske om materiale er taget op'),
    (54, 'request_closed', 'The request you took on was closed', 'De aanvraag die jij oppakte is afgerond', 'Ønsket, du tog op, er afsluttet'),
    (55, 'content_given', 'Content you look after from now on', 'Content waar jij voortaan verantwoordelijk voor bent', 'Materiale, du fra nu af er ansvarlig for');
INSERT INTO asked_kind (position, code, label_en, label_nl, label_da) VALUES
    (50, 'content_request', 'Content asked by sales', 'Content gevraagd door sales', 'Materiale ønsket af salg'),
    (51, 'content_taken', 'Content you are making', 'Content die je maakt', 'Materiale, du er i gang med'),
    (52, 'content_delivered', 'Delivered: is it what you needed?', 'Geleverd: is dit wat je nodig had?', 'Leveret: var det, hvad du skulle bruge?'),
    (53, 'content_review', 'Content to look at again', 'Content om opnieuw te bekijken', 'Materiale, der skal ses efter');
