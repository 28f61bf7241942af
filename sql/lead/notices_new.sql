-- How many notices the viewer has not seen, which is the newest, and whether a mail of
-- the last week may not have reached them.
SELECT count(*) AS new_count, count(*) > 0 AS some_new, max(id) AS last,
       (SELECT max(claimed_at) FROM outbox WHERE person_id = viewer() AND claimed_at > tandem_now() - interval '7 days'
        AND (state = 'given_up' OR state = 'sending' AND claimed_at < tandem_now() - interval '5 minutes')) AS missed_at
FROM notice WHERE person_id = viewer() AND seen_at IS NULL AND kind <> 'overdue'
