-- No answer, in one button of the desk.
-- params: id bigint, version integer
SELECT saved('/?saved=contact') AS location
FROM lead_after_call(:id, :version, 'no_answer', NULL, NULL, NULL, NULL, NULL, NULL)
