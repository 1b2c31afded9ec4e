# SPDX-License-Identifier: GPL-3.0-or-later
"""The demonstration case, changed where a committee prepares it: money, models, dependencies, AI; then a held
decision is corrected, and held again.

assessment.py PROGRAM
"""

import re
import sys

from desktop import key
from driver import Program
from editors import Editors
from made import Made, expect
from steps import run

made = Made(sys.argv[1])
made.make_demonstration()
before = made.results()
program = Program([sys.argv[1], made.register])
TITLE = "Telemonitoring in heart failure (invented)"
HELD = "Start the pilot at one clinic"
editors = Editors(program, TITLE)


def shown(row):
    program.find(row, "list item")


def open_case():
    program.press(re.escape(TITLE), "list item")
    program.press("Use this name", "push button")
    program.find("Intake, .*", "push button")


def shorten_budget():
    editors.open("alt+3", "Budget")
    # By what is no percentage nothing is changed.
    program.write("Discount rate", "three")
    key("Tab")
    expect(made.dossier()["budget"], {"discount": 0.03})
    editors.fill({"Discount rate": "0", "Volume": "240 ; 430", "Horizon": "2"})
    key("Tab")
    editors.close("Budget")
    # Not discounted, the net present value is all that is paid: the table's last sum.
    cash = [year["cash"] for year in before["budget"]["years"][:2]]
    shown("Net present value, .*€{:,.0f}.*".format(sum(cash)))


def sample_less():
    editors.open("alt+3", "Cost-effectiveness")
    editors.fill({"Samples": "400", "Discount rate of effects": "3"})
    key("Tab")
    editors.close("Cost-effectiveness")


def lean_longer():
    key("alt+3")
    program.press("Resilience", "list item")
    shown("Works on its own for, 48.hours, .*")
    program.press("Edit", "push button")
    editors.change("Regional monitoring centre.*", "Regional monitoring centre", "Dependencies", {"Fallback lasts": "60"})
    editors.close("Dependencies")
    shown("Works on its own for, 60.hours, .*")


def meet_precondition():
    editors.open("alt+3", "AI readiness")
    row = "A nurse reviews every alert; the algorithm does not decide"
    editors.change(row + ".*", row, "AI readiness", {"State": re.compile("Partly met")})
    editors.close("AI readiness")
    shown("Items that must be met, 5 of 6.*")


def drive_less():
    editors.open("alt+3", "Sustainability")
    row = "Car kilometres of participants"
    editors.change(row + ".*", row, "Sustainability", {"With the technology, Expected": "30000"})
    editors.close("Sustainability")
    # 0.19 kg for each of the 1,900 km that it is more.
    shown("All together, against current care, .*−16,624.kg.*")


def correct():
    key("alt+5")
    program.press(HELD + ", held, .*", "push button")
    program.press("Add a correction", "push button")
    program.find("Correction: .*", "list item")


def hold_correction():
    program.write("Date of the meeting", "2026-11-20")
    key("Tab")
    program.press("All present", "push button")
    editors.fill({"Outcome": re.compile("Hold"), "How it is decided": re.compile("Consensus")})
    program.write("Reasons", "The numbers of the pilot were mistaken")
    key("Tab")
    program.press("Record the decision", "push button")
    program.press("Record it now", "push button")
    program.find(".*, held, hold, 20 November 2026", "push button")


def export_advice():
    key("ctrl+e")
    program.save_as(made.advice)
    # The advice is in the language of the dossier.
    made.expect_on_paper("20 november 2026", "The numbers of the pilot were mistaken")


def check():
    program.quit()
    made.check()
    results = made.results()
    cash = [year["cash"] for year in before["budget"]["years"][:2]]
    expect(results["budget"], {"npv": -float(sum(cash))})
    expect(results["economics"], {"samples": 400})
    expect(results["sustainability"], {"co2e": before["sustainability"]["co2e"] + 0.19 * 1900})
    expect(results["resilience"], {"autonomy_hours": 60})
    expect(results["ai"], {"musts_met": 5})
    dossier = made.dossier()
    expect(dossier["budget"], {"discount": 0, "years": 2})
    expect(dossier["economics"], {"discount": {"costs": 0.03, "effects": 0.03}})
    held = {point["held"]["date"]: point["held"] for point in dossier["decision_points"] if "held" in point}
    expect(held["2026-11-20"], {"outcome": "hold", "corrects": "start-pilot"})
    # What was held before stands as it was.
    expect(held["2026-03-12"], {"outcome": "go_on"})


sys.exit(
    run(
        [
            ("the demonstration case", open_case),
            ("a budget of two years, not discounted", shorten_budget),
            ("a model with fewer samples", sample_less),
            ("a fallback that lasts longer", lean_longer),
            ("a precondition that is met in part", meet_precondition),
            ("an item of sustainability", drive_less),
            ("a correction of what was held", correct),
            ("held again", hold_correction),
            ("the advice of the correction", export_advice),
            ("what was changed is in the register", check),
        ]
    )
)
