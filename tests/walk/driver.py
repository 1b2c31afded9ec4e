# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Weegwijzer as a person does: by pointer and keyboard, finding its way in the
accessibility tree."""

import os
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

MANY = 200  # turns of the wheel: more than any page is long
MOST_STEPS = 60  # of Tab: more than any form has fields
PATIENCE = 30  # seconds a person would wait at most; a wait ends as soon as it can


class NotFound(Exception):
    pass


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


def descendants(node):
    for child in children(node):
        yield child
        yield from descendants(child)


def shown(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.VISIBLE)


def title_of_window(node):
    """Of the window that @node is in; empty where the window tells none."""
    while (parent := node.get_parent()) is not None and parent.get_role_name() != "application":
        node = parent
    return node.get_name() if node.get_role_name() == "frame" else ""


def listed(drop_down):
    """What the row says that has the focus in the open list of @drop_down."""
    for node in descendants(drop_down):
        if node.get_role_name() == "list item" and node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return next((label.get_name() for label in descendants(node) if label.get_role_name() == "label"), None)
    return None


def place(node):
    return node.get_extents(Atspi.CoordType.WINDOW)


class Program:
    """A running Weegwijzer, its window filling the display."""

    def __init__(self, arguments):
        self.process = subprocess.Popen(arguments, env=os.environ | {"G_DEBUG": "fatal-criticals"})
        self.wait(lambda: self.application() is not None, "the program in the accessibility tree")
        self.wait(lambda: self._windows() != [], "a window")
        window = self._windows()[-1]
        xdotool("windowsize", "--sync", window, "100%", "100%")
        xdotool("windowmove", window, "0", "0")
        xdotool("windowactivate", "--sync", window)

    def _windows(self):
        command = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()

    def application(self):
        for node in children(Atspi.get_desktop(0)):
            if node.get_process_id() == self.process.pid:
                node.set_cache_mask(Atspi.Cache.NONE)
                return node
        return None

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
            except gi.repository.GLib.Error:  # a node that went while it was read
                result = None
            if result:
                return result
            if time.monotonic() > end:
                raise NotFound("no %s; there is: %s" % (what, ", ".join(self.names())))
            time.sleep(0.15)

    def names(self):
        """What can be seen: role and name of each node that has a name."""
        application = self.application()
        found = []
        for node in descendants(application) if application else ():
            try:
                if node.get_name() and place(node).width > 0 and shown(node):
                    found.append("%s “%s”" % (node.get_role_name(), node.get_name()[:60]))
            except gi.repository.GLib.Error:
                pass
        return found

    def _matching(self, name, roles, inside=None):
        pattern = re.compile(name)
        start = inside or self.application()
        for node in descendants(start) if start else ():
            if roles and node.get_role_name() not in roles:
                continue
            if pattern.fullmatch(node.get_name()) and place(node).width > 0 and shown(node):
                yield node

    def find(self, name, *roles, inside=None):
        """The first shown node whose whole name matches the regular expression."""
        what = "%s called “%s”" % (" or ".join(roles) or "node", name)
        return self.wait(lambda: next(self._matching(name, roles, inside), None), what)

    def has(self, name, *roles):
        return next(self._matching(name, roles), None) is not None

    def gone(self, name, *roles):
        self.wait(lambda: not self.has(name, *roles), "end of “%s”" % name)

    # What a person does.

    def point_at(self, node):
        """Moves the pointer there, after turning its wheel until @node is in view."""
        for _ in range(MANY):
            self.settle(node)
            area = place(node)
            left, top, width, height = self.wait(lambda: active_window(node), "window of the node")
            x, y = area.x + area.width // 2, area.y + area.height // 2
            if 0 < y < height - 8:
                xdotool("mousemove", str(left + x), str(top + y))
                return
            xdotool("mousemove", str(left + max(min(x, width - 30), 30)), str(top + height // 2))
            xdotool("click", "5" if y > 0 else "4")
        raise NotFound("turning the wheel does not bring “%s” in view" % node.get_name())

    def press(self, name, *roles, inside=None):
        """A button, or a row of a list."""
        node = self.find(name, *roles, inside=inside)
        self.point_at(node)
        xdotool("click", "1")
        return node

    def write(self, name, text, *roles, inside=None):
        """Replaces the text of an entry."""
        self.press(name, *(roles or ("text", "entry", "spin button")), inside=inside)
        key("ctrl+a")
        type_text(text)

    def choose(self, name, choice):
        """Picks from a drop-down, whose button reads “name: choice”: opens its list, and goes
        down it from what is chosen now."""
        wanted = "%s: %s" % (name, choice)
        if self.has(wanted, "push button"):
            return
        drop_down = self.press("%s: .*" % name, "push button").get_parent()

        def at():
            return listed(drop_down)

        self.wait(at, "focus in the list of “%s”" % name)
        # The list takes what it scrolls below a pointer that rests on it.
        xdotool("mousemove", "0", "0")
        for _ in range(MOST_STEPS):
            passed = self.wait(at, "focus in the list of “%s”" % name)
            if re.fullmatch(choice, passed):
                key("Return")
                self.find(wanted, "push button")
                return
            key("Down")
            self.wait(lambda: at() != passed, "choice “%s” in “%s”, below “%s”" % (choice, name, passed))
        raise NotFound("no choice “%s” in “%s”" % (choice, name))

    # What a person does without a pointer.

    def focused(self):
        """The node that has the keyboard's focus in the active window."""
        application = self.application()
        for window in children(application) if application else ():
            if window.get_state_set().contains(Atspi.StateType.ACTIVE):
                for node in descendants(window):
                    if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                        return node
        return None

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

    def pick(self, name, steps):
        """Opens the drop-down called so, and takes the choice that is @steps further down."""
        self.go_to("%s: .*" % name)
        key("space", *["Down"] * steps, "Return")

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


