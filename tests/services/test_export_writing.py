"""Exports appear whole or not at all; what is read back is what was written."""

import csv
import io
import resource
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.formats.csv_events import event_from_rows
from explorer.model.event import Citation, Claim, Content, Event, Source
from explorer.model.fault import FileFault, UsageFault
from explorer.model.filter import EVERYTHING
from explorer.services.asking import ask
from explorer.services.exporting import FORMATS, ExportChoices, export, format_for, preview
from explorer.services.manifesting import manifest_path
from explorer.services.project import Project
from explorer.store.content_digest import content_digest
from tests.formats.nasty import texts
from tests.interchange import content_of_text, rows_of_events
from tests.services.random_projects import make_project, random_content

# What a file of ours may hold: no NUL (SQLite's length ends there), no half characters.
stored = texts.map(lambda text: text.replace("\x00", "").encode("utf-8", "replace").decode())


@pytest.fixture
def project(tmp_path):
    with Project.open(make_project(random_content(11, 40, 40), tmp_path / "p.tlx")) as project:
        yield project


def _project_of(path, words) -> Content:
    word = iter(words * 20).__next__
    text = "".join(words) + "the end"
    source = Source(
        id="s", file=word(), title=word(), author=word(), publisher=word(), note=word(), text=text
    )
    events = []
    for number in range(3):
        citation = Citation(
            source="s",
            start=0,
            end=3,
            quote=text[:3],
            prefix=word(),
            suffix=word(),
            attribution=word(),
            origin=word(),
        )
        events.append(
            Event(
                id=f"e{number}",
                title=word(),
                summary=word(),
                wording=word(),
                basis_note=word(),
                kind=word() or "event",
                tags=tuple(dict.fromkeys(tag for tag in (word(), word()) if tag)),
                note=word(),
                citations=(citation,) * number,
                claims=(Claim(property=word(), value=word(), unit=word()),) * min(number, 1),
            )
        )
    content = Content(title=words[0], sources=(source,), events=tuple(events))
    make_project(content, path)
    return content


@given(words=st.lists(stored, min_size=3, max_size=8))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_csv_and_json_give_the_same_events_whatever_the_words(words, tmp_path):
    path = tmp_path / "p.tlx"
    content = _project_of(path, words)
    for per_citation in (False, True):
        with Project.open(path) as project:
            answer = ask(project, EVERYTHING)
            export(project, answer, tmp_path / "out.csv", choices=ExportChoices(per_citation))
            export(project, answer, tmp_path / "out.json")
        text = (tmp_path / "out.csv").read_bytes().decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        assert tuple(event_from_rows(group).event for group in rows_of_events(rows)) == content.events
        assert not any(cell[:1] in "=+@\t\r\n" and cell for row in rows for cell in row.values())
    assert content_of_text((tmp_path / "out.json").read_text("utf-8")) == content


def test_a_project_read_back_from_its_json_has_the_same_digest(project, tmp_path):
    export(project, ask(project, EVERYTHING), tmp_path / "out.json")
    content = content_of_text((tmp_path / "out.json").read_text("utf-8"))
    with Project.open(make_project(content, tmp_path / "again.tlx")) as again:
        assert content_digest(again.file.reader()) == content_digest(project.file.reader())


@contextmanager
def full_disk(size: int = 200):
    """Let no file grow beyond some hundred bytes: writes fail in the middle, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("name", FORMATS)
def test_a_full_disk_leaves_the_old_file_and_its_manifest(name, project, tmp_path):
    folder = tmp_path / "exports"
    folder.mkdir()
    out = folder / f"out{FORMATS[name].endings[0]}"
    answer = ask(project, EVERYTHING)
    project.rows_to_events(answer.rows)
    out.write_text("old")
    manifest_path(out).write_text("old manifest")
    with full_disk(), pytest.raises(FileFault, match="what was there before is as it was"):
        export(project, answer, out)
    assert out.read_text() == "old"
    assert manifest_path(out).read_text() == "old manifest"
    assert len(list(folder.iterdir())) == 2


def test_no_room_for_the_manifest_leaves_the_old_pair(project, tmp_path, monkeypatch):
    out = tmp_path / "out.csv"
    out.write_text("old")

    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("explorer.formats.manifest.manifest_text", full)
    with pytest.raises(FileFault, match="No space"):
        export(project, ask(project, EVERYTHING), out)
    assert out.read_text() == "old"
    assert not manifest_path(out).exists()


def test_chosen_columns_in_their_order(project, tmp_path):
    choices = ExportChoices(columns=("title", "date", "Quotes"))
    for name in ("out.csv", "out.xlsx", "out.md"):
        export(project, ask(project, EVERYTHING), tmp_path / name, choices=choices)
    assert (tmp_path / "out.csv").read_text("utf-8-sig").startswith("title,date,quotes\n")
    assert "| title | date | quotes |" in (tmp_path / "out.md").read_text("utf-8")
    assert preview(project, ask(project, EVERYTHING), choices)[0] == ["title", "date", "quotes"]
    with pytest.raises(UsageFault, match='no column to export "colour"'):
        export(
            project, ask(project, EVERYTHING), tmp_path / "x.csv", choices=ExportChoices(columns=("colour",))
        )


def test_the_longest_ending_decides():
    names = {
        "a.csv": "csv",
        "a.json": "json",
        "a.csl.json": "csl-json",
        "a.TimelineJS.json": "timelinejs",
        "a.report.md": "report-markdown",
        "a.md": "markdown",
    }
    assert {name: format_for(name).name for name in names} == names
    assert format_for("a.txt", "icalendar").name == "ics"
    with pytest.raises(UsageFault, match="add --format csv or xlsx"):
        format_for("a.txt")


def test_progress_counts_every_event_once_in_every_format(project, tmp_path):
    answer = ask(project, EVERYTHING)
    for name in FORMATS:
        seen: list[int] = []
        count = export(
            project,
            answer,
            tmp_path / "out",
            name,
            progress=lambda done, _total, seen=seen: seen.append(done),
        )
        assert seen == sorted(seen)
        assert seen[-1:] == ([count] if count else [])
        assert count == answer.count or name in ("ics", "timelinejs")
