import json

import pytest

from explorer.formats.json_interchange import event_object, interchange_text
from explorer.model.fault import DataFault, UsageFault
from explorer.services.importing import import_file
from tests.interchange import content_of_text
from tests.services.random_projects import random_content


def _text(content):
    parts = (content.title, content.sources, content.actors, content.events, content.conflicts)
    return "".join(interchange_text(*parts))


@pytest.mark.parametrize("seed", range(20))
def test_reading_it_back_gives_the_same_content(seed):
    content = random_content(seed)
    text = _text(content)
    assert content_of_text(text) == content
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
        ("[]", "no list of objects"),
        ('{"format": "timeline-explorer/2"}', "newer version"),
        (HEAD, "not valid JSON"),
        (HEAD + '"title": NaN}', "NaN"),
        (HEAD + '"events": [{"id": "x", "title": "t", "importance": 1e999}]}', "importance"),
        (HEAD + '"title": "a", "title": "b"}', "twice"),
        (HEAD + '"title": "\\ud800"}', "surrogate"),
        (HEAD + '"sources": ' + "[" * 100_000 + "}", "deeply"),
        (HEAD + '"events": [{"id": "x"}]}', "title: field required"),
        (HEAD + '"sauces": []}', "sauces"),
        (HEAD + '"events": [{"id": "x", "title": "t", "importance": 9}]}', "importance"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_made(text, told, tmp_path):
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises((DataFault, UsageFault), match=told):
        import_file(tmp_path / "x.tlx", path)
    assert not (tmp_path / "x.tlx").exists()
