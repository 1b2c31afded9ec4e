#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates what is shipped against the shipped schemas, with a validator that
is not ours, and makes sure that the schemas refuse what is wrong. Speaks TAP.

check-schemas.py SOURCE_ROOT
"""
import copy
import json
import pathlib
import sys

import jsonschema

root = pathlib.Path(sys.argv[1])
schemas = {}
for path in sorted((root / "data/schema").glob("*.schema.json")):
    schema = json.loads(path.read_text(encoding="utf-8"))
    schemas[schema["title"]] = schema

number = 0
failed = 0


def tell(good, name, detail=""):
    global number, failed
    number += 1
    failed += not good
    print(("ok" if good else "not ok"), number, "-", name)
    if detail and not good:
        print("#", detail)


def errors(value):
    validator = jsonschema.Draft202012Validator(schemas[value["format"]])
    return [f"{list(e.absolute_path)}: {e.message[:200]}" for e in validator.iter_errors(value)]


for name, schema in schemas.items():
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
        tell(True, f"{name} is a schema")
    except jsonschema.SchemaError as error:
        tell(False, f"{name} is a schema", str(error)[:500])
tell(len(schemas) == 7, "every format has a schema", str(sorted(schemas)))

shipped = sorted((root / "data/cases").glob("*.json")) + [root / "tests/fixtures/dossier.json"]
shipped += sorted((root / "tests/fixtures/problems").glob("*.json"))
for path in shipped:
    found = errors(json.loads(path.read_text(encoding="utf-8")))
    tell(not found, f"{path.name} is valid", "; ".join(found[:5]))

dossier = json.loads((root / "tests/fixtures/dossier.json").read_text(encoding="utf-8"))
several = {"format": "weegwijzer-dossiers", "version": 1, "dossiers": [dossier]}
tell(not errors(several), "several dossiers are valid")


def without(value, *place):
    changed = copy.deepcopy(value)
    at = changed
    for step in place[:-1]:
        at = at[step]
    del at[place[-1]]
    return changed


def changed(value, new, *place):
    result = copy.deepcopy(value)
    at = result
    for step in place[:-1]:
        at = at[step]
    at[place[-1]] = new
    return result


WRONG = {
    "no title": without(dossier, "title"),
    "no format version": without(dossier, "version"),
    "a later version": changed(dossier, 2, "version"),
    "an unknown phase": changed(dossier, "later", "intake", "phase"),
    "an own discipline without x-": changed(dossier, "volunteer", "members", 0, "discipline"),
    "text for a number": changed(dossier, "ten", "criteria", 2, "worst"),
    "a number for text": changed(dossier, 3, "title", "en"),
    "half a range": changed(dossier, {"low": 1, "base": 2}, "intake", "patients_per_year"),
    "an unknown distribution": changed(dossier, {"dist": "cauchy"}, "intake", "patients_per_year"),
    "a share above 1": changed(dossier, 1.5, "workload", "activities", 0, "share", "nurse"),
    "a severity of 6": changed(dossier, 6, "risks", 0, "severity"),
    "a date that is not one": changed(dossier, "1 May", "decision_points", 0, "planned"),
    "an unknown triage question": changed(dossier, 1, "triage", "answers", "weather"),
    "null for what is required": changed(dossier, None, "scores", 0, "member"),
}
for name, value in WRONG.items():
    tell(bool(errors(value)), f"refused: {name}")
tell(not errors(changed(dossier, None, "summary")), "null for what is optional")
tell(not errors(changed(dossier, {"any": [1]}, "unknown_key")), "an unknown key")

print(f"1..{number}")
sys.exit(1 if failed else 0)
