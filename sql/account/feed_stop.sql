-- Ends the viewer's calendar feed.
SELECT saved('/account/feed?saved=feed') AS location FROM feed_stop()
