-- A lead's score as of now, beside the agreed minimum; not in use where no rule counts.
-- params: id bigint
SELECT score_in_use() AS scored, coalesce(sum(points) FILTER (WHERE part = 'fit'), 0) AS fit_number,
       coalesce(sum(points) FILTER (WHERE part = 'interest'), 0) AS interest_number,
       coalesce(sum(points), 0) AS score_number, setting_value('hand_over_score') AS minimum_number,
       coalesce(sum(points), 0) < setting_value('hand_over_score')::integer AS too_low,
       viewer_is_colleague() AND EXISTS (SELECT FROM score_rule WHERE state = 'in_force' AND counts AND subject = 'mark')
           AS may_mark
FROM lead_score_line WHERE lead_id = :id
