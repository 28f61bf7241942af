-- What an import knew of a lead that Tandem has no field for.
-- params: id bigint
SELECT facts.key AS fact_name, facts.value AS fact_value
FROM lead, jsonb_each_text(lead.facts) AS facts WHERE lead.id = :id AND facts.value <> '' ORDER BY 1
