-- A draft of feedback on a salesperson's follow-up: its words, whether one was sent this
-- week, and what the form guards.
-- params: id bigint
SELECT seller.id, seller.id AS person_id, seller.full_name AS name, follow_up_version(seller.id) AS version,
       follow_up_words(seller.id) AS note, sent.id AS sent_id, sent.given_by, sent.given_at
FROM follow_up_people() AS seller LEFT JOIN LATERAL follow_up_sent(seller.id) AS sent ON true
WHERE seller.id = :id
