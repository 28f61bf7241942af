-- Gives the viewer's calendar feed a new address.
-- params: seed text, feed_hash bytea
SELECT saved('/account/feed?saved=feed') AS location FROM feed_make(:seed, :feed_hash)
