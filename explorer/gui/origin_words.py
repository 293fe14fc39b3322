"""Why citations of an event count as one voice, in the language of the interface."""

from typing import TYPE_CHECKING

from explorer.gui.language import counted, mark, tr
from explorer.reading.corroboration import JOINED

if TYPE_CHECKING:
    from explorer.reading.corroboration import Origin

_REASONS = (
    ("the same document", mark("the same document")),
    ("the same origin: ", mark("the same origin: {name}")),
    ("the same author: ", mark("the same author: {name}")),
    ("both repeat ", mark("both repeat {name}")),
    ("shared wording: ", mark("shared wording: {name}")),
)
"""How a reason of `reading.corroboration` begins -> the text of the screen."""


def reason_words(reason: str) -> str:
    """Return a reason of `reading.corroboration` in the language of the interface."""
    joined = "joined by an analyst: "
    if reason.startswith(joined):
        label = reason.removeprefix(joined)
        if label.startswith(f"{JOINED} "):
            return tr("joined by an analyst")
        return tr("joined by an analyst: {name}", name=label)
    told = "the one reports what "
    if reason.startswith(told) and reason.endswith(" said"):
        return tr("the one reports what {name} said", name=reason[len(told) : -len(" said")])
    for beginning, text in _REASONS:
        if reason.startswith(beginning):
            return tr(text, name=reason.removeprefix(beginning))
    return reason


def voice_words(voice: "Origin") -> str:
    """Return which citations are one voice and why: "1 and 3 are one voice: the same author: X"."""
    numbers = [str(k + 1) for k in voice.citations]
    named = tr("{first} and {last}", first=", ".join(numbers[:-1]), last=numbers[-1])
    reasons = "; ".join(reason_words(reason) for reason in voice.reasons)
    return tr("Citations {numbers} are one voice: {reasons}", numbers=named, reasons=reasons)


def count_words(voices: int) -> str:
    """Return how many independent voices an event has."""
    return counted(max(voices, 1), "single source", "{n} independent sources")
