-- What a form that was sent before led to; no row when it was not, or by somebody else.
CREATE OR REPLACE FUNCTION once_location(p_viewer bigint, p_hash bytea, p_route text) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tandem, pg_temp AS $$
    SELECT location FROM once_token
    WHERE token_hash = p_hash AND person_id = p_viewer AND route = p_route AND location IS NOT NULL
$$;
