-- How much waits for the viewer beside what is due back, exact up to 1,000; and, for who sells, their own
-- figures of this week.
SELECT least(waiting, 1000) AS waiting_count, waiting > 1000 AS waiting_more, late AS late_count, late > 0 AS some_late,
       least(kept, 1000) AS kept_count, kept > 1000 AS kept_more,
       viewer() AS viewer_id, viewer_has('sales') AS sells, week.*
FROM (SELECT count(*) AS waiting
      FROM (SELECT FROM desk_people(viewer()) AS who (id) JOIN lead ON lead.turn_id = who.id
            WHERE closed_at IS NULL AND due_at IS NOT NULL AND clock <> 'call_back' LIMIT 1001) AS mine) AS dated,
     (SELECT count(*) AS late
      FROM (SELECT lead.id FROM desk_people(viewer()) AS who (id) JOIN lead ON lead.turn_id = who.id
            WHERE closed_at IS NULL AND due_at < tandem_now() AND is_overdue(clock, due_at) AND clock <> 'call_back'
            UNION SELECT lead_id FROM desk_stays_overdue(viewer()) AS stays (lead_id)) AS passed) AS overdue,
     (SELECT count(*) AS kept FROM (SELECT FROM lead WHERE turn_id = viewer() AND closed_at IS NULL AND due_at IS NULL
                                    LIMIT 1001) AS mine) AS undated,
     (SELECT count(*) FILTER (WHERE move = 'contact') AS tried_count,
             count(*) FILTER (WHERE move = 'contact' AND reached) AS reached_count,
             count(*) FILTER (WHERE move IN ('accept', 'take')) AS accepted_count,
             count(*) FILTER (WHERE move = 'win') AS won_count
      FROM event WHERE person_id = viewer() AND event_at >= date_trunc('week', tandem_now())) AS week
