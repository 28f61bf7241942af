-- What happened to a campaign, newest first, with the state it led to where the act does not say it.
-- params: id bigint
SELECT act AS campaign_act, event_at, campaign_event.person_id, note, value_cents,
       CASE WHEN act NOT IN ('propose', 'object', 'cancel') AND (to_state IS DISTINCT FROM from_state OR act = 'log') THEN to_state END AS to_campaign_state,
       person.team = 'sales' AS by_sales, person.team = 'marketing' AS by_marketing, campaign_event.person_id IS NULL AS by_itself
FROM campaign_event LEFT JOIN person ON person.id = campaign_event.person_id
WHERE campaign_id = :id ORDER BY campaign_event.id DESC LIMIT 50
