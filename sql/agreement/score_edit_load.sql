-- A rule's wording, for the form that proposes another one.
-- params: id bigint
SELECT subject, words, size_from, size_to, country, segment_id, buying_role, touch_kind, mark, only_segment_id, points,
       half_after_days, none_after_days, most_touches
FROM score_rule WHERE id = :id
