"""What the readers of event lists share: tables of rows, drafts of events, and the mapping between the two.

A *table* is how a file lays out its rows (CSV, a spreadsheet, JSON, a calendar); a *vocabulary* is what the
columns mean (any list, UCDP GED, ACLED ...). The registry that pairs them stands in `import_registry`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from explorer.model.fault import DataFault

LONGEST_ROW = 1_000_000
"""Characters; a longer row is rejected: nobody reads it, and an unclosed quotation mark makes such rows."""


class RowFault(Exception):  # noqa: N818
    """Why one row cannot become an event; the text follows "row 7: " in the report."""


class Record(NamedTuple):
    """A row as the file has it. `text` is verbatim; `fault` says why the row cannot be read at all."""

    number: int
    text: str
    cells: Sequence[Any]
    fault: str = ""
    rows: int = 1
    """How many rows of the file it is: one of our own exports may have several rows for one event."""


@dataclass(slots=True)
class Party:
    """An actor as a row names it; `id` is given only by lists that carry our own ids."""

    name: str
    role: str
    type: str = "organisation"
    id: str = ""


@dataclass(slots=True)
class Article:
    """A document that a row rests on, of which no more is known than these words (`quote`, or the title)."""

    title: str
    publisher: str = ""
    published: str = ""
    url: str = ""
    author: str = ""
    quote: str = ""
    note: str = ""


class CitedPlace(NamedTuple):
    """A citation that a list of our own carries whole; the fields are those of `model.event.Citation`."""

    source: str
    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""
    attribution: str = ""
    stance: str = "supports"
    credibility: int | None = None
    origin: str = ""


class ClaimedValue(NamedTuple):
    """A value that a row gives; `citation` counts the draft's citations, the list's own row being the first."""

    property: str
    value: str
    unit: str
    as_of: str = ""
    citation: int = 0


@dataclass(slots=True)
class Draft:
    """An event as a row tells it, before it has a place in a project. Enumerated words are those of the model.

    `id` is what the list calls the row, empty where it has no name for it; `fixed_id` says that it is an id
    of ours and to be kept as it is. With `places` the event's citations are these and not the list's row.
    """

    title: str
    id: str = ""
    date: str = ""
    summary: str = ""
    extent: str = "within"
    wording: str = ""
    basis: str = "explicit"
    basis_note: str = ""
    kind: str = "event"
    status: str = "asserted"
    importance: int = 3
    reviewed: bool = False
    note: str = ""
    tags: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    articles: tuple[Article, ...] = ()
    claims: tuple[ClaimedValue, ...] = ()
    places: tuple[CitedPlace, ...] = ()
    source_titles: dict[str, str] | None = None
    attribution: str = ""
    fixed_id: bool = False


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """Something that a vocabulary looks for in a column. `hints` are column names, folded, best first."""

    name: str
    about: str
    hints: tuple[str, ...] = ()
    multiple: bool = False


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """Which columns fill which field, and how the file is read; both can be seen and changed.

    `options`: encoding, delimiter, sheet, dates (day-first, month-first), decimal (point, comma), midnight
    (day, time), ids (a prefix).
    """

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)

    def but(self, columns: Mapping[str, tuple[str, ...]], options: Mapping[str, str]) -> "FieldMapping":
        """Return this mapping with some fields and options set otherwise; an empty value takes one away."""
        merged = {**self.columns, **columns}
        chosen = {**self.options, **options}
        return FieldMapping(
            {name: found for name, found in merged.items() if any(found)},
            {name: value for name, value in chosen.items() if value},
        )


class Question(NamedTuple):
    """Something that only the user knows: the option that holds the answer, and (value, words) to choose from."""

    option: str
    text: str
    choices: tuple[tuple[str, str], ...]


DraftReader = Callable[[Sequence[Any]], Draft]
"""From the cells of a row to a draft; raises RowFault."""


class PlainBlock(NamedTuple):
    """Simple rows that became events, as columns of one length. `ids` are all empty or all there.

    An actor may stand twice in a row's parties.
    """

    titles: list[str]
    ids: list[str]
    dates: list[str]
    summaries: list[str]
    wordings: list[str]
    kinds: list[str]
    notes: list[str]
    parties: list[list[Party]]


BlockReader = Callable[[Sequence[Sequence[Any]]], PlainBlock | None]
"""From the cells of some rows to what they say, None where one of them is not simple."""


class Table(Protocol):
    """A file as rows. `records` begins anew each time; `read_bytes` tells how far the latest one has come."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""

    @property
    def heading(self) -> str:
        """What stands above the rows and is repeated above each part of the list's text."""

    @property
    def read_bytes(self) -> int:
        """How far the file has been read."""

    def records(self) -> Iterator[Record]:
        """Yield every row, also those that cannot be read."""

    def cells_of(self, text: str, columns: Sequence[str]) -> Sequence[str] | None:
        """Return the cells, by these columns, of a row's text as an earlier import stored it; None if it is none."""

    def found(self) -> tuple[tuple[str, str], ...]:
        """Return what was detected, as (label, value) for people."""


