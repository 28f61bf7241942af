-- Figures per person (DOMAIN, People): each sees their own; managers see all once an admin has
-- turned them on.

-- Whether the viewer may have figures that are filtered by people: texts as the filters give
-- them, NULL for everybody.
CREATE OR REPLACE FUNCTION figures_of_permitted(p_handed_over_by text, p_accepted_by text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT figures_shown_all() OR coalesce(p_handed_over_by IN ('(none)', viewer()::text), true)
       AND coalesce(p_accepted_by IN ('(none)', viewer()::text), true)
$$;
