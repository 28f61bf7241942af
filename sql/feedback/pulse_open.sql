-- Opens the pulse of this quarter.
-- params: until_on date, small_teams text, pulse_key text
SELECT saved('/feedback/pulse?saved=pulse') AS location FROM pulse_open(:until_on, :small_teams, :pulse_key)
