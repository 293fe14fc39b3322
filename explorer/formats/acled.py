"""ACLED (Armed Conflict Location and Event Data).

Time precision (ACLED Codebook): 1 is the day; 2 a week, coded by a day in its middle; 3 a month. The sides come
with associated actors; the sources are names of media, the notes are what happened in ACLED's words.
"""

from collections.abc import Iterator

from explorer.formats.importer import (
    Article,
    ClaimedValue,
    Draft,
    DraftReader,
    FieldMapping,
    FieldSpec,
    Party,
    RowFault,
)
from explorer.formats.list_numbers import number
from explorer.formats.vocabulary import (
    Cells,
    FieldReader,
    ListVocabulary,
    as_title,
    coordinates,
    distinct_parties,
)
from explorer.model.calendar import US_PER_DAY, civil_from_days
from explorer.model.edtf import Precision, parse_edtf

_HALF_WEEK_DAYS = 3


class Acled(ListVocabulary):
    """See the module."""

    publisher = "ACLED"
    prefix = "acled"
    needed = frozenset({"event date", "time precision", "event type", "actor1", "fatalities"})
    fields = (
        FieldSpec("id", "The code of the event", ("event id cnty", "data id", "event id no cnty")),
        FieldSpec("date", "The day, or the middle of the week or month", ("event date",)),
        FieldSpec("date precision", "1 day, 2 week, 3 month", ("time precision",)),
        FieldSpec("kind", "The type of the event", ("sub event type", "event type")),
        FieldSpec("topic", "What kinds of disorder it is", ("event type", "disorder type"), multiple=True),
        FieldSpec("actor 1", "Who acts", ("actor1",)),
        FieldSpec("with actor 1", "Who is on that side", ("assoc actor 1",)),
        FieldSpec("actor 2", "Against whom", ("actor2",)),
        FieldSpec("with actor 2", "Who is on that side", ("assoc actor 2",)),
        FieldSpec("place", "The name of the place", ("location",)),
        FieldSpec("country", "The country", ("country",)),
        FieldSpec("source", "The media that report it", ("source",)),
        FieldSpec("summary", "What happened", ("notes",)),
        FieldSpec("deaths", "Persons killed", ("fatalities",)),
        FieldSpec("tags", "ACLED's tags", ("tags",)),
        FieldSpec("latitude", "Degrees north", ("latitude",)),
        FieldSpec("longitude", "Degrees east", ("longitude",)),
    )

    def reader(self, mapping: FieldMapping, columns: Cells) -> DraftReader:
        """Return the function that reads a row's cells."""
        return _Reader(mapping, columns).read


class _Reader(FieldReader):
    def read(self, cells: Cells) -> Draft:
        take = self.taken(cells)
        kind = take.get("kind", "") or "event"
        deaths = number(take.get("deaths", ""))
        sides = " – ".join(filter(None, [take.get("actor 1", ""), take.get("actor 2", "")]))
        place = take.get("place", "")
        title = f"{kind}{f': {sides}' if sides else ''}{f', {place}' if place else ''}"
        topics = [cells[at].strip() for at in self.places.get("topic", ())]
        topics += [tag.strip() for tag in take.get("tags", "").split(";")]
        claims = (ClaimedValue("deaths", deaths, "persons"),) if deaths else ()
        return Draft(
            as_title(title),
            take.get("id", ""),
            self._date(take),
            take.get("summary", ""),
            wording=take.get("date", "") if take.get("date precision") != "1" else "",
            kind=kind.casefold(),
            tags=tuple(dict.fromkeys(filter(None, topics))),
            parties=distinct_parties(list(_parties(take))),
            articles=tuple(_articles(take.get("source", ""))),
            claims=claims + coordinates(take.get("latitude", ""), take.get("longitude", "")),
        )

    def _date(self, take: dict[str, str]) -> str:
        day, precision = self.dates.edtf(take.get("date", "")), take.get("date precision", "")
        if not day:
            raise RowFault("it has no date")
        if precision == "1":
            return day
        date = parse_edtf(day)
        if precision not in ("2", "3") or date.precision is not Precision.DAY:
            raise RowFault(f"its time precision “{precision}” is not 1, 2 or 3 with a day")
        if precision == "3":
            return day[:-3]
        middle = date.earliest_us // US_PER_DAY
        first, last = (civil_from_days(middle + step) for step in (-_HALF_WEEK_DAYS, _HALF_WEEK_DAYS))
        return "[{:04}-{:02}-{:02}..{:04}-{:02}-{:02}]".format(*first, *last)


def _parties(take: dict[str, str]) -> Iterator[Party]:
    for name, role in (
        ("actor 1", "agent"),
        ("with actor 1", "agent"),
        ("actor 2", "target"),
        ("with actor 2", "target"),
    ):
        for actor in take.get(name, "").split(";"):
            if actor.strip():
                yield Party(actor.strip(), role, _type_of(actor.strip()))
    for name, kind in (("place", "place"), ("country", "state")):
        if take.get(name):
            yield Party(take[name], "location", kind)


def _type_of(name: str) -> str:
    if name.startswith(("Military Forces of ", "Police Forces of ")):
        return "military unit"
    return "organisation" if name.startswith(("Civilians", "Protesters", "Rioters")) else "armed group"


def _articles(cell: str) -> Iterator[Article]:
    for name in dict.fromkeys(part.strip() for part in cell.split(";")):
        if name:
            yield Article(name, publisher=name, note="Named by ACLED as a source; its words are not known.")
