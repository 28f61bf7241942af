-- A won lead is told to both teams as an important sale.
-- params: id bigint, why text
SELECT saved('/campaign/news/' || news || '?saved=news') AS location FROM news_sale(:id, :why) AS news
