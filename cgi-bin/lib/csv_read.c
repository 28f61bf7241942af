#include "csv_read.h"

#include <csv.h>
#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>
#include <utf8proc.h>

#include "csv_detect.h"
#include "language.h"
#include "text.h"

#include "banned.h"

enum { READ_BYTES = 64 * 1024, TEXT_BYTES = 4 * READ_BYTES };

struct csv_reader {
    FILE *file;
    const char *encoding; /* a name of encodings */
    long size, bytes;
    iconv_t decoder; /* (iconv_t)-1: the file is UTF-8 */
    size_t unit;     /* bytes that a broken character is skipped by */
    char raw[READ_BYTES];
    size_t raw_length; /* what the decoder left for the next read */
    char text[TEXT_BYTES];
    size_t text_at, text_length;
    struct csv_parser parser;
    bool parser_made;
    bool after_return; /* the last byte was \r: a \n belongs to it */
    long line;         /* of the next byte */
    bool row_begun, row_ended, ended, broken;
    long row_line;
    /* The row that is being read: its bytes, and where each cell ends in them. */
    char *bytes_read;
    size_t bytes_used, bytes_room;
    size_t *ends;
    int count, cells_room;
    bool exhausted;
    /* The row as handed out. */
    void *row_memory;
};

static const struct {
    const char *name, *decoded_as;
} encodings[] = {
    {"utf-8", "UTF-8"},         {"utf8", "UTF-8"},
    {"utf-16", "UTF-16LE"},     {"utf-16le", "UTF-16LE"},
    {"utf-16be", "UTF-16BE"},   {"windows-1252", "CP1252"},
    {"cp1252", "CP1252"},       {"iso-8859-1", "CP1252"}, /* browsers read it so, too */
    {"latin1", "CP1252"},       {"iso-8859-15", "ISO-8859-15"},
    {"macintosh", "MACINTOSH"},
};

const char *csv_encoding_known(const char *name) {
    for (size_t at = 0; at < sizeof encodings / sizeof *encodings; at++)
        if (strcasecmp(encodings[at].name, name) == 0)
            return encodings[at].decoded_as;
    return NULL;
}

static int reader_close(struct csv_reader *reader) {
    if (reader->parser_made)
        csv_free(&reader->parser);
    if (reader->decoder != (iconv_t)-1)
        iconv_close(reader->decoder);
    if (reader->file != NULL)
        fclose(reader->file);
    return 0;
}

/* Takes the decoder on over what it cannot decode: a NUL stands for it, which makes
 * the row damaged. False when the rest waits for more bytes. */
static bool decode_skip(struct csv_reader *reader, char **from, size_t *rest, char **to,
                        size_t *room, bool last) {
    if (errno == EINVAL && !last)
        return false;
    if (*rest == 0 || *room == 0)
        return false;
    size_t skipped = *rest < reader->unit ? *rest : reader->unit;
    *from += skipped;
    *rest -= skipped;
    *(*to)++ = '\0';
    (*room)--;
    return true;
}

/* Fills text with the next decoded bytes; false at the file's end. */
static bool text_fill(struct csv_reader *reader) {
    size_t read =
        fread(reader->raw + reader->raw_length, 1, READ_BYTES - reader->raw_length, reader->file);
    reader->bytes += (long)read;
    bool last = read == 0;
    char *from = reader->raw;
    size_t rest = reader->raw_length + read;
    char *to = reader->text;
    size_t room = TEXT_BYTES;
    if (reader->decoder == (iconv_t)-1) {
        memcpy(to, from, rest);
        to += rest;
        rest = 0;
    }
    while (rest > 0 && iconv(reader->decoder, &from, &rest, &to, &room) == (size_t)-1)
        if (!decode_skip(reader, &from, &rest, &to, &room, last))
            break;
    memmove(reader->raw, from, rest);
    reader->raw_length = rest;
    reader->text_at = 0;
    reader->text_length = (size_t)(to - reader->text);
    return !last || reader->text_length > 0;
}

/* libcsv calls this at each cell's end. */
static void cell_take(void *cell, size_t length, void *context) {
    struct csv_reader *reader = context;
    if (reader->bytes_used + length + 1 > reader->bytes_room) {
        size_t room = 2 * (reader->bytes_used + length + 1);
        char *bytes = talloc_realloc_size(reader, reader->bytes_read, room);
        reader->exhausted = reader->exhausted || bytes == NULL;
        if (bytes == NULL)
            return;
        reader->bytes_read = bytes;
        reader->bytes_room = room;
    }
    if (reader->count == reader->cells_room) {
        int room = reader->cells_room * 2 + 32;
        size_t *ends = talloc_realloc(reader, reader->ends, size_t, (unsigned)room);
        reader->exhausted = reader->exhausted || ends == NULL;
        if (ends == NULL)
            return;
        reader->ends = ends;
        reader->cells_room = room;
    }
    if (length > 0)
        memcpy(reader->bytes_read + reader->bytes_used, cell, length);
    reader->bytes_used += length;
    reader->ends[reader->count++] = reader->bytes_used;
}

