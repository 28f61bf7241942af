-- Next year's public holidays, in time.
SELECT holidays_ahead() AS filled
