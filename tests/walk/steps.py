# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk as a test."""

import os
import subprocess
import sys


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
