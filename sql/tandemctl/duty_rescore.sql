-- Has scores reckoned whose interest faded overnight.
SELECT rescore_if_stale()
