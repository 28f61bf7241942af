#include "quality.h"

const struct option lead_qualities[] = {
    {"1", N_("1 – useless"), NULL}, {"2", N_("2 – weak"), NULL},    {"3", N_("3 – fair"), NULL},
    {"4", N_("4 – good"), NULL},    {"5", N_("5 – perfect"), NULL}, {NULL, NULL, NULL},
};
