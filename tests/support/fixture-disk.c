/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture-disk.h"

#include <signal.h>
#include <sys/resource.h>

static struct rlimit usual_limit;
static void (*usual_handler) (int);

void
fixture_disk_full (guint64 most)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual_limit), ==, 0);
  limit = usual_limit;
  limit.rlim_cur = most;
  /* The write fails then, instead of ending the process. */
  usual_handler = signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

void
fixture_disk_free (void)
{
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual_limit), ==, 0);
  signal (SIGXFSZ, usual_handler);
}
