-- The other campaign of the name that was typed, for the link beside a refusal.
-- params: id bigint, name text
SELECT id, name, kind, starts_on, nullif(ends_on, starts_on) AS ends_on,
       starts_on IS NOT NULL AND ends_on IS NULL AS endless, NOT active AS not_offered
FROM campaign WHERE lower(name) = lower(:name) AND id IS DISTINCT FROM :id
