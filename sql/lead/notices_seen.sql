-- The viewer has seen their notices up to one.
-- params: last bigint
SELECT saved('/lead/notices?saved=seen') AS location FROM notices_see(:last)
