-- A piece of a file that is being uploaded.
COPY content_part (upload, part, bytes) FROM STDIN
