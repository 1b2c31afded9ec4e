/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * WeegListRow: one record in a WeegListEditor: what it is called, what it says in
 * short, and a menu. Emits "act" with a WeegListRowAction, for keys and menu.
 */
typedef enum
{
  WEEG_LIST_ROW_UP,
  WEEG_LIST_ROW_DOWN,
  WEEG_LIST_ROW_DUPLICATE,
  WEEG_LIST_ROW_REMOVE,
} WeegListRowAction;

#define WEEG_TYPE_LIST_ROW (weeg_list_row_get_type ())
G_DECLARE_FINAL_TYPE (WeegListRow, weeg_list_row, WEEG, LIST_ROW, AdwActionRow)

GtkWidget *weeg_list_row_new (void);
void weeg_list_row_show (WeegListRow *self,
                         const char *title,
                         const char *subtitle,
                         gboolean can_go_up,
                         gboolean can_go_down,
                         gboolean editable);

G_END_DECLS
