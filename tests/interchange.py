"""Interchange JSON read by a few lines of its own, to compare with what the program wrote."""

import json

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
