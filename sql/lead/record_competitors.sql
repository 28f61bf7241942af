-- The competitors met on a lead, an entry each, those of one competitor together.
-- params: id bigint
SELECT met.id, met.competitor_id, met.met_on, met.place, met.price, met.note, met.recorded_by,
       so.outcome = 'won' AS is_won, so.outcome = 'lost' AS is_lost,
       so.outcome = 'elsewhere' AS is_elsewhere, viewer_is_colleague() AS may_edit
FROM competitor_met AS met JOIN competitor_on_lead AS so USING (lead_id, competitor_id)
WHERE met.lead_id = :id AND met.withdrawn_at IS NULL AND part_on('competitors')
ORDER BY so.last_on DESC, met.competitor_id, met.met_on DESC, met.id DESC LIMIT 30
