-- How many campaigns a list is about, and the currency of its amounts.
-- params: q text, kind text, channel text, segment text, from date, to date
-- plan: anew
SELECT count(*) AS found_count, count(*) = 0 AS nothing, count(*) = 1 AS one, count(*) > 1 AS several,
       setting_value('currency') AS currency
FROM campaign_selected(:q, :kind, :channel, :segment, :from, :to)
