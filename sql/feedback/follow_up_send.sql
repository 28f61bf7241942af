-- Sends feedback on a salesperson's follow-up.
-- params: id bigint, version integer, note text
SELECT saved('/feedback/' || sent || '?saved=feedback') AS location FROM follow_up_send(:id, :version, :note) AS sent
