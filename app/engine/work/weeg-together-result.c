/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-together-result.h"

#include "weeg-fields.h"

static const WeegShape share_shape = { OF_RECORD (weeg_together_share_type) };

static const WeegField share_fields[] = {
  FIELD (WeegTogetherShare, id, OF_STRING),
  FIELD (WeegTogetherShare, alone, OF_LIST (weeg_number_shape)),
  FIELD (WeegTogetherShare, share, OF_LIST (weeg_number_shape)),
  FIELD (WeegTogetherShare, net_fte, OF_NUMBER),
  FIELD (WeegTogetherShare, net_fte_alone, OF_NUMBER),
  FIELD (WeegTogetherShare, not_realisable, OF_LIST (weeg_number_shape)),
};
const WeegRecordType weeg_together_share_type =
    RECORD_TYPE ("together_share", WeegTogetherShare, share_fields);

static const WeegField result_fields[] = {
  FIELD (WeegTogetherResult, workload, OF_RECORD (weeg_workload_result_type)),
  FIELD (WeegTogetherResult, dossiers, OF_LIST (share_shape)),
  FIELD (WeegTogetherResult, overlap_fte, OF_NUMBER),
  FIELD (WeegTogetherResult, differences, OF_LIST (weeg_string_shape)),
};
const WeegRecordType weeg_together_result_type =
    RECORD_TYPE ("together_result", WeegTogetherResult, result_fields);
