-- What the calendar feed of a token shows.
-- params: feed_hash bytea
SELECT * FROM feed_of(:feed_hash)
