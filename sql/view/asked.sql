-- What colleagues ask of a person and wait for, whatever part of Tandem it is in: a row
-- each on the desk of for_id. what is a kind of lookup "asked"; name says what it is about,
-- path where it is answered; by_id asks. Each subject adds its branch here, and its words to
-- asked_kind.
CREATE OR REPLACE VIEW asked (for_id, what, path, name, by_id, asked_at, due_at) AS
SELECT campaign_signer(campaign), 'sign_off', '/campaign/' || id, name, coalesce(asked_by, owner_id), asked_at, campaign_due(campaign)
FROM campaign WHERE state = 'proposed' AND NOT campaign_silent(campaign)
UNION ALL
SELECT owner_id, 'objection', '/campaign/' || id, name, event.person_id, event.event_at, NULL
FROM campaign CROSS JOIN LATERAL (SELECT person_id, event_at FROM campaign_event WHERE campaign_id = campaign.id AND act = 'object'
                                  ORDER BY campaign_event.id DESC LIMIT 1) AS event
WHERE state = 'objected'
UNION ALL
SELECT owner_id, 'start_reason', '/campaign/' || id || '/go-on', name, NULL, asked_at, NULL
FROM campaign WHERE state IN ('proposed', 'objected') AND campaign_started_unsigned(campaign)
UNION ALL
SELECT CASE help.state WHEN 'asked' THEN successor_of(asked_of) ELSE successor_of(taken_by) END,
       CASE help.state WHEN 'asked' THEN 'help' ELSE 'help_taken' END, '/campaign/' || campaign_id, name, help.asked_by,
       help.asked_at, (wanted_on + time '17:00')::timestamptz
FROM campaign_help AS help JOIN campaign ON campaign.id = help.campaign_id
WHERE help.state IN ('asked', 'taken') AND campaign.state <> 'cancelled' AND part_on('outbound')
UNION ALL
-- Content: a request waits for all of marketing until one takes it; what is delivered for
-- whoever asked; what is outdated for its owner.
SELECT person.id, CASE request.state WHEN 'asked' THEN 'content_request' WHEN 'taken' THEN 'content_taken' ELSE 'content_delivered' END,
       '/campaign/requests/' || request.id, request.question, CASE request.state WHEN 'delivered' THEN request.taken_by ELSE request.asked_by END,
       request.asked_at, CASE WHEN request.state <> 'delivered' THEN request.wanted_on + time '17:00' END::timestamptz
FROM content_request AS request JOIN person ON CASE request.state WHEN 'asked' THEN person.active AND 'marketing' = ANY (person.roles)
     WHEN 'taken' THEN person.id = request.taken_by ELSE person.id = successor_of(request.asked_by) END
WHERE request.state IN ('asked', 'taken', 'delivered') AND part_on('content')
UNION ALL
SELECT owner_id, 'content_review', '/campaign/content/' || id, title, NULL, review_on::timestamptz, (review_on + time '17:00')::timestamptz
FROM content_item WHERE retired_at IS NULL AND review_on < tandem_today() AND part_on('content')
-- The needs pulse asks each for themselves: nobody answers for whom they stand in for, nor sees
-- whether those did. Who came after it was opened may answer, and is not asked.
UNION ALL
SELECT person.id, 'pulse', '/feedback/pulse/answer', pulse_name(pulse.quarter_on), pulse.opened_by,
       pulse.opened_at, (pulse.until_on + time '17:00')::timestamptz
FROM pulse JOIN person ON person.id = viewer()
WHERE pulse.closed_at IS NULL AND part_on('pulse') AND pulse_side(person.id) IS NOT NULL
  AND person.created_at <= pulse.opened_at
  AND NOT EXISTS (SELECT FROM pulse_participant AS done WHERE done.pulse_id = pulse.id AND done.person_id = person.id);
