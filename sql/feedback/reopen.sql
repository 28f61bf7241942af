-- Its giver opens a piece of feedback again, with a reason.
-- params: id bigint, version integer, remark text
SELECT saved('/feedback/' || :id || '?saved=reopen') AS location
FROM feedback_close(:id, 'reopen', :remark, coalesce(:version, 0))
