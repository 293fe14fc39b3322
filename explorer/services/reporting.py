"""The report of a range: events in the order of time, each with its words, and who says otherwise.

Every conflict is told in exactly one note: that of the first event taking part, at the words that are a side
of it. Notes on other words that are sides of it name what disagrees with them and point there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from explorer.model.date_words import date_in_words
from explorer.model.edtf import OPEN_PAST_US
from explorer.model.fault import UsageFault
from explorer.model.report import Disagreement, Entry, ListedSource, Note, Report, Side
from explorer.services.asking import Answer
from explorer.services.citing import short_source_words, source_words
from explorer.services.exported_items import conflicts_of, sources_of
from explorer.services.manifesting import stated_lines
from explorer.services.project import Project
from explorer.services.quotes import unsettled_quotes

if TYPE_CHECKING:
    from explorer.model.event import Citation, Conflict, Event, Passage, Source
    from explorer.reading.anchor import AnchorState

MOST_EVENTS = 10_000


def report_pieces(
    writer: str, project: Project, answer: Answer, made_at: str
) -> Iterator[tuple[str | bytes, int]]:
    """Yield the pieces of a report as "html", "markdown" or "docx" with the events in each."""
    report = make_report(project, answer, made_at)
    if writer == "html":
        from explorer.formats.report_html import html_text

        yield from html_text(report)
    elif writer == "markdown":
        from explorer.formats.report_markdown import markdown_text

        yield from markdown_text(report)
    else:
        from explorer.formats.report_docx import docx_bytes

        yield docx_bytes(report), answer.count


def make_report(project: Project, answer: Answer, made_at: str) -> Report:
    """Return the report of an answer; raises UsageFault where it would be too long to be read."""
    if answer.count > MOST_EVENTS:
        raise UsageFault(
            f"A report of {answer.count:,} events would not be read; nothing was written: "
            f"narrow the filter to {MOST_EVENTS:,} or export a table."
        )
    sources = {source.id: source for source in sources_of(project, answer)}
    rows = _in_time(project, answer)
    events = project.rows_to_events(rows)
    conflicts = _concerned(conflicts_of(project, answer), events)
    notes = _Notes(sources, events, conflicts, unsettled_quotes(project.file))
    sure = None if answer.certain_mask is None else answer.certain_mask[rows]
    names = {actor.id: actor.name for actor in project.catalogue.actors}
    entries = [
        _entry(event, notes.of(event), names, "" if sure is None else "certain" if sure[at] else "possible")
        for at, event in enumerate(events)
    ]
    return Report(
        title=project.title or project.path.stem,
        stated=tuple(stated_lines(project, answer, made_at)),
        entries=tuple(entries),
        sources=tuple(_listed(source) for source in sources.values()),
        open_conflicts=sum(not conflict.resolution for conflict in conflicts),
        settled_conflicts=sum(bool(conflict.resolution) for conflict in conflicts),
    )


def _in_time(project: Project, answer: Answer) -> NDArray[np.intp]:
    """The rows by their earliest bound; what began nobody knows when stands at its end, the undated last."""
    rows, columns = answer.rows, project.columns
    earliest, latest = columns.earliest_us[rows], columns.latest_us[rows]
    at = np.where(earliest == OPEN_PAST_US, latest, earliest)
    ordered: NDArray[np.intp] = rows[np.lexsort((latest, at))]
    return ordered


def _concerned(conflicts: "list[Conflict]", events: "list[Event]") -> "list[Conflict]":
    """The conflicts that concern events of the report: by name, or, where none is named, by their words."""
    here = {event.id for event in events}
    cited = {c.source for event in events for c in event.citations}
    kept = []
    for conflict in conflicts:
        by_words = not conflict.events and any(side.source in cited for side in conflict.citations)
        if here.intersection(conflict.events) or (
            by_words and any(_is_side(c, conflict) for event in events for c in event.citations)
        ):
            kept.append(conflict)
    return kept


def _is_side(citation: "Citation", conflict: "Conflict") -> bool:
    return any(_overlap(citation, side) for side in conflict.citations)


def _overlap(citation: "Citation", side: "Passage") -> bool:
    return citation.source == side.source and citation.start < side.end and side.start < citation.end


@dataclass
class _Draft:
    """A note before all numbers are known; a note of no citation only tells conflicts."""

    number: int
    citation: "Citation | None"
    told: "list[Conflict]" = field(default_factory=list)
    state: str = "exact"


class _Notes:
    """Numbers the notes of all events, gives each conflict to one of them, then says what disagrees."""

    def __init__(
        self,
        sources: "dict[str, Source]",
        events: "list[Event]",
        conflicts: "list[Conflict]",
        unsettled: "dict[str, dict[int, AnchorState]]",
    ) -> None:
        self._words = {key: source_words(source) for key, source in sources.items()}
        self._short = {key: short_source_words(source) for key, source in sources.items()}
        self._grades = {key: source.reliability for key, source in sources.items()}
        self._drafts: dict[str, list[_Draft]] = {}
        count = 0
        for event in events:
            drafts = [_Draft(0, citation) for citation in event.citations]
            if not drafts and any(event.id in conflict.events for conflict in conflicts):
                drafts = [_Draft(0, None)]
            for index, state in unsettled.get(event.id, {}).items():
                drafts[index].state = state.value
            for draft in drafts:
                count += 1
                draft.number = count
            self._drafts[event.id] = drafts
        self._all = [draft for drafts in self._drafts.values() for draft in drafts]
        self._by_source: dict[str, list[_Draft]] = {}
        self._sides: dict[str, list[tuple[Passage, Conflict]]] = {}
        for draft in self._all:
            if draft.citation:
                self._by_source.setdefault(draft.citation.source, []).append(draft)
        self._of_event: dict[str, list[Conflict]] = {}
        for conflict in conflicts:
            for key in conflict.events:
                self._of_event.setdefault(key, []).append(conflict)
            for side in conflict.citations:
                self._sides.setdefault(side.source, []).append((side, conflict))
        self._told_in = {conflict.id: self._give(conflict) for conflict in conflicts}

    def _give(self, conflict: "Conflict") -> int:
        """Let one note tell the conflict and return its number."""
        own = [draft for event in conflict.events for draft in self._drafts.get(event, ())]
        candidates = sorted(own or self._all, key=lambda draft: draft.number)
        sides = [draft for draft in candidates if draft.citation and _is_side(draft.citation, conflict)]
        # The first event taking part, and there the first words that are a side.
        first = next((d for d in self._drafts_of_first_event(candidates) if d in sides), candidates[0])
        chosen = first if own else (sides or candidates)[0]
        chosen.told.append(conflict)
        return chosen.number

    def _drafts_of_first_event(self, candidates: list[_Draft]) -> list[_Draft]:
        return next(drafts for drafts in self._drafts.values() if candidates[0] in drafts)

    def of(self, event: "Event") -> tuple[Note, ...]:
        """Return the notes of an event."""
        return tuple(self._note(event, draft) for draft in self._drafts[event.id])

    def _note(self, event: "Event", draft: _Draft) -> Note:
        told = tuple(self._disagreement(conflict) for conflict in draft.told)
        if draft.citation is None:
            return Note(draft.number, "", "", told=told)
        citation = draft.citation
        concerned = {
            conflict.id: conflict
            for side, conflict in self._sides.get(citation.source, ())
            if _overlap(citation, side) and self._told_in[conflict.id] != draft.number
        }
        elsewhere = list(concerned.values())
        see = {self._told_in[conflict.id] for conflict in elsewhere}
        if draft is self._drafts[event.id][0]:
            told_here = {c.id for d in self._drafts[event.id] for c in d.told}
            joined = [c for c in self._of_event.get(event.id, ()) if c.id not in told_here]
            see |= {self._told_in[conflict.id] for conflict in joined}
        return Note(
            number=draft.number,
            quote=citation.quote,
            source=self._words.get(citation.source, citation.source),
            speaker=citation.attribution,
            grade=f"{self._grades.get(citation.source, '')}{citation.credibility or ''}",
            stance=citation.stance.value,
            against=tuple(self._against(event, draft, elsewhere)),
            told=told,
            see=tuple(sorted(see)),
            state=draft.state,
        )

    def _against(self, event: "Event", draft: _Draft, elsewhere: "list[Conflict]") -> Iterator[Side]:
        """What disagrees with the words of a note: contradicting citations of its event, the other sides of
        open conflicts that are told in another note.
        """
        citation = draft.citation
        assert citation is not None
        opposite = "supports" if citation.stance.value == "contradicts" else "contradicts"
        given: set[int] = set()
        for other in self._drafts[event.id]:
            if other.citation and other.citation.stance.value == opposite:
                given.add(other.number)
                short = self._short.get(other.citation.source, other.citation.source)
                yield Side(other.citation.quote, short, other.number)
        for conflict in elsewhere:
            for passage in () if conflict.resolution else conflict.citations:
                side = self._side(passage)
                if not _overlap(citation, passage) and side.note not in given:
                    given.update({side.note} - {0})
                    yield replace(side, is_opposed=len(conflict.citations) == 2)

    def _side(self, passage: "Passage") -> Side:
        drafts = self._by_source.get(passage.source, ())
        number = next((d.number for d in drafts if d.citation and _overlap(d.citation, passage)), 0)
        words = self._short if number else self._words
        return Side(passage.quote, words.get(passage.source, passage.source), number)

    def _disagreement(self, conflict: "Conflict") -> Disagreement:
        sides = [self._side(passage) for passage in conflict.citations]
        if not sides:
            drafts = [self._drafts[event] for event in conflict.events if event in self._drafts]
            firsts = [found[0] for found in drafts if found and found[0].citation]
            sides = [
                Side(d.citation.quote, self._short.get(d.citation.source, ""), d.number)
                for d in firsts
                if d.citation
            ]
        return Disagreement(
            id=conflict.id,
            title=conflict.title,
            kind=conflict.kind.value,
            note=conflict.note,
            apparent=conflict.apparent,
            resolution=conflict.resolution,
            sides=tuple(sides),
        )


def _entry(event: "Event", notes: tuple[Note, ...], names: dict[str, str], surely: str) -> Entry:
    return Entry(
        id=event.id,
        title=event.title,
        date=date_in_words(event.date),
        surely=surely,
        status="" if event.status.value == "asserted" else event.status.value,
        kind=event.kind,
        summary=event.summary,
        wording=event.wording,
        actors=tuple((names.get(part.actor, part.actor), part.role.value) for part in event.actors),
        notes=notes,
    )


def _listed(source: "Source") -> ListedSource:
    return ListedSource(source_words(source), source.reliability, source.published_note)
