-- The salespeople, and what is late in their follow-up this week: as names in order,
-- unless figures per person are shown, then with counts, the most first.
SELECT seller.id AS seller_id, seller.id AS person_id, sent.id AS sent_id, sent.given_by, sent.given_at,
       sent.id IS NULL AND late.count > 0 AS may_send, sent.id IS NULL AND late.count = 0 AS nothing_late,
       CASE WHEN shown THEN late.count END AS late_count, late.count >= follow_up_most() AS late_more, CASE WHEN shown THEN late.days END AS longest_count
FROM follow_up_people() AS seller
CROSS JOIN figures_shown_all() AS shown
CROSS JOIN LATERAL (SELECT count(*), max(days) AS days FROM follow_up_late(seller.id)) AS late
LEFT JOIN LATERAL follow_up_sent(seller.id) AS sent ON true
ORDER BY CASE WHEN shown THEN late.count END DESC, seller.full_name
