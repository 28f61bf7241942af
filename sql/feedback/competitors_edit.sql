-- Changes a competitor's name and link, and whether it is offered.
-- params: id bigint, version integer, name text, link text, active boolean
SELECT saved('/feedback/competitors/' || id || '?saved=competitor') AS location
FROM competitor_change(:id, :version, :name, :link, :active) AS id
