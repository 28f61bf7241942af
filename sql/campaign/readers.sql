-- Which salespeople have read a campaign that is coming or runs, and which have not.
-- params: id bigint
SELECT person.id AS person_id, read.read_at, read.read_at IS NULL AS not_read, person.id = viewer() AND read.read_at IS NULL AS is_viewer
FROM campaign JOIN person ON person.active AND 'sales' = ANY (person.roles)
     LEFT JOIN campaign_read AS read ON read.campaign_id = campaign.id AND read.person_id = person.id AND read.telling = campaign.telling
WHERE campaign.id = :id AND campaign_state_now(campaign) NOT IN ('draft', 'over', 'undated', 'cancelled')
ORDER BY read.read_at IS NULL, read.read_at, lower(person.full_name)
