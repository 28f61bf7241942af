-- A new person with a first password (its hash).
-- params: name text, full_name text, password text, email text, phone text, team text, roles text[],
--   language text, country text, active boolean, working_days text[]
SELECT saved('/account/people?saved=person') AS location
FROM person_save(NULL, NULL, :name, :full_name, :email, :phone, :team, :roles, :language, :country,
                 :active, :working_days) AS added,
     LATERAL person_password_set(added, :password) AS given
