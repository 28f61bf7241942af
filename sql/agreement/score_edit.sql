-- Proposes another wording of a rule.
-- params: id bigint, subject text, words text, size_from integer, size_to integer, country text, segment_id bigint,
--   buying_role text, touch_kind text, mark text, points integer, half_after_days integer,
--   none_after_days integer, most_touches integer, only_segment_id bigint, why text
SELECT saved('/agreement/score?saved=score') AS location
FROM score_rule_propose(:id, :subject, :words, :size_from, :size_to, :country, :buying_role, :segment_id, :touch_kind,
    :mark, :only_segment_id, :points, :half_after_days, :none_after_days, :most_touches, :why)
