-- The needs a list, a count or an export is about, with the lead each is of.
-- params: segment text, need_kind text, known text, state text, from date, to date
SELECT need.id, need.lead_id, need.kind, need.need, need.known, need.since_on, need.source, need.state,
       need.entered_by, need.entered_at, lead.segment_id, lead.contact_id, lead.organisation_id, lead.reference, lead.stage
FROM lead_need AS need JOIN lead ON lead.id = need.lead_id
WHERE (:segment IS NULL OR CASE :segment WHEN '(none)' THEN lead.segment_id IS NULL ELSE lead.segment_id = :segment::bigint END)
  AND (:need_kind IS NULL OR need.kind = :need_kind)
  AND (:known IS NULL OR need.known = (:known = 'yes'))
  AND (:state IS NULL OR need.state = :state)
  AND (:from IS NULL OR need.since_on >= :from)
  AND (:to IS NULL OR need.since_on <= :to)
