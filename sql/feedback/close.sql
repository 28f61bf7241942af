-- Its giver closes a piece of feedback.
-- params: id bigint, version integer, remark text
SELECT saved('/feedback/' || :id || '?saved=close') AS location
FROM feedback_close(:id, 'close', :remark, coalesce(:version, 0))
