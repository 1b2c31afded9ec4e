/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-table.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static guint failures;

double
bench_now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

long
bench_peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

void
bench_head (void)
{
  printf ("%-26s %-34s %11s %11s %8s %11s %11s\n", "what", "size", "time", "floor", "ratio", "at most",
          "peak memory");
}

void
bench_row (const char *what, const char *size, double seconds, double floor, double most, double promised)
{
  gboolean kept = seconds <= most * floor;

  printf ("%-26s %-34s %9.4f s %9.4f s %8.2f %11g %7ld KiB%s%s\n", what, size, seconds, floor,
          seconds / floor, most, bench_peak_kib (), kept ? "" : "  TOO SLOW",
          seconds <= promised ? "" : "  slow");
  failures += !kept;
}

int
bench_status (void)
{
  return failures > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
