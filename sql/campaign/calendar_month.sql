-- The month a calendar shows, those before and after it, and the days of its weeks.
-- params: month text
SELECT to_char(first_on, 'YYYY-MM') AS month, to_char(first_on - interval '1 month', 'YYYY-MM') AS month_before,
       to_char(first_on + interval '1 month', 'YYYY-MM') AS month_after, extract(month FROM first_on)::integer AS month_number,
       extract(year FROM first_on)::integer AS year
FROM (SELECT calendar_month(:month) AS first_on) AS shown
