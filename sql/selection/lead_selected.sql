-- Which leads a list, a report or an export is about: one filter for all of them
-- (DOMAIN, Rules learnt, i). Stands in each statement as if it were written there
-- (sql/embed.pl), so that the planner sees constants: a filter that is not set costs
-- nothing, one that is set can use its index (schema/0019). '(none)' means the empty ones.
-- params: from date, to date, stage text, reached text, reached_from date, reached_to date,
--   state text, turn text, overdue text, campaign text, channel text, segment text, origin text,
--   handed_over_by text, accepted_by text, score integer, q text
SELECT lead.* FROM lead
WHERE (:from IS NULL OR captured_at >= :from::timestamptz)
  AND (:to IS NULL OR captured_at < (:to + 1)::timestamptz)
  AND (:stage IS NULL OR stage = :stage)
  AND (:reached IS NULL OR :reached_from IS NOT NULL OR :reached_to IS NOT NULL OR reached >= CASE :reached WHEN 'prospect' THEN 1 WHEN 'lead' THEN 2
          WHEN 'mql' THEN 3 WHEN 'sql' THEN 4 WHEN 'opportunity' THEN 5 WHEN 'customer' THEN 6 END)
  AND (:reached IS NULL OR :reached_from IS NULL AND :reached_to IS NULL OR CASE :reached
          WHEN 'prospect' THEN prospect_at WHEN 'lead' THEN lead_at WHEN 'mql' THEN mql_at
          WHEN 'sql' THEN sql_at WHEN 'opportunity' THEN opportunity_at
          WHEN 'customer' THEN customer_at END BETWEEN
       coalesce(:reached_from::timestamptz, '-infinity')
       AND coalesce((:reached_to + 1)::timestamptz - interval '1 microsecond', 'infinity'))
  AND (:state IS NULL OR CASE :state WHEN 'open' THEN closed_as IS NULL
          WHEN 'handed_back' THEN closed_at IS NULL AND back IS NOT NULL
          ELSE closed_as = :state END)
  AND (:turn IS NULL OR closed_at IS NULL AND CASE :turn WHEN '(none)' THEN turn_id IS NULL
          ELSE turn_id = :turn::bigint END)
  AND (:overdue IS NULL OR :overdue = 'false' OR closed_at IS NULL AND due_at < tandem_now()
          AND is_overdue(clock, due_at))
  AND (:campaign IS NULL OR CASE :campaign WHEN '(none)' THEN campaign_id IS NULL
          ELSE campaign_id = :campaign::bigint END)
  AND (:channel IS NULL OR CASE :channel WHEN '(none)' THEN channel IS NULL
          ELSE channel = :channel END)
  AND (:segment IS NULL OR CASE :segment WHEN '(none)' THEN segment_id IS NULL
          ELSE segment_id = :segment::bigint END)
  AND (:origin IS NULL OR origin = :origin)
  AND (:handed_over_by IS NULL OR CASE :handed_over_by WHEN '(none)' THEN handed_over_by IS NULL
          ELSE handed_over_by = :handed_over_by::bigint END)
  AND (:accepted_by IS NULL OR CASE :accepted_by WHEN '(none)' THEN accepted_by IS NULL
          ELSE accepted_by = :accepted_by::bigint END)
  AND (:score IS NULL OR id IN (SELECT lead_id FROM lead_score WHERE score >= :score))
  AND (:q IS NULL OR CASE WHEN search_found(search_words(:q)) IS NULL THEN search_matches(search, search_words(:q))
          ELSE id = ANY (search_found(search_words(:q))) END)
