-- Marketing's answer to one, or to all open ones with its reason on its campaign.
-- params: id bigint, version integer, changed text, link text, same boolean
SELECT saved('/feedback/' || :id || '?saved=answer') AS location
FROM feedback_answer(:id, :changed, :link, :same, coalesce(:version, 0))
