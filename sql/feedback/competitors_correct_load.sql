-- A statement for the forms that correct and withdraw it; the version they guard.
-- params: id bigint
SELECT said.version, said.about, said.says, said.source, said.heard_on::text AS heard_on, said.entered_by,
       competitor.id, competitor.name AS card
FROM competitor_statement AS said JOIN competitor ON competitor.id = said.competitor_id WHERE said.id = :id
