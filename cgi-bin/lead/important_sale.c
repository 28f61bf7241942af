#include "important_sale.h"

#include <talloc.h>

#include "pages.h"

static const struct field fields[] = {
    {.name = "why",
     .label = N_("Why does it matter?"),
     .help = N_("One line: the first in its industry, won against whom, what made the difference."),
     .kind = FIELD_TEXT,
     .max_chars = 500,
     .required = true,
     .missing = N_("Say in a line why it matters.")},
    {.name = NULL},
};

void important_sale_show(struct request *request, struct dictionary *content,
                         const struct rows *sale) {
    if (rows_count(sale) == 0 ||
        (rows_true(sale, 0, "not_told") && !rows_true(sale, 0, "may_tell")))
        return;
    struct dictionary *panel = dictionary_add(
        dictionary_include(content, "IMPORTANT_SALE", "lead/important_sale"), "SALE");
    page_row(request, panel, sale, 0);
    if (rows_true(sale, 0, "not_told"))
        page_button(request, dictionary_add(panel, "TELL"),
                    talloc_asprintf(request->memory, "/lead/%s/important-sale", request->path_id));
}

static void sale_show(struct request *request, struct dictionary *content) {
    page_title_of(request, content, rows_value(request_rows(request, 0), 0, "heading"));
}

const struct form lead_important_sale = {
    .title = N_("Important sale"),
    .intro = N_("Both teams read it under News, and on their day."),
    .submit = N_("Tell both teams"),
    .statements = {"important_sale_head"},
    .load = true,
    .fields = fields,
    .save = "important_sale",
    .show = sale_show,
    .cancel = "/lead/{id}",
};
