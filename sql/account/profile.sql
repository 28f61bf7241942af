-- Changes the viewer's own profile.
-- params: version integer, language text, email text, phone text, working_days text[], mail text
SELECT saved('/account/profile?saved=profile') AS location
FROM profile_save(:version, :language, :email, :phone, :working_days, :mail)
