/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): @text between the tags of an element of XML 1.0. What that cannot hold even as a reference
 * (control characters; section 2.2 of the recommendation) is left out; a text that is not UTF-8 is made so. */
char *weeg_xml_escape (const char *text);

G_END_DECLS
