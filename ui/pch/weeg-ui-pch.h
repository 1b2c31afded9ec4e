/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Most of the time to compile a file of this layer goes to reading these. It is compiled by
 * itself, so it needs no `pragma once`. */
#include <adwaita.h>
