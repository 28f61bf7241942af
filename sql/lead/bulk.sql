-- Does one act for all chosen leads.
-- params: lead text[], act text, colleague bigint, person bigint, campaign_id bigint, reason text, note text
SELECT saved('/lead/bulk/' || id) AS location
FROM lead_bulk(:lead, :act, coalesce(:colleague, :person), :campaign_id, :reason, :note) AS id
