-- Score: the one place where it is reckoned (DOMAIN, Score).

DROP VIEW IF EXISTS score_rule_shown;
DROP VIEW IF EXISTS lead_score_line;

-- What each lead's score is made of: a row for each rule it meets and, for interest, for
-- each touch or mark behind it, with the points it gives today. What has faded to
-- nothing is left out. Ask for one lead or a few by lead_id.
CREATE VIEW lead_score_line AS
WITH rule AS MATERIALIZED ( -- a handful of rows; their words are taken apart once
    SELECT *, score_patterns(subject, words) AS patterns FROM score_rule WHERE state = 'in_force' AND counts
)
SELECT lead.id AS lead_id, met.id AS rule_id, 'fit' AS part, met.points AS full_points, met.points,
       NULL::bigint AS touch_id, NULL::bigint AS mark_id, NULL::timestamptz AS since_at
FROM lead LEFT JOIN contact ON contact.id = lead.contact_id
     LEFT JOIN organisation ON organisation.id = lead.organisation_id
     -- OFFSET 0: once for each lead, not for each rule; and rules are tried lead by lead.
     CROSS JOIN LATERAL (
         SELECT lower(organisation.industry) AS industry, people_employed(organisation.size) AS employed,
                coalesce(organisation.country, contact.country) AS country, lower(organisation.postal_code) AS postal_code,
                lower(organisation.city) AS city, lower(contact.job_title) AS job_title OFFSET 0) AS known
     CROSS JOIN LATERAL (
         SELECT rule.id, rule.points FROM rule
         WHERE (rule.only_segment_id IS NULL OR rule.only_segment_id = lead.segment_id) AND CASE rule.subject
             WHEN 'industry' THEN known.industry LIKE ANY (rule.patterns)
             WHEN 'size' THEN known.employed BETWEEN coalesce(rule.size_from, 0) AND coalesce(rule.size_to, 2147483647)
             WHEN 'country' THEN known.country = rule.country
             WHEN 'region' THEN known.postal_code LIKE ANY (rule.patterns) OR known.city LIKE ANY (rule.patterns)
             WHEN 'buying_role' THEN contact.buying_role = rule.buying_role
             WHEN 'job_title' THEN known.job_title LIKE ANY (rule.patterns)
             WHEN 'segment' THEN lead.segment_id = rule.segment_id END OFFSET 0) AS met
UNION ALL
SELECT lead_id, rule_id, 'interest', full_points, points, touch_id, NULL, touch_at
FROM (SELECT touch.lead_id, rule.id AS rule_id, rule.points AS full_points, touch.id AS touch_id, touch.touch_at,
             score_faded(rule.points, tandem_today() - touch.touch_at::date, rule.half_after_days,
                         rule.none_after_days) AS points,
             rule.most_touches, row_number() OVER (PARTITION BY touch.lead_id, rule.id
                                                   ORDER BY touch.touch_at DESC, touch.id DESC) AS nth
      FROM touch JOIN lead ON lead.id = touch.lead_id
           JOIN rule ON rule.touch_kind = touch.kind
                AND (rule.only_segment_id IS NULL OR rule.only_segment_id = lead.segment_id)) AS touched
WHERE points <> 0 AND (most_touches IS NULL OR nth <= most_touches)
UNION ALL
SELECT lead_id, rule_id, 'interest', full_points, points, NULL, mark_id, marked_at
FROM (SELECT last.lead_id, rule.id AS rule_id, rule.points AS full_points, last.id AS mark_id, last.marked_at,
             score_faded(rule.points, tandem_today() - last.marked_at::date, rule.half_after_days,
                         rule.none_after_days) AS points
      FROM (SELECT DISTINCT ON (lead_id) lead_id, id, mark, marked_at FROM lead_mark
            ORDER BY lead_id, id DESC) AS last
           JOIN lead ON lead.id = last.lead_id
           JOIN rule ON rule.mark = last.mark
                AND (rule.only_segment_id IS NULL OR rule.only_segment_id = lead.segment_id)) AS marked
WHERE points <> 0;

-- A rule as templates/score_rule.tpl says it in words.
CREATE VIEW score_rule_shown AS
SELECT id AS rule_id, replaces, state, counts, why AS rule_why, points AS rule_points, words, country, buying_role,
       segment_id AS rule_segment_id, touch_kind, mark, only_segment_id, half_after_days, none_after_days, most_touches,
       proposed_by, proposed_at, decided_by, decided_at, decision_note, score_rule_is_ours(score_rule) AS is_ours,
       subject IN ('touch', 'mark') AS is_interest, NOT counts AS is_off,
       num_nonnulls(half_after_days, none_after_days, most_touches) > 0 AS fades,
       subject = 'industry' AS of_industry, subject = 'country' AS of_country, subject = 'region' AS of_region,
       subject = 'buying_role' AS of_buying_role, subject = 'job_title' AS of_job_title,
       subject = 'segment' AS of_segment, subject = 'touch' AS of_touch, subject = 'mark' AS of_mark,
       size_from, size_to, subject = 'size' AND size_to IS NULL AS size_or_more,
       subject = 'size' AND size_from IS NULL AS size_at_most,
       subject = 'size' AND size_from IS NOT NULL AND size_to IS NOT NULL AS size_between
FROM score_rule;
