-- The viewer's day at a fair, for its form: one row always, without a day before it is
-- set; how many people they met today, and of whom what was saved just now was a second
-- entry.
-- params: saved text
SELECT day.campaign_id, coalesce(day.channel, campaign.channel) AS channel, day.country, day.wording,
       day.person_id IS NULL AS no_day, day.person_id IS NOT NULL AS day_set,
       coalesce(contact.name, lead.id::text) AS joined_who, lead.id AS joined_id,
       (SELECT count(*) FROM fair_visit WHERE person_id = viewer() AND day_on = tandem_today()) AS met_count
FROM (SELECT 1) AS always
     LEFT JOIN fair_day AS day ON day.person_id = viewer() AND day.day_on = tandem_today()
     LEFT JOIN campaign ON campaign.id = day.campaign_id
     LEFT JOIN lead ON lead.id = id_typed(substring(:saved FROM '^joined-(.*)'))
     LEFT JOIN contact ON contact.id = lead.contact_id
