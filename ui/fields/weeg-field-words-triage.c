/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-words-private.h"

/* The twelve questions of the triage: why each is asked, and what its four answers stand for. Labels are the
 * names of the questions. */

static const char *const harm_scale[] = { NC_ ("scale", "no harm that matters"),
                                          NC_ ("scale", "discomfort that passes"),
                                          NC_ ("scale", "injury that needs treatment"),
                                          NC_ ("scale", "lasting injury or death"), NULL };
static const char *const device_class_scale[] = { NC_ ("scale", "not a medical device"),
                                                  NC_ ("scale", "class I, or A"),
                                                  NC_ ("scale", "class IIa or IIb, or B or C"),
                                                  NC_ ("scale", "class III, or D"), NULL };
static const char *const autonomy_scale[] = { NC_ ("scale", "no software that judges"),
                                              NC_ ("scale", "shows data, a person judges"),
                                              NC_ ("scale", "advises, a person decides"),
                                              NC_ ("scale", "acts by itself"), NULL };
static const char *const radiation_scale[] = { NC_ ("scale", "none"),
                                               NC_ ("scale", "less than with present care"),
                                               NC_ ("scale", "as much as with present care"),
                                               NC_ ("scale", "more, or new"), NULL };
static const char *const patients_scale[] = { NC_ ("scale", "a few"), NC_ ("scale", "dozens"),
                                              NC_ ("scale", "hundreds"), NC_ ("scale", "thousands"), NULL };
static const char *const staff_scale[] = { NC_ ("scale", "nobody"), NC_ ("scale", "a few people"),
                                           NC_ ("scale", "one department"),
                                           NC_ ("scale", "several departments"), NULL };
static const char *const investment_scale[] = { NC_ ("scale", "hardly anything"),
                                                NC_ ("scale", "within a department’s budget"),
                                                NC_ ("scale", "in the hospital’s budget"),
                                                NC_ ("scale", "a decision of the board by itself"), NULL };
static const char *const novelty_scale[] = { NC_ ("scale", "in use here already"),
                                             NC_ ("scale", "like something in use here"),
                                             NC_ ("scale", "new here, in use elsewhere"),
                                             NC_ ("scale", "new everywhere"), NULL };
static const char *const dependence_scale[] = { NC_ ("scale", "stands alone"),
                                                NC_ ("scale", "one other system"),
                                                NC_ ("scale", "several other systems"),
                                                NC_ ("scale", "care stops when another fails"), NULL };
static const char *const personal_data_scale[] = { NC_ ("scale", "none"),
                                                   NC_ ("scale", "stay in the department"),
                                                   NC_ ("scale", "shared within the hospital"),
                                                   NC_ ("scale", "leave the hospital"), NULL };
static const char *const track_staff_scale[] = { NC_ ("scale", "no data on staff"),
                                                 NC_ ("scale", "logs who used it"),
                                                 NC_ ("scale", "could be used for it"),
                                                 NC_ ("scale", "meant for it"), NULL };
static const char *const reversibility_scale[] = { NC_ ("scale", "can stop any day"),
                                                   NC_ ("scale", "stops within weeks"),
                                                   NC_ ("scale", "takes months or much money"),
                                                   NC_ ("scale", "cannot be undone"), NULL };

/* In the order of weeg_triage_question_names. */
const WeegFieldWords weeg_words_triage_answers[] = {
  { .key = "answers",
    .help = NC_ ("field", "What a failure or a wrong result can do to a patient."),
    .scale = harm_scale },
  { .key = "answers",
    .help = NC_ ("field", "A higher class asks for more proof, and brings more duties."),
    .scale = device_class_scale },
  { .key = "answers",
    .help = NC_ ("field", "How far it decides without a person who looks."),
    .scale = autonomy_scale },
  { .key = "answers",
    .help = NC_ ("field", "Calls for justification, and a radiation expert."),
    .scale = radiation_scale },
  { .key = "answers",
    .help = NC_ ("field", "How many notice it in a year, when it works and when it fails."),
    .scale = patients_scale },
  { .key = "answers", .help = NC_ ("field", "How many have to work in another way."), .scale = staff_scale },
  { .key = "answers",
    .help = NC_ ("field", "What is spent before it is known whether it works."),
    .scale = investment_scale },
  { .key = "answers",
    .help = NC_ ("field", "What is new has no experience to fall back on."),
    .scale = novelty_scale },
  { .key = "answers",
    .help = NC_ ("field", "What has to work along with it: networks, records, suppliers."),
    .scale = dependence_scale },
  { .key = "answers",
    .help = NC_ ("field", "More data, or more private data, need more protection."),
    .scale = personal_data_scale },
  { .key = "answers",
    .help = NC_ ("field", "Following staff needs the consent of the works council."),
    .scale = track_staff_scale },
  { .key = "answers",
    .help = NC_ ("field", "What cannot be undone needs more certainty beforehand."),
    .scale = reversibility_scale },
};
