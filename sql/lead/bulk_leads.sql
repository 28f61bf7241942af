-- Each lead of an act on many, those that were not done first.
-- params: id bigint
SELECT lead.id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, lead.stage,
       bulk_lead.sentence, bulk_lead.detail, bulk_lead.sentence IS NULL AS was_done, lacks.*
FROM bulk JOIN bulk_lead ON bulk_lead.bulk_id = bulk.id JOIN lead ON lead.id = bulk_lead.lead_id
     CROSS JOIN hand_over_lacks(bulk_lead.missing) AS lacks
     LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE bulk.id = :id
ORDER BY bulk_lead.sentence IS NULL, lead.id
