-- Which parts of the inbox the viewer sees, and how much waits in them.
-- params: whose text
SELECT feedback_shows('all', :whose) AS show_all, feedback_shows('mine', :whose) AS show_mine,
       :whose IS NOT NULL AS one_part, NOT feedback_shows('all', :whose) AS mine_alone,
       open_count, overdue_count, overdue_count > 0 AS any_overdue, open_count = 0 AS none_open, mine.*
FROM (SELECT count(*) AS open_count, count(*) FILTER (WHERE due_at < tandem_now()) AS overdue_count
      FROM feedback WHERE owed AND state = 'given') AS open,
     (SELECT count(*) AS waiting_count, count(*) > 0 AS any_waiting
      FROM feedback_now WHERE given_by = viewer() AND state_now = 'answered') AS mine
