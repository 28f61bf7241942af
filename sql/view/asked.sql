-- What colleagues ask of a person and wait for, whatever part of Tandem it is in: a row
-- each on the desk of for_id. what is a kind of lookup "asked"; name says what it is about,
-- path where it is answered; by_id asks. Each subject adds its branch here, and its words to
-- asked_kind.
CREATE OR REPLACE VIEW asked (for_id, what, path, name, by_id, asked_at, due_at) AS
SELECT NULL::bigint, NULL::text, NULL::text, NULL::text, NULL::bigint, NULL::timestamptz, NULL::timestamptz WHERE false;
