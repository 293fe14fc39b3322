"""GDELT event files, versions 1 and 2: tab-separated, without a header, coded by CAMEO by a machine.

Field lists: "GDELT Event Database Data Format Codebook" V1.03 (57 and 58 fields) and V2.0 (61 fields).
"""

import re

from explorer.formats.delimited import DelimitedTable
from explorer.formats.importer import (
    Article,
    Draft,
    DraftReader,
    FieldMapping,
    FieldSpec,
    Party,
    RowFault,
)
from explorer.formats.listed_file import ListFile
from explorer.formats.vocabulary import (
    Cells,
    FieldReader,
    ListVocabulary,
    as_title,
    coordinates,
    distinct_parties,
)

_ACTOR = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
          "Type2Code", "Type3Code")  # fmt: skip
_GEO_1 = ("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID")
_GEO_2 = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
_HEAD = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor{n}{name}" for n in (1, 2) for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
    "NumSources", "NumArticles", "AvgTone",
)  # fmt: skip


def _columns(count: int) -> tuple[str, ...]:
    geo = _GEO_2 if count == 61 else _GEO_1
    places = tuple(f"{who}Geo_{name}" for who in ("Actor1", "Actor2", "Action") for name in geo)
    return (*_HEAD, *places, "DATEADDED", "SOURCEURL")[:count]


_ROOTS = (
    "make a public statement", "appeal", "express intent to cooperate", "consult", "engage in diplomatic cooperation",
    "engage in material cooperation", "provide aid", "yield", "investigate", "demand", "disapprove", "reject", "threaten",
    "protest", "exhibit military posture", "reduce relations", "coerce", "assault", "fight",
    "engage in unconventional mass violence",
)  # fmt: skip
"""CAMEO root codes 01 to 20."""


def gdelt_table(file: ListFile) -> DelimitedTable:
    """Return the rows of a GDELT file, under the names of its fields."""
    table = DelimitedTable(file, "tab", "no", "no")
    table.columns = _columns(len(table.columns))
    return table


class Gdelt(ListVocabulary):
    """See the module."""

    publisher = "GDELT Project"
    prefix = "gdelt"
    needed = frozenset({"globaleventid", "sqldate", "eventcode"})
    fields = (
        FieldSpec("id", "The number of the event", ("globaleventid",)),
        FieldSpec("date", "The day", ("sqldate",)),
        FieldSpec("kind", "CAMEO root code", ("eventrootcode",)),
        FieldSpec("code", "CAMEO code", ("eventcode",)),
        FieldSpec("actor 1", "Who acts", ("actor1name",)),
        FieldSpec("actor 2", "Towards whom", ("actor2name",)),
        FieldSpec("actor 1 country", "The actor's country, in three letters", ("actor1countrycode",)),
        FieldSpec("actor 2 country", "The other's country", ("actor2countrycode",)),
        FieldSpec("place", "Where", ("actiongeo fullname",)),
        FieldSpec("latitude", "Degrees north", ("actiongeo lat",)),
        FieldSpec("longitude", "Degrees east", ("actiongeo long",)),
        FieldSpec("url", "The article", ("sourceurl",)),
        FieldSpec("root", "Whether it stands at the head of the article", ("isrootevent",)),
    )

    def reader(self, mapping: FieldMapping, columns: Cells) -> DraftReader:
        """Return the function that reads a row's cells."""
        return _Reader(mapping, columns).read


class _Reader(FieldReader):
    def read(self, cells: Cells) -> Draft:
        take = self.taken(cells)
        root = take.get("kind", "").zfill(2)
        if not re.fullmatch("0[1-9]|1[0-9]|20", root):
            raise RowFault(f"its CAMEO root code “{root[:20]}” is not 01 to 20")
        kind = _ROOTS[int(root) - 1]
        first = take.get("actor 1", "") or take.get("actor 1 country", "")
        second = take.get("actor 2", "") or take.get("actor 2 country", "")
        place, url = take.get("place", ""), take.get("url", "")
        sides = f"{first.title() or '?'} – {second.title()}" if second else first.title()
        parties = [
            Party(first.title(), "agent"),
            Party(second.title(), "target"),
            Party(place, "location", "place"),
        ]
        date = self.dates.edtf(take.get("date", ""))
        if not date:
            raise RowFault("it has no date")
        return Draft(
            as_title(f"{kind.capitalize()}{f': {sides}' if sides else ''}{f', {place}' if place else ''}"),
            take.get("id", ""),
            date,
            kind=kind,
            tags=(f"CAMEO {take['code']}",) if take.get("code") else (),
            importance=3 if take.get("root") == "1" else 2,
            parties=distinct_parties([party for party in parties if party.name]),
            articles=(Article(url, url=url, note="Named by GDELT; its words are not known."),) if url else (),
            claims=coordinates(take.get("latitude", ""), take.get("longitude", "")),
        )
