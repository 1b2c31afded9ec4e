# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Weegwijzer as a person does: by pointer and keyboard, finding its way in the
accessibility tree."""

import os
import re
import subprocess
import time

from desktop import active_window, key, output_of, type_text, xdotool
from tree import Gone, application, descendants, focused, place, rows_of, seen_through, shown, title_of_window, windows

MANY = 200  # turns of the wheel: more than any page is long
MOST_STEPS = 60  # of Tab: more than any form has fields
PATIENCE = 30  # seconds a person would wait at most; a wait ends as soon as it can


class NotFound(Exception):
    pass


class Program:
    """A running Weegwijzer, its window filling the display."""

    def __init__(self, arguments):
        self.process = subprocess.Popen(arguments, env=os.environ | {"G_DEBUG": "fatal-criticals"})
        self.wait(lambda: application(self.process.pid) is not None, "the program in the accessibility tree")
        self.wait(lambda: self._on_display() != [], "a window")
        window = self._on_display()[-1]
        xdotool("windowsize", "--sync", window, "100%", "100%")
        xdotool("windowmove", window, "0", "0")
        xdotool("windowactivate", "--sync", window)

    def _on_display(self):
        return output_of("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)).split()

    def quit(self):
        self.process.terminate()
        self.process.wait(10)

    def wait(self, condition, what):
        end = time.monotonic() + PATIENCE
        while True:
            if self.process.poll() is not None:
                raise NotFound("the program ended (%d) before %s" % (self.process.returncode, what))
            try:
                result = condition()
            except Gone:
                result = None
            if result:
                return result
            if time.monotonic() > end:
                raise NotFound("no %s; there is: %s" % (what, ", ".join(self.names())))
            time.sleep(0.1)

    def names(self):
        """What can be seen: role and name of each node that has a name."""
        found = []
        for window in windows(self.process.pid):
            for node in descendants(window):
                try:
                    if node.get_name() and shown(node):
                        found.append("%s “%s”" % (node.get_role_name(), node.get_name()[:60]))
                except Gone:
                    pass
        return found

    def _matching(self, name, roles, inside):
        pattern = re.compile(name, re.DOTALL)
        for start in inside or windows(self.process.pid):
            for node in [start] if roles == ("frame",) else descendants(start):
                if roles and node.get_role_name() not in roles:
                    continue
                if pattern.fullmatch(node.get_name()) and shown(node):
                    yield node

    def _active(self):
        return windows(self.process.pid)[:1]

    def find(self, name, *roles):
        """The first shown node whose whole name matches the regular expression, in any window."""
        what = "%s called “%s”" % (" or ".join(roles) or "node", name)
        return self.wait(lambda: next(self._matching(name, roles, None), None), what)

    def has(self, name, *roles):
        return next(self._matching(name, roles, None), None) is not None

    def gone(self, name, *roles):
        self.wait(lambda: not self.has(name, *roles), "end of “%s”" % name)

    # What a person does, in the active window.

    def point_at(self, node):
        """Moves the pointer there, after turning its wheel until @node is in view."""
        for _ in range(MANY):
            self.settle(node)
            area = place(node)
            left, above, width, _ = self.wait(
                lambda: active_window(title_of_window(node)), "window of “%s”" % node.get_name()
            )
            top, bottom = seen_through(node)
            x, y = area.x + area.width // 2, area.y + area.height // 2
            if top < y < bottom - 8:
                xdotool("mousemove", str(left + x), str(above + y))
                return
            xdotool("mousemove", str(left + max(min(x, width - 30), 30)), str(above + (top + bottom) // 2))
            xdotool("click", "5" if y > top else "4")
        raise NotFound("turning the wheel does not bring “%s” in view" % node.get_name())

    def find_here(self, name, *roles):
        """As find, in the active window."""
        what = "%s called “%s” in the active window" % (" or ".join(roles) or "node", name)
        return self.wait(lambda: next(self._matching(name, roles, self._active()), None), what)

    def click(self, node):
        self.point_at(node)
        xdotool("click", "1")

    def press(self, name, *roles):
        """A button, or a row of a list."""
        self.click(self.find_here(name, *roles))

    def write(self, name, text):
        """Replaces the text of an entry."""
        self.press(name, "text", "entry", "spin button")
        key("ctrl+a")
        type_text(text)

    def choose(self, name, choice):
        """Picks from a drop-down, whose button reads “name: choice”."""
        button = self.find_here("%s: .*" % name, "push button")
        if re.fullmatch("%s: %s" % (name, choice), button.get_name()):
            return
        self.click(button)
        # The list takes what it scrolls below a pointer that rests on it.
        xdotool("mousemove", "0", "0")
        self.choose_row(button.get_parent(), choice)
        self.find("%s: %s" % (name, choice), "push button")

    def choose_row(self, drop_down, choice):
        """Goes up or down the open list of @drop_down, from what is chosen now."""
        rows, at = self.wait(lambda: rows_of(drop_down), "focus in the list of choices")
        to = next((i for i, row in enumerate(rows) if re.fullmatch(choice, row)), None)
        if to is None:
            raise NotFound("no choice “%s”, but %s" % (choice, ", ".join(rows)))
        if to != at:
            key(*["Down" if to > at else "Up"] * abs(to - at))
        self.wait(lambda: rows_of(drop_down) == (rows, to), "way to “%s” in the list" % choice)
        key("Return")

    def save_as(self, path):
        """Answers where to save, which begins in the name."""
        self.find("Name:", "label")
        key("ctrl+a")
        type_text(path)
        key("Return")
        self.wait(lambda: os.path.exists(path), "file that was saved")

    # What a person does without a pointer.

    def focused(self):
        """The node that has the keyboard's focus in the active window."""
        for window in self._active():
            return next((node for node in descendants(window) if focused(node)), None)

    def go_to(self, name, step="Tab"):
        """Presses @step until what has the focus is called that; a keyboard that is trapped, or a focus
        that is nowhere, fails."""
        pattern = re.compile(name)
        passed = []
        for _ in range(MOST_STEPS):
            node = self.wait(self.focused, "focus on the way to “%s”, after %s" % (name, ", ".join(passed)))
            if pattern.fullmatch(node.get_name()):
                return node
            passed.append(node.get_name())
            key(step)
            time.sleep(0.1)
        raise NotFound("%s does not lead to “%s”, but to %s" % (step, name, ", ".join(passed)))

    def pick(self, name, choice):
        """Opens the drop-down called so, and takes the choice."""
        node = self.go_to("%s: .*" % name)
        if not re.fullmatch("%s: %s" % (name, choice), node.get_name()):
            key("space")
            self.choose_row(node.get_parent(), choice)
            self.find("%s: %s" % (name, choice), "push button")

    def activate(self, title):
        """What a desktop does when a window closes: it goes on with the one it was opened from."""
        pattern = "^%s$" % re.escape(title)
        window = output_of("xdotool", "search", "--onlyvisible", "--name", pattern).split()[-1]
        xdotool("windowactivate", "--sync", window)

    def settle(self, node):
        """Waits until @node stays where it is."""
        last = None

        def still():
            nonlocal last
            area = place(node)
            now = (area.x, area.y, area.width, area.height)
            same = now == last
            last = now
            return same

        self.wait(still, "rest")
