/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-boxed.h"

static gpointer
copy_record (gpointer record)
{
  return weeg_record_ref (record);
}

GType
weeg_any_record_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_boxed_type_register_static ("WeegAnyRecord", copy_record, weeg_record_unref));
  return type;
}
