-- The lists that people choose from and that managers edit (DOMAIN, Start lists): one page for all.

CREATE TABLE list_kind (
    code        text PRIMARY KEY, -- as view lookup calls it
    position    integer NOT NULL,
    table_name  text NOT NULL,
    reason_kind text,             -- of table reason
    part        text,             -- its code; no reference: emptying a company empties part
    label_en text NOT NULL, label_nl text NOT NULL, label_da text NOT NULL
);
INSERT INTO list_kind (position, code, table_name, reason_kind, part, label_en, label_nl, label_da) VALUES
    (1, 'campaign_kind', 'campaign_kind', NULL, NULL, 'Kinds of campaign', 'Soorten campagnes', 'Kampagnetyper'),
    (2, 'channel', 'channel', NULL, NULL, 'Channels', 'Kanalen', 'Kanaler'),
    (3, 'reason_back', 'reason', 'back', NULL, 'Why a lead is refused or handed back', 'Waarom een lead geweigerd of teruggegeven wordt',
     'Hvorfor et lead afvises eller sendes tilbage'),
    (4, 'reason_lost', 'reason', 'lost', NULL, 'Why a lead is lost', 'Waarom een lead verloren is', 'Hvorfor et lead er tabt'),
    (5, 'reason_not_a_lead', 'reason', 'not_a_lead', NULL, 'Why it is not a lead', 'Waarom het geen lead is', 'Hvorfor det ikke er et lead'),
    (6, 'need', 'need_kind', NULL, NULL, 'Kinds of need', 'Soorten behoeften', 'Typer af behov'),
    (7, 'content_kind', 'content_kind', NULL, 'content', 'Kinds of content', 'Soorten content', 'Materialetyper'),
    (8, 'awareness_method', 'awareness_method', NULL, 'awareness', 'How brand awareness is measured', 'Hoe naamsbekendheid gemeten wordt',
     'Hvordan kendskabsgrad måles');

-- A row of any of them has a number among all, by which pages name it.
CREATE SEQUENCE list_entry_id;
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT DISTINCT table_name FROM list_kind ORDER BY 1 LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN id bigint NOT NULL DEFAULT nextval(''list_entry_id'') UNIQUE,
                        ADD COLUMN version integer NOT NULL DEFAULT 1', name);
    END LOOP;
END $$;

ALTER TABLE agreement_change DROP CONSTRAINT agreement_change_section_check,
    ADD CONSTRAINT agreement_change_section_check CHECK (section IN ('calendar', 'score', 'routing', 'list'));
