-- One piece of feedback, where it stands, and what the viewer may do with it.
-- params: id bigint
SELECT item.*, may_answer AS answers_it, may_answer AND (is_open OR is_noted OR is_answered) AS may_answer,
       asker.id = viewer() AND (is_open OR is_noted OR is_answered) AS may_close,
       asker.id = viewer() AND (is_answered OR is_closed OR closed_by_itself) AS may_reopen,
       asker.id IS DISTINCT FROM viewer() AS not_yours,
       alike.same_count, alike.same_count = 1 AS one_same, alike.same_count > 1 AS some_same,
       alike.same_count > 0 AS any_same, alike.same_count + 1 AS together_count
FROM feedback_item AS item, LATERAL (SELECT count(*) AS same_count FROM feedback_alike(item.id)) AS alike,
     successor_of(item.given_by) AS asker (id), feedback_answerable(item.about, item.to_person_id, item.owed_by) AS may_answer
WHERE item.id = :id AND feedback_visible(item.about, item.to_person_id, item.owed_by)
