-- Who looks: first statement of every request. Names the viewer for the rest of
-- the transaction (viewer()). No row when nobody is signed in; the lists' version
-- is in every answer, and what the menu counts and has.
-- params: token_hash bytea, remote_user text
SELECT lookup_version.version AS lookup_version,
       (SELECT extract(year FROM tandem_now())) AS year,
       tandem_today() AS today,
       parts_on() AS parts,
       viewer.*, menu.*
FROM lookup_version LEFT JOIN (
    SELECT person.id AS person_id, person.full_name, person.team, person.roles, person.language,
           set_config('tandem.viewer', person.id::text, true) IS NOT NULL AS known
    FROM person
    WHERE active AND CASE WHEN :remote_user IS NULL
        THEN id = (SELECT person_id FROM session
                   WHERE token_hash = :token_hash AND expires_at > tandem_now())
        ELSE lower(name) = lower(:remote_user) END
) AS viewer ON true
LEFT JOIN LATERAL menu_counts(viewer.person_id) AS menu ON true
