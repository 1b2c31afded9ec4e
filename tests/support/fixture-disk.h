/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A disk that is full stands for by a limit to the size of files: between these, whatever this process makes
 * longer than @most bytes is refused as on one. They do not nest. */
void fixture_disk_full (guint64 most);
void fixture_disk_free (void);
