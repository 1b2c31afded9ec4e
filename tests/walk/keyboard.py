# SPDX-License-Identifier: GPL-3.0-or-later
"""The same way without a pointer: an own dossier, members, a question, a risk, weights, a rule, a decision that
is held, and its advice.

keyboard.py PROGRAM
"""

import sys

from desktop import key, type_text
from driver import Program
from made import Made, expect
from steps import run

program = Program([sys.argv[1]])
made = Made(sys.argv[1])
TITLE = "Capsule endoscopy at home"
POINT = "Accept for assessment"


def press(name):
    program.go_to(name)
    key("Return")


def type_in(name, text):
    program.go_to(name)
    key("ctrl+a")
    type_text(text)


def edit(step, first, section):
    """Goes to a step, down the list of its sections from the first, and opens the editor of one."""
    key(step)
    program.go_to(first)
    program.go_to(section, "Down")
    press("Edit")
    program.find(section, "frame")


def close(name, back):
    key("Escape")
    program.gone(name, "frame")
    program.activate(back)


def start_register():
    program.go_to("Open the practice case")
    program.go_to("Start your own register", "Down")
    key("Return")
    program.find("No dossiers yet", "panel")
    press("Use this name")


def make_dossier():
    key("ctrl+n")
    # Without a title it says so beside it, and what was typed elsewhere stays.
    program.go_to("Technology")
    type_text("A camera in a capsule")
    key("Return")
    program.find("A dossier needs a title.*", "label")
    program.go_to("Title")
    type_text(TITLE)
    key("Return")
    program.gone("New dossier", "frame")
    program.go_to("Intake, .*")


def name_members():
    program.go_to("Description")
    program.go_to("Committee", "Down")
    press("Edit")
    for name in ("Anna Vos", "Bram de Wit"):
        press("Add member")
        program.find("New member", "frame")
        # It begins in the name, which is there to be typed over.
        type_text(name)
        close("New member|" + name, "Members")
    program.find("Bram de Wit", "list item")
    type_in("Quorum", "two")
    key("Tab")
    # What cannot be read stays as it was typed.
    program.wait(lambda: program.go_to("Quorum", "shift+Tab"), "quorum")
    key("ctrl+a")
    type_text("2")
    close("Members", TITLE)


def ask_question():
    edit("alt+2", "Evaluation questions", "Evaluation questions")
    press("Add question")
    program.find("New question", "frame")
    type_text("Does it find as much")
    program.pick("Direction", "Higher is better")
    type_in("Target", "70")
    close("New question|Does it find as much", "Evaluation questions")
    close("Evaluation questions", TITLE)


def weigh_risk():
    edit("alt+3", "Criteria", "Risks")
    press("Add risk")
    program.find("New risk", "frame")
    type_text("The capsule gets stuck")
    program.pick("Probability", "3 .*")
    program.pick("Severity", "4 .*")
    close("New risk|The capsule gets stuck", "Risks")
    close("Risks", TITLE)


def weigh():
    key("alt+4")
    program.go_to("Scores")
    program.go_to("Weights", "Down")
    program.go_to("Points for Effectiveness")
    for points in (60, *[10] * 9):
        type_text(str(points))
        key("Tab")
    program.find("Undo: Weights .*", "push button")


def make_rule():
    key("alt+5")
    press("Edit plan, rule and paper")
    program.find(POINT, "frame")
    press("Add condition")
    program.find("Value", "frame")
    type_in("Limit", "60")
    close("Value", POINT)
    close(POINT, TITLE)
    program.find("Value, .*", "list item")


def decide():
    program.go_to("Date of the meeting")
    type_text("2026-11-22")
    press("All present")
    program.find("Quorum, .*2 of 2.*", "list item")
    program.pick("Outcome", "Hold")
    program.pick("How it is decided", "Consensus")
    type_in("Reasons", "The evidence is not there yet")
    press("Add dissenting view")
    program.pick("Member", "Bram de Wit")
    type_in("View", "Patients wait for this")
    press("Add condition")
    type_in("Condition", "The Dutch trial reports")
    type_in("Owner", "Anna Vos")
    press("Record the decision")
    press("Record it now")
    program.find(POINT + ", held, hold, 22 November 2026", "push button")


def export_advice():
    key("ctrl+e")
    program.save_as(made.advice)


def check():
    program.quit()
    made.check()
    dossier = made.dossier()
    expect(dossier, TYPED)
    expect(dossier["decision_points"][0]["held"], HELD)
    weights = made.results()["value"]["weights"]
    expect(list(weights.values())[0], {"weight": 60 / 150})
    made.expect_on_paper(TITLE, "The capsule gets stuck", "Patients wait for this", "The Dutch trial reports")


TYPED = {
    "members": [{"name": "Anna Vos"}, {"name": "Bram de Wit"}],
    "questions": [{"question": "Does it find as much", "better": "higher", "target": 70}],
    "risks": [{"event": "The capsule gets stuck", "probability": 3, "severity": 4}],
}
HELD = {
    "outcome": "hold",
    "reasons": "The evidence is not there yet",
    "dissent": [{"text": "Patients wait for this"}],
    "conditions": [{"text": "The Dutch trial reports", "owner": "Anna Vos"}],
}

sys.exit(
    run(
        [
            ("an empty register", start_register),
            ("a new dossier", make_dossier),
            ("members and quorum", name_members),
            ("an evaluation question", ask_question),
            ("a risk", weigh_risk),
            ("weights", weigh),
            ("a rule", make_rule),
            ("a held decision", decide),
            ("the advice as a PDF", export_advice),
            ("what was typed is in the register and on paper", check),
        ]
    )
)
