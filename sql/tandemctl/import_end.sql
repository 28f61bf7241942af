-- Takes away what the load of a batch no longer needs.
-- params: batch bigint
SELECT import_end(:batch);
