-- Which parts of the inbox the viewer sees, and how much waits in them.
-- params: whose text, campaign text, reason text, subject text, direction text,
--   stalled boolean
-- plan: anew
SELECT feedback_shows('marketing', :whose, :direction) AS show_marketing,
       feedback_shows('sales', :whose, :direction) AS show_sales, feedback_shows('mine', :whose, :direction) AS show_mine,
       :whose IS NOT NULL AS one_part, NOT feedback_shows('marketing', :whose, :direction) AS mine_alone,
       marketing.open_count, marketing.overdue_count, marketing.overdue_count > 0 AS any_overdue,
       sales.open_count AS sales_open_count, sales.overdue_count AS sales_overdue_count,
       sales.overdue_count > 0 AS any_sales_overdue, mine.*
FROM (SELECT count(*) AS open_count, count(*) FILTER (WHERE is_overdue('answer', due_at)) AS overdue_count
      FROM feedback_selected('marketing', 'all', 'open', :campaign, :reason, :subject, :direction, :stalled)) AS marketing,
     (SELECT count(*) AS open_count, count(*) FILTER (WHERE is_overdue('answer', due_at)) AS overdue_count
      FROM feedback_selected('sales', 'all', 'open', :campaign, :reason, :subject, :direction, :stalled)) AS sales,
     (SELECT count(*) AS waiting_count, count(*) > 0 AS any_waiting
      FROM feedback_selected('mine', 'mine', 'answered', :campaign, :reason, :subject, :direction, :stalled)) AS mine
