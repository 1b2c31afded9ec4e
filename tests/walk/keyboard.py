# SPDX-License-Identifier: GPL-3.0-or-later
"""The same way without a pointer: an own dossier, members, a decision that is held, and its advice.

keyboard.py PROGRAM
"""

import os
import subprocess
import sys

from driver import Program, key, run, type_text

program = Program([sys.argv[1]])
register = os.path.join(os.environ["XDG_DATA_HOME"], "weegwijzer", "register.weeg")
advice = os.path.join(os.environ["HOME"], "advice.pdf")
TITLE = "Capsule endoscopy at home"


def start_register():
    program.go_to("Open the practice case")
    program.go_to("Start your own register", "Down")
    key("Return")
    program.find("No dossiers yet", "panel")
    program.go_to("Use this name")
    key("Return")


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
    program.go_to("Edit")
    key("Return")
    for name in ("Anna Vos", "Bram de Wit"):
        program.go_to("Add member")
        key("Return")
        program.find("New member", "frame")
        # It begins in the name, which is there to be typed over.
        type_text(name)
        key("Escape")
        program.gone("New member|" + name, "frame")
        program.activate("Members")
    program.find("Bram de Wit", "list item")
    program.go_to("Quorum")
    key("ctrl+a")
    type_text("two")
    key("Tab")
    # What cannot be read stays as it was typed.
    program.wait(lambda: program.go_to("Quorum", "shift+Tab"), "quorum")
    key("ctrl+a")
    type_text("2")
    key("Escape")
    program.gone("Members", "frame")
    program.activate(TITLE)


def decide():
    key("alt+5")
    program.go_to("Date of the meeting")
    type_text("2026-11-22")
    program.go_to("All present")
    key("Return")
    program.find("Quorum, .*2 of 2.*", "list item")
    program.pick("Outcome", OUTCOME_HOLD)
    program.find("Outcome: Hold", "push button")
    program.pick("How it is decided", 1)
    program.find("How it is decided: Consensus", "push button")
    program.go_to("Reasons")
    type_text("The evidence is not there yet")
    program.go_to("Record the decision")
    key("Return")
    program.go_to("Record it now")
    key("Return")
    program.find("Accept for assessment, held, hold, 22 November 2026", "push button")


def export_advice():
    key("ctrl+e")
    program.find("Name:", "label")
    key("ctrl+a")
    type_text(advice)
    key("Return")
    program.wait(lambda: os.path.exists(advice), "exported advice")


def check():
    program.quit()
    for path in (register, advice):
        subprocess.run([sys.argv[1], "check", path], check=True, stdout=subprocess.DEVNULL)


OUTCOME_HOLD = 9  # the last in the list

sys.exit(
    run(
        [
            ("an empty register", start_register),
            ("a new dossier", make_dossier),
            ("members and quorum", name_members),
            ("a held decision", decide),
            ("the advice as a PDF", export_advice),
            ("register and advice check out", check),
        ]
    )
)
