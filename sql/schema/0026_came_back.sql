-- A lead that was closed and whose person wrote again is a notice of its own kind: its
-- touch alone looked like any other.
ALTER TABLE notice DROP CONSTRAINT notice_kind_check, ADD CONSTRAINT notice_kind_check
    CHECK (kind IN ('handed_over', 'assigned', 'returned', 'answered', 'touch', 'came_back', 'overdue'));
