import csv
import io
import os
from pathlib import Path

import numpy as np
import pytest

from explorer.formats.csv_events import COLUMNS, event_from_rows, is_events_header
from explorer.model.event import Content
from explorer.model.fault import Cancelled, FileFault, UsageFault
from explorer.model.filter import EVERYTHING, EventFilter
from explorer.model.iso_bounds import iso_bounds
from explorer.services.asking import ask
from explorer.services.exporting import ExportChoices, export, format_for, preview
from explorer.services.project import Project
from tests.interchange import content_of_text, rows_of_events
from tests.services.random_projects import make_project, random_content

FIRST_FIFTEEN = (
    "id, title, date, earliest, latest, extent, kind, status, importance, actors, roles, summary, "
    "sources, citations, quotes"
)


@pytest.fixture
def project(tmp_path):
    path = make_project(random_content(11, 40, 40), tmp_path / "p.tlx")
    with Project.open(path) as project:
        yield project


def _read_csv(path: Path) -> list[dict[str, str]]:
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize("per_citation", [False, True])
@pytest.mark.parametrize("seed", range(8))
def test_reading_the_csv_back_gives_the_same_events(seed, per_citation, tmp_path):
    content = random_content(seed, events=40)
    out = tmp_path / "out.csv"
    with Project.open(make_project(content, tmp_path / "p.tlx")) as project:
        export(project, ask(project, EVERYTHING), out, choices=ExportChoices(per_citation))
    rows = _read_csv(out)
    read = [event_from_rows(group) for group in rows_of_events(rows)]
    assert tuple(one.event for one in read) == content.events
    names = {actor.id: actor.name for actor in content.actors}
    titles = {source.id: source.title or source.id for source in content.sources}
    assert all(names[key] == name for one in read for key, name in one.actor_names.items())
    assert all(titles[key] == title for one in read for key, title in one.source_titles.items())
    if per_citation:
        assert len(rows) == sum(max(len(event.citations), 1) for event in content.events)
    else:
        assert [(row["earliest"], row["latest"]) for row in rows] == [
            tuple(bound or "" for bound in iso_bounds(event.date)) for event in content.events
        ]


