-- The weeks of a month, and in each the campaigns that run in it on any day: from the
-- first to the last of the week's seven days (1 to 7). A week without any is one row.
-- Nothing where the calendar is shown as a list.
-- params: month text, view text, kind text, segment text
-- plan: anew
SELECT monday AS week_on, extract(week FROM monday)::integer AS week_number, running.id, running.name, running.kind, running.campaign_state,
       running.starts_on, nullif(running.ends_on, running.starts_on) AS ends_on,
       running.first_day, running.last_day, running.first_day - 1 AS before_days, running.last_day - running.first_day + 1 AS its_days,
       7 - running.last_day AS after_days, running.id IS NOT NULL AS some,
       running.first_day > 1 AS starts_later, running.last_day < 7 AS ends_earlier
FROM (SELECT calendar_month(:month) AS first_on) AS shown
CROSS JOIN LATERAL (SELECT generate_series(date_trunc('week', first_on::timestamp), first_on + interval '1 month' - interval '1 day',
                                           interval '7 days')::date AS monday) AS weeks
LEFT JOIN LATERAL (
    SELECT id, name, kind, starts_on, ends_on, campaign_state_now(campaign) AS campaign_state,
           greatest(starts_on - monday, 0) + 1 AS first_day, least(coalesce(ends_on, starts_on) - monday, 6) + 1 AS last_day
    FROM campaign_selected(NULL, :kind, NULL, :segment, monday, monday + 6) AS campaign
    WHERE state <> 'cancelled' AND coalesce(ends_on, starts_on) >= monday) AS running ON true
WHERE :view IS DISTINCT FROM 'list'
ORDER BY monday, running.first_day, running.last_day DESC, running.id
