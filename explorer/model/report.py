"""A report of a range as plain values, before any format: entries in the order of time, and numbered notes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """What one source says in a disagreement. `note` is the number of the note that cites these words: the
    source is short then; where it is 0 for none, the source is in full. `is_opposed` is false where a
    disagreement has more than two sides, so that these words may also agree.
    """

    quote: str
    source: str
    note: int = 0
    is_opposed: bool = True

    @property
    def label(self) -> str:
        """What stands before the words in a note on other words."""
        return "Against this" if self.is_opposed else "In the same disagreement"

    @property
    def source_words(self) -> str:
        """The source, and the note where these words are cited."""
        return f"{self.source}, note {self.note}" if self.note else self.source


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A conflict as it is told, in exactly one note. `resolution` is empty while it is open."""

    id: str
    title: str
    kind: str
    note: str
    apparent: bool
    resolution: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote. `quote` is verbatim, `source` the full source; `speaker` is who speaks in it, `grade` both
    Admiralty grades ("C3", "C", ""). `against` are the words of others that disagree; `told` the conflicts
    told here, `see` the numbers of the notes that tell those which concern these words, too. `state` is
    "exact" where the words stand as they were quoted, else "moved", "ambiguous" or "lost".
    """

    number: int
    quote: str
    source: str
    speaker: str = ""
    grade: str = ""
    stance: str = "supports"
    against: tuple[Side, ...] = ()
    told: tuple[Disagreement, ...] = ()
    see: tuple[int, ...] = ()
    state: str = "exact"


@dataclass(frozen=True, slots=True)
class Entry:
    """An event. `surely` is "certain", "possible" or, without a range, empty; `status` is empty for a plain
    assertion; `actors` are (name, role).
    """

    id: str
    title: str
    date: str
    surely: str
    status: str
    kind: str
    summary: str
    wording: str
    actors: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source in the list at the end: its words in full, its grade, and what is known of its date."""

    words: str
    reliability: str
    published_note: str


@dataclass(frozen=True, slots=True)
class Report:
    """Title, what it covers as (label, value), and the counts of open and settled disagreements in it."""

    title: str
    stated: tuple[tuple[str, str], ...]
    entries: tuple[Entry, ...]
    sources: tuple[ListedSource, ...]
    open_conflicts: int
    settled_conflicts: int


CERTAIN_MARKS = {"certain": "certainly in the range", "possible": "possibly in the range"}
"""What is said of an entry's place in the range."""


def note_remarks(note: Note) -> str:
    """Return what follows the source of a note: grade, stance and whether the words still stand, as sentences."""
    graded = f" Graded {note.grade}." if note.grade else ""
    stance = {"contradicts": " This contradicts the event.", "mentions": " This only mentions it."}
    return graded + stance.get(note.stance, "") + _STATE_REMARKS.get(note.state, "")


_STATE_REMARKS = {
    "moved": " These words have moved in their document since they were quoted.",
    "ambiguous": " It is not proven which place of the document these words come from.",
    "lost": " These words are not in the document any more.",
}


def disagreement_label(told: Disagreement) -> str:
    """Return what a conflict is called before its title."""
    state = "Settled" if told.resolution else "Open"
    return f"{state} {'seeming ' if told.apparent else ''}disagreement ({told.kind})"
