-- Whether the figures asked for are of somebody whose figures the viewer does not see.
-- params: handed_over_by text, accepted_by text
SELECT NOT figures_of_permitted(:handed_over_by, :accepted_by) AS of_another
