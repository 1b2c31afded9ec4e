/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-overview.h"

void
weeg_overview_free (WeegOverview *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->phase);
  g_free (self->track);
  g_free (self->point_id);
  g_free (self->point_title);
  g_free (self->point_planned);
  g_free (self);
}
