-- What the calendar feed of a team shows.
-- params: feed_hash bytea
SELECT language, team, subject, id, version, starts, ends, changed, title, about, tentative FROM team_feed_of(:feed_hash)
