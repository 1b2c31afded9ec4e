# SPDX-License-Identifier: GPL-3.0-or-later
"""How a page of a dossier is edited: in a window of its own, from which records open in theirs."""

import re

from desktop import key


class Editors:
    def __init__(self, program, title):
        self.program = program
        self.title = title  # of the dossier's window

    def open(self, step, section, button="Edit"):
        key(step)
        self.program.press(section, "list item")
        self.program.press(button, "push button")

    def fill(self, fields):
        """Writes each, or chooses what matches a pattern."""
        for name, value in fields.items():
            if isinstance(value, re.Pattern):
                self.program.choose(name, value.pattern)
            else:
                self.program.write(name, value)

    def close(self, name, back=None):
        """The window called so, to go on in the one it came from: the dossier's, if no other is named."""
        key("Escape")
        self.program.gone(name, "frame")
        self.program.activate(back or self.title)

    def add(self, button, name, back, fields):
        self.program.press(button, "push button")
        self.program.find(name, "frame")
        self.fill(fields)
        # Its window is called as the record is by then.
        self.close("%s|%s" % (name, next(iter(fields.values()))), back)

    def change(self, row, name, back, fields):
        """What is there already: the row that leads to it, and how its window is called."""
        self.program.press(row, "list item")
        self.program.find(name, "frame")
        self.fill(fields)
        self.close(name, back)
