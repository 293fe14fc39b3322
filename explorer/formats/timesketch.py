"""Timesketch exports and the files that Timesketch imports: CSV or JSON Lines of message, datetime, timestamp_desc.

Its own export drops microseconds of `datetime` at times while `timestamp` still has them (google/timesketch
3173), so the finer of the two is taken, and they must agree about the second.
"""

from explorer.formats.importer import Draft, DraftReader, FieldMapping, FieldSpec, Party, RowFault, places_of
from explorer.formats.list_dates import DateReading
from explorer.formats.vocabulary import Cells, ListVocabulary, as_title, distinct_parties, several
from explorer.model.calendar import US_PER_SECOND, civil_from_us
from explorer.model.edtf import parse_edtf

_TICKS = {10: 1_000_000, 13: 1_000, 16: 1}
"""Digits of a Unix time of our days -> microseconds in its unit (seconds, milliseconds, microseconds)."""


class Timesketch(ListVocabulary):
    """See the module."""

    needed = frozenset({"message", "datetime", "timestamp desc"})
    fields = (
        FieldSpec("id", "The id of the event", ("id", "uuid", "event uuid")),
        FieldSpec("title", "What happened", ("message",)),
        FieldSpec("date", "When, in ISO 8601", ("datetime",)),
        FieldSpec("timestamp", "When, in microseconds since 1970", ("timestamp",)),
        FieldSpec("kind", "What the time is the time of", ("timestamp desc",)),
        FieldSpec("tags", "Tags and labels", ("tag", "tags", "label"), multiple=True),
        FieldSpec(
            "mentioned",
            "Machines and users",
            ("hostname", "computer name", "username", "user"),
            multiple=True,
        ),
        FieldSpec("note", "Comments", ("comment", "comments", "notes")),
    )

    def reader(self, mapping: FieldMapping, columns: Cells) -> DraftReader:
        """Return the function that reads a row's cells."""
        return _Reader(places_of(mapping, columns)).read


class _Reader:
    def __init__(self, at: dict[str, list[int]]) -> None:
        self._at = {name: places[0] for name, places in at.items()}
        self._tags, self._mentioned = several(at, "tags"), several(at, "mentioned")
        self._dates = DateReading(midnight_is_day=False)

    def read(self, cells: Cells) -> Draft:
        take = {name: cells[place].strip() for name, place in self._at.items()}
        message = take.get("title", "")
        if not message:
            raise RowFault("it has no message")
        title = as_title(message)
        tags = (tag.strip(" '\"[]") for cell in self._tags(cells) for tag in cell.split(","))
        return Draft(
            title,
            take.get("id", ""),
            self._date(take),
            message if title != message else "",
            kind=take.get("kind", "") or "event",
            note=take.get("note", ""),
            tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
            parties=distinct_parties(
                [Party(name, "mentioned") for name in self._mentioned(cells) if name != "-"]
            ),
        )

    def _date(self, take: dict[str, str]) -> str:
        told, ticks = self._dates.edtf(take.get("date", "")), take.get("timestamp", "")
        if not ticks:
            if not told:
                raise RowFault("it has no time")
            return told
        if not (ticks.isascii() and ticks.isdigit() and len(ticks) in _TICKS):
            raise RowFault(f"its timestamp “{ticks[:40]}” is no number of microseconds since 1970")
        us = int(ticks) * _TICKS[len(ticks)]
        if told and parse_edtf(told).earliest_us // US_PER_SECOND != us // US_PER_SECOND:
            raise RowFault(f"its timestamp {ticks} and its datetime {take['date']} are not the same second")
        if told and ("." in told or not us % US_PER_SECOND):
            return told
        return _moment(us)


def _moment(us: int) -> str:
    year, month, day, hour, minute, second, fraction = civil_from_us(us)
    clock = f"{hour:02}:{minute:02}:{second:02}" + (f".{fraction:06}" if fraction else "")
    return f"{year:04}-{month:02}-{day:02}T{clock}Z"