def xdotool(*arguments):
    subprocess.run(["xdotool", *arguments], check=True)


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def active_window(node):
    """Where the active window begins on the display, and its size, less the shadow it draws itself; nothing
    while another window is active than the one @node is in, as between the end of one and the next."""
    window = output_of("xdotool", "getactivewindow").strip()
    title = title_of_window(node)
    if not window or title not in ("", output_of("xdotool", "getwindowname", window).strip()):
        return None
    geometry = dict(line.split("=") for line in output_of("xdotool", "getwindowgeometry", "--shell", window).split())
    extents = re.findall(r"\d+", output_of("xprop", "-id", window, "_GTK_FRAME_EXTENTS").partition("=")[2])
    left, right, top, bottom = map(int, extents) if len(extents) == 4 else (0, 0, 0, 0)
    return (
        int(geometry["X"]) + left,
        int(geometry["Y"]) + top,
        int(geometry["WIDTH"]) - left - right,
        int(geometry["HEIGHT"]) - top - bottom,
    )


def type_text(text):
    xdotool("type", "--delay", "2", "--", text)


def key(*names):
    xdotool("key", "--clearmodifiers", *names)


def run(steps):
    """Runs each step, in order, as a test of the TAP protocol; after a failure the rest is not tried."""
    print("TAP version 13\n1..%d" % len(steps), flush=True)
    failed = False
    for number, (name, step) in enumerate(steps, 1):
        if failed:
            print("not ok %d %s # after a failure" % (number, name))
            continue
        try:
            step()
            print("ok %d %s" % (number, name), flush=True)
        except Exception as problem:  # noqa: BLE001 - each is told in the test's output
            failed = True
            print("not ok %d %s" % (number, name))
            print("# %s" % str(problem).replace("\n", "\n# "), flush=True)
            if os.environ.get("WEEG_WALK_PICTURE"):
                subprocess.run(["import", "-silent", "-window", "root", os.environ["WEEG_WALK_PICTURE"]], check=False)
    sys.stdout.flush()
    return 1 if failed else 0
