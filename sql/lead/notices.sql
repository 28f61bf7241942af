-- What the viewer was told, newest first.
SELECT * FROM notice_item WHERE for_id = viewer() AND NOT is_overdue ORDER BY made_at DESC, id DESC LIMIT 30
