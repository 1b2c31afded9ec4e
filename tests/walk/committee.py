# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way of a committee: from an empty register to the advice of a held decision.

committee.py PROGRAM
"""

import re
import sys

from desktop import key
from driver import Program
from editors import Editors
from made import Made, expect
from steps import run

program = Program([sys.argv[1]])
made = Made(sys.argv[1])
TITLE = "Capsule endoscopy at home"
CAPSULE = "A camera in a capsule"
HOSPITAL = "Endoscopy in the hospital"
POINT = "Accept for assessment"
editors = Editors(program, TITLE)


def start_register():
    program.press("Start your own register", "list item")
    program.press("Use this name", "push button")
    program.find("No dossiers yet", "panel")


def make_dossier():
    key("ctrl+n")
    program.find("New dossier", "frame")
    editors.fill({"Title": TITLE, "Technology.*": CAPSULE, "Comparator.*": HOSPITAL})
    program.write("Indication.*", "Suspected bleeding of the small bowel")
    program.press("Make dossier", "push button")
    program.find("Intake, .*", "push button")
    program.gone("New dossier", "frame")


def name_members():
    editors.open("alt+1", "Committee")
    editors.add("Add member", "New member", "Members", {"Name": "Anna Vos", "Discipline": re.compile("Medical specialist")})
    editors.add("Add member", "New member", "Members", {"Name": "Bram de Wit", "Discipline": re.compile("Nurse")})
    program.write("Quorum", "2")
    editors.close("Members")


def leave_two_criteria():
    editors.open("alt+3", "Criteria")
    program.press("Move, duplicate or remove: Quality of life", "push button")
    program.go_to("Remove", "Down")
    key("Return")
    program.go_to("Accessibility, .*")
    key(*["Delete"] * 10)
    program.gone("Move, duplicate or remove: Sustainability", "push button")
    # Escape would take away the toast that offers to undo.
    program.press("Close", "push button")
    program.gone("Criteria", "frame")


def ask_question():
    editors.open("alt+2", "Evaluation questions")
    editors.add(
        "Add question",
        "New question",
        "Evaluation questions",
        {
            "Question": "Does it find as much",
            "Criterion": re.compile("Effectiveness"),
            "Due at": re.compile(POINT),
            "Indicator": "Lesions found",
            "Direction": re.compile("Higher is better"),
            "Target": "70",
            "Stop limit": "50",
            "Value found": "72.5",
        },
    )
    editors.close("Evaluation questions")


def make_rule():
    editors.open("alt+5", POINT, "Edit plan, rule and paper")
    program.write("Decision asked", "Whether to start with the capsule")
    program.press("Add condition", "push button")
    editors.fill({"Measure": re.compile("Value"), "Limit": "60", "If not met": re.compile("Stop")})
    editors.close("Value", POINT)
    editors.close(POINT, TITLE)
    program.find("Value, .*", "list item")


def name_evidence():
    editors.open("alt+3", "Evidence")
    fields = {"Title": "A trial abroad", "Source": "Journal of capsules 2025", "Certainty": re.compile("Low")}
    program.press("Add evidence", "push button")
    program.find("New evidence", "frame")
    editors.fill(fields)
    program.press("Effectiveness", "check box")
    editors.close("New evidence|A trial abroad", "Evidence")
    editors.close("Evidence")


def weigh_risk():
    editors.open("alt+3", "Risks")
    editors.add(
        "Add risk",
        "New risk",
        "Risks",
        {
            "Event": "The capsule gets stuck",
            "Probability": re.compile("3 .*"),
            "Severity": re.compile("4 .*"),
            "Control measure": "A scan beforehand",
            "Probability after control": re.compile("1 .*"),
            "Severity after control": re.compile("4 .*"),
        },
    )
    editors.close("Risks")


def count_work():
    editors.open("alt+3", "Workload")
    editors.add("Add function", "New function", "Workload", {"Name": "Nurses", "Staff": "12"})
    editors.add("Add activity", "New activity", "Workload", {"Name": "Endoscopy room", "Nurses": "25"})
    editors.add(
        "Add effect",
        "New effect",
        "Workload",
        {
            "Application": "Fewer endoscopies",
            "Mechanism": re.compile("Prevents care"),
            "Share of the hours, Expected": "10",
        },
    )
    editors.close("Workload")


def weigh():
    key("alt+4")
    program.press("Weights", "list item")
    for member, points in (("Anna Vos", ("40", "60")), ("Bram de Wit", ("60", "40"))):
        program.choose("Member", "%s .*" % member)
        program.write("Points for Effectiveness", points[0])
        program.write("Points for Safety", points[1])
        key("Tab")


def score():
    program.press("Scores", "list item")
    for member, level in (("Anna Vos", 4), ("Bram de Wit", 5)):
        program.choose("Member", "%s .*" % member)
        for alternative, effectiveness in ((CAPSULE, level), (HOSPITAL, 3)):
            program.choose("Alternative", alternative)
            program.choose("Score, Effectiveness", "%d – .*" % effectiveness)
            program.choose("Score, Safety", "3 – .*")
    key("ctrl+z")
    program.gone("Score, Safety: 3 – .*", "push button")
    key("ctrl+y")
    program.find("Score, Safety: 3 – .*", "push button")


def prepare_decision():
    key("alt+5")
    program.write("Date of the meeting", "2026-11-22")
    key("Tab")
    program.press("All present", "push button")
    program.find("Quorum, .*2 of 2.*", "list item")
    editors.fill({"Outcome": re.compile("Hold"), "How it is decided": re.compile("Consensus")})
    program.write("Reasons", "The evidence is not there yet")
    program.press("Add dissenting view", "push button")
    editors.fill({"Member": re.compile("Bram de Wit"), "View": "Patients wait for this"})
    program.press("Add condition", "push button")
    editors.fill({"Condition": "The Dutch trial reports", "Owner": "Anna Vos", "Due": "2027-06-01"})
    key("Tab")


def hold():
    program.press("Record the decision", "push button")
    program.press("Record it now", "push button")
    program.find(POINT + ", held, hold, 22 November 2026", "push button")
    program.find("Proposed by the rule then, .*", "list item")


def record_board():
    program.choose("Decision", "Adopted")
    program.write("In words", "The board waits for the trial")
    key("Tab")


def export_advice():
    key("ctrl+e")
    program.save_as(made.advice)


def follow_up():
    program.press("Met: The Dutch trial reports.*", "check box")
    program.find("Undo: Met: .*", "push button")
    program.press("Add a correction", "push button")
    program.find("Correction: .*", "list item")


def check():
    program.quit()
    made.check()


def check_register():
    dossier = made.dossier()
    expect(dossier, TYPED)
    expect(dossier["decision_points"][0]["held"], HELD)
    expect(dossier["decision_points"][1], {"draft": {"corrects": dossier["decision_points"][0]["id"]}})
    capsule, hospital = (alternative["id"] for alternative in dossier["alternatives"])
    results = made.results()
    # Equal weights on average; 4 and 5 of five levels are 75 and 100, 3 is 50.
    values = {capsule: {"value": (87.5 + 50) / 2}, hospital: {"value": 50.0}}
    expect(results["value"], {"weights_source": "members", "alternatives": values})
    expect(results["risk"]["risks"], [{"score": 12, "residual_score": 4}])
    # A tenth of a quarter of twelve.
    expect(results["workload"]["years"][-1]["fte"], {"prevented": 0.3, "net_freed": 0.3})


def check_paper():
    made.expect_on_paper(
        TITLE,
        POINT,
        "22 November 2026",
        "Whether to start with the capsule",
        "The evidence is not there yet",
        "Patients wait for this",
        "The Dutch trial reports",
        "Does it find as much",
        "A trial abroad",
        "The capsule gets stuck",
        "A scan beforehand",
        "Fewer endoscopies",
        "Bram de Wit",
    )


TYPED = {
    "title": TITLE,
    "settings": {"quorum": 2},
    "members": [
        {"name": "Anna Vos", "discipline": "medical_specialist"},
        {"name": "Bram de Wit", "discipline": "nurse"},
    ],
    "criteria": [{"name": "Patient"}, {"name": "Effectiveness"}, {"name": "Safety"}],
    "questions": [
        {
            "question": "Does it find as much",
            "better": "higher",
            "target": 70,
            "stop_limit": 50,
            "answer": {"value": 72.5},
        }
    ],
    "evidence": [{"title": "A trial abroad", "source": "Journal of capsules 2025", "certainty": "low"}],
    "risks": [{"event": "The capsule gets stuck", "control": "A scan beforehand", "probability": 3, "severity": 4}],
    "workload": {"functions": [{"name": "Nurses", "fte": 12}], "effects": [{"application": "Fewer endoscopies"}]},
}
HELD = {
    "date": "2026-11-22",
    "how": "consensus",
    "proposal": "go_on",
    "outcome": "hold",
    "reasons": "The evidence is not there yet",
    "dissent": [{"text": "Patients wait for this"}],
    "conditions": [{"text": "The Dutch trial reports", "owner": "Anna Vos", "due": "2027-06-01", "met": True}],
}

sys.exit(
    run(
        [
            ("an empty register", start_register),
            ("a new dossier", make_dossier),
            ("members and quorum", name_members),
            ("criteria", leave_two_criteria),
            ("an evaluation question", ask_question),
            ("a rule and what is asked", make_rule),
            ("evidence", name_evidence),
            ("a risk before and after control", weigh_risk),
            ("staff time", count_work),
            ("weights", weigh),
            ("scores, the last undone and redone", score),
            ("what the meeting decides", prepare_decision),
            ("held", hold),
            ("the board's own decision", record_board),
            ("the advice as a PDF", export_advice),
            ("a condition met, and a correction", follow_up),
            ("register and advice check out", check),
            ("what was typed is in the register", check_register),
            ("what was typed is on paper", check_paper),
        ]
    )
)
