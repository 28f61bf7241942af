-- What a lead's score is made of: each rule it meets, with the touch or mark behind it.
-- params: id bigint
SELECT rule.*, line.part = 'fit' AS is_fit, line.points AS points_number, line.full_points AS full_points_number,
       line.points <> line.full_points AS faded, line.since_at::date AS since_on, touch.what AS touch_what,
       lead_mark.why AS mark_why, lead_mark.marked_by
FROM lead_score_line AS line JOIN score_rule_shown AS rule ON rule.rule_id = line.rule_id
     LEFT JOIN touch ON touch.id = line.touch_id LEFT JOIN lead_mark ON lead_mark.id = line.mark_id
WHERE line.lead_id = :id
ORDER BY line.part, line.points DESC, line.since_at DESC, line.rule_id
