-- A person leaves; what is open goes to those named.
-- params: id bigint, version integer, successor bigint, leads bigint, call_backs bigint, answers bigint,
--   campaigns bigint, content bigint, touches bigint, routing bigint, stand_ins bigint
SELECT saved('/account/people?saved=left') AS location
FROM person_leave(:id, :version, :successor, :leads, :call_backs, :answers, :campaigns, :content, :touches, :routing, :stand_ins)
