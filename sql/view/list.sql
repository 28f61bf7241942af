-- What stands in the lists that managers edit, whichever table it is in.
DROP VIEW IF EXISTS list_entry;
CREATE VIEW list_entry (id, list, code, position, active, label_en, label_nl, label_da, about_quality, version) AS
SELECT id, 'campaign_kind', code, position, active, label_en, label_nl, label_da, NULL::boolean, version FROM campaign_kind
UNION ALL SELECT id, 'channel', code, position, active, label_en, label_nl, label_da, NULL, version FROM channel
UNION ALL SELECT id, 'reason_' || kind, code, position, active, label_en, label_nl, label_da,
                 CASE WHEN kind = 'back' THEN about_quality END, version FROM reason
UNION ALL SELECT id, 'need', code, position, active, label_en, label_nl, label_da, NULL, version FROM need_kind
UNION ALL SELECT id, 'content_kind', code, position, active, label_en, label_nl, label_da, NULL, version FROM content_kind
UNION ALL SELECT id, 'awareness_method', code, position, active, label_en, label_nl, label_da, NULL, version FROM awareness_method;
