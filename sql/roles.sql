-- The database, its owner and one role for each program. Run by a superuser with
-- psql, as often as wanted: what exists is left as it is. The programs' roles
-- have no rights of their own; sql/<program>/rights.sql gives them theirs.

DO $$
DECLARE
    role_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY['tandem_owner', 'tandem_lead', 'tandem_campaign',
                                     'tandem_feedback', 'tandem_agreement', 'tandem_report',
                                     'tandem_account', 'tandem_capture', 'tandem_work']
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I LOGIN', role_name);
        END IF;
    END LOOP;
END $$;

-- The time zone is the company's: a timestamp cast to date is a company day.
SELECT $$CREATE DATABASE tandem OWNER tandem_owner TEMPLATE template0 ENCODING 'UTF8'
                         LOCALE 'C.UTF-8'$$,
       $$ALTER DATABASE tandem SET timezone = 'Europe/Amsterdam'$$,
       $$ALTER DATABASE tandem SET search_path = tandem, public$$,
       $$REVOKE ALL ON DATABASE tandem FROM PUBLIC$$
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'tandem') \gexec

GRANT CONNECT ON DATABASE tandem TO tandem_lead, tandem_campaign, tandem_feedback, tandem_agreement,
                                    tandem_report, tandem_account, tandem_capture, tandem_work;

\connect tandem
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE SCHEMA IF NOT EXISTS tandem AUTHORIZATION tandem_owner;
