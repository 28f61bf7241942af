-- Turns a part on or off.
-- params: part text, turn text
SELECT saved('/agreement/parts?saved=part') AS location FROM part_turn(:part, :turn = 'on')
