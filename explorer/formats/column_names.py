"""Names of columns: made distinct where a header repeats one, and the nearest where one is misspelt."""

import difflib
from collections.abc import Sequence


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names with "column 3" for an empty one and " (2)" behind a repeated one."""
    made: dict[str, None] = {}
    for place, name in enumerate(names, 1):
        plain = name.strip() or f"column {place}"
        tried, number = plain, 2
        while tried in made:
            tried, number = f"{plain} ({number})", number + 1
        made[tried] = None
    return tuple(made)


def nearest_column(column: str, columns: Sequence[str]) -> str:
    """Return "; did you mean ...?" or the list of the first columns."""
    near = difflib.get_close_matches(column.casefold(), [name.casefold() for name in columns], 1, 0.5)
    if near:
        return "; did you mean " + next(name for name in columns if name.casefold() == near[0])
    listed = ", ".join(columns[:8])
    return f"; the columns are {listed}{' ...' if len(columns) > 8 else ''}"
