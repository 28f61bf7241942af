-- A person who may sign in; no row when the name is taken.
-- params: name text, full_name text, team text, roles text[], language text, password_hash text
WITH added AS (
    INSERT INTO person (name, full_name, team, roles, language, country)
    VALUES (:name, :full_name, :team, :roles, :language, setting_value('country'))
    ON CONFLICT (lower(name)) DO NOTHING RETURNING id
)
INSERT INTO credential (person_id, password_hash) SELECT id, :password_hash FROM added
RETURNING person_id
