/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-voi.h"

G_BEGIN_DECLS

/*
 * Expected value of partial perfect information on one parameter, per person:
 *
 *   EVPPI (threshold) = mean over i of max over s of g_s (x_i) - max over s of mean over i of g_s (x_i),
 *
 * with g_s (x) the net monetary benefit of s that is expected when the parameter is x, from a regression on
 * the samples (Strong, Oakley and Brennan, Med. Decis. Making 34 (2014), 311-326). Costs and effects are
 * regressed apart, so that one fit serves all thresholds: g_s (x) = threshold x effect^_s (x) - cost^_s (x).
 * Never negative, 0 for a parameter that does not vary.
 *
 * Standard error, to first order: that of the coefficients, sum over j of u_j' Sigma u_j with Sigma the
 * covariance of the residuals and u_j the derivative of EVPPI to the shrunk coefficients, and that of the
 * mean over i, added as variances. It says nothing of what the spline smooths away.
 */

/*
 * @parameters[p][i]: parameter p in sample i. Fills values[p * n_thresholds + k] and, alike,
 * @standard_errors. @thresholds rise strictly. Returns FALSE when @cancelled (nullable), asked between
 * parameters with @data, says TRUE.
 */
gboolean weeg_evppi (const WeegVoiSamples *samples,
                     const double *const *parameters,
                     guint n_parameters,
                     const double *thresholds,
                     guint n_thresholds,
                     double *values,
                     double *standard_errors,
                     gboolean (*cancelled) (gpointer data),
                     gpointer data);

G_END_DECLS
