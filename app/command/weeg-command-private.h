/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-exchange-file.h"
#include "weeg-translate.h"
#include "weeg-workspace.h"

G_BEGIN_DECLS

/* What the commands share. Inside this layer only. */

enum
{
  WEEG_EXIT_DONE,
  WEEG_EXIT_FAILED,
  WEEG_EXIT_USAGE,
};

/* One call of a command. */
typedef struct
{
  const char *name;
  const char *language; /* of what the command says: "nl" or "en" */
  int argc;             /* what stands behind the command; after weeg_call_parse without options */
  char **argv;
  const char *arguments; /* as the help writes them, N_() */
  const char *summary;   /* N_() */
} WeegCall;

/* A command: how it is called, what it takes, what it does. */
typedef struct
{
  const char *name;
  const char *arguments; /* N_() */
  const char *summary;   /* N_() */
  int (*run) (WeegCall *call);
} WeegCommand;

int weeg_command_agenda (WeegCall *call);
int weeg_command_analyse (WeegCall *call);
int weeg_command_backup (WeegCall *call);
int weeg_command_chart (WeegCall *call);
int weeg_command_charts (WeegCall *call);
int weeg_command_check (WeegCall *call);
int weeg_command_demo (WeegCall *call);
int weeg_command_export (WeegCall *call);
int weeg_command_import (WeegCall *call);
int weeg_command_list (WeegCall *call);
int weeg_command_report (WeegCall *call);
int weeg_command_table (WeegCall *call);
int weeg_command_together (WeegCall *call);

/* The translation of a literal; xgettext knows this keyword. */
#define weeg_call_tr(call, text) weeg_tr ((call)->language, (text))

/* Options and arguments */

/* Takes the options out of the call's arguments and sees that from @least to @most (-1: any number) are left.
 * FALSE when they are wrong, which was said, or when help was given: then *@status is the exit status. */
gboolean weeg_call_parse (WeegCall *call, const GOptionEntry *entries, int least, int most, int *status);
/* Says on standard error what is wrong with the usage. Returns WEEG_EXIT_USAGE. */
int weeg_call_usage (WeegCall *call, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* "nl" or "en" for the option @given (nullable), @fallback when it is not given; NULL when it is another,
 * which was said. */
const char *weeg_call_language (WeegCall *call, const char *given, const char *fallback);

/* Problems */

/* One line of UTF-8 on standard error, whatever bytes @line quotes. */
void weeg_call_say (const char *line);
/* One line on standard error: "weegwijzer: FILE: what is wrong". Returns WEEG_EXIT_FAILED. */
int weeg_call_problem (WeegCall *call, const char *file, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* A line for each of them: "weegwijzer: FILE: PATH: what is wrong". Returns WEEG_EXIT_FAILED. */
int weeg_call_problems (WeegCall *call, const char *file, const WeegProblems *problems);
/* The same for an error about @file. Returns WEEG_EXIT_FAILED. */
int weeg_call_error (WeegCall *call, const char *file, const GError *error);

/* The same about the register @workspace, by its name as it was given: @register_path (nullable: it was not).
 */
int weeg_call_register_error (WeegCall *call,
                              const char *register_path,
                              WeegWorkspace *workspace,
                              const GError *error);
/* The same when @file could not be written. Returns WEEG_EXIT_FAILED. */
int weeg_call_write_error (WeegCall *call, const char *file, const GError *error);

/* Input */

/* What "FILE.json | ID" stands for. */
typedef struct
{
  char *name;      /* for messages: the file, or the id */
  char *register_; /* (nullable): the register it comes from */
  WeegFormat format;
  gpointer record; /* of that format */
} WeegInput;

/* Reads @name: a file, "-" for standard input, or with @register_path (nullable) given or when there is no
 * such file, the id of a dossier in the register. FALSE when it could not, which was said. */
gboolean weeg_call_load (WeegCall *call, const char *name, const char *register_path, WeegInput *input);
/* The same, and it is a dossier. */
gboolean
weeg_call_load_dossier (WeegCall *call, const char *name, const char *register_path, WeegInput *input);
void weeg_input_clear (WeegInput *input);
/* Whether @name is a file with a database in it, as a register is; it may be larger than any file that is
 * read as a whole. */
gboolean weeg_call_is_database (const char *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeegInput, weeg_input_clear)

/* What is drawn or tabulated: a dossier, or a problem on its own in the shape of one, with its results. */
typedef struct
{
  WeegDossier *dossier;
  WeegAnalysis *analysis;
} WeegShown;

gboolean weeg_call_load_shown (WeegCall *call, const char *name, const char *register_path, WeegShown *shown);
void weeg_shown_clear (WeegShown *shown);
/* Whether @criterion (nullable: then TRUE) is weighed in it; FALSE when not, which was said. */
gboolean weeg_call_check_criterion (WeegCall *call, const WeegShown *shown, const char *criterion);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeegShown, weeg_shown_clear)

/* (transfer full): the register for reading. @register_path NULL: the user's own. NULL when it could not be
 * opened, which was said. */
WeegWorkspace *weeg_call_open (WeegCall *call, const char *register_path);
/* (transfer full): the register for writing, made when there is none: then *@made. @who NULL: the account's
 * name. */
WeegWorkspace *
weeg_call_open_to_write (WeegCall *call, const char *register_path, const char *who, gboolean *made);

/* Output */

/* Writes @text to the file @path, or to standard output when that is NULL or "-". A file is written under
 * another name and renamed. Returns the exit status; what went wrong was said. */
int weeg_call_write (WeegCall *call, const char *path, const char *text, gsize length);
/* Sees that what was printed is out. Returns @status, or WEEG_EXIT_FAILED when it is not, which was said. */
int weeg_call_finish (WeegCall *call, int status);
/* FALSE when @path cannot become a file: it is something else, or its folder is not there. That was said. */
gboolean weeg_call_may_make (WeegCall *call, const char *path);
/* The same, and FALSE when what is there would be lost: what the command reads, or a register. TRUE for
 * standard output, as in weeg_call_write. To be asked before what takes long. */
gboolean weeg_call_may_write (WeegCall *call, const char *path);

/* Time: SOURCE_DATE_EPOCH when it is set, else the clock. Seconds since 1970, UTC. */
gint64 weeg_call_now (void);

/* (transfer full): the results of @dossier with the default numbers of draws and seed. */
WeegAnalysis *weeg_call_analyse (const WeegDossier *dossier);

G_END_DECLS
