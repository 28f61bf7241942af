-- Who may be chosen in each field of the form with which somebody leaves.
-- params: id bigint
SELECT field, key FROM leave_choices(:id) WHERE leave_permitted(:id)
