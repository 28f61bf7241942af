#include "content_fields.h"

#include "../lib/upload.h"

void content_file_check(struct request *request, const struct rows *upload) {
    if (rows_count(upload) == 0)
        return;
    if (!rows_true(upload, 0, "taken"))
        value_refuse(request, "file",
                     request_sentence(request,
                                      N_("By its content this is {}, which the library does not "
                                         "take. It takes PDF, Word, Excel, PowerPoint, "
                                         "OpenDocument, PNG, JPEG, MP4 and plain text."),
                                      rows_value(upload, 0, "found_type")));
    else if (*rows_value(upload, 0, "title") != '\0')
        value_refuse(request, "file",
                     request_sentence(request, N_("This file is in the library already: “{}”."),
                                      rows_value(upload, 0, "title")));
}

enum outcome content_file_store(struct request *request) {
    return upload_store(request, "file", "content_part");
}

void content_same_show(struct request *request, struct dictionary *content,
                       const struct rows *upload) {
    if (rows_count(upload) > 0 && *rows_value(upload, 0, "title") != '\0')
        page_row(request, dictionary_add(content, "SAME"), upload, 0);
}

void content_item_show(struct request *request, struct dictionary *content,
                       const struct rows *item) {
    page_row(request, dictionary_add(content, "ITEM"), item, 0);
    page_title_of(request, content, rows_value(item, 0, "heading"));
}
