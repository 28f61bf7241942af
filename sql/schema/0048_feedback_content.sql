-- Feedback on content is on an item of the library.
ALTER TABLE feedback ADD FOREIGN KEY (content_item_id) REFERENCES content_item;
