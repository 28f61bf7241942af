-- Needs counted by segment and kind, for spreadsheets.
-- with: need_selected
-- plan: anew
SELECT coalesce(segment.name, '(none)') AS segment, kind AS need,
       count(*) FILTER (WHERE state = 'open' AND known) AS known,
       count(*) FILTER (WHERE state = 'open' AND NOT known) AS unknown,
       count(*) FILTER (WHERE state = 'solved') AS solved,
       count(*) FILTER (WHERE state = 'withdrawn') AS withdrawn,
       count(DISTINCT lead_id) FILTER (WHERE state <> 'withdrawn') AS leads
FROM need_selected AS selected LEFT JOIN segment ON segment.id = segment_id
GROUP BY segment.name, kind ORDER BY segment.name NULLS LAST, leads DESC, kind
