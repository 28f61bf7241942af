-- Loops of feedback that are not accounted for: how many, and the first of them.
SELECT nullif(count(*), 0) || ' not accounted for: ' || string_agg('feedback ' || feedback_id || ' ' || problem, '; ')
           FILTER (WHERE place <= 5)
FROM (SELECT *, row_number() OVER (ORDER BY feedback_id) AS place FROM feedback_unaccounted) AS found
