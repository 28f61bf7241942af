-- A search shows the newest of what it finds. A word's rows say when their leads came:
-- which are the newest is known without reading the leads.
CREATE TABLE lead_word_dated (
    word        text COLLATE "C" NOT NULL,
    lead_id     bigint NOT NULL, -- triggers lead_words_* keep it: it goes with its lead
    captured_at timestamptz NOT NULL
);
INSERT INTO lead_word_dated (word, lead_id, captured_at)
SELECT word, lead_id, captured_at FROM lead_word JOIN lead ON lead.id = lead_id;
DROP TABLE lead_word;
ALTER TABLE lead_word_dated RENAME TO lead_word;
ALTER TABLE lead_word ADD CONSTRAINT lead_word_pkey PRIMARY KEY (word, lead_id) INCLUDE (captured_at);
