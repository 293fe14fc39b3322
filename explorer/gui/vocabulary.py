"""The words of the data's own fixed lists, which the screen shows in the language of the interface.

They are found by `tr(value)`, so they stand here only to be translated. Kinds of events, tags and names belong to the
data and stay as they are.
"""

import re

from explorer.gui.language import current_language, mark, tr

STATUSES = (
    mark("asserted"),
    mark("attributed"),
    mark("alleged"),
    mark("disputed"),
    mark("planned"),
    mark("forecast"),
    mark("recommended"),
)
ROLES = (mark("agent"), mark("target"), mark("speaker"), mark("location"), mark("mentioned"))
ACTOR_TYPES = (
    mark("person"),
    mark("state"),
    mark("organisation"),
    mark("armed group"),
    mark("military unit"),
    mark("place"),
)
STANCES = (mark("supports"), mark("contradicts"), mark("mentions"))
CONFLICT_KINDS = (
    mark("value"),
    mark("unit"),
    mark("status"),
    mark("identity"),
    mark("date"),
    mark("judgement"),
)
QUOTE_STATES = (mark("exact"), mark("moved"), mark("ambiguous"), mark("lost"))
CHOICE_STATES = (mark("included"), mark("excluded"), mark("neutral"))
FIELDS = (
    mark("source"),
    mark("kind"),
    mark("role"),
    mark("importance"),
    mark("year"),
    mark("tag"),
    mark("stance"),
    mark("reliability"),
    mark("credibility"),
    mark("ungraded"),
    mark("has"),
    mark("type"),
    mark("actor type"),
    mark("words"),
    mark("all of"),
    mark("any of"),
)

FORMATS = (
    mark("CSV (spreadsheets)"),
    mark("Excel workbook"),
    mark("Interchange JSON (everything)"),
    mark("JSON Lines (one event a line)"),
    mark("Report with footnotes, HTML"),
    mark("Report with footnotes, Word"),
    mark("Report with footnotes, Markdown"),
    mark("Table, Markdown"),
    mark("TimelineJS (web timeline)"),
    mark("iCalendar (exact days only)"),
    mark("Sources, CSL-JSON"),
    mark("Sources, BibTeX"),
    mark("Sources, RIS"),
)

_PIECE = re.compile(r"(?P<head>[a-z ]+): (?P<value>.+)", re.DOTALL)
_RANGE = re.compile(r"(certainly|possibly) in (.+)")
_CHILDREN = " with children"


def piece_words(text: str) -> str:
    """Return a piece of a question, as `services.question.parts_of` says it, in the interface's language."""
    if current_language() == "en":
        return text
    if in_range := _RANGE.fullmatch(text):
        certain = in_range[1] == "certainly"
        return tr("certainly in {range}" if certain else "possibly in {range}", range=in_range[2])
    if text.endswith(_CHILDREN):
        return tr("{name} with children", name=piece_words(text.removesuffix(_CHILDREN)))
    if text.startswith("not "):
        return tr("not {name}", name=text.removeprefix("not "))
    piece = _PIECE.fullmatch(text)
    if piece is None or tr(piece["head"]) == piece["head"]:
        return text
    return f"{tr(piece['head'])}: {tr(piece['value'])}"


_RANGE_WORDS = (
    mark("certainly in {range}"),
    mark("possibly in {range}"),
)
