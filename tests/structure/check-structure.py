#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the source tree and holds it to app/DESIGN.md: what may include what,
where SQL may stand, what every file begins with. Speaks TAP.

check-structure.py SOURCE_ROOT
"""
import pathlib
import re
import sys

SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
MOST_LINES = 600
MOST_FUNCTION_LINES = 100

TOP = {"app", "ui", "data", "reports", "po", "tests", "meson.build", "README.md", "COPYING"}

# Folder of a layer -> the layers whose headers it may include, beside its own.
# "engine results" are the headers that only describe what came out of an engine.
LAYERS = {
    "app/text": set(),
    "app/model": set(),
    "app/engine": {"app/model"},
    "app/exchange": {"app/model", "engine results"},
    "app/store": {"app/model"},
    "app/workspace": {"app/model", "app/engine", "app/exchange", "app/store", "app/text"},
    "reports/chart": set(),
    "reports/flow": {"reports/chart"},
    "reports/advice": {"app/model", "engine results", "app/text", "reports/chart", "reports/flow"},
    "app/command": {"app/model", "app/engine", "app/exchange", "app/workspace", "app/text", "reports/chart",
                    "reports/flow", "reports/advice"},
    "ui": {"app/model", "engine results", "app/workspace", "app/text", "reports/chart", "reports/flow",
           "reports/advice"},
    "app": {"app/command", "app/text", "ui"},
}
RESULT = re.compile(r"-result\.h$|^weeg-analysis\.h$")

# Rooms of a layer: its folders, each of which may include the ones before it, and no later one.
ROOMS = {
    "app/engine": ["random", "value", "work", "money", "dossier"],
    "ui": ["widgets", "fields", "weighing", "models", "editors", "decision", "dossier", "window"],
}

# Libraries that stay behind one layer: how their headers are called, who may.
LIBRARIES = {
    "GTK": (re.compile(r"^(gtk|gdk|gsk|adwaita)\b"), {"ui", "app"}),
    "SQLite": (re.compile(r"^sqlite3"), {"app/store"}),
    "jansson": (re.compile(r"^jansson"), {"app/exchange"}),
    "qpdf": (re.compile(r"^qpdf"), {"app/exchange", "reports/flow"}),
    "cairo and Pango": (re.compile(r"^(cairo|pango)"), {"reports/chart", "reports/flow", "reports/advice", "ui"}),
}

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.MULTILINE)
SQL = re.compile(r'"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s'
                 r'|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW)\s|PRAGMA\s|BEGIN\s+IMMEDIATE)|\bsqlite3_\w+')
TEXT_ELSEWHERE = {
    ".ui": re.compile(r'translatable="(yes|true)"'),
    ".desktop.in": re.compile(r"^(Name|GenericName|Comment|Keywords)=", re.MULTILINE),
    ".metainfo.xml.in": re.compile(r"<(name|summary|p|caption)>"),
    ".gschema.xml": re.compile(r"<(summary|description)>"),
}
FUNCTION = re.compile(r"(weeg_\w+) \(")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# What a .c file names for itself: functions, variables, types, macros, constants.
OWN_NAMES = [re.compile(pattern, re.MULTILINE) for pattern in (
    r"^static [^\n;=]*?\n?(\w+) \(",
    r"^static [^;{=(]*?(\w+)(?:\[[^\]]*\])*\s*[=;]",
    r"^\} (\w+)(?:\[[^\]]*\])*(?: =|;)",
    r"^typedef [^;{(]*?(\w+);",
    r"^typedef [^;{]*?\(\*(\w+)\)",
    r"^\s*#\s*define (\w+)",
)]
ENUM = re.compile(r"^(?:typedef )?enum[^{;]*\{([^}]*)\}", re.MULTILINE)
CONSTANT = re.compile(r"\b([A-Z]\w+)\b[^,]*(?:,|$)")


class Tree:
    def __init__(self, root):
        self.root = root
        self.texts = {}
        for top in ("app", "ui", "data", "reports", "tests"):
            for path in sorted((root / top).rglob("*")):
                if path.is_file() and path.suffix in {".c", ".h", ".py", ".sh", ".ui", ".sql", ".in", ".xml"}:
                    self.texts[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")

    def files(self, *suffixes, under=("app/", "ui/", "reports/")):
        return {name: text for name, text in self.texts.items()
                if name.endswith(suffixes) and name.startswith(tuple(under))}


def layer_of(name):
    folder = name.rsplit("/", 1)[0]
    while folder and folder not in LAYERS:
        folder = folder.rpartition("/")[0]
    return folder


def check_headers_unique(tree):
    """Headers are included by their plain names, so a name says which file is meant."""
    seen = {}
    for name in tree.files(".h"):
        base = name.rsplit("/", 1)[1]
        if base in seen:
            yield f"{name}: {seen[base]} has the same name"
        seen[base] = name


def check_functions_unique(tree):
    """Two functions of one name in two libraries: the linker takes either."""
    seen = {}
    for name, text in tree.files(".c").items():
        lines = text.split("\n")
        for previous, line in zip(lines, lines[1:]):
            match = FUNCTION.match(line)
            if not match or previous.startswith(("static ", "G_DEFINE", " ", "/*")) or not previous:
                continue
            if match.group(1) in seen:
                yield f"{name}: {match.group(1)} () is in {seen[match.group(1)]} too"
            seen[match.group(1)] = name


def own_names(text):
    text = COMMENT.sub("", text)
    for pattern in OWN_NAMES:
        yield from pattern.findall(text)
    for constants in ENUM.findall(text):
        yield from CONSTANT.findall(constants)


def check_own_names_unique(tree):
    """The files of a layer can be compiled as one, as app/setup.sh does to save time."""
    seen = {}
    for name, text in tree.files(".c").items():
        for own in sorted(set(own_names(text))):
            if (layer_of(name), own) in seen:
                yield f"{name}: {seen[layer_of(name), own]} has a {own} too"
            seen[layer_of(name), own] = name


def included(text):
    return [(mark, what) for mark, what in INCLUDE.findall(text)]


def may_include(layer, header):
    target = layer_of(header)
    base = header.rsplit("/", 1)[1]
    if target == layer:
        return True
    if base.endswith("-private.h"):
        return False
    allowed = LAYERS[layer]
    return target in allowed or (target == "app/engine" and "engine results" in allowed and bool(RESULT.search(base)))


def check_includes(tree):
    """A layer includes only what app/DESIGN.md lets it see."""
    headers = {}
    for name in tree.files(".h"):
        headers.setdefault(name.rsplit("/", 1)[1], []).append(name)
    for name, text in tree.files(".c", ".h").items():
        for mark, what in included(text):
            if mark == '"' and "/" in what:
                yield f"{name}: includes {what} by a path"
            elif what in headers and not any(may_include(layer_of(name), header) for header in headers[what]):
                yield f"{name}: includes {headers[what][0]}"


def room_of(name):
    """(layer, place of its room in the list), or nothing where the layer has no rooms."""
    layer = layer_of(name)
    rooms = ROOMS.get(layer)
    room = name.removeprefix(layer + "/").partition("/")[0]
    return (layer, rooms.index(room)) if rooms and room in rooms else None


def check_rooms(tree):
    """Inside a layer, too, includes point one way."""
    place = {name.rsplit("/", 1)[1]: room_of(name) for name in tree.files(".h")}
    for name, text in tree.files(".c", ".h").items():
        here = room_of(name)
        if here is None and layer_of(name) in ROOMS:
            yield f"{name}: stands in none of the rooms of {layer_of(name)}"
        for mark, what in included(text):
            there = place.get(what)
            if mark == '"' and here and there and here[0] == there[0] and here[1] < there[1]:
                yield f"{name}: includes {what}, of a later room"


def check_libraries(tree):
    """A library that serves one layer is known to that layer only."""
    for name, text in tree.files(".c", ".h").items():
        for mark, what in included(text):
            for library, (header, layers) in LIBRARIES.items():
                if mark == "<" and header.match(what) and layer_of(name) not in layers:
                    yield f"{name}: includes <{what}>; {library} belongs to {', '.join(sorted(layers))}"


def check_config_first(tree):
    """config.h comes before anything it could change."""
    for name, text in tree.files(".c", under=("app/", "ui/", "reports/", "tests/")).items():
        found = included(text)
        if found and found[0][1] != "config.h":
            yield f"{name}: first includes {found[0][1]}"


def check_licence(tree):
    """Every source says its licence in its first line; headers guard themselves."""
    for name, text in tree.files(".c", ".h", under=("app/", "ui/", "reports/", "tests/")).items():
        if text.split("\n", 1)[0] != f"/* {SPDX} */":
            yield f"{name}: the first line is not /* {SPDX} */"
        if name.endswith(".h") and "#pragma once" not in text:
            yield f"{name}: no #pragma once"


def check_sql(tree):
    """SQL stands in app/store and data/sql, and nowhere else."""
    for name, text in tree.texts.items():
        if name.startswith(("app/store/", "data/sql/", "tests/")):
            continue
        if name.endswith(".sql"):
            yield f"{name}: not in data/sql"
        elif name.endswith((".c", ".h")):
            for match in SQL.finditer(COMMENT.sub("", text)):
                yield f"{name}: {match.group(0).strip()}"


def has_texts(name, text, text_in_c):
    if name.endswith((".c", ".h")):
        return bool(text_in_c.search(COMMENT.sub("", text)))
    return any(name.endswith(suffix) and pattern.search(text) for suffix, pattern in TEXT_ELSEWHERE.items())


def check_potfiles(tree):
    """po/POTFILES.in names every file with texts for people, and only files that are there."""
    lines = (tree.root / "po/POTFILES.in").read_text(encoding="utf-8").splitlines()
    listed = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    keywords = [line.split(":")[0] for line in (tree.root / "po/keywords").read_text().splitlines()]
    text_in_c = re.compile(rf'\b(?:{"|".join(keywords)}) \((?:[^"();]|\([^()]*\))*"')
    for name in sorted(set(listed)):
        if not (tree.root / name).is_file():
            yield f"po/POTFILES.in: {name} is not there"
        if listed.count(name) > 1:
            yield f"po/POTFILES.in: {name} stands there twice"
    for name, text in tree.texts.items():
        if not name.startswith("tests/") and name not in listed and has_texts(name, text, text_in_c):
            yield f"{name}: has texts, and is not in po/POTFILES.in"


def check_length(tree):
    """A file or function this long has more than one task."""
    for name, text in tree.files(".c", ".h", ".py", ".sh", under=("app/", "ui/", "reports/", "tests/")).items():
        lines = text.split("\n")
        if len(lines) > MOST_LINES:
            yield f"{name}: {len(lines)} lines"
        start = None
        for number, line in enumerate(lines):
            if line == "{":
                start = number
            elif line == "}" and start is not None:
                if number - start > MOST_FUNCTION_LINES:
                    yield f"{name}:{start}: a function of {number - start} lines"
                start = None


def check_top(tree):
    """The top of the tree holds what app/DESIGN.md names."""
    for path in sorted(tree.root.iterdir()):
        if path.name not in TOP and not path.name.startswith((".", "build", "weegwijzer-demo")):
            yield f"{path.name}: not a part of the top level"


CHECKS = [check_top, check_headers_unique, check_functions_unique, check_own_names_unique, check_includes, check_rooms, check_libraries, check_config_first, check_licence, check_sql,
          check_potfiles, check_length]


def main():
    tree = Tree(pathlib.Path(sys.argv[1]))
    failed = False
    print(f"1..{len(CHECKS)}")
    for number, check in enumerate(CHECKS, 1):
        problems = list(check(tree))
        failed = failed or bool(problems)
        title = check.__name__.removeprefix("check_").replace("_", "-")
        print(f"{'not ' if problems else ''}ok {number} /structure/{title}")
        if problems:
            # Where meson shows it: it keeps what is said on standard output.
            print(check.__doc__, *problems, sep="\n  ", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
