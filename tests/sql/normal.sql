-- email_normal and phone_normal: what counts as the same.
BEGIN;
SELECT plan(28);
SELECT is(email_normal(' Ann@Example.COM '), 'ann@example.com', 'case and blanks do not matter');
SELECT is(email_normal(''), NULL, 'empty is none');
SELECT is(email_normal('  '), NULL, 'blank is none');
SELECT is(email_normal(NULL), NULL, 'NULL is none');
SELECT isnt(email_normal('a.nn@example.com'), email_normal('ann@example.com'), 'dots matter: not everybody is Google');

SELECT is(phone_normal(typed, country), '31612345678', typed || ' in ' || country) FROM (VALUES
    ('06 12345678', 'NL'), ('06-12 34 56 78', 'NL'), ('+31 6 12345678', 'NL'), ('+31612345678', 'DK'),
    ('0031 6 1234 5678', 'NL'), ('+31 (0)6 12345678', 'NL'), ('(06) 12345678', 'NL')) AS same (typed, country);
SELECT is(phone_normal(typed, country), '4520304050', typed || ' in ' || country) FROM (VALUES
    ('20 30 40 50', 'DK'), ('+45 20304050', 'NL'), ('0045 20 30 40 50', 'DK'), ('20-30-40-50', 'DK')) AS same (typed, country);
SELECT is(phone_normal('12345', 'NL'), NULL, 'too short to compare');
SELECT is(phone_normal('', 'NL'), NULL, 'empty is none');
SELECT is(phone_normal(NULL, 'NL'), NULL, 'NULL is none');
SELECT is(phone_normal('no number', 'NL'), NULL, 'no digits');
SELECT isnt(phone_normal('020 1234567', 'NL'), phone_normal('020 12345678', 'NL'), 'one digit more is another');
SELECT isnt(phone_normal('20304050', 'DK'), phone_normal('20304050', 'NL'), 'the country matters');
SELECT is(phone_normal('+45 20 30 40 50', 'NL'), phone_normal('20 30 40 50', 'DK'), 'at home and abroad the same');
SELECT is(phone_normal('030 1234567', 'DE'), phone_normal('+49 30 1234567', 'NL'), 'a German number at home and abroad');
SELECT is(phone_normal('08 123 456 78', 'SE'), phone_normal('+46 8 123 456 78', 'DK'), 'a Swedish one');
SELECT is(phone_normal('22 33 44 55', 'NO'), phone_normal('+47 22 33 44 55', 'NL'), 'a Norwegian one');
SELECT is(phone_normal('0031 (0)6 12345678', 'DK'), '31612345678', '00 and (0) together');
SELECT isnt(phone_normal('030 1234567', 'DE'), phone_normal('030 1234567', 'NL'), 'Berlin is not Utrecht');
SELECT * FROM finish();
ROLLBACK;