/* libcsv calls this at each row's end. */
static void row_take(int end, void *context) {
    (void)end;
    struct csv_reader *reader = context;
    reader->row_ended = true;
    reader->row_begun = false;
}

/* Whether libcsv passes over a line: white space alone. */
static bool is_blank(struct csv_reader *reader, const char *piece, size_t length) {
    char delimiter = (char)csv_get_delim(&reader->parser);
    for (size_t at = 0; at < length; at++)
        if ((piece[at] != ' ' && piece[at] != '\t') || piece[at] == delimiter)
            return false;
    return true;
}

/* Hands the parser one line, its end included, so that at most one row ends. */
static void line_parse(struct csv_reader *reader) {
    const char *piece = reader->text + reader->text_at;
    size_t rest = reader->text_length - reader->text_at;
    size_t length = 0;
    while (length < rest && piece[length] != '\r' && piece[length] != '\n')
        length++;
    bool ends = length < rest;
    bool second = reader->after_return && length == 0 && ends && *piece == '\n';
    if (!reader->row_begun && !is_blank(reader, piece, length)) {
        reader->row_begun = true;
        reader->row_line = reader->line;
    }
    if (ends)
        length++;
    if (csv_parse(&reader->parser, piece, length, cell_take, row_take, reader) != length)
        reader->broken = true;
    reader->text_at += length;
    reader->after_return = ends && piece[length - 1] == '\r';
    if (ends && !second)
        reader->line++;
    if (csv_get_buffer_size(&reader->parser) > CSV_ROW_MAX_BYTES ||
        reader->bytes_used > CSV_ROW_MAX_BYTES || reader->exhausted)
        reader->broken = true;
}

/* A cell's bytes in normal form. What is no text in them stands as U+FFFD; *damaged
 * says so. */
static char *cell_text(struct csv_reader *reader, const char *bytes, size_t length, bool *damaged) {
    static const char replacement[] = "\uFFFD";
    char *text = text_normal(reader->row_memory, bytes, length);
    if (text != NULL) {
        *damaged = *damaged || strstr(text, replacement) != NULL;
        return text;
    }
    *damaged = true;
    text = talloc_strdup(reader->row_memory, "");
    for (size_t at = 0; text != NULL && at < length;) {
        utf8proc_int32_t point;
        utf8proc_ssize_t taken = utf8proc_iterate((const utf8proc_uint8_t *)bytes + at,
                                                  (utf8proc_ssize_t)(length - at), &point);
        bool good = taken > 0 && point != 0;
        text = good ? talloc_strndup_append_buffer(text, bytes + at, (size_t)taken)
                    : talloc_strdup_append_buffer(text, replacement);
        at += taken > 0 ? (size_t)taken : 1;
    }
    return text;
}

/* The row's bytes as trimmed texts on row_memory. */
static void row_hand_out(struct csv_reader *reader, struct csv_row *row) {
    static char nothing[] = "";
    talloc_free(reader->row_memory);
    reader->row_memory = talloc_new(reader);
    *row = (struct csv_row){.line = reader->row_line, .count = reader->count, .blank = true};
    row->cells = talloc_array(reader->row_memory, char *, (unsigned)reader->count + 1);
    size_t begin = 0;
    for (int at = 0; row->cells != NULL && at < reader->count; at++) {
        size_t length = reader->ends[at] - begin;
        char *cell = length == 0
                         ? nothing
                         : cell_text(reader, reader->bytes_read + begin, length, &row->damaged);
        row->cells[at] = cell == NULL || length == 0 ? nothing : text_trim(cell);
        row->blank = row->blank && cell != NULL && *row->cells[at] == '\0';
        begin = reader->ends[at];
    }
    reader->bytes_used = 0;
    reader->count = 0;
    reader->row_ended = false;
}

