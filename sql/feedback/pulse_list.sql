-- The closed pulses, latest first; one is looked at: the one asked for, else the latest.
-- params: pulse bigint
SELECT id AS pulse_id, pulse_name(quarter_on) AS quarter_name, closed_at, closed_by, unreadable,
       sales_asked AS sales_count, sales_answered AS sales_answered_count, marketing_asked AS marketing_count,
       marketing_answered AS marketing_answered_count,
       id = coalesce(:pulse, first_value(id) OVER (ORDER BY quarter_on DESC, id DESC)) AS is_here,
       NOT unreadable AND sales_way = 'anonymous' AND sales_answered < pulse_fewest() AS few_sales,
       NOT unreadable AND marketing_way = 'anonymous' AND marketing_answered < pulse_fewest() AS few_marketing,
       NOT unreadable AND sales_way = 'together' AND sales_answered + marketing_answered < pulse_fewest() AS few_together
FROM pulse WHERE closed_at IS NOT NULL ORDER BY quarter_on DESC, id DESC
