-- What feedback can be about that is not a lead: its name, and whose it is.
CREATE OR REPLACE VIEW feedback_subject (subject, id, name, owner_id) AS
SELECT 'campaign', id, name, owner_id FROM campaign
UNION ALL SELECT 'content', id, title, owner_id FROM content_item;

-- Feedback as lists and pages show it. Open is what an answer is owed to; what nobody
-- asked an answer to is noted. What it is about is looked up a row at a time (OFFSET 0): a
-- page shows few, and joined flat there are more tables than the planner puts in order.
DROP VIEW IF EXISTS feedback_item;
CREATE VIEW feedback_item AS
SELECT item.id, item.version, item.subject AS about, item.subject = 'lead' AS about_lead,
       item.subject = 'campaign' AS about_campaign, item.subject = 'message' AS about_message,
       item.subject = 'content' AS about_content, item.subject = 'follow_up' AS about_follow_up,
       item.subject IN ('campaign', 'message') AS of_campaign,
       item.lead_id, item.campaign_id, item.content_item_id, item.to_person_id, item.week_on, item.owed_by,
       item.given_by, item.given_at, item.quality, item.reason AS back_reason,
       item.note, item.about_text, item.customers_say, item.worked, item.complicated, item.to_change,
       item.helped IS TRUE AS did_help, item.helped IS FALSE AS did_not_help, item.missing, item.outdated,
       item.wants_answer, item.closes_at, item.ended_at,
       CASE WHEN state_now = 'given' THEN item.due_at END AS due_at,
       state_now = 'given' AND owed AS is_open, state_now = 'given' AND NOT owed AS is_noted,
       state_now = 'answered' AS is_answered, state_now = 'withdrawn' AS is_withdrawn,
       state_now = 'closed' AND NOT closed_by_itself AS is_closed, closed_by_itself,
       coalesce(state_now = 'given' AND is_overdue('answer', item.due_at), false) AS overdue,
       state_now = 'given' AND again.count >= 2 AS reopened_twice, again.count AS reopened_count,
       tandem_today() - item.given_at::date AS age_count, item.given_at::date = tandem_today() AS age_today,
       tandem_today() - item.given_at::date = 1 AS age_one, tandem_today() - item.given_at::date > 1 AS age_days,
       CASE item.subject WHEN 'lead' THEN about.who
            WHEN 'follow_up' THEN (SELECT full_name FROM person WHERE id = item.to_person_id)
            ELSE (SELECT name FROM feedback_subject AS named WHERE named.subject = CASE item.subject WHEN 'content' THEN 'content' ELSE 'campaign' END
                     AND named.id = coalesce(item.content_item_id, item.campaign_id)) END AS who,
       about.organisation,
       last.changed AS last_answer, last.link AS last_link
FROM feedback_now AS item
     LEFT JOIN LATERAL (SELECT coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
                               CASE WHEN contact.name IS NOT NULL THEN organisation.name END AS organisation
                        FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
                             LEFT JOIN organisation ON organisation.id = lead.organisation_id
                        WHERE lead.id = item.lead_id OFFSET 0) AS about ON true
     CROSS JOIN LATERAL (SELECT count(*) FROM feedback_event AS happened
                         WHERE happened.feedback_id = item.id AND act = 'reopen') AS again
     LEFT JOIN LATERAL (SELECT answer.changed, answer.link FROM feedback_event AS happened
                        JOIN answer ON answer.id = happened.answer_id
                        WHERE happened.feedback_id = item.id AND item.state = 'answered'
                        ORDER BY happened.id DESC LIMIT 1) AS last ON true;

-- Loops that are not accounted for, and why: none, after whatever acts. tandemctl check
-- and tests/feedback/property.t ask it; it reads every event.
CREATE OR REPLACE VIEW feedback_unaccounted (feedback_id, problem) AS
WITH happened AS (
    SELECT feedback_id, id AS event_id, act, person_id, event_at, lag(act) OVER told AS before, row_number() OVER told AS place
    FROM feedback_event WINDOW told AS (PARTITION BY feedback_id ORDER BY id)
), story AS (
    SELECT feedback_id, (array_agg(act ORDER BY event_id DESC))[1] AS last_act,
           count(*) FILTER (WHERE act = 'give') AS given,
           min(event_at) FILTER (WHERE act = 'give') AS given_at,
           max(event_id) FILTER (WHERE act IN ('give', 'reopen')) AS opened, (array_agg(event_at ORDER BY event_id DESC) FILTER (WHERE act = 'close'))[1] AS closed_at
    FROM happened GROUP BY feedback_id)
SELECT id, 'was not given once' FROM feedback LEFT JOIN story ON feedback_id = id
WHERE given IS DISTINCT FROM 1 OR story.given_at <> feedback.given_at
UNION ALL
SELECT id, 'is not where its last event left it' FROM feedback JOIN story ON feedback_id = id
WHERE state <> CASE last_act WHEN 'answer' THEN 'answered' WHEN 'close' THEN 'closed' WHEN 'withdraw' THEN 'withdrawn' ELSE 'given' END
UNION ALL
SELECT id, 'has another moment of its answer than its events' FROM feedback JOIN story ON feedback_id = id
WHERE state <> 'withdrawn' AND answered_at IS DISTINCT FROM (SELECT event_at FROM happened
    WHERE happened.feedback_id = feedback.id AND event_id > opened AND act = 'answer' ORDER BY event_id LIMIT 1)
UNION ALL
SELECT id, 'has another end than its events' FROM feedback JOIN story ON feedback_id = id
WHERE state <> 'withdrawn' AND (state = 'closed') <> (feedback.closed_at IS NOT NULL) OR state = 'closed' AND feedback.closed_at <> story.closed_at
UNION ALL
SELECT feedback_id, 'has an event that cannot follow the one before' FROM happened
WHERE (place = 1) <> (act = 'give') OR before = 'withdraw'
   OR act = 'answer' AND before NOT IN ('give', 'answer', 'reopen') OR act = 'close' AND before = 'close'
   OR act = 'reopen' AND before NOT IN ('answer', 'close')
UNION ALL
-- Or who has had their work since they left.
SELECT id, 'was closed or reopened by somebody else than its giver' FROM feedback JOIN happened ON feedback_id = id
WHERE act IN ('close', 'reopen') AND person_id NOT IN (
    WITH RECURSIVE heir (person_id) AS (
        SELECT given_by UNION SELECT successor_id FROM heir JOIN person_left USING (person_id))
    SELECT heir.person_id FROM heir)
UNION ALL
SELECT id, 'is owed an answer and has no clock, or has one and is not' FROM feedback
WHERE (owed AND state = 'given') <> EXISTS (SELECT FROM clock_run WHERE feedback_id = feedback.id AND ended_at IS NULL
                                            AND due_at = feedback.due_at AND person_id = feedback.owed_by)
UNION ALL
SELECT id, 'about follow-up without facts' FROM feedback
WHERE subject = 'follow_up' AND NOT EXISTS (SELECT FROM follow_up_fact WHERE feedback_id = feedback.id);
