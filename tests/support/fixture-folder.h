/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A folder for one test, removed with all in it by fixture_clear. */
typedef struct
{
  char *folder;
  char *path; /* of a register in it; not made yet */
} Fixture;

void fixture_init (Fixture *fixture);
void fixture_clear (Fixture *fixture);
char *fixture_file (const Fixture *fixture, const char *name);

/* Nobody is refused by permissions who is root: then the process is an ordinary user between these. */
void fixture_become_ordinary (void);
void fixture_become_again (void);
