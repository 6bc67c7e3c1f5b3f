-- The tables of the demo API. Dropped and made anew by every reset, children first.

DROP TABLE IF EXISTS files;
DROP TABLE IF EXISTS checklist_items;
DROP TABLE IF EXISTS tasks;
DROP TABLE IF EXISTS projects;
DROP TABLE IF EXISTS sessions;
DROP TABLE IF EXISTS users;
DROP TABLE IF EXISTS teams;

CREATE TABLE teams (
    id    TEXT PRIMARY KEY,
    name  TEXT NOT NULL,
    plan  TEXT NOT NULL CHECK (plan IN ('free', 'business')),
    seats INTEGER NOT NULL
) STRICT;

CREATE TABLE users (
    id         TEXT PRIMARY KEY,
    -- None for someone whom their team let go: they can sign in, and nothing else.
    team_id    TEXT REFERENCES teams (id),
    email      TEXT NOT NULL COLLATE NOCASE UNIQUE,
    first_name TEXT,
    last_name  TEXT,
    role       TEXT NOT NULL CHECK (role IN ('admin', 'member', 'guest')),
    status     TEXT NOT NULL CHECK (status IN ('active', 'invited', 'deactivated'))
) STRICT;

CREATE TABLE sessions (
    token   TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE projects (
    id          TEXT PRIMARY KEY,
    team_id     TEXT NOT NULL REFERENCES teams (id),
    key         TEXT NOT NULL,
    name        TEXT NOT NULL,
    description TEXT,
    start_on    TEXT,
    due_on      TEXT,
    budget      REAL,
    archived    INTEGER NOT NULL DEFAULT 0,
    version     INTEGER NOT NULL DEFAULT 1,
    created_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    UNIQUE (team_id, key)
) STRICT;

CREATE TABLE tasks (
    id              TEXT PRIMARY KEY,
    project_id      TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name            TEXT NOT NULL,
    description     TEXT,
    status          TEXT NOT NULL DEFAULT 'todo',
    priority        TEXT NOT NULL DEFAULT 'normal',
    assignee_id     TEXT REFERENCES users (id),
    -- Another task of the project. Its key is deferred, so that the tasks of one batch may name each
    -- other in any order: whether it exists is found out by COMMIT, and nowhere before.
    blocked_by      TEXT,
    start_on        TEXT,
    due_on          TEXT,
    estimated_hours REAL,
    version         INTEGER NOT NULL DEFAULT 1,
    created_at      TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    UNIQUE (project_id, id),
    FOREIGN KEY (project_id, blocked_by) REFERENCES tasks (project_id, id)
        DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE checklist_items (
    task_id  TEXT NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title    TEXT NOT NULL,
    minutes  REAL,
    done     INTEGER NOT NULL,
    PRIMARY KEY (task_id, position)
) STRICT;

CREATE TABLE files (
    id           TEXT PRIMARY KEY,
    project_id   TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name         TEXT NOT NULL,
    content_type TEXT NOT NULL,
    content      BLOB NOT NULL,
    created_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;
