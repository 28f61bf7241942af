-- Has a batch undone; throws a file away that was not loaded.
-- params: id bigint, version integer
SELECT saved(import_undo_ask(:id, :version)) AS location
