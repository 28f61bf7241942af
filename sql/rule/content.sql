-- The content library: items with their versions, and what sales used with which lead.

CREATE OR REPLACE FUNCTION content_keeper() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT viewer_has('marketing') OR viewer_has('manager') $$;

CREATE OR REPLACE FUNCTION content_keeper_acts() RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT content_keeper() THEN
        PERFORM forbidden('Marketing and managers keep the library. Ask for what is missing: Requests.');
    END IF;
END $$;

-- The item whose file it is now, whoever offers it again; NULL when nobody's.
CREATE OR REPLACE FUNCTION content_same(p_sha256 bytea) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT item_id FROM content_version AS v WHERE sha256 = p_sha256
       AND NOT EXISTS (SELECT FROM content_version WHERE item_id = v.item_id AND number > v.number)
    ORDER BY id LIMIT 1
$$;

-- A file's name without what no file system takes, and with an ending of its type: a browser
-- that saves it must not take it for something else.
CREATE OR REPLACE FUNCTION content_file_name(p_name text, p_endings text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN lower(substring(name FROM '\.([^.]*)$')) = ANY (p_endings) THEN name ELSE name || '.' || p_endings[1] END
    FROM (SELECT left(coalesce(nullif(trim(regexp_replace(p_name, '[/\\:*?"<>|[:cntrl:]]+', '_', 'g')), ''), 'file'), 150) AS name) AS clean
$$;

-- Refuses what an item may not be. What it already was stays allowed.
CREATE OR REPLACE FUNCTION content_check(p_old content_item, p_new content_item) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    same CONSTANT text := (SELECT title FROM content_item WHERE lower(title) = lower(p_new.title) AND retired_at IS NULL
        AND language IS NOT DISTINCT FROM p_new.language AND id IS DISTINCT FROM p_old.id);
BEGIN
    IF same IS NOT NULL THEN
        PERFORM refuse('title', 'There is “{}” in this language already: replace its file, or choose another title.', same);
    END IF;
    IF p_new.kind IS DISTINCT FROM p_old.kind AND NOT EXISTS (SELECT FROM content_kind WHERE code = p_new.kind AND active) THEN
        PERFORM refuse('kind', 'This kind is not in use any more: choose another one.');
    END IF;
    IF p_new.segment_id IS NOT NULL AND p_new.segment_id IS DISTINCT FROM p_old.segment_id
       AND NOT EXISTS (SELECT FROM segment WHERE id = p_new.segment_id AND active) THEN
        PERFORM refuse('segment_id', 'This segment is not in use any more: choose another one.');
    END IF;
    IF p_new.owner_id IS DISTINCT FROM p_old.owner_id AND NOT EXISTS (
        SELECT FROM person WHERE id = p_new.owner_id AND active AND roles && ARRAY['marketing', 'manager']) THEN
        PERFORM refuse('owner_id', 'Choose a marketer or a manager who works here now.');
    END IF;
    IF p_new.review_on IS DISTINCT FROM p_old.review_on AND p_new.review_on < tandem_today() THEN
        PERFORM refuse('review_on', 'This day has passed: choose one on which somebody will look at it again.');
    END IF;
END $$;

-- Puts a file that was stored under p_upload, or a link, on an item as its newest version.
-- Pieces that nobody saved are swept.
CREATE OR REPLACE FUNCTION content_version_add(p_item bigint, p_file text, p_type text, p_upload text, p_link text, p_note text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    type     content_type;
    checksum bytea;
    bytes    bigint;
    same     bigint;
BEGIN
    DELETE FROM content_part AS p WHERE made_at < now() - interval '1 hour'
        AND NOT EXISTS (SELECT FROM content_version WHERE upload = p.upload);
    IF p_file IS NULL AND p_link IS NULL THEN
        PERFORM refuse('file', 'Choose a file, or give a link.');
    ELSIF p_file IS NOT NULL AND p_link IS NOT NULL THEN
        PERFORM refuse('link', 'Give a file or a link, not both.');
    ELSIF p_link !~ '^https://' THEN
        PERFORM refuse('link', 'Give a link that starts with https://.');
    ELSIF p_file IS NOT NULL THEN
        SELECT sha256(string_agg(part.bytes, ''::bytea ORDER BY part)), sum(length(part.bytes)) INTO checksum, bytes
        FROM content_part AS part WHERE upload = p_upload;
        IF bytes IS NULL THEN PERFORM refuse('file', 'This file is empty.'); END IF;
        -- the form has said so already when it takes no such type: a version without one cannot be
        SELECT * INTO type FROM content_type WHERE code = p_type;
        PERFORM pg_advisory_xact_lock(hashtextextended('content ' || encode(checksum, 'hex'), 0));
        same := content_same(checksum);
        IF same IS NOT NULL THEN
            PERFORM refuse('file', 'This file is in the library already: “{}”.', (SELECT title FROM content_item WHERE id = same));
        END IF;
    END IF;
    INSERT INTO content_version (item_id, number, link, upload, file_name, file_type, size_bytes, sha256, note, made_by)
    VALUES (p_item, 1 + coalesce((SELECT max(number) FROM content_version WHERE item_id = p_item), 0), p_link,
            CASE WHEN p_file IS NOT NULL THEN p_upload END, content_file_name(p_file, type.endings), type.code, bytes, checksum, p_note, viewer());
END $$;

-- A new item; its id. Made for a request, it is what that is delivered as.
CREATE OR REPLACE FUNCTION content_make(p_title text, p_about text, p_kind text, p_segment bigint, p_moment text, p_language text,
    p_owner bigint, p_review_on date, p_file text, p_type text, p_upload text, p_link text, p_request bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    item content_item;
BEGIN
    PERFORM content_keeper_acts();
    item.title := p_title; item.about := p_about; item.kind := p_kind; item.segment_id := p_segment; item.moment := p_moment;
    item.language := p_language; item.owner_id := coalesce(p_owner, viewer()); item.review_on := p_review_on;
    PERFORM content_check(NULL, item);
    INSERT INTO content_item (title, about, kind, segment_id, moment, language, owner_id, review_on, made_by)
    VALUES (p_title, p_about, p_kind, p_segment, p_moment, p_language, item.owner_id, p_review_on, viewer()) RETURNING * INTO item;
    PERFORM content_version_add(item.id, p_file, p_type, p_upload, p_link, NULL);
    INSERT INTO content_event (item_id, act, person_id) VALUES (item.id, 'make', viewer());
    PERFORM content_owner_tell(item);
    IF p_request IS NOT NULL THEN
        PERFORM content_request_act(p_request, NULL, 'deliver', NULL, item.id);
    END IF;
    RETURN item.id;
END $$;

CREATE OR REPLACE FUNCTION content_owner_tell(p_item content_item) RETURNS void LANGUAGE sql AS $$
    SELECT notice_tell(p_item.owner_id, 'content_given', 'content_event:' || (SELECT max(id) FROM content_event WHERE item_id = p_item.id),
                       '/campaign/content/' || p_item.id, p_item.title)
$$;

-- An item, locked for the viewer to change it; refused when somebody changed it first.
CREATE OR REPLACE FUNCTION content_locked(p_id bigint, p_version integer) RETURNS content_item LANGUAGE plpgsql AS $$
DECLARE
    item content_item;
    last content_event;
BEGIN
    SELECT * INTO item FROM content_item WHERE id = p_id FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    PERFORM content_keeper_acts();
    IF item.version IS DISTINCT FROM p_version THEN
        SELECT * INTO last FROM content_event WHERE item_id = p_id ORDER BY id DESC LIMIT 1;
        IF last.person_id = viewer() THEN
            PERFORM conflict('You changed this item meanwhile, in another window. What you typed is kept: look at the item and send again.');
        END IF;
        PERFORM conflict('{} changed this item meanwhile. What you typed is kept: look at the item and send again.',
                         coalesce(person_name(last.person_id), 'Tandem'));
    END IF;
    RETURN item;
END $$;

CREATE OR REPLACE FUNCTION content_change(p_id bigint, p_version integer, p_title text, p_about text, p_kind text, p_segment bigint,
    p_moment text, p_language text, p_owner bigint, p_review_on date)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    was CONSTANT content_item := content_locked(p_id, p_version);
    item content_item := was;
BEGIN
    item.title := p_title; item.about := p_about; item.kind := p_kind; item.segment_id := p_segment; item.moment := p_moment;
    item.language := p_language; item.owner_id := coalesce(p_owner, viewer()); item.review_on := p_review_on;
    PERFORM content_check(was, item);
    UPDATE content_item SET title = p_title, about = p_about, kind = p_kind, segment_id = p_segment, moment = p_moment,
        language = p_language, owner_id = item.owner_id, review_on = p_review_on, version = version + 1
    WHERE id = p_id;
    INSERT INTO content_event (item_id, act, person_id, before) VALUES (p_id, 'change', viewer(), to_jsonb(was));
    IF was.owner_id IS DISTINCT FROM item.owner_id THEN PERFORM content_owner_tell(item); END IF;
    RETURN p_id;
END $$;

-- A new file or link instead of the old one, which stays among the versions.
CREATE OR REPLACE FUNCTION content_replace(p_id bigint, p_version integer, p_file text, p_type text, p_upload text, p_link text,
    p_note text, p_review_on date)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    was CONSTANT content_item := content_locked(p_id, p_version);
    item content_item := was;
BEGIN
    IF was.retired_at IS NOT NULL THEN
        PERFORM conflict('This item is retired: take it back into the library first.');
    ELSIF p_review_on < tandem_today() THEN
        PERFORM refuse('review_on', 'This day has passed: choose one on which somebody will look at it again.');
    END IF;
    item.review_on := p_review_on;
    PERFORM content_check(was, item);
    PERFORM content_version_add(p_id, p_file, p_type, p_upload, p_link, p_note);
    UPDATE content_item SET review_on = p_review_on, version = version + 1 WHERE id = p_id;
    INSERT INTO content_event (item_id, act, person_id, note, before) VALUES (p_id, 'replace', viewer(), p_note, to_jsonb(was));
    RETURN p_id;
END $$;

-- Takes an item out of what is offered, or back into it. What was used stays.
CREATE OR REPLACE FUNCTION content_retire(p_id bigint, p_version integer, p_retire boolean, p_note text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    was CONSTANT content_item := content_locked(p_id, p_version);
BEGIN
    IF p_retire AND was.retired_at IS NOT NULL THEN
        PERFORM conflict('This item is retired already.');
    ELSIF NOT p_retire AND was.retired_at IS NULL THEN
        PERFORM conflict('This item is in the library already.');
    ELSIF NOT p_retire AND EXISTS (SELECT FROM content_item WHERE lower(title) = lower(was.title) AND retired_at IS NULL
        AND language IS NOT DISTINCT FROM was.language) THEN
        PERFORM refuse('', 'Another item has this title now: give one of the two another title first.');
    END IF;
    UPDATE content_item SET retired_at = CASE WHEN p_retire THEN tandem_now() END, version = version + 1 WHERE id = p_id;
    INSERT INTO content_event (item_id, act, person_id, note, before)
    VALUES (p_id, CASE WHEN p_retire THEN 'retire' ELSE 'restore' END, viewer(), p_note, to_jsonb(was));
    RETURN p_id;
END $$;

-- Use --------------------------------------------------------------------------------------

-- The viewer used an item, as it is now, with a lead; the use's id.
CREATE OR REPLACE FUNCTION content_use_note(p_item bigint, p_lead bigint, p_message text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    item   content_item;
    new_id bigint;
BEGIN
    IF NOT viewer_has('sales') THEN
        PERFORM forbidden('Only sales notes what it used with a lead.');
    END IF;
    SELECT * INTO item FROM content_item WHERE id = p_item FOR SHARE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF p_lead IS NULL THEN
        PERFORM refuse('lead_id', 'Choose the lead you used it with.');
    END IF;
    PERFORM FROM lead WHERE id = p_lead FOR UPDATE; -- two clicks in two windows are one use
    IF NOT FOUND THEN
        PERFORM refuse('lead_id', 'There is no such lead, or not any more: choose another one.');
    ELSIF item.retired_at IS NOT NULL THEN
        PERFORM conflict('This item was retired meanwhile: choose another one from the library.');
    ELSIF EXISTS (SELECT FROM content_use WHERE item_id = p_item AND lead_id = p_lead AND used_by = viewer()
                  AND used_at::date = tandem_today()) THEN
        PERFORM conflict('You noted today already that you used this with this lead.');
    END IF;
    INSERT INTO content_use (item_id, number, lead_id, message, used_by)
    VALUES (p_item, (SELECT max(number) FROM content_version WHERE item_id = p_item), p_lead, p_message, viewer())
    RETURNING id INTO new_id;
    RETURN new_id;
END $$;

-- Who says whether a use helped: who used it, who has their work since they left, or in
-- sales whose turn the lead is.
CREATE OR REPLACE FUNCTION content_judge_permitted(p_used_by bigint, p_lead bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT viewer_has('sales') AND (successor_of(p_used_by) = viewer()
        OR EXISTS (SELECT FROM lead WHERE id = p_lead AND turn_id = viewer()))
$$;

-- Whether a use helped, said once; the lead's id.
CREATE OR REPLACE FUNCTION content_judge(p_use bigint, p_version integer, p_helped boolean, p_remark text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = tandem, public, pg_temp AS $$
DECLARE
    used content_use;
BEGIN
    SELECT * INTO used FROM content_use WHERE id = p_use FOR UPDATE;
    IF NOT FOUND THEN PERFORM absent(); END IF;
    IF NOT content_judge_permitted(used.used_by, used.lead_id) THEN
        PERFORM forbidden('Only whoever used it with this lead says whether it helped.');
    ELSIF used.helped IS NOT NULL OR used.version IS DISTINCT FROM p_version THEN
        PERFORM conflict('{} said already whether it helped.', coalesce(person_name(used.judged_by), 'Tandem'));
    ELSIF p_helped IS NULL THEN
        PERFORM refuse('helped', 'Choose whether it helped.');
    END IF;
    UPDATE content_use SET helped = p_helped, remark = p_remark, judged_by = viewer(), judged_at = tandem_now(), version = version + 1
    WHERE id = p_use;
    RETURN used.lead_id;
END $$;

-- Leaving: whoever gets a person's campaigns gets their content and the requests they took.
CREATE OR REPLACE FUNCTION content_pass_on(p_from bigint, p_to bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE content_item SET owner_id = p_to, version = version + 1 WHERE owner_id = p_from AND retired_at IS NULL;
    UPDATE content_request SET taken_by = p_to, version = version + 1 WHERE taken_by = p_from AND state = 'taken';
$$;
