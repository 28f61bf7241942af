-- News the other way: a product that changes, a sale that matters (DOMAIN, The forms:
-- Campaigns). Every colleague is told once; a notice that was seen and news that was seen
-- are one thing.

-- Tells every colleague; who made it has seen it.
CREATE OR REPLACE FUNCTION news_tell(p_news news) RETURNS void LANGUAGE sql AS $$
    INSERT INTO news_seen (news_id, person_id) VALUES (p_news.id, p_news.made_by);
    SELECT notice_tell(id, p_news.kind, 'news:' || p_news.id, '/campaign/news/' || p_news.id, p_news.title, p_news.to_tell)
    FROM person WHERE active AND roles && ARRAY['sales', 'marketing', 'manager'] ORDER BY id
$$;

-- A product changes; anybody signed in says so. Its id.
CREATE OR REPLACE FUNCTION news_change(p_title text, p_for_whom text, p_to_tell text, p_from_on date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    n news;
BEGIN
    INSERT INTO news (kind, title, for_whom, to_tell, from_on, made_by)
    VALUES ('product_change', p_title, p_for_whom, p_to_tell, p_from_on, viewer()) RETURNING * INTO n;
    PERFORM news_tell(n);
    RETURN n.id;
END $$;

-- A won lead is an important sale: told once, with why it matters. Its id.
CREATE OR REPLACE FUNCTION news_sale(p_lead bigint, p_why text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    l lead;
    n news;
BEGIN
    SELECT * INTO l FROM lead WHERE id = p_lead FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT viewer_is_colleague() THEN
        PERFORM forbidden('Sales and marketing say which sales matter.');
    ELSIF l.stage <> 'customer' THEN
        PERFORM conflict('This lead is not won: there is no sale to tell of.');
    END IF;
    SELECT * INTO n FROM news WHERE lead_id = l.id AND kind = 'important_sale' LIMIT 1;
    IF FOUND THEN
        PERFORM conflict('{} told of this sale already.', coalesce(person_name(n.made_by), 'Tandem'));
    END IF;
    INSERT INTO news (kind, title, to_tell, lead_id, made_by, from_on)
    SELECT 'important_sale', left(coalesce(organisation.name, contact.name, l.reference, l.id::text), 200), p_why, l.id, viewer(),
           l.customer_at::date
    FROM (SELECT) AS one LEFT JOIN contact ON contact.id = l.contact_id LEFT JOIN organisation ON organisation.id = l.organisation_id
    RETURNING * INTO n;
    PERFORM news_tell(n);
    RETURN n.id;
END $$;

-- The viewer has seen it.
CREATE OR REPLACE FUNCTION news_see(p_news bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM news WHERE id = p_news) THEN PERFORM absent(); END IF;
    INSERT INTO news_seen (news_id, person_id) VALUES (p_news, viewer()) ON CONFLICT DO NOTHING;
    UPDATE notice SET seen_at = tandem_now()
    WHERE person_id = viewer() AND key = 'news:' || p_news AND seen_at IS NULL;
END $$;

-- A notice of news that is seen: the news is seen.
CREATE OR REPLACE FUNCTION news_notice_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO news_seen (news_id, person_id, seen_at)
    VALUES (split_part(NEW.key, ':', 2)::bigint, NEW.person_id, NEW.seen_at) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER news_notice_seen AFTER UPDATE OF seen_at ON notice
    FOR EACH ROW WHEN (OLD.seen_at IS NULL AND NEW.seen_at IS NOT NULL AND NEW.key LIKE 'news:%')
    EXECUTE FUNCTION news_notice_seen();

-- Which news a list is about. p_seen: 'no': what the viewer has not seen.
CREATE OR REPLACE FUNCTION news_selected(p_kind text, p_seen text) RETURNS SETOF news LANGUAGE sql STABLE AS $$
    SELECT * FROM news
    WHERE (p_kind IS NULL OR kind = p_kind)
      AND (p_seen IS NULL OR EXISTS (SELECT FROM news_seen WHERE news_id = news.id AND person_id = viewer()) = (p_seen = 'yes'))
$$;
