"""Our own exports read by a few lines of the tests' own, to compare with what the program wrote."""

import json
from itertools import groupby

from explorer.formats.cells import unguard
from explorer.model.event import Content


def content_of_text(text):
    """Return what an interchange file holds."""
    read = json.loads(text)
    assert read.pop("format") == "timeline-explorer/1"
    for event in read["events"]:
        del event["earliest"], event["latest"]
        for citation in event["citations"]:
            citation.pop("state", None)
    return Content.model_validate(read)


def rows_of_events(rows):
    """Yield the rows of a CSV of events, event by event, as they were before they were guarded."""
    plain = [{name: unguard(cell) for name, cell in row.items()} for row in rows]
    for _, group in groupby(plain, lambda row: row["id"]):
        yield list(group)
