-- The source that a token is made for.
-- params: id bigint
SELECT id, name AS source_name FROM source WHERE id = :id
