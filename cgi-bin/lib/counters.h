/* Opening of the counters that program.h declares; for program.c alone. */
#ifndef TANDEM_COUNTERS_H
#define TANDEM_COUNTERS_H

/* Maps run_folder/<name>.counters, made anew and all 0, for this process and
 * those it forks. When that fails (logged) the counters still count, but only
 * this program's own processes see them. */
void counters_open(const char *run_folder, const char *name);

#endif
