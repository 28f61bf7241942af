-- What a manager sees who opens a pulse: the teams, and until when it is proposed to run.
SELECT pulse_name(tandem_today()) AS quarter, pulse_team_size('sales') AS sales_count, pulse_team_size('marketing') AS marketing_count,
       least(pulse_team_size('sales'), pulse_team_size('marketing')) < pulse_fewest() AS is_small,
       (tandem_today() + 14)::text AS until_on, earlier.opened_by, earlier.quarter_on IS NULL AS may_open,
       earlier.quarter_on = this.quarter AS is_done, earlier.quarter_on <> this.quarter AS is_unfinished
FROM (SELECT date_trunc('quarter', tandem_today()::timestamp)::date AS quarter) AS this
LEFT JOIN LATERAL (SELECT * FROM pulse WHERE closed_at IS NULL OR quarter_on = this.quarter AND NOT unreadable
                   ORDER BY closed_at IS NULL DESC LIMIT 1) AS earlier ON true
