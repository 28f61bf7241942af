/* Program lead: each person's desk, and the whole life of a lead. */
#include "../lib/serve.h"
#include "pages.h"

static const struct route routes[] = {
    {.path = "/", .page = &lead_desk, .who = WHO_SIGNED_IN, .menu = "DESK"},
    {.path = "/lead/new", .form = &lead_new, .who = WHO_SIGNED_IN, .menu = "LEADS"},
    {.path = "/lead/list", .page = &lead_list, .who = WHO_SIGNED_IN, .menu = "LEADS"},
    {.path = "/lead/{id}", .page = &lead_record, .who = WHO_SIGNED_IN, .menu = "LEADS"},
    {.path = "/lead/{id}/edit", .form = &lead_edit, .who = WHO_COLLEAGUE, .menu = "LEADS"},
    {.path = "/lead/{id}/identify", .form = &lead_identify, .who = WHO_COLLEAGUE, .menu = "LEADS"},
    {.path = "/lead/{id}/hand-over",
     .form = &lead_hand_over,
     .who = WHO_MARKETING,
     .menu = "LEADS"},
    {.path = "/lead/{id}/accept", .form = &lead_accept, .who = WHO_SALES, .menu = "LEADS"},
    {.path = "/lead/{id}/after-call", .form = &lead_after_call, .who = WHO_SALES, .menu = "LEADS"},
    {.path = "/lead/{id}/no-answer", .form = &lead_no_answer, .who = WHO_SALES, .menu = "LEADS"},
    {.path = "/lead/{id}/take", .form = &lead_take, .who = WHO_SALES, .menu = "LEADS"},
    {.path = "/lead/{id}/postpone", .form = &lead_postpone, .who = WHO_SALES, .menu = "LEADS"},
    {.path = "/lead/{id}/refuse", .form = &lead_refuse, .who = WHO_SALES, .menu = "LEADS"},
    {.path = "/lead/{id}/hand-back", .form = &lead_hand_back, .who = WHO_SALES, .menu = "LEADS"},
    {.path = "/lead/{id}/contact", .form = &lead_contact, .who = WHO_SALES, .menu = "LEADS"},
    {.path = "/lead/{id}/opportunity",
     .form = &lead_opportunity,
     .who = WHO_SALES,
     .menu = "LEADS"},
    {.path = "/lead/{id}/win", .form = &lead_win, .who = WHO_SALES, .menu = "LEADS"},
    {.path = "/lead/{id}/lose", .form = &lead_lose, .who = WHO_COLLEAGUE, .menu = "LEADS"},
    {.path = "/lead/{id}/not-a-lead",
     .form = &lead_not_a_lead,
     .who = WHO_COLLEAGUE,
     .menu = "LEADS"},
    {.path = "/lead/{id}/reopen", .form = &lead_reopen, .who = WHO_COLLEAGUE, .menu = "LEADS"},
    {.path = "/lead/{id}/take-back",
     .form = &lead_take_back,
     .who = WHO_COLLEAGUE,
     .menu = "LEADS"},
    {.path = NULL},
};

int main(int argc, char **argv) { return serve_main(argc, argv, "lead", routes); }