class Vocabulary(Protocol):
    """What the columns of a kind of list mean."""

    @property
    def fields(self) -> tuple[FieldSpec, ...]:
        """What it looks for in the columns."""

    @property
    def publisher(self) -> str:
        """Who makes these lists, if it is always the same house."""

    @property
    def prefix(self) -> str:
        """What the ids of its rows begin with in a project, empty if that depends on the file."""

    def fits(self, columns: Sequence[str]) -> bool:
        """Whether these are the columns of this kind of list."""

    def arranged(self, table: Table) -> Table:
        """Return the table as this kind of list wants it."""

    def mapping(self, columns: Sequence[str], sample: Sequence[Sequence[str]]) -> FieldMapping:
        """Return which column fills which field, and the options that the sample's rows show."""

    def questions(
        self, mapping: FieldMapping, columns: Sequence[str], sample: Sequence[Sequence[str]]
    ) -> tuple[Question, ...]:
        """Return what has to be asked, since the sample's rows can be read in two ways."""

    def reader(self, mapping: FieldMapping, columns: Sequence[str]) -> DraftReader:
        """Return the function that reads a row's cells; raises DataFault for a column that is not there."""

    def block_reader(self, mapping: FieldMapping, columns: Sequence[str]) -> BlockReader | None:
        """Return a faster way to read rows of which every one is simple, with the same result; None for none."""


def places_of(mapping: FieldMapping, columns: Sequence[str]) -> dict[str, list[int]]:
    """Return the positions of the columns that fill each field; raises DataFault for one that is not there."""
    from explorer.formats.column_names import nearest_column

    position = {name: place for place, name in reversed(list(enumerate(columns)))}
    found: dict[str, list[int]] = {}
    for name, wanted in mapping.columns.items():
        for column in wanted:
            if column not in position:
                raise DataFault(
                    f'There is no column "{column}" for {name}; nothing was imported{nearest_column(column, columns)}.'
                )
        found[name] = [position[column] for column in wanted]
    return found


def folded(column: str) -> str:
    """Return a column's name as hints are written: small letters and digits, words parted by one space."""
    spaced = "".join(c if c.isalnum() else " " for c in column.casefold())
    return " ".join(spaced.split())


def hinted_columns(fields: Sequence[FieldSpec], columns: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the columns whose names are hints of fields; a column fills one field, the first that wants it."""
    names: dict[str, str] = {}
    for column in columns:
        names.setdefault(folded(column), column)
    taken: set[str] = set()
    chosen: dict[str, tuple[str, ...]] = {}
    for spec in fields:
        met = [names[hint] for hint in spec.hints if hint in names and names[hint] not in taken]
        kept = tuple(dict.fromkeys(met)) if spec.multiple else tuple(met[:1])
        if kept:
            taken.update(kept)
            chosen[spec.name] = kept
    return chosen
