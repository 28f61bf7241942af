-- Which parts of the inbox the viewer sees, and how much waits in them.
-- params: whose text, campaign text, reason text
-- plan: anew
SELECT feedback_shows('all', :whose) AS show_all, feedback_shows('mine', :whose) AS show_mine,
       :whose IS NOT NULL AS one_part, NOT feedback_shows('all', :whose) AS mine_alone,
       open_count, overdue_count, overdue_count > 0 AS any_overdue, open_count = 0 AS none_open, mine.*
FROM (SELECT count(*) AS open_count, count(*) FILTER (WHERE is_overdue('answer', due_at)) AS overdue_count
      FROM feedback_selected('all', 'all', 'open', :campaign, :reason)) AS open,
     (SELECT count(*) AS waiting_count, count(*) > 0 AS any_waiting
      FROM feedback_selected('mine', 'mine', 'answered', :campaign, :reason)) AS mine
