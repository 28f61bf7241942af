-- What colleagues ask of a person and wait for, whatever part of Tandem it is in: a row
-- each on the desk of for_id. what is a kind of lookup "asked"; name says what it is about,
-- path where it is answered; by_id asks. Each subject adds its branch here, and its words to
-- asked_kind.
CREATE OR REPLACE VIEW asked (for_id, what, path, name, by_id, asked_at, due_at) AS
SELECT NULL::bigint, NULL::text, NULL::text, NULL::text, NULL::bigint, NULL::timestamptz, NULL::timestamptz WHERE false
-- The needs pulse asks each for themselves: nobody answers for whom they stand in for, nor sees
-- whether those did. Who came after it was opened may answer, and is not asked.
UNION ALL SELECT person.id, 'pulse', '/feedback/pulse/answer', pulse_name(pulse.quarter_on), pulse.opened_by,
                 pulse.opened_at, (pulse.until_on + time '17:00')::timestamptz
          FROM pulse JOIN person ON person.id = viewer()
          WHERE pulse.closed_at IS NULL AND part_on('pulse') AND pulse_side(person.id) IS NOT NULL
            AND person.created_at <= pulse.opened_at
            AND NOT EXISTS (SELECT FROM pulse_participant AS done WHERE done.pulse_id = pulse.id AND done.person_id = person.id);