enum csv_next csv_reader_next(struct csv_reader *reader, struct csv_row *row) {
    while (!reader->row_ended && !reader->broken && !reader->ended) {
        if (reader->text_at < reader->text_length) {
            line_parse(reader);
        } else if (!text_fill(reader)) {
            reader->ended = true;
            /* Strict at the end alone: an error when a quote is still open. */
            csv_set_opts(&reader->parser, CSV_STRICT | CSV_STRICT_FINI);
            if (csv_fini(&reader->parser, cell_take, row_take, reader) != 0)
                reader->broken = true;
        }
    }
    if (reader->row_ended && !reader->broken) {
        row_hand_out(reader, row);
        return CSV_NEXT_ROW;
    }
    *row = (struct csv_row){.line = reader->row_line};
    if (!reader->broken)
        return CSV_NEXT_END;
    reader->broken = false; /* said once */
    reader->row_ended = false;
    reader->ended = true;
    return CSV_NEXT_BROKEN;
}

/* The separator that the first line has most of, outside quotes. Takes a line
 * "sep=;" as the answer, and goes past it. */
static char delimiter_guess(struct csv_reader *reader) {
    static const char known[] = ",;\t|";
    const char *text = reader->text;
    size_t length = reader->text_length;
    if (length >= 5 && strncasecmp(text, "sep=", 4) == 0 && strchr("\r\n", text[4]) == NULL) {
        reader->text_at = 5;
        while (reader->text_at < length && strchr("\r\n", text[reader->text_at]) == NULL)
            reader->text_at++;
        return text[4];
    }
    long counts[sizeof known] = {0};
    bool quoted = false;
    for (size_t at = 0; at < length && (quoted || (text[at] != '\n' && text[at] != '\r')); at++) {
        const char *found = text[at] == '\0' ? NULL : strchr(known, text[at]);
        quoted = quoted != (text[at] == '"');
        if (!quoted && found != NULL)
            counts[found - known]++;
    }
    size_t most = 0;
    for (size_t at = 1; at < sizeof known - 1; at++)
        if (counts[at] > counts[most])
            most = at;
    return known[most];
}

static const char *parser_make(struct csv_reader *reader, char delimiter) {
    if (csv_init(&reader->parser, 0) != 0)
        return N_("there is no memory left");
    reader->parser_made = true;
    csv_set_blk_size(&reader->parser, 4096);
    reader->line = 1;
    if (!text_fill(reader))
        return N_("the file is empty");
    char guess = delimiter_guess(reader);
    csv_set_delim(&reader->parser, (unsigned char)(delimiter != '\0' ? delimiter : guess));
    return NULL;
}

/* Finds out what the file is in, and prepares for it. */
static const char *decoder_make(struct csv_reader *reader, const char *encoding) {
    long mark_bytes = 0;
    if (fseek(reader->file, 0, SEEK_END) != 0 || (reader->size = ftell(reader->file)) < 0 ||
        fseek(reader->file, 0, SEEK_SET) != 0)
        return N_("the file cannot be read twice: give a file, not a pipe");
    const char *problem = csv_detect(reader->file, &encoding, &mark_bytes);
    if (problem != NULL)
        return problem;
    const char *decoded_as = csv_encoding_known(encoding);
    if (decoded_as == NULL)
        return N_("the encoding is not known");
    reader->encoding = talloc_strdup(reader, encoding);
    if (strcmp(decoded_as, "UTF-8") == 0)
        return NULL;
    reader->decoder = iconv_open("UTF-8", decoded_as);
    reader->unit = strncmp(decoded_as, "UTF-16", 6) == 0 ? 2 : 1;
    return reader->decoder == (iconv_t)-1 ? N_("the encoding is not known") : NULL;
}

struct csv_reader *csv_reader_open(void *memory, FILE *file, const char *encoding, char delimiter,
                                   const char **problem) {
    *problem = N_("there is no memory left");
    struct csv_reader *reader = talloc_zero(memory, struct csv_reader);
    if (reader == NULL) {
        fclose(file);
        return NULL;
    }
    reader->decoder = (iconv_t)-1;
    reader->file = file;
    talloc_set_destructor(reader, reader_close);
    *problem = decoder_make(reader, encoding);
    if (*problem == NULL)
        *problem = parser_make(reader, delimiter);
    if (*problem == NULL)
        return reader;
    talloc_free(reader);
    return NULL;
}

const char *csv_reader_encoding(const struct csv_reader *reader) { return reader->encoding; }

char csv_reader_delimiter(struct csv_reader *reader) {
    return (char)csv_get_delim(&reader->parser);
}

long csv_reader_bytes(const struct csv_reader *reader) { return reader->bytes; }

long csv_reader_size(const struct csv_reader *reader) { return reader->size; }
