-- Before a statement with "-- plan: anew": it is planned for the values at hand. For
-- this transaction alone.
SELECT set_config('plan_cache_mode', 'force_custom_plan', true)
