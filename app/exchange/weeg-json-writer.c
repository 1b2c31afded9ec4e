/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-json-writer.h"

#include "weeg-json-value.h"

char *
weeg_json_write_record (gconstpointer record, WeegJsonForm form)
{
  g_autoptr (json_t) value = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  value = weeg_json_value_from_record (record, FALSE);
  return weeg_json_value_write (value, form);
}

char *
weeg_json_write_cell (const WeegShape *shape, WeegCell cell, WeegJsonForm form)
{
  g_autoptr (json_t) value = NULL;

  g_return_val_if_fail (shape != NULL, NULL);

  value = weeg_json_value_from_cell (shape, cell, FALSE);
  return weeg_json_value_write (value, form);
}
