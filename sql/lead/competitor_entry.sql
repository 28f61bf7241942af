-- An entry of a competitor met, for the forms that change it; the version they guard.
-- params: id bigint
SELECT met.version, met.lead_id AS id, coalesce(met.decided, 'follows') AS decided, met.met_on, met.place, met.price,
       met.competitor_id, met.recorded_by, competitor.name AS heading,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who
FROM competitor_met AS met JOIN competitor ON competitor.id = met.competitor_id JOIN lead ON lead.id = met.lead_id
     LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE met.id = :id
