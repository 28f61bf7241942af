-- Who a hand-over names when nobody is chosen: who had the lead, else who knows
-- the contact or the organisation, else the head of sales; nobody inactive.
CREATE OR REPLACE FUNCTION hand_over_person(p_lead lead) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT id FROM person WHERE id = coalesce(p_lead.accepted_by, p_lead.handed_to) AND active),
        (SELECT person.id FROM lead AS other JOIN person ON person.id = other.accepted_by
         WHERE person.active AND other.id <> p_lead.id AND (other.contact_id = p_lead.contact_id
               OR other.organisation_id = p_lead.organisation_id)
         ORDER BY other.contact_id IS NOT DISTINCT FROM p_lead.contact_id DESC, other.id DESC LIMIT 1),
        team_head('sales'))
$$;

-- Whose turn a lead is at its stage when the move names nobody.
CREATE OR REPLACE FUNCTION turn_person(p_lead lead) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_lead.stage IN ('prospect', 'lead')
        THEN coalesce((SELECT id FROM person WHERE active AND 'marketing' = ANY (roles)
                       AND id IN (p_lead.handed_over_by, p_lead.captured_by)
                       ORDER BY id = p_lead.handed_over_by DESC LIMIT 1), team_head('marketing'))
        ELSE hand_over_person(p_lead) END
$$;

