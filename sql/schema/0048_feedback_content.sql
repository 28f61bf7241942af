-- Feedback on content is on an item of the library.
ALTER TABLE feedback ADD FOREIGN KEY (content_item_id) REFERENCES content_item;

-- What is told of a part that is off is told to nobody. It names its part and hangs on
-- nobody: emptying a company (its people, and with them who turned parts on) leaves the kinds.
ALTER TABLE notice_kind ADD COLUMN part text;
UPDATE notice_kind SET part = CASE
    WHEN code LIKE 'request\_%' OR code = 'content_given' THEN 'content' WHEN code = 'competitor_card' THEN 'competitors'
    WHEN code = 'pulse_closed' THEN 'pulse' WHEN code LIKE 'help\_%' THEN 'outbound' END;
