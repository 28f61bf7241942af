-- The other open ones with the same reason on the same campaign, due first.
-- params: id bigint
SELECT item.*, false AS one_other, false AS some_others, false AS may_answer, false AS may_close
FROM feedback_alike(:id) AS alike JOIN feedback_item AS item ON item.id = alike.id
ORDER BY item.due_at, item.id LIMIT 20
