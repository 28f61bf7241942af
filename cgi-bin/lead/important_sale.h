/* What a won lead's record shows of it as an important sale. */
#ifndef TANDEM_LEAD_IMPORTANT_SALE_H
#define TANDEM_LEAD_IMPORTANT_SALE_H

#include "../lib/page.h"

/* Includes the panel as {{>IMPORTANT_SALE}}: the one-line form, or the news that was told.
 * sale is the rows of statement important_sale_head; nothing for a lead that is not won. */
void important_sale_show(struct request *request, struct dictionary *content,
                         const struct rows *sale);

#endif
