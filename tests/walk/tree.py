# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees: the accessibility tree."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Gone = GLib.Error  # a node that went while it was read


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


def descendants(node):
    for child in children(node):
        yield child
        yield from descendants(child)


def has_state(node, state):
    return node.get_state_set().contains(state)


def place(node):
    return node.get_extents(Atspi.CoordType.WINDOW)


def shown(node):
    return place(node).width > 0 and has_state(node, Atspi.StateType.VISIBLE)


def focused(node):
    return has_state(node, Atspi.StateType.FOCUSED)


def application(process):
    """The node of the program that is @process, read anew each time."""
    for node in children(Atspi.get_desktop(0)):
        if node.get_process_id() == process:
            node.set_cache_mask(Atspi.Cache.NONE)
            return node
    return None


def windows(process):
    """Those of the program, the active one first."""
    node = application(process)
    found = list(children(node)) if node else []
    return sorted(found, key=lambda window: not has_state(window, Atspi.StateType.ACTIVE))


def ancestors(node):
    """From @node up to its window."""
    while node is not None and node.get_role_name() != "application":
        yield node
        node = node.get_parent()


def seen_through(node):
    """From where to where in the window @node can be seen, in a page that scrolls: top and bottom."""
    *above, window = ancestors(node)
    pages = [ancestor for ancestor in above if ancestor.get_role_name() == "scroll pane"]
    area = place(pages[-1] if pages else window)
    return area.y, area.y + area.height


def title_of_window(node):
    """Of the window that @node is in; empty where the window tells none."""
    *_, window = ancestors(node)
    return window.get_name() if window.get_role_name() == "frame" else ""


def text_of(row):
    return next((label.get_name() for label in descendants(row) if label.get_role_name() == "label"), "")


def rows_of(drop_down):
    """What the rows of its open list say, and the place of the one with the focus; nothing yet while none
    has it."""
    rows = [node for node in descendants(drop_down) if node.get_role_name() == "list item"]
    at = next((i for i, row in enumerate(rows) if focused(row)), None)
    return None if at is None else ([text_of(row) for row in rows], at)
