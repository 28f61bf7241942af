-- The figures of one closed pulse beside those of the one before, and the published ones: a row for
-- each want and each number of the course. The latest closed pulse where none is asked for.
-- params: pulse bigint
WITH here AS (SELECT id FROM pulse WHERE closed_at IS NOT NULL AND (:pulse IS NULL OR id = :pulse)
              ORDER BY quarter_on DESC, id DESC LIMIT 1)
SELECT now.whose, want.code AS want, CASE WHEN want.code IS NULL THEN right(now.measure, 1) END AS course,
       now.answers AS answers_count, round(100.0 * now.chosen / now.answers) AS chosen_percent,
       round(100.0 * now.chosen / now.answers, 1) AS bar_width,
       round(100.0 * now.chosen / now.answers) - round(100.0 * before.chosen / before.answers) AS change_number,
       now.chosen * before.answers > before.chosen * now.answers AS is_up,
       want.published_percent, want.published_percent AS published_mark,
       want.side AS of_side, pulse_name((SELECT quarter_on FROM pulse WHERE id = before.pulse_id)) AS before_quarter,
       CASE WHEN want.code IS NULL THEN round(sum(CASE WHEN want.code IS NULL THEN now.chosen * right(now.measure, 1)::integer END)
           OVER (PARTITION BY now.whose)::numeric / now.answers, 1) END AS mean_number,
       CASE WHEN want.code IS NULL THEN round(sum(CASE WHEN want.code IS NULL THEN before.chosen * right(now.measure, 1)::integer END)
           OVER (PARTITION BY now.whose)::numeric / before.answers, 1) END AS mean_before_number
FROM here JOIN pulse_figure AS now ON now.pulse_id = here.id
LEFT JOIN pulse_figure AS before ON before.pulse_id = pulse_before(here.id) AND before.whose = now.whose AND before.measure = now.measure
LEFT JOIN pulse_want AS want ON want.code = now.measure
ORDER BY CASE now.whose WHEN 'sales' THEN 1 WHEN 'marketing' THEN 2 ELSE 3 END, want.code IS NULL,
         CASE WHEN want.code IS NOT NULL THEN now.chosen END DESC, want.position, now.measure DESC
