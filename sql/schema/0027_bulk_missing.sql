-- What the agreement asks for and a lead lacked that was to be handed over with others.
ALTER TABLE bulk_lead ADD COLUMN missing text[] NOT NULL DEFAULT '{}';
