-- Leads that are not accounted for: how many, and the first of them.
SELECT nullif(count(*), 0) || ' not accounted for: ' || string_agg('lead ' || lead_id || ' ' || problem, '; ')
           FILTER (WHERE place <= 5)
FROM (SELECT *, row_number() OVER (ORDER BY lead_id) AS place FROM lead_unaccounted) AS found
