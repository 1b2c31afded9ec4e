/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "flow-samples.h"
#include "weeg-pdf.h"

/* flow-gallery FILE.pdf: the sample advice, to look at. */
int
main (int argc, char **argv)
{
  g_autoptr (WeegDocument) document = flow_sample_advice ();
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      g_printerr ("usage: flow-gallery FILE.pdf\n");
      return 2;
    }
  if (!weeg_pdf_write (document, argv[1], NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
