"""UCDP Georeferenced Event Dataset (Sundberg and Melander 2013, Journal of Peace Research 50(4)).

Date precision (UCDP GED Codebook, `date_prec`): 1 is the day; 2 to 5 say that it was some day between
`date_start` and `date_end`, which is the EDTF set `[a..b]`, not an approximate date. Sides are actors: A acts,
B is its target; civilians are B in one-sided violence (type 3). The source articles are the documents.
"""

import re
from collections.abc import Sequence

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

_VIOLENCE = {"1": "state-based conflict", "2": "non-state conflict", "3": "one-sided violence"}
_ENTRY = re.compile(r"(.*?),\s*(\d{4}-\d\d-\d\d),\s*(.*)", re.DOTALL)
_BETWEEN_ENTRIES = re.compile(r'"\s*;\s*"')


class UcdpGed(ListVocabulary):
    """See the module."""

    publisher = "Uppsala Conflict Data Program"
    prefix = "ucdp"
    needed = frozenset({"date prec", "date start", "date end", "side a", "side b", "type of violence"})
    fields = (
        FieldSpec("id", "The number of the event", ("id",)),
        FieldSpec("date from", "The first day on which it can have been", ("date start",)),
        FieldSpec("date to", "The last day on which it can have been", ("date end",)),
        FieldSpec("date precision", "1 the day; 2 to 5 some day between the two", ("date prec",)),
        FieldSpec("kind", "1 state-based, 2 non-state, 3 one-sided", ("type of violence",)),
        FieldSpec("side a", "Who acts", ("side a",)),
        FieldSpec("side b", "Against whom", ("side b",)),
        FieldSpec("place", "The name of the place", ("where coordinates", "where description")),
        FieldSpec("where", "The place in the words of the source", ("where description",)),
        FieldSpec("country", "The country", ("country",)),
        FieldSpec("conflict", "The conflict that it belongs to", ("conflict name",)),
        FieldSpec("deaths", "Deaths, best estimate", ("best", "best est")),
        FieldSpec("deaths, low", "Deaths, low estimate", ("low", "low est")),
        FieldSpec("deaths, high", "Deaths, high estimate", ("high", "high est")),
        FieldSpec("articles", "The source articles", ("source article",)),
        FieldSpec("office", "Their houses", ("source office",)),
        FieldSpec("told by", "Who tells it in them", ("source original",)),
        FieldSpec("latitude", "Degrees north", ("latitude",)),
        FieldSpec("longitude", "Degrees east", ("longitude",)),
    )

    def reader(self, mapping: FieldMapping, columns: Cells) -> DraftReader:
        """Return the function that reads a row's cells."""
        return _Reader(mapping, columns).read


class _Reader(FieldReader):
    def read(self, cells: Cells) -> Draft:
        take = self.taken(cells)
        date, precision = self._date(take)
        deaths = number(take.get("deaths", ""))
        first, second = take.get("side a", ""), take.get("side b", "")
        if not first or not second:
            raise RowFault("it names no two sides")
        place = take.get("place", "")
        killed = f"{deaths} killed" if deaths else "deaths unknown"
        kind = take.get("kind", "")
        return Draft(
            f"{first} – {second}: {killed}{f', {place}' if place else ''}",
            take.get("id", ""),
            date,
            _summary(take),
            wording=f"{take.get('date from', '')} to {take.get('date to', '')}, precision {precision}"
            if precision != "1"
            else "",
            kind=_VIOLENCE.get(kind, kind or "event"),
            tags=tuple(filter(None, [take.get("conflict", ""), f"date precision {precision}"])),
            parties=distinct_parties(list(_parties(take, first, second))),
            articles=tuple(_articles(take.get("articles", ""), take.get("office", ""))),
            claims=tuple(_claims(take, deaths)),
            attribution=take.get("told by", ""),
        )

    def _date(self, take: dict[str, str]) -> tuple[str, str]:
        precision = take.get("date precision", "")
        first, last = self.dates.edtf(take.get("date from", "")), self.dates.edtf(take.get("date to", ""))
        if precision not in ("1", "2", "3", "4", "5"):
            raise RowFault(f"its date precision “{precision}” is not 1 to 5")
        if not first or not last:
            raise RowFault("it lacks one of its two dates")
        if last < first:
            raise RowFault(f"its last day {last} lies before its first {first}")
        return first if first == last else f"[{first}..{last}]", precision


def _summary(take: dict[str, str]) -> str:
    told = [take.get("where", ""), take.get("country", "")]
    return "; ".join(dict.fromkeys(filter(None, told)))


def _parties(take: dict[str, str], first: str, second: str) -> Sequence[Party]:
    victim = "organisation" if second.casefold() == "civilians" else _side_type(second)
    parties = [Party(first, "agent", _side_type(first)), Party(second, "target", victim)]
    places = [(take.get("place", ""), "place"), (take.get("country", ""), "state")]
    return [*parties, *(Party(name, "location", kind) for name, kind in places if name)]


def _side_type(name: str) -> str:
    return "state" if name.startswith("Government of ") else "armed group"


def _claims(take: dict[str, str], deaths: str) -> Sequence[ClaimedValue]:
    found = [ClaimedValue("deaths", deaths, "persons")] if deaths else []
    for name in ("deaths, low", "deaths, high"):
        value = number(take.get(name, ""))
        if value:
            found.append(ClaimedValue(f"{name} estimate", value, "persons"))
    return [*found, *coordinates(take.get("latitude", ""), take.get("longitude", ""))]


def _articles(cell: str, offices: str) -> Sequence[Article]:
    """Return the articles of a cell: `"house,date,headline";"..."`, or free text in older rows."""
    if not cell.strip():
        return ()
    # Houses have no semicolon in their names; where their number fits they say how far a name with commas goes.
    entries = (
        _BETWEEN_ENTRIES.split(cell.strip().strip('"')) if cell.lstrip().startswith('"') else [cell.strip()]
    )
    houses = offices.split(";")
    houses = houses if len(houses) == len(entries) else [""] * len(entries)
    return [
        _article(entry, house)
        for entry, house in zip(dict.fromkeys(entries), houses, strict=False)
        if entry.strip()
    ]


def _article(entry: str, house: str) -> Article:
    words = entry.strip()
    if house and entry.startswith(f"{house},"):
        found = _ENTRY.fullmatch("," + entry[len(house) + 1 :])
    else:
        found = _ENTRY.fullmatch(entry)
        house = found[1].strip() if found else ""
    if not found:
        return Article(as_title(words), quote=words)
    headline = found[3].strip()
    return Article(
        as_title(headline) or words, publisher=house.strip(), published=_day(found[2]), quote=words
    )


def _day(text: str) -> str:
    from explorer.model.edtf import is_edtf

    return text if is_edtf(text) else ""
