-- Hand-overs and acceptances of the last ten weeks (ISO 8601), this one included.
-- params: segment text, campaign text
-- plan: anew
WITH weeks AS (
    SELECT week::date AS first, 9 - (row_number() OVER (ORDER BY week DESC) - 1) AS place
    FROM generate_series(date_trunc('week', tandem_today()) - interval '9 weeks', date_trunc('week', tandem_today()), '1 week') AS week),
counted AS (
    SELECT place, first, to_char(first, 'IW') AS week,
           count(event.id) FILTER (WHERE move = 'hand-over') AS handed, count(event.id) FILTER (WHERE move = 'accept') AS accepted
    FROM weeks LEFT JOIN (event JOIN lead ON lead.id = event.lead_id AND (:segment IS NULL OR lead.segment_id = :segment::bigint) AND (:campaign IS NULL OR lead.campaign_id = :campaign::bigint))
        ON event.event_at >= first::timestamptz AND event.event_at < (first + 7)::timestamptz AND event.move IN ('hand-over', 'accept')
    GROUP BY place, first),
scaled AS (SELECT *, greatest(max(handed) OVER (), max(accepted) OVER (), 4) AS top FROM counted)
SELECT week, handed AS handed_count, accepted AS accepted_count, top,
       40 + 40 * place AS x, round(170 - 150.0 * handed / top, 1) AS handed_y, round(170 - 150.0 * accepted / top, 1) AS accepted_y,
       round(100.0 * accepted / nullif(handed, 0), 0) AS rate_percent
FROM scaled ORDER BY place
