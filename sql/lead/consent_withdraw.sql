-- Withdraws one consent; back to the record.
-- params: id bigint, version integer
SELECT saved('/lead/' || lead_id || '?saved=consent') AS location
FROM consent_withdraw(:id, :version) AS lead_id
