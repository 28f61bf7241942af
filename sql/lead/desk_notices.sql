-- What the viewer was told lately and has not marked as seen. What is overdue waits on
-- the desk itself.
SELECT * FROM notice_item WHERE for_id = viewer() AND is_new AND NOT is_overdue ORDER BY made_at DESC, id DESC LIMIT 5
