-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A Weegwijzer register, version 2: views, to read a register with the sqlite3
-- shell or any other program that reads SQLite. The program itself uses none.
--
-- A text for people is a string, or an object with one string per language; the
-- views show the Dutch one, else the English one, else the JSON itself.

-- The next decision point is the first that was not held, by its planned date.
CREATE VIEW dossiers AS
SELECT dossier.id,
       coalesce (title.content ->> '$.nl', title.content ->> '$.en', title.content ->> '$') AS title,
       intake.content ->> '$.phase' AS phase,
       triage.content ->> '$.track' AS track,
       coalesce (point.content ->> '$.title.nl', point.content ->> '$.title.en',
                 point.content ->> '$.title') AS next_decision_point,
       point.content ->> '$.planned' AS planned,
       dossier.archived
FROM dossier
LEFT JOIN part AS title  ON title.dossier = dossier.id AND title.name = 'title'
LEFT JOIN part AS intake ON intake.dossier = dossier.id AND intake.name = 'intake'
LEFT JOIN part AS triage ON triage.dossier = dossier.id AND triage.name = 'triage'
LEFT JOIN item AS point  ON point.dossier = dossier.id AND point.part = 'decision_points'
  AND point.place = (
    SELECT place FROM item
    WHERE item.dossier = dossier.id AND item.part = 'decision_points'
      AND coalesce (json_type (item.content, '$.held'), 'null') = 'null'
    ORDER BY item.content ->> '$.planned' IS NULL, item.content ->> '$.planned', place
    LIMIT 1)
ORDER BY planned IS NULL, planned, title;

CREATE VIEW members AS
SELECT dossier, content ->> '$.id' AS id,
       coalesce (content ->> '$.name.nl', content ->> '$.name.en', content ->> '$.name') AS name,
       content ->> '$.discipline' AS discipline, content ->> '$.role' AS role,
       content ->> '$.votes' AS votes, content ->> '$.recused' AS recused
FROM item WHERE part = 'members';

CREATE VIEW criteria AS
SELECT dossier, content ->> '$.id' AS id, content ->> '$.parent' AS parent,
       coalesce (content ->> '$.name.nl', content ->> '$.name.en', content ->> '$.name') AS name,
       content ->> '$.perspective' AS perspective, content ->> '$.must' AS must,
       content -> '$.levels' AS levels, content ->> '$.worst' AS worst, content ->> '$.best' AS best
FROM item WHERE part = 'criteria';

CREATE VIEW alternatives AS
SELECT dossier, content ->> '$.id' AS id,
       coalesce (content ->> '$.name.nl', content ->> '$.name.en', content ->> '$.name') AS name,
       content ->> '$.comparator' AS comparator
FROM item WHERE part = 'alternatives';

CREATE VIEW scores AS
SELECT score.dossier,
       coalesce (member.name, score.content ->> '$.member') AS member,
       coalesce (score.content ->> '$.round', 1) AS round,
       coalesce (alternative.name, score.content ->> '$.alternative') AS alternative,
       coalesce (criterion.name, score.content ->> '$.criterion') AS criterion,
       score.content ->> '$.value' AS value, score.content ->> '$.answer' AS answer,
       score.content ->> '$.low' AS low, score.content ->> '$.high' AS high,
       coalesce (score.content ->> '$.reason.nl', score.content ->> '$.reason.en',
                 score.content ->> '$.reason') AS reason
FROM item AS score
LEFT JOIN members AS member
  ON member.dossier = score.dossier AND member.id = score.content ->> '$.member'
LEFT JOIN alternatives AS alternative
  ON alternative.dossier = score.dossier AND alternative.id = score.content ->> '$.alternative'
LEFT JOIN criteria AS criterion
  ON criterion.dossier = score.dossier AND criterion.id = score.content ->> '$.criterion'
WHERE score.part = 'scores';

CREATE VIEW weights AS
SELECT weights.dossier, coalesce (member.name, weights.content ->> '$.member') AS member,
       coalesce (weights.content ->> '$.round', 1) AS round,
       weights.content ->> '$.method' AS method, weights.content -> '$.points' AS points
FROM item AS weights
LEFT JOIN members AS member
  ON member.dossier = weights.dossier AND member.id = weights.content ->> '$.member'
WHERE weights.part = 'weights';

CREATE VIEW risks AS
SELECT dossier, content ->> '$.id' AS id, content ->> '$.kind' AS kind,
       coalesce (content ->> '$.event.nl', content ->> '$.event.en', content ->> '$.event') AS event,
       content ->> '$.probability' AS probability, content ->> '$.severity' AS severity,
       coalesce (content ->> '$.control.nl', content ->> '$.control.en', content ->> '$.control') AS control,
       content ->> '$.residual_probability' AS residual_probability,
       content ->> '$.residual_severity' AS residual_severity
FROM item WHERE part = 'risks';

CREATE VIEW decisions AS
SELECT dossier, content ->> '$.id' AS id, content ->> '$.kind' AS kind,
       coalesce (content ->> '$.title.nl', content ->> '$.title.en', content ->> '$.title') AS title,
       content ->> '$.planned' AS planned, content ->> '$.held.date' AS held,
       content ->> '$.held.outcome' AS outcome,
       coalesce (content ->> '$.held.reasons.nl', content ->> '$.held.reasons.en',
                 content ->> '$.held.reasons') AS reasons
FROM item WHERE part = 'decision_points';

CREATE VIEW history AS
SELECT dossier, place, content ->> '$.at' AS at, content ->> '$.who' AS who,
       content ->> '$.what.op' AS op, content ->> '$.what.path' AS path,
       content ->> '$.what.name' AS name, content ->> '$.hash' AS hash
FROM log
UNION ALL
SELECT NULL, place, content ->> '$.at', content ->> '$.who', content ->> '$.what.op',
       content ->> '$.what.path', content ->> '$.what.name', content ->> '$.hash'
FROM register_log;
