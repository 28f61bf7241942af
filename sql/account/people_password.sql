-- A person's new password (its hash), given by an admin.
-- params: id bigint, password text
SELECT saved('/account/people?saved=password') AS location FROM person_password_set(:id, :password)
