-- The published shares of what each team wants, beside the own ones of the latest closed pulse.
SELECT want.code AS want, want.side = 'sales' AS by_sales, want.side = 'marketing' AS by_marketing, want.published_percent,
       round(100.0 * own.chosen / own.answers) AS own_percent, own.chosen IS NULL AS no_own
FROM pulse_want AS want
LEFT JOIN (SELECT id FROM pulse WHERE closed_at IS NOT NULL AND NOT unreadable ORDER BY quarter_on DESC LIMIT 1) AS latest ON true
LEFT JOIN pulse_figure AS own ON own.pulse_id = latest.id AND own.measure = want.code
WHERE want.published_percent IS NOT NULL ORDER BY want.position
