-- Who used an item with which lead, newest first.
-- params: id bigint
SELECT used.id, used.lead_id, coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who,
       used.used_by, used.used_at, used.message, used.remark, used.helped AS did_help, NOT used.helped AS did_not,
       used.helped IS NULL AND content_judge_permitted(used.used_by, used.lead_id) AS may_judge
FROM content_use AS used JOIN lead ON lead.id = used.lead_id LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE used.item_id = :id ORDER BY used.used_at DESC, used.id DESC LIMIT 50
