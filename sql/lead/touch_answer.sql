-- What a prospect asked was dealt with.
-- params: id bigint, version integer, answer text, handled_on date
SELECT saved('/lead/' || lead_id || '?saved=touch') AS location
FROM touch_answer(:id, :version, :answer, :handled_on) AS lead_id
