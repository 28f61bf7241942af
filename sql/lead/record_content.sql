-- Content for a lead: what fits its segment and its stage, in the contact's language first, five
-- items at most; and what was used with it, newest first.
-- params: id bigint
WITH about AS (
    SELECT lead.id, lead.segment_id, lead.turn_id, contact.language, stage.moment, viewer_has('sales') AS may_use
    FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
         LEFT JOIN content_moment_stage AS stage ON stage.stage = lead.stage
    WHERE lead.id = :id AND part_on('content')
), fits AS (
    SELECT item.*, row_number() OVER (ORDER BY item.moment = about.moment DESC, CASE WHEN item.language = about.language THEN 0
               WHEN item.language IS NULL THEN 1 ELSE 2 END, item.segment_id IS NULL, item.review_on < tandem_today(), item.id DESC) AS place
    FROM about JOIN content_item AS item ON item.retired_at IS NULL AND (item.segment_id IS NULL OR item.segment_id = about.segment_id)
), used AS (
    SELECT *, row_number() OVER (ORDER BY id DESC) AS place FROM content_use WHERE lead_id = (SELECT id FROM about)
)
SELECT true AS is_item, false AS is_used, fits.id AS item_id, NULL::bigint AS use_id, NULL::integer AS version, about.id AS lead_id, about.segment_id,
       about.moment, fits.kind AS content_kind, fits.moment AS item_moment, fits.language AS content_language, last.link, last.file_type,
       fits.review_on < tandem_today() AS outdated, fits.moment = about.moment AS fits_moment,
       about.may_use AND NOT EXISTS (SELECT FROM used WHERE item_id = fits.id) AS may_use, false AS may_judge,
       NULL::bigint AS used_by, NULL::timestamptz AS used_at, NULL AS message, NULL AS remark, false AS did_help, false AS did_not, fits.place
FROM fits CROSS JOIN about
CROSS JOIN LATERAL (SELECT link, file_type FROM content_version WHERE item_id = fits.id ORDER BY number DESC LIMIT 1) AS last
WHERE fits.place <= 5
UNION ALL
SELECT false, true, used.item_id, used.id, used.version, about.id, about.segment_id, about.moment, NULL, NULL, NULL, NULL, NULL, false, false, false,
       EXISTS (SELECT FROM content_use_waiting WHERE id = used.id) AND content_judge_permitted(used.used_by, used.lead_id),
       used.used_by, used.used_at, used.message, used.remark, coalesce(used.helped, false), coalesce(NOT used.helped, false), used.place
FROM used CROSS JOIN about WHERE used.place <= 20
ORDER BY is_used, place
