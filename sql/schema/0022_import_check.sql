-- What the check of a file says before it is loaded: what each decision about names that
-- Tandem does not know gives.
ALTER TABLE import_batch -- rows that are refused unless such names are made, and of these:
    ADD COLUMN unnamed_count bigint NOT NULL DEFAULT 0,
    ADD COLUMN unnamed_update_count bigint NOT NULL DEFAULT 0,
    ADD COLUMN unnamed_duplicate_count bigint NOT NULL DEFAULT 0;
-- Files checked before are checked again: these counts of theirs are not known.
UPDATE import_batch SET state = 'draft', version = version + 1 WHERE state = 'checked';

-- HubSpot's "Original Source", where the value is not a channel's own name. Direct traffic
-- is none of ours: whoever loads a file that names it decides whether it becomes one.
ALTER TABLE import_word DROP CONSTRAINT import_word_kind_check,
    ADD CONSTRAINT import_word_kind_check CHECK (kind IN ('stage', 'country', 'buying_role', 'channel'));
INSERT INTO import_word (kind, word, code)
SELECT 'channel', unnest(string_to_array(words, ',')), code FROM (VALUES
    ('email', 'email_marketing,email marketing'),
    ('social', 'social_media,organic social'),
    ('advertising', 'paid_social,paid social'),
    ('referral', 'referrals'),
    ('other', 'offline,offline sources,other_campaigns,other campaigns')
) AS known (code, words);
