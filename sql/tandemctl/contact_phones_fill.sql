-- Their numbers in E.164.
-- params: keys bigint[], phones text[]
SELECT contact_phones_fill(:keys, :phones)
