"""Saved views: named questions kept in the file; state of the reader, not data, and so not journalled."""

from typing import TYPE_CHECKING

from explorer.model.fault import UsageFault

if TYPE_CHECKING:
    import sqlite3


def saved_views(connection: "sqlite3.Connection") -> dict[str, str]:
    """Return name -> question (JSON), by name."""
    return dict(connection.execute("SELECT name, question FROM saved_view ORDER BY name").fetchall())


def save_view(connection: "sqlite3.Connection", name: str, question: str) -> None:
    """Keep a question under a name, replacing what had that name."""
    connection.execute(
        "INSERT INTO saved_view (name, question) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET question "
        "= excluded.question",
        (name, question),
    )


def rename_view(connection: "sqlite3.Connection", name: str, new_name: str) -> None:
    """Give a view another name; raises `UsageFault` when that is taken or the view is gone."""
    if new_name != name and new_name in saved_views(connection):
        raise UsageFault(f"There is a view {new_name!r} already; nothing was changed: choose another name.")
    if not connection.execute("UPDATE saved_view SET name = ? WHERE name = ?", (new_name, name)).rowcount:
        raise UsageFault(f"There is no view {name!r}; nothing was changed.")


def delete_view(connection: "sqlite3.Connection", name: str) -> None:
    """Forget a view; raises `UsageFault` when there is none of that name."""
    if not connection.execute("DELETE FROM saved_view WHERE name = ?", (name,)).rowcount:
        raise UsageFault(f"There is no view {name!r}; nothing was changed.")
