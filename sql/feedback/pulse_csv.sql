-- The figures of all closed pulses, for spreadsheets.
-- params: pulse bigint
SELECT to_char(pulse.quarter_on, 'YYYY"-Q"Q') AS quarter, figure.whose AS team, figure.measure, figure.chosen, figure.answers,
       round(100.0 * figure.chosen / figure.answers, 2) AS percent, want.published_percent
FROM pulse_figure AS figure JOIN pulse ON pulse.id = figure.pulse_id LEFT JOIN pulse_want AS want ON want.code = figure.measure
WHERE :pulse IS NULL OR pulse.id = :pulse
ORDER BY pulse.quarter_on DESC, pulse.id DESC, figure.whose DESC, want.position, figure.measure
