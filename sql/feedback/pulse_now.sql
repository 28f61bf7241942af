-- The open pulse, or that none is, with what the viewer has to do with it: who has answered is
-- only a count. How it is answered (anonymous, by name, together) is told for the viewer.
SELECT pulse.id, pulse_name(coalesce(pulse.quarter_on, tandem_today())) AS quarter, pulse.until_on, pulse.until_on < tandem_today() AS is_late,
       pulse.id IS NOT NULL AS is_open, pulse.id IS NULL AS is_none,
       pulse.id IS NULL AND NOT EXISTS (SELECT FROM pulse AS done WHERE NOT done.unreadable
           AND done.quarter_on = date_trunc('quarter', tandem_today()::timestamp)::date) AS may_open,
       me.side, coalesce(done.by_me, false) AS has_answered, pulse.id IS NOT NULL AND NOT done.by_me AS shows_form,
       pulse.id IS NOT NULL AND me.side IS NOT NULL AND NOT done.by_me AS may_answer,
       me.way = 'anonymous' AS is_anonymous, me.way = 'by_name' AS is_by_name, me.way = 'together' AS is_together,
       pulse_answered(pulse.id, 'sales') AS sales_answered_count, pulse_team_size('sales') AS sales_count,
       pulse_answered(pulse.id, 'marketing') AS marketing_answered_count, pulse_team_size('marketing') AS marketing_count,
       pulse_team_size(me.side) AS my_team_count
FROM (SELECT pulse_side(viewer()) AS side) AS who
LEFT JOIN pulse ON pulse.closed_at IS NULL
CROSS JOIN LATERAL (SELECT pulse_answered_by_me(pulse.id) AS by_me) AS done
CROSS JOIN LATERAL (SELECT who.side, CASE who.side WHEN 'sales' THEN pulse.sales_way WHEN 'marketing' THEN pulse.marketing_way END AS way) AS me
