-- One person met at the fair; then the empty form again.
-- params: organisation text, name text, email text, phone text, phone_e164 text, wants text, note text,
--   call boolean, consent boolean
SELECT saved('/lead/fair?saved=' || CASE WHEN joined THEN 'joined-' || met_lead ELSE 'fair' END) AS location
FROM fair_meet(:organisation, :name, :email, :phone, :phone_e164, :wants, :note, :call, :consent)
