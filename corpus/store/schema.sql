-- What was read: an article each, also those that could not be read.
CREATE TABLE IF NOT EXISTS inputs (
  input  INTEGER PRIMARY KEY,
  place  TEXT NOT NULL,    -- news.jsonl:17
  digest INTEGER NOT NULL, -- of its bytes
  error  TEXT NOT NULL     -- why there is no document, else empty
);
CREATE TABLE IF NOT EXISTS documents (
  document INTEGER PRIMARY KEY, -- its input
  id       TEXT NOT NULL UNIQUE,
  title    TEXT NOT NULL,
  outlet   TEXT NOT NULL,
  date     TEXT NOT NULL, -- 2026-03-02, empty where unknown
  bytes    INTEGER NOT NULL,
  quotes   INTEGER NOT NULL
);
-- Who speaks in a document.
CREATE TABLE IF NOT EXISTS speakers (
  speaker  INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  id       TEXT NOT NULL, -- stays the same from run to run
  name     TEXT NOT NULL,
  type     TEXT NOT NULL,
  gender   TEXT NOT NULL,
  role     TEXT NOT NULL,
  known_id TEXT NOT NULL,
  quotes   INTEGER NOT NULL,
  block    TEXT NOT NULL, -- those it may be one with; empty for nobody
  profile  INTEGER NOT NULL, -- of those that tell the same
  evidence TEXT NOT NULL, -- what is compared, as JSON
  person   INTEGER,       -- who it is
  reason   TEXT           -- why
);
CREATE TABLE IF NOT EXISTS quotes (
  quote      INTEGER PRIMARY KEY,
  document   INTEGER NOT NULL,
  number     INTEGER NOT NULL, -- in the document, from 1
  id         TEXT NOT NULL,    -- stays the same from run to run
  kind       TEXT NOT NULL,
  act        TEXT NOT NULL,
  cue        TEXT NOT NULL,
  text       TEXT NOT NULL,
  words      INTEGER NOT NULL,
  speaker    INTEGER,
  source     TEXT NOT NULL,
  citing     TEXT NOT NULL,
  addressee  TEXT NOT NULL,
  rule       TEXT NOT NULL,
  confidence REAL NOT NULL,
  name_confidence REAL NOT NULL,
  bands      BLOB,    -- what it is compared by, eight bytes each
  person     INTEGER, -- who says it; none for groups and those without a name
  statement  INTEGER, -- of which other documents have the words as well
  relation   TEXT     -- first, copy, cut, longer
);
-- What is made of all documents.
CREATE TABLE IF NOT EXISTS people (
  person    INTEGER PRIMARY KEY,
  id        TEXT NOT NULL,
  name      TEXT NOT NULL, -- the most frequent one
  names     TEXT NOT NULL, -- all of them, parted by semicolons
  type      TEXT NOT NULL,
  gender    TEXT NOT NULL,
  role      TEXT NOT NULL, -- the most frequent one
  known_id  TEXT NOT NULL,
  documents INTEGER NOT NULL,
  quotes    INTEGER NOT NULL,
  outlets   INTEGER NOT NULL,
  first     TEXT NOT NULL, -- dates of documents
  last      TEXT NOT NULL,
  namesakes INTEGER NOT NULL -- others who are kept apart and have the name
);
CREATE TABLE IF NOT EXISTS statements (
  statement    INTEGER PRIMARY KEY,
  text         TEXT NOT NULL, -- the longest wording
  quotes       INTEGER NOT NULL,
  documents    INTEGER NOT NULL,
  outlets      INTEGER NOT NULL,
  people       INTEGER NOT NULL, -- more than 1: not all name the same speaker
  first        TEXT NOT NULL,
  first_outlet TEXT NOT NULL, -- several of one day are parted by semicolons
  cut          INTEGER NOT NULL -- quotes that have less of it
);
CREATE TABLE IF NOT EXISTS counts (
  what      TEXT NOT NULL, -- gender, act, kind, type, role, outlet, month
  value     TEXT NOT NULL,
  quotes    INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  people    INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS trends (
  person INTEGER NOT NULL,
  month  TEXT NOT NULL,
  quotes INTEGER NOT NULL,
  PRIMARY KEY (person, month)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS topics (
  person INTEGER NOT NULL,
  word   TEXT NOT NULL,
  quotes INTEGER NOT NULL, -- of the person that have the word
  weight REAL NOT NULL,    -- how much more often than others: a log-likelihood
  PRIMARY KEY (person, word)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS finished (inputs INTEGER NOT NULL);
