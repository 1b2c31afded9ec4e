# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way of a committee: from an empty register to the advice of a held decision.

committee.py PROGRAM
"""

import os
import subprocess
import sys

from driver import Program, key, run

program = Program([sys.argv[1]])
register = os.path.join(os.environ["XDG_DATA_HOME"], "weegwijzer", "register.weeg")
advice = os.path.join(os.environ["HOME"], "advice.pdf")
TITLE = "Capsule endoscopy at home"


def start_register():
    program.press("Start your own register", "list item")
    program.press("Use this name", "push button")
    program.find("No dossiers yet", "panel")


def make_dossier():
    key("ctrl+n")
    program.write("Title", TITLE)
    program.write("Technology.*", "A camera in a capsule")
    program.write("Indication.*", "Suspected bleeding of the small bowel")
    program.write("Comparator.*", "Endoscopy in the hospital")
    program.press("Make dossier", "push button")
    program.find("Intake, .*", "push button")
    program.gone("New dossier", "frame")


def name_members():
    program.press("Committee", "list item")
    program.press("Edit", "push button")
    for name in ("Anna Vos", "Bram de Wit"):
        program.press("Add member", "push button")
        program.find("New member", "frame")
        program.write("Name", name)
        key("Escape")
        program.gone("New member|" + name, "frame")
    program.write("Quorum", "2")
    key("Escape")
    program.gone("Members", "frame")


def score():
    key("alt+4")
    program.choose("Score, Effectiveness", "3 – .*")
    key("ctrl+z")
    program.gone("Score, Effectiveness: 3 – .*", "push button")
    key("ctrl+y")
    program.find("Score, Effectiveness: 3 – .*", "push button")


def prepare_decision():
    key("alt+5")
    program.write("Date of the meeting", "2026-11-22")
    key("Tab")
    program.press("All present", "push button")
    program.find("Quorum, .*2 of 2.*", "list item")
    program.choose("Outcome", "Hold")
    program.choose("How it is decided", "Consensus")
    program.write("Reasons", "The evidence is not there yet")
    key("Tab")


def hold():
    program.press("Record the decision", "push button")
    program.press("Record it now", "push button")
    program.find("Accept for assessment, held, hold, 22 November 2026", "push button")
    program.find("Proposed by the rule then, .*", "list item")


def record_board():
    program.choose("Decision", "Adopted|As advised|Agreed.*")
    program.write("In words", "The board waits for the evidence")
    key("Tab")


def export_advice():
    key("ctrl+e")
    program.write("Name:", advice)
    key("Return")
    program.wait(lambda: os.path.exists(advice), "exported advice")
    text = subprocess.run(["pdftotext", advice, "-"], capture_output=True, text=True, check=True).stdout
    for part in (TITLE, "Accept for assessment", "22 November 2026", "The evidence is not there yet"):
        assert part in " ".join(text.split()), "“%s” is not in the advice" % part
    assert "DRAFT" not in text, "the advice of a held decision is a draft"


def check():
    program.quit()
    for path in (register, advice):
        subprocess.run([sys.argv[1], "check", path], check=True, stdout=subprocess.DEVNULL)


sys.exit(
    run(
        [
            ("an empty register", start_register),
            ("a new dossier", make_dossier),
            ("members and quorum", name_members),
            ("a score, undone and redone", score),
            ("what the meeting decides", prepare_decision),
            ("held", hold),
            ("the board's own decision", record_board),
            ("the advice as a PDF", export_advice),
            ("register and advice check out", check),
        ]
    )
)
