/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The seconds of a processor that this thread has had: other work on the machine does not count. */
double bench_now (void);

/* The most memory that the process has had so far. */
long bench_peak_kib (void);

void bench_head (void);
/*
 * One row: what, its size, seconds, those of a floor of the same run, their ratio, peak memory of the process
 * so far. A ratio above @most is a failure; seconds above @promised, which an idle machine keeps, are told.
 */
void
bench_row (const char *what, const char *size, double seconds, double floor, double most, double promised);
/* The exit status: of main. */
int bench_status (void);

G_END_DECLS
