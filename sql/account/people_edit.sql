-- Changes a person; refused when somebody changed them first.
-- params: id bigint, version integer, name text, full_name text, email text, phone text, team text,
--   roles text[], language text, country text, active boolean, working_days text[]
SELECT saved('/account/people?saved=person') AS location
FROM person_save(:id, :version, :name, :full_name, :email, :phone, :team, :roles, :language, :country, :active,
                 :working_days)
