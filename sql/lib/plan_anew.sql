-- Before a statement with "-- plan: anew": it is planned for the values at hand, and not
-- compiled, which takes longer than a page has. For this transaction alone.
SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)
