-- A use that is to be judged; the version the form guards.
-- params: id bigint
SELECT used.id, used.version, used.lead_id, used.item_id, used.used_by, used.used_at, used.message,
       coalesce(contact.name, organisation.name, lead.reference, lead.id::text) AS who, item.title AS heading
FROM content_use AS used JOIN content_item AS item ON item.id = used.item_id JOIN lead ON lead.id = used.lead_id
     LEFT JOIN contact ON contact.id = lead.contact_id LEFT JOIN organisation ON organisation.id = lead.organisation_id
WHERE used.id = :id
