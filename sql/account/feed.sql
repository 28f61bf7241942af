-- Gives the viewer's calendar feeds new addresses.
-- params: seed text, feed_hash bytea, team_feed_hash bytea
SELECT saved('/account/feed?saved=feed') AS location FROM feed_make(:seed, :feed_hash, :team_feed_hash)
