-- The viewer's calendar feeds; a row without a seed when they have none.
SELECT feed.seed AS made_of, feed.made_at, feed.has_team
FROM (SELECT viewer() AS id) AS person LEFT JOIN feed ON feed.person_id = person.id
