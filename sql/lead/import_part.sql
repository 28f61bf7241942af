-- A piece of a file that is being uploaded.
COPY import_part (upload, part, bytes) FROM STDIN
