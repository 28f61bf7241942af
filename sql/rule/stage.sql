-- A later stage implies the earlier ones: what is not known was reached, at the
-- latest, when the next one was. Days to customer stay what was recorded. reached is the
-- position of the furthest, by which lists and reports select.
CREATE OR REPLACE FUNCTION lead_stages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.opportunity_at := coalesce(NEW.opportunity_at, NEW.customer_at);
    NEW.sql_at := coalesce(NEW.sql_at, NEW.opportunity_at);
    NEW.mql_at := coalesce(NEW.mql_at, NEW.sql_at);
    NEW.lead_at := coalesce(NEW.lead_at, NEW.mql_at);
    NEW.prospect_at := coalesce(NEW.prospect_at, NEW.lead_at, NEW.captured_at);
    NEW.reached := CASE WHEN NEW.customer_at IS NOT NULL THEN 6 WHEN NEW.opportunity_at IS NOT NULL THEN 5
        WHEN NEW.sql_at IS NOT NULL THEN 4 WHEN NEW.mql_at IS NOT NULL THEN 3 WHEN NEW.lead_at IS NOT NULL THEN 2
        ELSE 1 END;
    RETURN NEW;
END $$;
