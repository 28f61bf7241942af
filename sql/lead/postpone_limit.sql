-- Whether a date lies beyond what the agreement lets a lead be postponed.
-- params: date date
SELECT setting_value('postpone_weeks') AS weeks,
       coalesce(:date > tandem_today() + 7 * setting_value('postpone_weeks')::integer, false) AS beyond
