-- The viewer's new password (its hash); their other sessions end.
-- params: password text, token_hash bytea
SELECT saved('/account/profile?saved=password') AS location FROM password_change(:password, :token_hash)
