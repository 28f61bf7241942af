-- Records a competitor that we met on a lead.
-- params: id bigint, competitor_id bigint, name text, met_on date, place text, price text, note text
SELECT saved('/lead/' || :id || '?saved=competitor') AS location
FROM competitor_meet(:id, :competitor_id, :name, :met_on, :place, :price, :note)
