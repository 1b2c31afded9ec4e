#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-start.py ROOT: what app/start makes where there is no display, and what it says where it cannot.

Meson, ninja, the packages and the program itself are stand-ins; a program writes down how it was called.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAMS = {
    "meson": 'for folder; do :; done; mkdir -p "$folder" && touch "$folder/build.ninja"',
    "ninja": "",
    "apt-get": "",
    "dpkg-query": 'case "$*" in *" $ABSENT") exit 1 ;; esac; printf installed',
    "sudo": "exit 1",
    "id": "echo 1000",
    "getent": 'echo "someone:x:1000:1000::${0%/bin/getent}/home:/bin/sh"',
    "mktemp": '[ "$1 $REFUSES" != "-d folders" ] && command -p mktemp "$@"',
}
WEEGWIJZER = """#!/bin/bash
printf '%s\\n' "$*" >>"$CALLS"
case $1 in
  demo) [ ! -e "$2" ] && touch "$2" ;;
  report | chart) [ "$1" != "$WRONG" ] && for last; do :; done && touch "$(sed 's/.* -o \\(.*\\) --lang.*/\\1/' <<<"$*")" ;;
esac
"""
MADE = ["advice.pdf", "advies.pdf", "demo.weeg", "value-risk.svg", "workload-bridge.svg"]


def make_tree(root, place):
    """The few files that app/start reads, in a folder whose name has a space and an accent."""
    source = place / "the sourcés"
    for name in ("app/start", "app/setup.sh", "app/packages.txt", "data/cases/telemonitoring-heart-failure.json"):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / name, source / name)
    programs = {place / "bin" / name: "#!/bin/bash\n" + text + "\n" for name, text in PROGRAMS.items()}
    programs[source / "build/app/weegwijzer"] = WEEGWIJZER
    for path, text in programs.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)
    (place / "here").mkdir()
    return source / "app/start"


def run(start, *arguments, **more):
    """app/start on a computer without a display, for somebody without a home, unless @more says otherwise."""
    place = start.parents[2]
    env = {name: value for name, value in os.environ.items()
           if name not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_DATA_HOME", "HOME", "CI")}
    env |= {"PATH": "%s:%s" % (place / "bin", os.environ["PATH"]), "CALLS": str(place / "calls")}
    done = subprocess.run([start, *arguments], env=env | more, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          cwd=place / "here", timeout=60)
    return done.returncode, done.stdout, done.stderr


def listing(start, name="."):
    return sorted(os.listdir(start.parents[2] / "here" / name))


def check_makes_a_folder(start):
    status, said, wrong = run(start)
    assert (status, wrong, listing(start)) == (0, "", ["weegwijzer-demo"]), (status, said, wrong, listing(start))
    assert listing(start, "weegwijzer-demo") == MADE, listing(start, "weegwijzer-demo")
    lines = said.splitlines()[-3:]
    assert [line.split(":")[0] for line in lines] == [
        "weegwijzer-demo/demo.weeg", "weegwijzer-demo/advies.pdf, weegwijzer-demo/advice.pdf",
        "weegwijzer-demo/value-risk.svg, weegwijzer-demo/workload-bridge.svg"], said


def check_overwrites_nothing(start):
    here = start.parents[2] / "here"
    (here / "weegwijzer-demo").mkdir()
    (here / "weegwijzer-demo-2").symlink_to("nowhere")
    status, said, wrong = run(start)
    assert (status, wrong) == (0, ""), (status, said, wrong)
    assert listing(start) == ["weegwijzer-demo", "weegwijzer-demo-2", "weegwijzer-demo-3"], listing(start)
    assert listing(start, "weegwijzer-demo") == [] and listing(start, "weegwijzer-demo-3") == MADE


def check_register_of_ones_own(start):
    for _ in range(2):
        status, said, wrong = run(start, "mine é.weeg")
        assert (status, wrong) == (0, "") and "mine é.weeg: a register" in said, (status, said, wrong)
    calls = (start.parents[2] / "calls").read_text().splitlines()
    assert calls.count("demo mine é.weeg") == 1, calls


def check_all_or_nothing(start):
    status, said, _ = run(start, WRONG="chart")
    assert (status != 0, listing(start)) == (True, []), (status, said, listing(start))


def check_no_folder(start):
    status, _, wrong = run(start, REFUSES="folders")
    assert status == 1 and wrong == "No folder can be made here, in %s.\n" % (start.parents[2] / "here"), wrong


def check_display_without_home(start):
    status, said, wrong = run(start, DISPLAY=":99")
    register = str(start.parents[2] / "home/.local/share/weegwijzer/demo.weeg")
    calls = (start.parents[2] / "calls").read_text().splitlines()
    assert (status, wrong, calls[-1]) == (0, "", register), (status, said, wrong, calls)


def check_packages(start):
    install = "apt-get install -y --no-install-recommends librsvg2-common"
    status, said, _ = run(start, ABSENT="librsvg2-common")
    assert status == 1 and said.endswith("  sudo apt-get update && sudo %s\n" % install), (status, said)
    (start.parents[2] / "bin/sudo").unlink()
    if shutil.which("sudo") is None:
        status, said, _ = run(start, ABSENT="librsvg2-common")
        assert status == 1 and said.endswith("  su - -c 'apt-get update && %s'\n" % install), (status, said)
    assert listing(start) == [], listing(start)


def check_usage(start):
    assert run(start, "--nonsense")[0] == 2 and run(start, "a", "b")[0] == 2
    assert run(start, "--help") == (0, "Usage: app/start [FILE.weeg]\n", "")


def main():
    root = pathlib.Path(sys.argv[1])
    checks = [(name[len("check_"):].replace("_", "-"), check) for name, check in globals().items()
              if name.startswith("check_")]
    failed = False
    print("TAP version 13\n1..%d" % len(checks))
    for number, (name, check) in enumerate(checks, 1):
        with tempfile.TemporaryDirectory(prefix="weeg start ") as place:
            try:
                check(make_tree(root, pathlib.Path(place)))
                print("ok %d %s" % (number, name))
            except (AssertionError, OSError) as wrong:
                failed = True
                print("not ok %d %s\n# %s" % (number, name, str(wrong).replace("\n", "\n# ")))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
