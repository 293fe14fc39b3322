"""The tables of a project file as data, and what a file of each schema version must hold exactly.

Names are meant to be read in `sqlite3` and Datasette. There are no triggers and no views: a file that has
some was not made by us and is refused, so the writer keeps the full-text index in step itself.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x544C5850
"""The bytes "TLXP" at offset 68 of the file; `file` and MIME databases recognise a project by it."""

SCHEMA_VERSION = 1
"""Stored as `user_version`."""

TABLES: dict[str, str] = {
    "project": """(
        key TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "source": """(
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        file TEXT NOT NULL,
        title TEXT NOT NULL,
        author TEXT NOT NULL DEFAULT '',
        publisher TEXT NOT NULL DEFAULT '',
        published TEXT NOT NULL DEFAULT '',
        published_note TEXT NOT NULL DEFAULT '',
        url TEXT NOT NULL DEFAULT '',
        language TEXT NOT NULL DEFAULT '',
        reliability TEXT NOT NULL DEFAULT '',
        origin TEXT NOT NULL DEFAULT '',
        sha256 TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        revision INTEGER NOT NULL DEFAULT 1,
        text_sha256 TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "actor": """(
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        parent_id INTEGER REFERENCES actor(id),
        note TEXT NOT NULL DEFAULT '',
        revision INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "alias": """(
        id INTEGER PRIMARY KEY,
        actor_id INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
        name TEXT NOT NULL
    ) STRICT""",
    "event": """(
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        summary TEXT NOT NULL DEFAULT '',
        edtf TEXT NOT NULL DEFAULT '',
        earliest_us INTEGER NOT NULL,
        latest_us INTEGER NOT NULL,
        core_start_us INTEGER NOT NULL,
        core_end_us INTEGER NOT NULL,
        qualified INTEGER NOT NULL DEFAULT 0,
        extent TEXT NOT NULL DEFAULT 'within',
        wording TEXT NOT NULL DEFAULT '',
        basis TEXT NOT NULL DEFAULT 'explicit',
        basis_note TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL DEFAULT 'event',
        status TEXT NOT NULL DEFAULT 'asserted',
        importance INTEGER NOT NULL DEFAULT 3,
        reviewed INTEGER NOT NULL DEFAULT 0,
        origin_count INTEGER NOT NULL DEFAULT 0,
        note TEXT NOT NULL DEFAULT '',
        revision INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "event_actor": """(
        event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
        actor_id INTEGER NOT NULL REFERENCES actor(id),
        role TEXT NOT NULL,
        position INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (event_id, actor_id, role)
    ) STRICT, WITHOUT ROWID""",
    "event_tag": """(
        event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        position INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (event_id, tag)
    ) STRICT, WITHOUT ROWID""",
    "citation": """(
        id INTEGER PRIMARY KEY,
        event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
        source_id INTEGER NOT NULL REFERENCES source(id),
        position INTEGER NOT NULL DEFAULT 0,
        start_offset INTEGER NOT NULL,
        end_offset INTEGER NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL DEFAULT '',
        suffix TEXT NOT NULL DEFAULT '',
        attribution TEXT NOT NULL DEFAULT '',
        stance TEXT NOT NULL DEFAULT 'supports',
        credibility INTEGER,
        origin TEXT NOT NULL DEFAULT '',
        revision INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "claim": """(
        id INTEGER PRIMARY KEY,
        event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
        citation_id INTEGER NOT NULL REFERENCES citation(id) ON DELETE CASCADE,
        position INTEGER NOT NULL DEFAULT 0,
        property TEXT NOT NULL,
        value TEXT NOT NULL,
        unit TEXT NOT NULL,
        as_of TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "conflict": """(
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        apparent INTEGER NOT NULL DEFAULT 0,
        severity INTEGER NOT NULL DEFAULT 2,
        resolution TEXT NOT NULL DEFAULT '',
        revision INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "conflict_event": """(
        conflict_id INTEGER NOT NULL REFERENCES conflict(id) ON DELETE CASCADE,
        event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
        position INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (conflict_id, event_id)
    ) STRICT, WITHOUT ROWID""",
    "conflict_passage": """(
        id INTEGER PRIMARY KEY,
        conflict_id INTEGER NOT NULL REFERENCES conflict(id) ON DELETE CASCADE,
        source_id INTEGER NOT NULL REFERENCES source(id),
        position INTEGER NOT NULL DEFAULT 0,
        start_offset INTEGER NOT NULL,
        end_offset INTEGER NOT NULL,
        quote TEXT NOT NULL
    ) STRICT""",
    "saved_view": """(
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        question TEXT NOT NULL
    ) STRICT""",
    "journal": """(
        id INTEGER PRIMARY KEY,
        made_at TEXT NOT NULL,
        who TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL,
        why TEXT NOT NULL DEFAULT '',
        undone INTEGER NOT NULL DEFAULT 0,
        changes TEXT NOT NULL
    ) STRICT""",
    "journal_touched": """(
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        journal_id INTEGER NOT NULL REFERENCES journal(id) ON DELETE CASCADE,
        PRIMARY KEY (kind, key, journal_id)
    ) STRICT, WITHOUT ROWID""",
}

INDEXES: dict[str, str] = {
    "actor_by_parent": "actor(parent_id)",
    "alias_by_actor": "alias(actor_id)",
    "event_actor_by_actor": "event_actor(actor_id, event_id)",
    # These columns are all that loading the events needs of citations: the index answers without the quotes.
    "citation_by_event": "citation(event_id, position, source_id, stance)",
    "citation_by_source": "citation(source_id, start_offset)",
    "claim_by_event": "claim(event_id, position)",
    "claim_by_citation": "claim(citation_id)",
    "conflict_event_by_event": "conflict_event(event_id)",
    "conflict_passage_by_conflict": "conflict_passage(conflict_id, position)",
    "conflict_passage_by_source": "conflict_passage(source_id)",
    "journal_touched_by_journal": "journal_touched(journal_id)",
}

TEXT_INDEXES: dict[str, tuple[str, tuple[str, ...]]] = {
    "event_text": ("event", ("title", "summary")),
    "citation_text": ("citation", ("quote",)),
    "source_text": ("source", ("title", "text")),
}
"""Full-text table -> (the table it indexes, the columns)."""

# Datasette finds a full-text table only if the table's name stands in double quotes here.
_FTS5 = (
    'CREATE VIRTUAL TABLE {name} USING fts5({columns}, content="{content}", content_rowid="id", '
    "tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')"
)

_HARMLESS = frozenset({"sqlite_stat1", "sqlite_stat4", "sqlite_sequence"})


def statements() -> list[str]:
    """Return the DDL of schema version 1 in the order in which it must run."""
    tables = [f"CREATE TABLE {name} {body}" for name, body in TABLES.items()]
    indexes = [f"CREATE INDEX {name} ON {on}" for name, on in INDEXES.items()]
    texts = [
        _FTS5.format(name=name, columns=", ".join(columns), content=content)
        for name, (content, columns) in TEXT_INDEXES.items()
    ]
    return tables + indexes + texts


def create_schema(connection: "sqlite3.Connection") -> None:
    """Make every table, index and full-text table in an empty database."""
    for statement in statements():
        connection.execute(statement)


def columns_of(table: str) -> tuple[str, ...]:
    """Return the column names of one of our tables, in the order of its DDL."""
    return _columns()[table]


@lru_cache(maxsize=1)
def _columns() -> dict[str, tuple[str, ...]]:
    kept = re.compile(r"^\s*([a-z][a-z0-9_]*) (?:TEXT|INTEGER|BLOB|REAL)", re.MULTILINE)
    return {table: tuple(kept.findall(body)) for table, body in TABLES.items()}


def objects_of(connection: "sqlite3.Connection") -> frozenset[tuple[str, str, str]]:
    """Return (type, name, normalised SQL) of every object in the database, statistics tables left out."""
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return frozenset(
        (str(kind), str(name), _normal(str(sql or ""))) for kind, name, sql in found if name not in _HARMLESS
    )


def _normal(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).strip().rstrip(";")
