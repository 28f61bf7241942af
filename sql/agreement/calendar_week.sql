-- Saves the working week; refused when somebody changed it first.
-- params: version integer, starts_1 text, ends_1 text, starts_2 text, ends_2 text, starts_3 text, ends_3 text,
--   starts_4 text, ends_4 text, starts_5 text, ends_5 text, starts_6 text, ends_6 text, starts_7 text, ends_7 text
SELECT saved('/agreement/calendar?saved=week') AS location
FROM calendar_week_save(:version, ARRAY[:starts_1, :starts_2, :starts_3, :starts_4, :starts_5, :starts_6, :starts_7],
                        ARRAY[:ends_1, :ends_2, :ends_3, :ends_4, :ends_5, :ends_6, :ends_7])
