"""Events by how well they match words: linear in the hits, so for thousands of them and not for all."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import sqlite3

    from numpy.typing import NDArray

# A word of the title weighs ten times one of a quote (bm25 gives smaller numbers for better matches).
_RANKED = """
    SELECT id FROM (
        SELECT rowid AS id, bm25(event_text, 10.0, 4.0) AS score FROM event_text WHERE event_text MATCH :query
        UNION ALL
        SELECT citation.event_id, bm25(citation_text) FROM citation_text
        JOIN citation ON citation.id = citation_text.rowid WHERE citation_text MATCH :query
    ) GROUP BY id ORDER BY min(score), id
"""


def ranked_events(connection: "sqlite3.Connection", query: str) -> "NDArray[np.int64]":
    """Return the ids of the events whose title, summary or quotes match a query of FTS5, best first."""
    rows = connection.execute(_RANKED, {"query": query}).fetchall()
    return np.fromiter((event_id for (event_id,) in rows), np.int64, len(rows))
