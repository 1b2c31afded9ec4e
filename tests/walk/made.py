# SPDX-License-Identifier: GPL-3.0-or-later
"""What a walk leaves: its register and its advice, read by the program's commands."""

import json
import math
import os
import subprocess


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def expect(found, expected, place=""):
    """@found has all of @expected: a mapping its keys, a list its items, in order; more keys are fine."""
    if isinstance(expected, dict):
        for key, value in expected.items():
            expect(found.get(key), value, "%s.%s" % (place, key))
    elif isinstance(expected, list):
        assert len(found or []) == len(expected), "%s: %s" % (place, found)
        for i, value in enumerate(expected):
            expect(found[i], value, "%s[%d]" % (place, i))
    elif isinstance(expected, float):
        assert math.isclose(found, expected, rel_tol=1e-9), "%s: %s, not %s" % (place, found, expected)
    else:
        # A text may be one per language.
        texts = found.values() if isinstance(found, dict) else [found]
        assert expected in texts, "%s: %s, not %s" % (place, found, expected)


class Made:
    def __init__(self, program):
        self.program = program
        self.register = os.path.join(os.environ["XDG_DATA_HOME"], "weegwijzer", "register.weeg")
        self.advice = os.path.join(os.environ["HOME"], "advice.pdf")

    def make_demonstration(self):
        os.makedirs(os.path.dirname(self.register), exist_ok=True)
        output_of(self.program, "demo", self.register)

    def check(self):
        for path in (self.register, self.advice):
            output_of(self.program, "check", path)

    def dossier(self):
        return json.loads(output_of(self.program, "export", "--all", "-r", self.register))

    def results(self):
        return json.loads(output_of(self.program, "analyse", self.dossier()["id"], "-r", self.register))

    def expect_on_paper(self, *texts):
        paper = " ".join(output_of("pdftotext", self.advice, "-").split())
        assert "DRAFT" not in paper, "the advice of a held decision is a draft"
        for text in texts:
            assert text in paper, "“%s” is not in the advice" % text
