-- email_normal: what counts as the same. (Phone numbers: tests/unit/phone_test.c.)
BEGIN;
SELECT plan(5);
SELECT is(email_normal(' Ann@Example.COM '), 'ann@example.com', 'case and blanks do not matter');
SELECT is(email_normal(''), NULL, 'empty is none');
SELECT is(email_normal('  '), NULL, 'blank is none');
SELECT is(email_normal(NULL), NULL, 'NULL is none');
SELECT isnt(email_normal('a.nn@example.com'), email_normal('ann@example.com'), 'dots matter: not everybody is Google');
SELECT * FROM finish();
ROLLBACK;
