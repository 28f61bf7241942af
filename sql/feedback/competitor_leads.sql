-- The leads on which we met a competitor: open ones first, then the latest.
-- params: id bigint
SELECT met.lead_id AS id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, lead.stage, lead.turn_id, met.last_on,
       outcome = 'open' AS is_open, outcome = 'won' AS is_won, outcome = 'lost' AS is_lost, outcome = 'elsewhere' AS is_elsewhere
FROM competitor_on_lead AS met JOIN lead ON lead.id = met.lead_id
     LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE met.competitor_id = :id
ORDER BY outcome <> 'open', met.last_on DESC, met.lead_id DESC LIMIT 100
