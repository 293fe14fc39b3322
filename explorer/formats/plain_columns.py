"""Blocks of a plain list read column by column: a third of the time of reading them row by row.

Only blocks in which every row is simple are read so: a title on one line, one readable date, nothing but the fields
that nearly every list has. Any other block is None here and is read by `plain_list`, which says the same of each row.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from explorer.formats.importer import Draft, FieldMapping, Party, PlainBlock, RowFault, places_of
from explorer.formats.list_dates import reading_of
from explorer.formats.vocabulary import Cells
from explorer.model.edtf import EdtfFault, parse_edtf

_KEPT_CELLS = 100_000


class PartyColumn(NamedTuple):
    """Where actors of a role stand, and what makes the parties of a cell."""

    place: int
    parties: Callable[[str], list[Party]]


class PlainColumns:
    """Reads blocks of rows. `read` takes the cells of the rows, all of the list's width, without faults."""

    def __init__(self, mapping: FieldMapping, columns: Cells, parties: Sequence[PartyColumn]) -> None:
        at = places_of(mapping, columns)
        self._dates = reading_of(dict(mapping.options))
        self._single = {name: at[name][0] for name in _READ if name in at}
        self._parties = parties
        named = {column.place for column in parties}
        others = {place for name, places in at.items() if name not in _READ for place in places}
        self._others = sorted(others - named)
        self._known: list[dict[str, list[Party]]] = [{} for _ in parties]
        self._known_dates: dict[str, str] = {}

    def read(self, rows: Sequence[Cells]) -> PlainBlock | None:
        """Return the block, None where a row of it is not simple."""
        columns = list(zip(*rows, strict=True))
        if any(any(map(str.strip, columns[place])) for place in self._others):
            return None
        titles = self._cells(columns, "title")
        joined = "\0".join(titles)
        if not all(titles) or "\n" in joined or "  " in joined:
            return None
        ids = self._cells(columns, "id")
        if any(ids) and not all(ids):
            return None
        texts = self._cells(columns, "date")
        dates = self._edtf(texts)
        if dates is None:
            return None
        told = self._cells(columns, "summary")
        usual = Draft("").kind
        return PlainBlock(
            titles,
            ids,
            dates,
            [said if said != title else "" for said, title in zip(told, titles, strict=True)],
            [text if text != date else "" for text, date in zip(texts, dates, strict=True)],
            [kind or usual for kind in self._cells(columns, "kind")],
            self._cells(columns, "note"),
            self._parties_of(columns, len(rows)),
        )

    def _cells(self, columns: Sequence[Cells], name: str) -> list[str]:
        place = self._single.get(name)
        return [""] * len(columns[0]) if place is None else [cell.strip() for cell in columns[place]]

    def _edtf(self, texts: Sequence[str]) -> list[str] | None:
        known = self._known_dates
        if len(known) > _KEPT_CELLS:
            known.clear()
        try:
            for text in set(texts) - known.keys():
                date = self._dates.edtf(text)
                parse_edtf(date)
                known[text] = date
        except (RowFault, EdtfFault):
            return None
        return [known[text] for text in texts]

    def _parties_of(self, columns: Sequence[Cells], count: int) -> list[list[Party]]:
        merged: list[list[Party]] = []
        for column, known in zip(self._parties, self._known, strict=True):
            cells = columns[column.place]
            if len(known) > _KEPT_CELLS:
                known.clear()
            for cell in set(cells) - known.keys():
                known[cell] = column.parties(cell)
            found = [known[cell] for cell in cells]
            merged = [a + b for a, b in zip(merged, found, strict=True)] if merged else found
        return merged or [[]] * count


_READ = ("title", "id", "date", "summary", "kind", "note")
