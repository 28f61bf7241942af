-- How many leads a list is about: exact up to 1,000. What many have, and nothing else asked,
-- is counted by its words.
-- with: lead_selected
-- plan: anew
SELECT least(count(*), 1000) AS found_count, count(*) > 1000 AS more, count(*) = 1 AS one, count(*) BETWEEN 2 AND 1000 AS several,
       count(*) = 0 AS nobody, score_in_use() AS scored
FROM (SELECT FROM search_many(search_words(:q))
      WHERE num_nonnulls(:from, :to, :stage, :reached, :state, :turn, :overdue, :campaign, :channel, :segment, :origin,
                         :handed_over_by, :accepted_by) = 0 AND search_found(search_words(:q)) IS NULL
      UNION ALL
      SELECT FROM lead_selected AS selected
      WHERE num_nonnulls(:from, :to, :stage, :reached, :state, :turn, :overdue, :campaign, :channel, :segment, :origin,
                         :handed_over_by, :accepted_by) > 0 OR search_found(search_words(:q)) IS NOT NULL
      LIMIT 1001) AS counted
