# SPDX-License-Identifier: GPL-3.0-or-later
"""The display: keys, pointer and windows, through the X server."""

import re
import subprocess


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def xdotool(*arguments):
    subprocess.run(["xdotool", *arguments], check=True)


def type_text(text):
    xdotool("type", "--delay", "2", "--", text)


def key(*names):
    xdotool("key", "--clearmodifiers", *names)


def active_window(title):
    """Where the active window begins on the display, and its size, less the shadow it draws itself; nothing
    while another window is active than the one with that title, as between the end of one and the next."""
    window = output_of("xdotool", "getactivewindow").strip()
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
