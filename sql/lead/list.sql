-- A page of 25 leads (and one more to know whether there is a next), newest
-- first. Paging is by key: "after" holds the last row's moment and id.
-- params: after text
-- with: lead_selected
-- plan: anew
SELECT page.id, page.version, page.reference, coalesce(contact.name, organisation.name, page.reference, page.id::text) AS who,
       CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation, page.stage,
       page.campaign_id, page.channel, page.turn_id, page.due_at, page.captured_at::date AS captured_on,
       is_overdue(page.clock, page.due_at) AS overdue,
       page.closed_as = 'lost' AS lost, page.closed_as = 'not_a_lead' AS not_a_lead,
       page.back IS NOT NULL AND page.closed_at IS NULL AS was_back,
       CASE WHEN score_in_use() THEN lead_score.score END AS score_number,
       page.captured_at || '_' || page.id AS cursor
FROM (SELECT * FROM lead_selected AS selected
      WHERE (:after IS NULL OR (captured_at, id) < (split_part(:after, '_', 1)::timestamptz,
                                                    split_part(:after, '_', 2)::bigint))
        -- Where nothing but words is asked, these know the page.
        AND CASE WHEN :q IS NOT NULL AND num_nonnulls(:from, :to, :stage, :reached, :state, :turn, :overdue, :campaign, :channel,
                                                      :segment, :origin, :handed_over_by, :accepted_by, :score) = 0
                      AND search_found(search_words(:q)) IS NOT NULL
            THEN id = ANY (search_page(search_words(:q), :after, 26)) ELSE true END
      ORDER BY captured_at DESC, id DESC LIMIT 26) AS page
LEFT JOIN contact ON contact.id = page.contact_id
LEFT JOIN organisation ON organisation.id = page.organisation_id
LEFT JOIN lead_score ON lead_score.lead_id = page.id
ORDER BY page.captured_at DESC, page.id DESC
