-- Lists that workers keep in memory: kind, key, labels (cgi-bin/lib/lookup.h). A table
-- shown here has a trigger lookup_changed, or workers keep what was.
CREATE OR REPLACE VIEW lookup (kind, key, position, active, extra, label_en, label_nl, label_da) AS
SELECT 'stage', code, position, true, owner, label_en, label_nl, label_da FROM stage
UNION ALL SELECT 'currency', 'symbol', 0, true, '', symbol, symbol, symbol
          FROM (SELECT CASE value WHEN 'EUR' THEN '€' WHEN 'DKK' THEN 'kr.' ELSE value END AS symbol
                FROM setting WHERE name = 'currency') AS company
UNION ALL SELECT 'company', name, 0, true, '', value, value, value FROM setting WHERE name = 'country'
UNION ALL SELECT 'move', code, position, true, '', done_en, done_nl, done_da FROM move
UNION ALL SELECT 'move_button', code, position, true, '', label_en, label_nl, label_da FROM move
UNION ALL SELECT 'reason_' || kind, code, position, active, '', label_en, label_nl, label_da FROM reason
UNION ALL SELECT 'channel', code, position, active, '', label_en, label_nl, label_da FROM channel
UNION ALL SELECT 'touch_kind', code, position, active, '', label_en, label_nl, label_da FROM touch_kind
UNION ALL SELECT 'contact_outcome', code, position, active, '', label_en, label_nl, label_da FROM contact_outcome
UNION ALL SELECT 'source', id::text, 0, active, '', name, name, name FROM source
UNION ALL SELECT 'submission_outcome', code, position, true, '', label_en, label_nl, label_da FROM submission_outcome
UNION ALL VALUES ('submission_outcome', 'waiting', 0, true, '', 'Not judged yet', 'Nog niet beoordeeld', 'Ikke vurderet endnu')
UNION ALL SELECT 'campaign_kind', code, position, active AND (code <> 'outbound' OR part_on('outbound')), '',
          label_en, label_nl, label_da FROM campaign_kind
UNION ALL SELECT 'campaign_state', code, position, true, tone, label_en, label_nl, label_da FROM campaign_state
UNION ALL SELECT 'campaign_move', code, position, true, '', done_en, done_nl, done_da FROM campaign_move
UNION ALL SELECT 'campaign_button', code, position, true, '', label_en, label_nl, label_da FROM campaign_move WHERE who IS NOT NULL
UNION ALL SELECT 'news_kind', code, position, true, '', label_en, label_nl, label_da FROM news_kind
UNION ALL SELECT 'segment', id::text, 0, active, '', name, name, name FROM segment
UNION ALL SELECT 'campaign', id::text, 0, campaign_offered(campaign), '', name, name, name FROM campaign
UNION ALL SELECT 'person', id::text, 0, active, coalesce(team, ''), full_name, full_name, full_name FROM person
UNION ALL SELECT 'colleague', id::text, 0, active, '', full_name, full_name, full_name FROM person
          WHERE roles && ARRAY['sales', 'marketing', 'manager']
UNION ALL SELECT 'salesperson', id::text, 0, active, '', full_name, full_name, full_name FROM person
          WHERE 'sales' = ANY (roles)
UNION ALL SELECT 'marketer', id::text, 0, active, '', full_name, full_name, full_name FROM person
          WHERE 'marketing' = ANY (roles)
UNION ALL SELECT 'holiday', code, position, true, '', label_en, label_nl, label_da FROM holiday_kind
UNION ALL SELECT 'clock', code, position, true, '', label_en, label_nl, label_da FROM clock_kind
UNION ALL SELECT 'notice', code, position, true, '', label_en, label_nl, label_da FROM notice_kind
UNION ALL SELECT 'asked', code, position, true, '', label_en, label_nl, label_da FROM asked_kind
UNION ALL SELECT 'list', code, position, part IS NULL OR part_on(part), '', label_en, label_nl, label_da FROM list_kind
UNION ALL SELECT 'part', code, position, true, '', label_en, label_nl, label_da FROM part
UNION ALL SELECT 'feedback_subject', code, position, part IS NULL OR (SELECT is_on FROM part WHERE part.code = feedback_kind.part), '',
                 label_en, label_nl, label_da FROM feedback_kind
UNION ALL SELECT 'follow_up', code, position, true, '', label_en, label_nl, label_da FROM follow_up_kind
UNION ALL SELECT 'need', code, position, active, '', label_en, label_nl, label_da FROM need_kind
UNION ALL SELECT 'part_help', code, position, true, '', help_en, help_nl, help_da FROM part
UNION ALL SELECT 'content_kind', code, position, active, '', label_en, label_nl, label_da FROM content_kind
UNION ALL SELECT 'content_moment', code, position, true, '', label_en, label_nl, label_da FROM content_moment
UNION ALL SELECT 'content_type', code, position, true, '', label_en, label_nl, label_da FROM content_type
UNION ALL SELECT 'content_item', id::text, 0, retired_at IS NULL, '', title, title, title FROM content_item
UNION ALL SELECT 'content_request_state', code, position, true, '', label_en, label_nl, label_da FROM content_request_state
UNION ALL SELECT 'content_request_act', code, position, true, '', done_en, done_nl, done_da FROM content_request_act
UNION ALL SELECT 'content_owner', id::text, 0, active, '', full_name, full_name, full_name FROM person
          WHERE roles && ARRAY['marketing', 'manager']
UNION ALL SELECT 'competitor', id::text, 0, active, '', name, name, name FROM competitor
UNION ALL SELECT 'want', code, position, true, side, label_en, label_nl, label_da FROM pulse_want
UNION ALL SELECT 'want_' || side, code, position, true, side, label_en, label_nl, label_da FROM pulse_want
UNION ALL SELECT 'benchmark', code, position, true, '', label_en, label_nl, label_da FROM benchmark
UNION ALL SELECT 'awareness_method', code, position, active, '', label_en, label_nl, label_da FROM awareness_method;
