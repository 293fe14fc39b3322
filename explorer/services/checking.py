"""Whether a project file is whole and says what its sources say, down to every date and quote."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from os import PathLike
from typing import TYPE_CHECKING, Any

from explorer.model.edtf import UNDATED, EdtfFault, parse_edtf
from explorer.model.fault import Cancelled
from explorer.reading.anchor import AnchorState, locate
from explorer.store import integrity
from explorer.store.project_file import ProjectFile, cancelled_by
from explorer.store.writer import sha256_of

if TYPE_CHECKING:
    from explorer.store.connection import GuardedConnection, Token

Progress = Callable[[str, int, int], None]
"""Called with (what is being checked, done, in all)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: `area` is pages, references, search, text, date, quote or value; `where` a key or ""."""

    area: str
    where: str
    sentence: str

    def __str__(self) -> str:
        return (
            f"{self.area}: {self.where}: {self.sentence}" if self.where else f"{self.area}: {self.sentence}"
        )


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check: what was counted, what is wrong, and what is only worth knowing."""

    path: str
    counts: dict[str, int]
    quotes: dict[str, int]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def lines(self) -> list[str]:
        """Return the report as text, one finding a line, the verdict last."""
        states = ", ".join(
            f"{count} {state}" for state, count in self.quotes.items() if count or state == "exact"
        )
        summary = (
            f"{self.counts['event']} events, {self.counts['source']} sources, quotes: {states or 'none'}"
        )
        found = [str(problem) for problem in (*self.problems, *self.notes)]
        verdict = "All is well." if self.ok else f"{len(self.problems)} problems."
        return [*found, f"{summary}. {verdict}"]

    def as_dict(self) -> dict[str, Any]:
        """Return the report for programs."""
        return {
            "file": self.path,
            "ok": self.ok,
            "counts": self.counts,
            "quotes": self.quotes,
            "problems": [_as_dict(problem) for problem in self.problems],
            "notes": [_as_dict(note) for note in self.notes],
        }


def _as_dict(problem: Problem) -> dict[str, str]:
    return {"area": problem.area, "where": problem.where, "problem": problem.sentence}


def check(
    path: str | PathLike[str], progress: Progress | None = None, token: "Token | None" = None
) -> Report:
    """Check a whole file, unchanged. Raises `FileFault` if it cannot be opened, `Cancelled` when stopped."""
    with ProjectFile.open(path) as file:
        return check_open(file, progress, token)


def check_open(file: ProjectFile, progress: Progress | None = None, token: "Token | None" = None) -> Report:
    """Check a file that is open already, as this thread sees it."""
    connection = file.reader()
    with cancelled_by(connection, token):
        return _Checking(connection, file.path.as_posix(), progress or (lambda *_: None), token).run()


@dataclass
class _Checking:
    connection: "GuardedConnection"
    path: str
    progress: Progress
    token: "Token | None"
    quotes: dict[str, int] = field(default_factory=lambda: {str(state): 0 for state in AnchorState})
    counts: dict[str, int] = field(default_factory=dict)

    def run(self) -> Report:
        self.progress("pages", 0, 1)
        pages = [Problem("pages", "", line) for line in integrity.damaged_pages(self.connection)]
        if pages:
            # Reading rows out of damaged pages would only raise, or make up, errors that follow from these.
            return Report(self.path, {"event": 0, "source": 0}, self.quotes, tuple(pages))
        self.counts = integrity.counts(self.connection)
        problems = [*self._references(), *self._search(), *self._dates(), *self._texts(), *self._values()]
        notes = [
            Problem("quote", key, "the event has no citation, so nothing shows who says so")
            for key in integrity.uncited_events(self.connection)
        ]
        return Report(self.path, self.counts, self.quotes, tuple(problems), tuple(notes))

    def _step(self, what: str, done: int, total: int) -> None:
        if self.token is not None and self.token.cancelled:
            raise Cancelled
        self.progress(what, done, total)

    def _references(self) -> Iterator[Problem]:
        self._step("references", 0, 1)
        for line in integrity.broken_references(self.connection):
            yield Problem("references", "", line)

    def _search(self) -> Iterator[Problem]:
        self._step("search", 0, 1)
        for name in integrity.damaged_text_indexes(self.connection):
            yield Problem(
                "search", name, "the full-text index does not match the texts: searches may miss events"
            )

    def _dates(self) -> Iterator[Problem]:
        done = 0
        for block in integrity.stored_dates(self.connection):
            for stored in block:
                wrong = _wrong_date(stored)
                if wrong:
                    yield Problem("date", stored.key, wrong)
            done += len(block)
            self._step("dates", done, self.counts["event"])

    def _texts(self) -> Iterator[Problem]:
        done = 0
        for stored in integrity.stored_texts(self.connection):
            if stored.text_sha256 and sha256_of(stored.text) != stored.text_sha256:
                yield Problem(
                    "text", stored.key, "the text is not the one that was imported (its hash differs)"
                )
            for quote in integrity.stored_quotes(self.connection, stored.key):
                done += 1
                yield from self._quote(stored.text, quote)
                if done % 1000 == 0:
                    self._step("quotes", done, self.counts["citation"])
            for side in integrity.stored_sides(self.connection, stored.key):
                if stored.text[side.start : side.end] != side.quote:
                    yield Problem(
                        "quote",
                        side.owner,
                        f"a side of the conflict does not stand in {stored.key} as quoted",
                    )
        self._step("quotes", self.counts["citation"], self.counts["citation"])

    def _quote(self, text: str, stored: integrity.StoredQuote) -> Iterator[Problem]:
        if not text:
            # An imported event list names documents without bringing them; their words cannot be looked up.
            return
        place = locate(text, stored.start, stored.end, stored.quote, stored.prefix, stored.suffix)
        self.quotes[place.state] += 1
        if place.state is not AnchorState.EXACT:
            yield Problem("quote", stored.owner, _SENTENCES[place.state].format(stored=stored, place=place))

    def _values(self) -> Iterator[Problem]:
        self._step("values", 0, 1)
        for key, sentence in integrity.bad_values(self.connection):
            yield Problem("value", key, sentence)


_SENTENCES = {
    AnchorState.MOVED: (
        "a quote of {stored.source} has moved from {stored.start} to {place.start}: {stored.quote!r}"
    ),
    AnchorState.AMBIGUOUS: (
        "a quote of {stored.source} stands elsewhere, but nothing proves where: {stored.quote!r}"
    ),
    AnchorState.LOST: "a quote is not in {stored.source} any more: {stored.quote!r}",
}


def _wrong_date(stored: integrity.StoredDate) -> str:
    try:
        date = parse_edtf(stored.edtf) if stored.edtf else UNDATED
    except EdtfFault as fault:
        return str(fault)
    derived = (date.earliest_us, date.latest_us, date.core_start_us, date.core_end_us, int(date.qualified))
    return "" if derived == stored[2:] else f"the stored bounds are not those of {stored.edtf!r}"
