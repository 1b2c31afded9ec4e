/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <jansson.h>

/* A folder of its own, in which the program is run as a person would run it. */
typedef struct
{
  char *folder;
  char *example; /* path of the shipped case */
} Place;

void place_init (Place *place, gconstpointer data);
void place_clear (Place *place, gconstpointer data);

/* What came of a run. */
typedef struct
{
  int status;
  char *output;
  char *error;
} Outcome;

void outcome_clear (Outcome *outcome);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

/* Runs `weegwijzer` with what @line says (split as a shell does; CASE is the shipped case), without any
 * display. */
Outcome place_run (const Place *place, const char *line);
/* The same with @input on standard input, and LANGUAGE @language. */
Outcome place_run_full (const Place *place, const char *line, const char *input, const char *language);
/* The same with standard output going to the file @output. */
Outcome place_run_into (const Place *place, const char *line, const char *output, const char *language);
/* Runs it and sees that it is done, says nothing on standard error; gives the output. (transfer full) */
char *place_do (const Place *place, const char *line);

void place_write (const Place *place, const char *name, const void *data, gssize length);
/* (transfer full) */
GBytes *place_read (const Place *place, const char *name);
/* Runs SQL on a register, beside the program. */
void place_sql (const Place *place, const char *name, const char *sql);
gboolean place_has (const Place *place, const char *name);
/* (transfer full): what stands in the folder, sorted, each behind a space. */
char *place_list (const Place *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

#define ID "5f1c2a9e-7b64-4d0f-9c38-2e6a1b7d4c50" /* of the shipped case */

void assert_begins (const char *text, const char *begin);

/* What it is asked for, the exit status, and how the one line on standard error
 * begins; the folder must be as it was. */
typedef struct
{
  const char *line;
  int status;
  const char *error;
} Refusal;

void assert_refused (const Place *place, const Refusal *refusals, guint n);

/* Adds one test with a place of its own. */
#define ADD(name, function) g_test_add ("/command/" name, Place, NULL, place_init, function, place_clear)