def test_columns_stand_in_the_order_that_others_rely_on(project, tmp_path):
    assert ", ".join(COLUMNS[:15]) == FIRST_FIFTEEN
    assert is_events_header(COLUMNS)
    export(project, ask(project, EVERYTHING), tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()[0] == ",".join(COLUMNS)


def test_a_part_of_a_project_is_the_same_whether_dense_or_scattered(project, tmp_path):
    everything = list(csv.reader(io.StringIO(_csv(project, np.arange(len(project.columns))), newline="")))
    for rows in ([0, 1, 2], [3], [1, 5, 30], list(range(0, 40, 2)), []):
        part = list(csv.reader(io.StringIO(_csv(project, np.array(rows, np.intp)), newline="")))
        assert part == [everything[0], *(everything[row + 1] for row in rows)]


def _csv(project, rows):
    from explorer.services.csv_export import csv_text

    return "".join(text for text, _ in csv_text(project, rows))


def test_interchange_json_gives_an_identical_project(tmp_path):
    content = random_content(11, 40, 40)
    with Project.open(make_project(content, tmp_path / "p.tlx")) as project:
        export(project, ask(project, EVERYTHING), tmp_path / "out.json")
    assert content_of_text((tmp_path / "out.json").read_text("utf-8")) == content


def test_a_part_as_json_is_a_whole_project(project, tmp_path):
    actor = project.catalogue.actors[-1].id
    answer = ask(project, EventFilter(actors=(actor,)))
    assert 0 < answer.count < len(project.columns)
    export(project, answer, tmp_path / "part.json")
    part = content_of_text((tmp_path / "part.json").read_text("utf-8"))
    assert [event.id for event in part.events] == [head.key for head in project.heads(answer.rows)]
    assert all(any(p.actor == actor for p in event.actors) for event in part.events)
    # Writing it to a file of its own checks every reference.
    with Project.open(make_project(part, tmp_path / "part.tlx")) as again:
        assert len(again.columns) == answer.count
    parents = {actor.parent for actor in part.actors} - {None}
    assert parents <= {actor.id for actor in part.actors}


def test_json_lines_hold_an_event_each(project, tmp_path):
    import json

    assert export(project, ask(project, EVERYTHING), tmp_path / "out.jsonl") == len(project.columns)
    lines = (tmp_path / "out.jsonl").read_text("utf-8").split("\n")
    keys = [head.key for head in project.heads(range(len(project.columns)))]
    assert [json.loads(line)["id"] for line in lines if line] == keys


class _StopsAfter:
    def __init__(self, asked):
        self.asked = asked

    @property
    def cancelled(self):
        self.asked -= 1
        return self.asked < 0


@pytest.mark.parametrize("name", ["out.csv", "out.json"])
def test_whatever_goes_wrong_the_old_file_stays_and_nothing_is_left(name, project, tmp_path, monkeypatch):
    folder = tmp_path / "exports"
    folder.mkdir()
    out = folder / name
    out.write_text("old")
    answer = ask(project, EVERYTHING)
    with pytest.raises(Cancelled):
        export(project, answer, out, token=_StopsAfter(1))
    monkeypatch.setattr(os, "fsync", _full_disk)
    with pytest.raises(FileFault, match="No space"):
        export(project, answer, out)
    assert out.read_text() == "old"
    assert [path.name for path in folder.iterdir()] == [name]


def _full_disk(_descriptor):
    raise OSError(28, "No space left on device")


def test_an_encoding_that_cannot_write_a_character_is_told(project, tmp_path):
    answer = ask(project, EVERYTHING)
    with pytest.raises(UsageFault, match="use utf-8"):
        export(project, answer, tmp_path / "out.csv", choices=ExportChoices(encoding="ascii"))
    with pytest.raises(UsageFault, match="klingon"):
        export(project, answer, tmp_path / "out.csv", choices=ExportChoices(encoding="klingon"))
    assert not (tmp_path / "out.csv").exists()
    export(project, answer, tmp_path / "out.csv", choices=ExportChoices(encoding="utf-16"))
    assert (tmp_path / "out.csv").read_bytes().decode("utf-16").startswith("id,title")


def test_targets_that_cannot_be_written_are_told(project, tmp_path):
    answer = ask(project, EVERYTHING)
    with pytest.raises(FileFault, match="folder"):
        export(project, answer, tmp_path, "csv")
    with pytest.raises(FileFault, match="does not exist"):
        export(project, answer, tmp_path / "none" / "out.csv")
    if Path("/dev/full").exists():
        with pytest.raises(FileFault, match="could not be written"):
            export(project, answer, Path("/dev/full"), "csv")


def test_a_link_stays_a_link(project, tmp_path):
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    export(project, ask(project, EVERYTHING), tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text("utf-8-sig").startswith("id,title")


def test_the_ending_decides_the_format():
    assert format_for("a.csv").name == "csv"
    assert format_for("a.ndjson").name == "jsonl"
    assert format_for("a.csv", "json").name == "json"
    with pytest.raises(UsageFault, match="--format"):
        format_for("a.doc")
    with pytest.raises(UsageFault, match="json"):
        format_for("a.csv", "jsn")


def test_the_preview_shows_what_will_be_written(project):
    answer = ask(project, EVERYTHING)
    cells = preview(project, answer, ExportChoices(), limit=3)
    whole = list(csv.reader(io.StringIO(_csv(project, answer.rows), newline="")))
    assert cells == whole[:4]


def test_an_empty_answer_is_an_empty_list(tmp_path):
    with Project.open(make_project(Content(title="Empty"), tmp_path / "p.tlx")) as project:
        answer = ask(project, EVERYTHING)
        assert export(project, answer, tmp_path / "out.csv") == 0
        assert len((tmp_path / "out.csv").read_text("utf-8-sig").splitlines()) == 1
        export(project, answer, tmp_path / "out.json")
        assert content_of_text((tmp_path / "out.json").read_text("utf-8")) == Content(title="Empty")


@pytest.mark.parametrize("form", ["csl-json", "bibtex", "ris"])
def test_the_sources_of_the_filter_are_exported_for_reference_managers(form, project, tmp_path):
    key = project.catalogue.sources[0].id
    out = tmp_path / "sources.txt"
    cited = ask(project, EventFilter(sources=(key,)))
    wanted = {citation.source for event in project.rows_to_events(cited.rows) for citation in event.citations}
    export(project, cited, out, form, manifest=False)
    text = out.read_text("utf-8")
    counts = {"csl-json": text.count('"type": "'), "bibtex": text.count("\n}\n"), "ris": text.count("TY  - ")}
    assert counts[form] == len(wanted)
    assert 0 < len(wanted) <= len(project.catalogue.sources)
