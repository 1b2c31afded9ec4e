#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-run.py ROOT: what tests/run makes of builds and tests that fail, or are ended before they are done.

Meson, ninja and the display are stand-ins, of which WRONG says which fails, and HOW.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PROGRAMS = {
    "meson": r"""
if [ "$1" = setup ]; then mkdir -p "${@: -1}/meson-logs" && touch "${@: -1}/build.ninja"; fi
if [ "$1" = introspect ]; then echo '[]'; fi
if [ "$1" != test ]; then exit; fi
if [ "$4" = --list ]; then echo window-smoke; exit; fi
log=$3/meson-logs/$7.json
printf '{"result": "OK", "stdout": "ok 1 a\\nok 2 b\\n"}\n' >"$log"
[ "$3 $7" = "$WRONG" ] || exit 0
case $HOW in
  fail) printf '{"result": "FAIL", "stdout": "not ok 1 a\\n"}\n' >>"$log"; exit 1 ;;
  kill) kill -KILL $$ ;;
  kill-writing) printf '{"result": "O' >>"$log"; kill -KILL $$ ;;
  kill-all) kill -KILL 0 ;;
  wait) sleep 60 & trap "kill $!; exit 1" INT; touch waiting; wait ;;
esac""",
    "ninja": r"""case "$*" in *"$WRONG"*) exit 1 ;; esac""",
    "dbus-run-session": 'exec "$@"',
    "xvfb-run": 'shift 3; exec "$@"',
}

# What is wrong, and how; what the last line says.
CASES = [
    ("nothing", "", "8 passed, 0 failed"),
    ("build-tests", "", "0 passed, 1 failed"),
    ("build-asan", "", "4 passed, 1 failed"),
    ("build-tests display", "fail", "8 passed, 1 failed"),
    ("build-asan displayless", "fail", "8 passed, 1 failed"),
    ("build-tests displayless", "kill", "8 passed, 1 failed"),
    ("build-asan display", "kill-writing", "8 passed, 1 failed"),
    ("build-asan display", "kill-all", "4 passed, 1 failed"),
]


def make_tree(root, folder):
    for name in ("tests/run", "app/setup.sh", "tests/support/count-tests", "tests/support/test-programs"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / name, folder / name)
    (folder / "app/packages.txt").touch()
    for name in ("bin", "tmp"):
        (folder / name).mkdir()
    for name, text in PROGRAMS.items():
        (folder / "bin" / name).write_text("#!/bin/bash\n" + text + "\n")
        (folder / "bin" / name).chmod(0o755)


def start(folder, wrong, how):
    path = "%s:%s" % (folder / "bin", os.environ["PATH"])
    env = os.environ | {"PATH": path, "TMPDIR": str(folder / "tmp"), "WRONG": wrong, "HOW": how}
    return subprocess.Popen([folder / "tests/run"], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True, start_new_session=True,
                            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))


def wait_for(run):
    """What it says until it ends; whatever happens, none of it goes on."""
    try:
        return run.communicate(timeout=60)[0]
    finally:
        try:
            os.killpg(run.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def check_case(folder, wrong, how, last):
    run = start(folder, wrong, how)
    said = wait_for(run)
    good = said.endswith("\n%s\n" % last) and (run.returncode == 0) == last.endswith(" 0 failed")
    return good, "%d: %s" % (run.returncode, said)


def check_interrupted(folder):
    """Meson ends in good order when it is interrupted; no tests come after those that were running."""
    run = start(folder, "build-tests displayless", "wait")
    end = time.monotonic() + 60
    while not (folder / "waiting").exists() and time.monotonic() < end:
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    said = wait_for(run)
    return run.returncode == 130 and "with a window" not in said, "%d: %s" % (run.returncode, said)


def main():
    root = pathlib.Path(sys.argv[1])
    checks = [("%s %s" % case[:2], lambda folder, case=case: check_case(folder, *case)) for case in CASES]
    checks.append(("interrupted", check_interrupted))
    failed = False
    print("TAP version 13\n1..%d" % len(checks))
    for number, (name, check) in enumerate(checks, 1):
        with tempfile.TemporaryDirectory(prefix="weeg run ") as place:
            make_tree(root, pathlib.Path(place))
            good, said = check(pathlib.Path(place))
            left = os.listdir(os.path.join(place, "tmp"))
        good = good and not left
        failed = failed or not good
        print("%sok %d %s" % ("" if good else "not ", number, name))
        if not good:
            print("# %s\n# left: %s" % (said.replace("\n", "\n# "), left))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
