"""A saved view as the text that is kept in the file, and back: question, range, lanes, selected event."""

import json
from dataclasses import dataclass, field
from typing import Any

from explorer.gui.language import tr
from explorer.gui.range_words import SelectedRange, range_of_words
from explorer.model.fault import DataFault, UsageFault
from explorer.model.filter import EventFilter
from explorer.services.question import question_from_json, question_to_json
from explorer.timeline.lane_arranging import choice_from_plain, choice_to_plain
from explorer.timeline.lanes import LaneChoice


@dataclass(frozen=True, slots=True)
class ViewState:
    """What a view brings back. `event` is a key, empty for none."""

    question: EventFilter
    range: SelectedRange | None = None
    lanes: LaneChoice = field(default_factory=LaneChoice)
    event: str = ""


def view_to_text(state: ViewState) -> str:
    """Return a view as JSON; parts that say nothing are left out."""
    made: dict[str, Any] = {"filter": json.loads(question_to_json(state.question))}
    if state.range is not None:
        made["range"] = [state.range.date_from, state.range.date_to]
    if state.lanes != LaneChoice():
        made["lanes"] = choice_to_plain(state.lanes)
    if state.event:
        made["event"] = state.event
    return json.dumps(made, ensure_ascii=False, sort_keys=True)


def view_from_text(text: str) -> ViewState:
    """Read what `view_to_text` wrote; raises DataFault for anything else."""
    try:
        read = json.loads(text)
        question = question_from_json(json.dumps(read["filter"]))
        chosen = read.get("range")
        return ViewState(
            question,
            range_of_words(str(chosen[0]), str(chosen[1])) if chosen else None,
            choice_from_plain(read.get("lanes", {})),
            str(read.get("event", "")),
        )
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, UsageFault) as error:
        raise DataFault(tr("This saved view cannot be read; delete it and save it anew.")) from error
