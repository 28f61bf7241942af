-- Mails of the last week that were claimed and not ended: whether they left is not
-- known, and they are not sent again; and those that were given up. Empty without any.
SELECT string_agg(format('mail %s to %s of %s %s', id, recipient, to_char(claimed_at, 'YYYY-MM-DD HH24:MI'),
           CASE state WHEN 'sending' THEN 'may have left or not' ELSE 'was given up: ' || coalesce(problem, '') END),
           '; ' ORDER BY id) AS unsure
FROM outbox
WHERE state IN ('sending', 'given_up') AND claimed_at > tandem_now() - interval '7 days'
  AND (state = 'given_up' OR claimed_at < tandem_now() - interval '5 minutes')
