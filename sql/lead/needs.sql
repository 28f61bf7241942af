-- Needs counted by segment and kind: open ones that the prospect knows or does not, solved
-- and withdrawn ones, and the leads they are of.
-- with: need_selected
-- plan: anew
SELECT segment_id, segment_id IS NULL AS no_segment, coalesce(segment_id::text, '(none)') AS segment_key,
       kind AS need_kind,
       count(*) FILTER (WHERE state = 'open' AND known) AS known_count,
       count(*) FILTER (WHERE state = 'open' AND NOT known) AS unknown_count,
       count(*) FILTER (WHERE state = 'solved') AS solved_count,
       count(*) FILTER (WHERE state = 'withdrawn') AS withdrawn_count,
       count(DISTINCT lead_id) FILTER (WHERE state <> 'withdrawn') AS leads_count
FROM need_selected AS selected LEFT JOIN segment ON segment.id = segment_id JOIN need_kind ON need_kind.code = kind
GROUP BY segment_id, segment.name, kind, need_kind.position
ORDER BY segment.name NULLS LAST, leads_count DESC, need_kind.position
