-- A search finds words that begin as what was typed. They stand in a table of their own:
-- how many leads have a word is known after reading a few rows of it, and a move, which
-- changes no word, writes none. It takes the place of an index of trigrams, which each
-- move wrote anew, and which had to be read to its end for a word that many have.
CREATE TABLE lead_word (
    word    text COLLATE "C" NOT NULL,
    lead_id bigint NOT NULL, -- trigger lead_words keeps it: it goes with its lead
    PRIMARY KEY (word, lead_id)
);
INSERT INTO lead_word (word, lead_id)
SELECT DISTINCT left(word, 100), id FROM lead, regexp_split_to_table(search, '[^[:alnum:]]+') AS word WHERE word <> '';
DROP INDEX lead_search;
