import json

import pytest

from explorer.formats.json_interchange import content_from_json, event_object, interchange_text
from explorer.model.fault import DataFault
from tests.services.random_projects import random_content


def _text(content):
    parts = (content.title, content.sources, content.actors, content.events, content.conflicts)
    return "".join(interchange_text(*parts))


@pytest.mark.parametrize("seed", range(20))
def test_reading_it_back_gives_the_same_content(seed):
    content = random_content(seed)
    text = _text(content)
    assert content_from_json(text) == content
    assert json.loads(text)["format"] == "timeline-explorer/1"


def test_bounds_stand_after_the_date():
    event = next(e for e in random_content(1, 60, 60).events if e.date == "2015-09")
    written = event_object(event)
    assert (written["earliest"], written["latest"]) == ("2015-09-01", "2015-09-30")
    assert list(written)[:6] == ["id", "title", "summary", "date", "earliest", "latest"]


HEAD = '{"format": "timeline-explorer/1", '


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[]", "interchange"),
        ('{"format": "timeline-explorer/2"}', "interchange"),
        (HEAD, "not valid JSON"),
        (HEAD + '"title": NaN}', "NaN"),
        (HEAD + '"title": 1e999}', "too large"),
        (HEAD + '"title": "a", "title": "b"}', "twice"),
        (HEAD + '"title": "\\ud800"}', "surrogate"),
        (HEAD + '"sources": ' + "[" * 100_000 + "}", "deeply"),
        (HEAD + '"events": [{"id": "x"}]}', "events.0.title"),
        (HEAD + '"sauces": []}', "sauces"),
        (HEAD + '"events": [{"id": "x", "title": "t", "importance": 9}]}', "importance"),
    ],
)
def test_what_is_wrong_is_told(text, told):
    with pytest.raises(DataFault, match=told):
        content_from_json(text)
