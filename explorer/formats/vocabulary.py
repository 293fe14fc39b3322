"""What all vocabularies do alike: columns found by their names, and the small readers of cells."""

import re
from collections.abc import Callable, Sequence

from explorer.formats.importer import (
    BlockReader,
    ClaimedValue,
    DraftReader,
    FieldMapping,
    FieldSpec,
    Party,
    Question,
    RowFault,
    Table,
    folded,
    hinted_columns,
    places_of,
)
from explorer.formats.list_dates import DateReading
from explorer.formats.list_numbers import coordinate

Cells = Sequence[str]
_SEVERAL = re.compile(r"\s*[;|\n]\s*")
_LONGEST_TITLE = 120


class ListVocabulary:
    """Base of the vocabularies. `needed` are the columns (folded) that tell this kind of list from others."""

    fields: tuple[FieldSpec, ...] = ()
    needed: frozenset[str] = frozenset()
    publisher = ""
    prefix = ""

    def fits(self, columns: Cells) -> bool:
        """Whether these are the columns of this kind of list."""
        return bool(self.needed) and self.needed <= {folded(column) for column in columns}

    def arranged(self, table: Table) -> Table:
        """Return the table as this kind of list wants it."""
        return table

    def mapping(self, columns: Cells, sample: Sequence[Cells]) -> FieldMapping:
        """Return the columns found by their names."""
        return FieldMapping(hinted_columns(self.fields, columns), self.options(columns, sample))

    def options(self, columns: Cells, sample: Sequence[Cells]) -> dict[str, str]:  # noqa: ARG002
        """Return the options that the sample's rows show."""
        return {}

    def questions(
        self,
        mapping: FieldMapping,  # noqa: ARG002
        columns: Cells,  # noqa: ARG002
        sample: Sequence[Cells],  # noqa: ARG002
    ) -> tuple[Question, ...]:
        """Return what has to be asked."""
        return ()

    def reader(self, mapping: FieldMapping, columns: Cells) -> DraftReader:
        """Return the function that reads a row's cells."""
        raise NotImplementedError

    def block_reader(self, mapping: FieldMapping, columns: Cells) -> BlockReader | None:  # noqa: ARG002
        """Return a faster way to read simple rows; most lists have none."""
        return None


class FieldReader:
    """What readers of rows with fixed fields share: the places of the columns, and one reading of dates."""

    def __init__(self, mapping: FieldMapping, columns: Cells) -> None:
        self.places = places_of(mapping, columns)
        self.dates = DateReading()
        self._first = {name: at[0] for name, at in self.places.items()}

    def taken(self, cells: Cells) -> dict[str, str]:
        """Return the text of each field's first column."""
        return {name: cells[place].strip() for name, place in self._first.items()}


def several(places: dict[str, list[int]], name: str) -> Callable[[Cells], list[str]]:
    """Return a reader of all values of a field: its columns, each perhaps several values parted by semicolons."""
    at = places.get(name, ())
    if len(at) == 1:
        only = at[0]
        return lambda cells: values_in(cells[only])
    return lambda cells: [value for place in at for value in values_in(cells[place])]


def values_in(cell: str) -> list[str]:
    """Return the values of one cell, parted by semicolons, bars or line breaks."""
    if "|" in cell or "\n" in cell:
        return [value for value in _SEVERAL.split(cell.strip()) if value]
    if ";" in cell:
        return [value for part in cell.split(";") if (value := part.strip())]
    plain = cell.strip()
    return [plain] if plain else []


def as_title(text: str) -> str:
    """Return the beginning of a text as a title of one line."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_TITLE:
        return line
    return (
        line[: line.rfind(" ", 40, _LONGEST_TITLE) if " " in line[40:_LONGEST_TITLE] else _LONGEST_TITLE]
        + " …"
    )


def words_of(text: str, allowed: Sequence[str], what: str, default: str) -> str:
    """Return the enumerated word that the cell means; raises RowFault naming those there are."""
    word = text.strip().casefold()
    if not word:
        return default
    if word in allowed:
        return word
    raise RowFault(f"the {what} “{text.strip()[:40]}” is none of {', '.join(allowed)}")


def coordinates(latitude: str, longitude: str) -> tuple[ClaimedValue, ...]:
    """Return the claim that keeps a place on the map, nothing where there is none."""
    north, east = coordinate(latitude, 90), coordinate(longitude, 180)
    if not north and not east:
        return ()
    if not north or not east:
        raise RowFault("it has only one of latitude and longitude")
    return (ClaimedValue("coordinates", f"{north}, {east}", "degrees north, east (WGS 84)"),)


def distinct_parties(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the parties, each pair of name and role once."""
    if len({party.name for party in parties}) == len(parties):
        return tuple(parties)
    kept: dict[tuple[str, str], Party] = {}
    for party in parties:
        if party.name:
            kept.setdefault((party.name, party.role), party)
    return tuple(kept.values())
