-- The item that is noted as used: any version of it, so none is guarded.
-- params: id bigint
SELECT id, title AS heading FROM content_item WHERE id = :id
