-- Changes a setting.
-- params: name text, value text, consulted text
SELECT :value AS value FROM setting_set(:name, :value, :consulted)
