-- Who changed what of the agreement, and when: values, and all else.
CREATE OR REPLACE VIEW agreement_history AS
SELECT 'value' AS section, setting_change.name AS act, was, setting_change.value AS became, person_id,
       setting_change.changed_at, id AS place
FROM setting_change JOIN setting USING (name) WHERE agreed
UNION ALL
SELECT section, act, was, became, person_id, changed_at, id FROM agreement_change;
