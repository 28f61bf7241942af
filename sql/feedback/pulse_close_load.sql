-- The open pulse for the form that closes it, or that there is none. It names the pulse:
-- closing one that is closed is told.
SELECT pulse.id AS pulse_id, pulse_name(pulse.quarter_on) AS quarter, pulse.until_on,
       pulse.id IS NOT NULL AS is_open, pulse.id IS NULL AS is_none, pulse.until_on >= tandem_today() AS is_early,
       pulse.sales_way = 'together' AS is_together,
       pulse_answered(pulse.id, 'sales') AS sales_answered_count, pulse_team_size('sales') AS sales_count,
       pulse_answered(pulse.id, 'marketing') AS marketing_answered_count, pulse_team_size('marketing') AS marketing_count
FROM (SELECT true) AS always LEFT JOIN pulse ON pulse.closed_at IS NULL
