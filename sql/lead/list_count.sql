-- How many leads a list is about: exact up to 1,000. Where nothing but words is
-- asked, these are counted.
-- with: lead_selected
-- plan: anew
SELECT least(count(*), 1000) AS found_count, count(*) > 1000 AS more, count(*) = 1 AS one, count(*) BETWEEN 2 AND 1000 AS several,
       count(*) = 0 AS nobody, score_in_use() AS scored
FROM (SELECT FROM search_counted(search_words(:q))
      WHERE :q IS NOT NULL AND num_nonnulls(:from, :to, :stage, :reached, :state, :turn, :overdue, :campaign, :channel,
                                            :segment, :origin, :handed_over_by, :accepted_by, :score) = 0
      UNION ALL
      SELECT FROM lead_selected AS selected
      WHERE :q IS NULL OR num_nonnulls(:from, :to, :stage, :reached, :state, :turn, :overdue, :campaign, :channel,
                                       :segment, :origin, :handed_over_by, :accepted_by, :score) > 0
      LIMIT 1001) AS counted
