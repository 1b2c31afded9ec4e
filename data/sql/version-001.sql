-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A Weegwijzer register, version 1: the tables.
--
-- A register holds dossiers. A dossier is one JSON object (weegwijzer-dossier,
-- see data/schema); each of its keys is a row of `part`, and each item of a key
-- that is a list is a row of `item`, so that one changed score is one changed
-- row. Every text called `content` is JSON; that is seen to where it is written,
-- since SQLite lets no CHECK call a JSON function in a file that it is told not to
-- trust, as this program tells it of every file. Dates are ISO 8601, moments are UTC,
-- and nothing is written the way one country writes it. No results are kept: all
-- that stands here was entered or imported.
--
-- PRAGMA application_id is 0x57454547 ("WEEG"), PRAGMA user_version the number of
-- the last of these files that was applied.

CREATE TABLE dossier (
  id       TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  place    INTEGER NOT NULL UNIQUE,          -- the order in which they were added
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1) -- grows with each change
) STRICT;

-- A key of a dossier. Of a list (scores, members, ...) the content is [], and
-- its items are in `item`, those of the log in `log`. The key '' holds, as one
-- object, the keys that the program which wrote them did not know.
CREATE TABLE part (
  dossier TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  name    TEXT NOT NULL,
  place   INTEGER NOT NULL,                  -- the order of the keys
  is_list INTEGER NOT NULL CHECK (is_list IN (0, 1)),
  content TEXT NOT NULL,
  PRIMARY KEY (dossier, name),
  CHECK (is_list = 0 OR content = '[]')
) STRICT, WITHOUT ROWID;

-- The items of the lists, from place 0 on without gaps.
CREATE TABLE item (
  dossier TEXT NOT NULL,
  part    TEXT NOT NULL,
  place   INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (dossier, part, place),
  FOREIGN KEY (dossier, part) REFERENCES part (dossier, name) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Who changed what and when. Each entry holds the SHA-256 of the one before it
-- and of itself, from place 0 on without gaps; entries are only ever added.
CREATE TABLE log (
  dossier TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  place   INTEGER NOT NULL CHECK (place >= 0),
  content TEXT NOT NULL,
  PRIMARY KEY (dossier, place)
) STRICT, WITHOUT ROWID;

-- The same for the register itself: what was imported, archived, removed, set.
CREATE TABLE register_log (
  place   INTEGER NOT NULL PRIMARY KEY CHECK (place >= 0),
  content TEXT NOT NULL
) STRICT;

-- The whole dossier as it was when a decision point was held: what the advice
-- of that point is made from, also later.
CREATE TABLE held (
  dossier TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  point   TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (dossier, point)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Entries and held copies stay as they are for as long as their dossier is
-- there. A dossier that goes takes its own along: by then its row is gone. A
-- dossier that is replaced by an imported one brings its own log; `replacing`
-- names it for the length of that transaction and is empty otherwise.
CREATE TABLE replacing (
  dossier TEXT NOT NULL PRIMARY KEY REFERENCES dossier (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN
  SELECT RAISE (ABORT, 'an entry of the log cannot be changed');
END;

CREATE TRIGGER log_is_not_shortened BEFORE DELETE ON log
WHEN EXISTS (SELECT 1 FROM dossier WHERE id = OLD.dossier)
 AND NOT EXISTS (SELECT 1 FROM replacing WHERE dossier = OLD.dossier)
BEGIN
  SELECT RAISE (ABORT, 'an entry of the log cannot be removed');
END;

CREATE TRIGGER log_has_no_gaps BEFORE INSERT ON log
WHEN NEW.place <> (SELECT coalesce (max (place) + 1, 0) FROM log WHERE dossier = NEW.dossier)
BEGIN
  SELECT RAISE (ABORT, 'an entry of the log can only be added behind the last');
END;

CREATE TRIGGER register_log_is_not_changed BEFORE UPDATE ON register_log
BEGIN
  SELECT RAISE (ABORT, 'an entry of the log cannot be changed');
END;

CREATE TRIGGER register_log_is_not_shortened BEFORE DELETE ON register_log
BEGIN
  SELECT RAISE (ABORT, 'an entry of the log cannot be removed');
END;

CREATE TRIGGER register_log_has_no_gaps BEFORE INSERT ON register_log
WHEN NEW.place <> (SELECT coalesce (max (place) + 1, 0) FROM register_log)
BEGIN
  SELECT RAISE (ABORT, 'an entry of the log can only be added behind the last');
END;

CREATE TRIGGER held_is_not_changed BEFORE UPDATE ON held
BEGIN
  SELECT RAISE (ABORT, 'what was held cannot be changed');
END;

CREATE TRIGGER held_is_not_removed BEFORE DELETE ON held
WHEN EXISTS (SELECT 1 FROM dossier WHERE id = OLD.dossier)
BEGIN
  SELECT RAISE (ABORT, 'what was held cannot be removed');
END;
