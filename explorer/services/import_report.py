"""What an import found, would do and did, as values for the command line and the dialog."""

from dataclasses import dataclass, field
from pathlib import Path

from explorer.formats.importer import FieldMapping, FieldSpec, Question
from explorer.model.change import ChangeSet

SHOWN_REJECTED = 1_000
"""So many rejected rows are kept for being shown; all of them stand in the file of rejected rows."""


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that did not become an event, and why. `number` counts the rows of its file from 1."""

    file: str
    number: int
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row as it will be understood; `fault` says why it will be rejected, empty where it will not be."""

    number: int
    cells: tuple[str, ...]
    title: str = ""
    date: str = ""
    date_in_words: str = ""
    extent: str = ""
    kind: str = ""
    status: str = ""
    actors: str = ""
    summary: str = ""
    source: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What was found in a file, which column fills which field, and its first rows as they will be understood."""

    path: Path
    format: str
    format_title: str
    found: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]
    fields: tuple[FieldSpec, ...]
    mapping: FieldMapping
    questions: tuple[Question, ...]
    rows: tuple[PreviewRow, ...]
    rows_in_all: int
    """Estimated from the size where the file is longer than the sample."""
    is_estimate: bool


@dataclass(frozen=True, slots=True)
class Forecast:
    """What an import would do with the first `rows` rows. `examples` are (row, title, what and why)."""

    rows: int
    is_whole: bool
    imported: int
    updated: int
    unchanged: int
    rejected: int
    conflicts: int
    examples: tuple[tuple[int, str, str], ...]


@dataclass(slots=True)
class ImportReport:
    """What an import did: imported + updated + unchanged + rejected = rows, always.

    `conflicts` of the updated rows disagree with what the file holds. `touched` is for views that refresh.
    """

    rows: int = 0
    imported: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    conflicts: int = 0
    sources: int = 0
    actors: int = 0
    formats: dict[str, str] = field(default_factory=dict)
    mappings: dict[str, FieldMapping] = field(default_factory=dict)
    rejected_rows: list[RejectedRow] = field(default_factory=list)
    rejected_file: Path | None = None
    touched: ChangeSet = field(default_factory=lambda: ChangeSet(""))

    def reasons(self) -> list[tuple[str, int]]:
        """Return the reasons for rejections, the commonest first, with how many of the kept rows have them."""
        counts: dict[str, int] = {}
        for row in self.rejected_rows:
            counts[row.reason] = counts.get(row.reason, 0) + 1
        return sorted(counts.items(), key=lambda pair: -pair[1])

    def sentence(self) -> str:
        """Return the counts in a sentence."""
        recorded = (
            " 1 conflict was recorded, to be looked at."
            if self.conflicts == 1
            else f" {self.conflicts:,} conflicts were recorded, to be looked at."
            if self.conflicts
            else ""
        )
        return (
            f"{self.rows:,} rows: {self.imported:,} imported, {self.updated:,} updated, "
            f"{self.unchanged:,} unchanged, {self.rejected:,} rejected.{recorded}"
        )

    def as_dict(self) -> dict[str, object]:
        """Return the report for programs."""
        names = ("rows", "imported", "updated", "unchanged", "rejected", "conflicts", "sources", "actors")
        return {
            **{name: getattr(self, name) for name in names},
            "formats": self.formats,
            "rejected_rows": [
                {"file": row.file, "row": row.number, "reason": row.reason, "text": row.text}
                for row in self.rejected_rows
            ],
            "rejected_file": str(self.rejected_file) if self.rejected_file else None,
        }
