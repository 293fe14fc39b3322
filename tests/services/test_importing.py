"""Lists into projects: every row accounted for, nothing doubled, nothing half done, undone as one."""

import csv
import io
import os
import random
from collections import Counter
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from explorer.formats.importer import FieldMapping
from explorer.model.event import Content
from explorer.model.fault import Cancelled, DataFault, FileFault, UsageFault
from explorer.model.filter import EVERYTHING
from explorer.services.asking import ask
from explorer.services.checking import check
from explorer.services.editing import Editing
from explorer.services.exporting import ExportChoices, export
from explorer.services.importing import forecast, import_file, preview
from explorer.services.project import Project
from explorer.store.content_digest import content_digest
from explorer.store.project_file import ProjectFile
from explorer.store.rows import all_content
from tests.formats import list_files as lists
from tests.services.random_projects import make_project, random_content

LIST = (
    "id,title,date,actors,deaths,summary\n"
    "a,They met,2015-09-12,Roe; Doe,,On the hill\n"
    "b,They fought,2015-09-13,Roe,7,\n"
    "c,,2015-09-14,,,\n"
    "d,Rain,2015-13-01,,,\n"
)


@pytest.fixture
def listed(tmp_path):
    return lists.write(tmp_path, "war.csv", LIST)


@pytest.fixture
def project(tmp_path, listed):
    path = tmp_path / "p.tlx"
    import_file(path, listed)
    return path


def content_of(path) -> Content:
    with ProjectFile.open(path) as file:
        return all_content(file.reader())


def digest_of(path) -> str:
    with ProjectFile.open(path) as file:
        return content_digest(file.reader())


def event_of(path, key):
    return next(event for event in content_of(path).events if event.id == key)


def _adds_up(report):
    return report.imported + report.updated + report.unchanged + report.rejected == report.rows


def test_every_row_is_accounted_for_and_rejected_ones_are_written_out(tmp_path, listed):
    path = tmp_path / "p.tlx"
    report = import_file(path, listed)
    assert (report.rows, report.imported, report.rejected) == (4, 2, 2)
    assert _adds_up(report)
    assert report.rejected_file == tmp_path / "p.rejected.csv"
    rows = list(csv.DictReader(io.StringIO(report.rejected_file.read_text("utf-8-sig"))))
    assert [(row["id"], row["row"], row["reason"]) for row in rows] == [
        ("c", "3", "it has no title"),
        ("d", "4", report.rejected_rows[1].reason),
    ]
    assert check(path).ok


def test_no_cell_of_a_rejected_row_is_a_formula(tmp_path):
    source = lists.write(tmp_path, "l.csv", "id,title,date\nx,Rain,2015\n=1+1,,2015\n")
    rejected = import_file(tmp_path / "p.tlx", source).rejected_file.read_text("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(rejected))
    assert row["id"] == "'=1+1"


def test_a_mended_file_of_rejected_rows_can_be_imported(tmp_path, project):
    rejected = tmp_path / "p.rejected.csv"
    rejected.write_text(rejected.read_text("utf-8-sig").replace("2015-13-01", "2015-12-01"), "utf-8")
    report = import_file(project, rejected)
    assert (report.imported, report.rejected) == (1, 1)
    assert event_of(project, "d").date == "2015-12-01"


def test_every_event_quotes_its_row_in_the_list(project):
    content = content_of(project)
    (source,) = content.sources
    assert source.title == "war.csv"
    assert source.text.startswith("id,title,date,actors,deaths,summary\na,They met")
    for event in content.events:
        (citation,) = event.citations
        assert source.text[citation.start : citation.end] == citation.quote
        assert citation.quote.startswith(f"{event.id},")


def test_a_list_of_several_parts_is_still_one_voice(tmp_path, monkeypatch):
    from explorer.services import import_sources

    monkeypatch.setattr(import_sources, "PART_CHARACTERS", 200)
    text = "id,title,date\n" + "".join(f"e{n},Event number {n},2015-09-{n % 28 + 1:02}\n" for n in range(40))
    path = tmp_path / "p.tlx"
    import_file(path, lists.write(tmp_path, "long.csv", text))
    content = content_of(path)
    assert len(content.sources) > 3
    assert len({source.origin for source in content.sources}) == 1
    assert next(s.title for s in content.sources).startswith("long.csv, rows 1–")
    assert all(source.text.startswith("id,title,date\n") for source in content.sources)
    assert check(path).ok


def test_the_same_list_again_changes_nothing(project, listed):
    before = digest_of(project)
    report = import_file(project, listed)
    assert (report.imported, report.updated, report.unchanged, report.rejected) == (0, 0, 2, 2)
    assert digest_of(project) == before


def test_a_row_that_has_changed_updates_its_event(tmp_path, project):
    edition = LIST.replace("2015-09-13", "2015-09-15").replace("Roe,7", "Roe; Poe,9")
    report = import_file(project, lists.write(tmp_path, "war.csv", edition))
    assert (report.imported, report.updated, report.unchanged, report.conflicts) == (0, 1, 1, 0)
    event = event_of(project, "b")
    assert (event.date, event.claims[0].value) == ("2015-09-15", "9")
    assert {part.actor for part in event.actors} == {"roe", "poe"}
    assert len(event.citations) == 2
    assert event.citations[event.claims[0].citation].quote.startswith("b,They fought,2015-09-15")
    assert check(project).ok
    assert import_file(project, tmp_path / "war.csv").unchanged == 2


def test_a_row_that_disagrees_with_an_edit_becomes_a_conflict(tmp_path, project):
    with ProjectFile.open(project, write=True) as file, file.transaction() as connection:
        from explorer.store.journal import Edit
        from explorer.store.writer import date_columns

        number = connection.execute("SELECT id FROM event WHERE key = 'b'").fetchone()[0]
        Edit(connection).update("event", {"id": number}, date_columns("2015-10"))
    edition = lists.write(tmp_path, "war.csv", LIST.replace("2015-09-13", "2015-09-20"))
    assert forecast(project, edition).examples[0][2].startswith("conflict: the file holds the date “2015-10”")
    report = import_file(project, edition)
    assert (report.updated, report.conflicts) == (1, 1)
    content = content_of(project)
    (conflict,) = content.conflicts
    assert event_of(project, "b").date == "2015-10"
    assert (conflict.kind, conflict.events) == ("date", ("b",))
    assert [side.quote.split(",")[2] for side in conflict.citations] == ["2015-09-13", "2015-09-20"]
    again = import_file(project, edition)
    assert (again.unchanged, again.conflicts) == (2, 0)
    assert check(project).ok


def test_an_edit_stays_where_the_list_has_not_moved(tmp_path, project):
    with ProjectFile.open(project, write=True) as file, file.transaction() as connection:
        connection.execute("UPDATE event SET summary = 'mine' WHERE key = 'a'")
        connection.execute("INSERT INTO event_text(event_text) VALUES('rebuild')")
    edition = LIST.replace("Roe; Doe", "Roe; Doe; Poe")
    report = import_file(project, lists.write(tmp_path, "war.csv", edition))
    assert (report.updated, report.conflicts) == (1, 0)
    assert event_of(project, "a").summary == "mine"


def test_two_rows_of_one_id_that_differ_are_a_conflict(tmp_path):
    text = "id,title,date\na,They met,2015-09-12\na,They met,2015-09-13\na,They met,2015-09-12\n"
    path = tmp_path / "p.tlx"
    report = import_file(path, lists.write(tmp_path, "l.csv", text))
    assert (report.imported, report.updated, report.unchanged, report.conflicts) == (1, 1, 1, 1)
    assert event_of(path, "a").date == "2015-09-12"
    assert check(path).ok


def test_rows_without_ids_come_again_as_themselves(tmp_path):
    text = "title,date\nRain,2015\nRain,2015\nSun,2015\n"
    path, source = tmp_path / "p.tlx", lists.write(tmp_path, "weather.csv", text)
    assert import_file(path, source).imported == 3
    assert import_file(path, source).unchanged == 3


def test_bare_numbers_of_two_lists_are_not_the_same_events(tmp_path):
    path = tmp_path / "p.tlx"
    for name in ("one", "two"):
        report = import_file(
            path, lists.write(tmp_path, f"{name}.csv", f"id,title,date\n1,From {name},2015\n")
        )
        assert report.imported == 1
    assert {event.id for event in content_of(path).events} == {"one-1", "two-1"}
    renamed = lists.write(tmp_path, "three.csv", "id,title,date\n1,From one,2015\n")
    assert import_file(path, renamed, mapping=FieldMapping({}, {"ids": "one"})).unchanged == 1


def test_a_new_mapping_updates_what_it_reads_otherwise(tmp_path, project, listed):
    report = import_file(project, listed, mapping=FieldMapping({"kind": ("summary",), "summary": ()}))
    assert (report.updated, report.conflicts) == (1, 0)
    assert event_of(project, "a").kind == "On the hill"


def test_actors_are_found_by_every_spelling(tmp_path):
    path = make_project(random_content(3, 5, 5), tmp_path / "p.tlx")
    actor = next(
        a for a in content_of(path).actors if a.name.strip() == a.name and a.name and ";" not in a.name
    )
    out = io.StringIO()
    csv.writer(out).writerows([["id", "title", "date", "actors"], ["x", "t", "2015", actor.name.upper()]])
    import_file(path, lists.write(tmp_path, "l.csv", out.getvalue()))
    if actor.name.upper().casefold() == actor.name.casefold():
        assert {part.actor for part in event_of(path, "x").actors} <= {
            a.id for a in random_content(3, 5, 5).actors
        }


class _StopAfter:
    def __init__(self, asked):
        self._asks = count(1)
        self._after = asked

    @property
    def cancelled(self):
        return next(self._asks) > self._after


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_cancel_leaves_the_file_as_it_was(tmp_path, project, after, monkeypatch):
    from explorer.services import importing

    monkeypatch.setattr(importing, "BLOCK_ROWS", 10)
    before = digest_of(project)
    text = "id,title,date\n" + "".join(f"e{n},Event {n},2015\n" for n in range(40)) + "x,,2015\n"
    source = lists.write(tmp_path, "more.csv", text)
    (tmp_path / "p.rejected.csv").unlink()
    with pytest.raises(Cancelled):
        import_file(project, source, token=_StopAfter(after))
    assert digest_of(project) == before
    new = tmp_path / "new.tlx"
    with pytest.raises(Cancelled):
        import_file(new, source, token=_StopAfter(after))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["more.csv", "p.tlx", "war.csv"]


@pytest.mark.parametrize("held", ["no file", "nothing", "a list"])
def test_an_import_can_be_stopped_after_its_last_row_too(tmp_path, listed, held):
    """Indexes and full text are made then, which takes long for a long list."""
    path = tmp_path / "p.tlx"
    if held != "no file":
        make_project(Content(title="x"), path)
    if held == "a list":
        import_file(path, listed)
    before = digest_of(path) if path.exists() else None
    token = SimpleNamespace(cancelled=False)

    def stop_at_the_end(done, total):
        if done == total:
            token.cancelled = True

    with pytest.raises(Cancelled):
        import_file(
            path,
            lists.write(tmp_path, "more.csv", "title,date\nRain,2015\n"),
            progress=stop_at_the_end,
            token=token,
        )
    assert (digest_of(path) if path.exists() else None) == before


def test_two_actors_of_one_id_are_a_fault(tmp_path):
    actor = {"id": "roe", "name": "Roe", "type": "person"}
    told = {
        "format": "timeline-explorer/1",
        "title": "x",
        "sources": [],
        "events": [{"id": "e", "title": "Rain"}],
    }
    source = lists.write(tmp_path, "x.json", told | {"actors": [actor, actor], "conflicts": []})
    with pytest.raises(DataFault, match="two of actor 'roe'"):
        import_file(tmp_path / "p.tlx", source)
    assert not (tmp_path / "p.tlx").exists()


def test_a_fault_in_the_second_list_leaves_the_first_out(tmp_path, project):
    before = digest_of(project)
    good = lists.write(tmp_path, "good.csv", "id,title,date\ng,Good,2015\n")
    broken = lists.write(
        tmp_path, "broken.json", '[{"title": "a", "id": "a"}' + ', {"title": "b"}' * 3000 + ", {"
    )
    with pytest.raises(Exception, match="not valid JSON"):
        import_file(project, [good, broken])
    assert digest_of(project) == before


def test_an_import_is_undone_as_one(tmp_path, project):
    before = content_of(project)
    edition = (
        LIST.replace("2015-09-13", "2015-09-15").replace("Roe; Doe", "Roe; New")
        + "e,New one,2016,Newer; Roe,3,x\n"
    )
    report = import_file(project, lists.write(tmp_path, "war.csv", edition), who="me")
    assert (report.imported, report.updated) == (1, 2)
    with ProjectFile.open(project, write=True) as file:
        editing = Editing(file)
        assert editing.undo_title() == "Import of war.csv"
        editing.undo()
        assert editing.redo_title() is None
    assert content_of(project) == before
    assert check(project).ok
    with ProjectFile.open(project, write=True) as file:
        Editing(file).undo()
    assert content_of(project).events == ()
    assert check(project).ok


def test_undo_of_an_import_with_edits_before_and_after(tmp_path, project, listed):
    first = content_of(project)
    with ProjectFile.open(project, write=True) as file:
        editing = Editing(file)
        editing.grade_source(first.sources[0].id, "B")
        before = all_content(file.reader())
        import_file(file, lists.write(tmp_path, "more.csv", "id,title,date\nm,More,2015\n"))
        editing.grade_source(first.sources[0].id, "C")
        for _ in range(2):
            editing.undo()
        assert all_content(file.reader()) == before
        editing.undo()
        assert all_content(file.reader()) == first
        assert editing.redo_title() is not None


@pytest.mark.parametrize("fmt", ["json", "jsonl", "csv", "xlsx"])
@pytest.mark.parametrize("seed", range(4))
def test_our_own_exports_give_the_same_events(tmp_path, seed, fmt):
    content = _without_nul(random_content(100 + seed, 14, 3), xml=fmt == "xlsx")
    original = make_project(content, tmp_path / "a.tlx")
    listed = _export(original, tmp_path / f"a.{fmt}")
    copy = tmp_path / "b.tlx"
    report = import_file(copy, listed)
    assert _adds_up(report)
    assert report.rejected == 0, report.rejected_rows[:2]
    assert content_of(copy).events == content_of(original).events
    if fmt == "json":
        assert content_of(copy) == content_of(original)
        assert digest_of(copy) == digest_of(original)
    before = digest_of(original)
    assert import_file(original, listed).unchanged == report.rows
    assert digest_of(original) == before


def test_one_row_a_citation_is_read_back_as_one_event(tmp_path):
    original = make_project(_without_nul(random_content(7, 14, 6)), tmp_path / "a.tlx")
    out = tmp_path / "a.csv"
    with Project.open(original) as project:
        export(project, ask(project, EVERYTHING), out, choices=ExportChoices(per_citation=True))
    report = import_file(tmp_path / "b.tlx", out)
    assert content_of(tmp_path / "b.tlx").events == content_of(original).events
    assert report.rows == report.imported >= len(content_of(original).events)


def test_interchange_with_nul_characters_is_identical_too(tmp_path):
    original = make_project(random_content(5, 20, 20), tmp_path / "a.tlx")
    import_file(tmp_path / "b.tlx", _export(original, tmp_path / "a.json"))
    assert content_of(tmp_path / "b.tlx") == content_of(original)


def test_an_export_that_was_tampered_with_rejects_its_row(tmp_path):
    original = make_project(_without_nul(random_content(9, 8, 8)), tmp_path / "a.tlx")
    text = _export(original, tmp_path / "a.json").read_text("utf-8")
    quote = next(
        c.quote
        for e in content_of(original).events
        for c in e.citations
        if c.quote.isalnum() or " " in c.quote
    )
    import json

    told = json.loads(text)
    first = next(e for e in told["events"] if e["citations"])
    first["citations"][0]["quote"] = "x" * len(first["citations"][0]["quote"])
    told["conflicts"] = []
    assert quote
    report = import_file(tmp_path / "b.tlx", lists.write(tmp_path, "t.json", told))
    assert report.rejected == 1
    assert "does not stand at" in report.rejected_rows[0].reason


def _export(project, out):
    with Project.open(project) as opened:
        export(opened, ask(opened, EVERYTHING), out)
    return out


def _without_nul(content: Content, xml: bool = False) -> Content:
    text = content.model_dump_json().replace("\\u0000", "0")
    return Content.model_validate_json(text.replace("\\r", "\\n") if xml else text)


def test_preview_shows_what_was_found_and_the_dates_in_words(listed):
    found = preview(listed)
    assert (found.format, found.rows_in_all, found.is_estimate) == ("csv", 4, False)
    assert dict(found.mapping.columns)["agent"] == ("actors",)
    assert found.rows[0].date_in_words == "12 September 2015"
    assert found.rows[0].actors == "Roe; Doe"
    assert found.rows[2].fault == "it has no title"
    assert "2015-13-01" in found.rows[3].fault


def test_forecast_counts_what_an_import_then_does(tmp_path, project):
    edition = lists.write(tmp_path, "war.csv", LIST.replace("2015-09-13", "2015-09-15") + "e,New,2016,,,\n")
    before = digest_of(project)
    told = forecast(project, edition)
    assert digest_of(project) == before
    report = import_file(project, edition)
    names = ("rows", "imported", "updated", "unchanged", "rejected", "conflicts")
    assert [getattr(told, name) for name in names] == [getattr(report, name) for name in names]
    assert told.is_whole
    assert [what.partition(":")[0] for _, _, what in told.examples] == ["updated", "rejected", "rejected"]


def test_forecast_without_a_project(listed):
    assert forecast(None, listed).imported == 2


def test_progress_ends_with_all_rows(tmp_path, monkeypatch):
    from explorer.services import importing

    monkeypatch.setattr(importing, "BLOCK_ROWS", 10)
    text = "id,title,date\n" + "".join(f"e{n},Event {n},2015\n" for n in range(95))
    told = []
    import_file(
        tmp_path / "p.tlx",
        lists.write(tmp_path, "l.csv", text),
        progress=lambda done, total: told.append((done, total)),
    )
    assert told[-1] == (95, 95)
    assert all(0 < done <= total for done, total in told)


def test_nothing_is_made_where_no_row_can_be_imported(tmp_path):
    source = lists.write(tmp_path, "l.csv", "title,date\nRain,03/04/2015\n")
    with pytest.raises(UsageFault, match="day/month"):
        import_file(tmp_path / "p.tlx", source)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["l.csv"]


def test_a_project_that_may_not_be_written_is_told(tmp_path, project, listed):
    if os.geteuid() == 0:
        pytest.skip("root may write everything")
    project.chmod(0o444)
    with pytest.raises(FileFault, match="cannot be written"):
        import_file(project, listed)


def test_several_lists_of_several_kinds_in_one_go(tmp_path):
    inputs = [
        lists.write(tmp_path, "u", lists.UCDP),
        lists.write(tmp_path, "t", lists.TIMELINEJS),
        lists.write(tmp_path, "i", lists.ICS),
    ]
    report = import_file(tmp_path / "p.tlx", inputs)
    assert (report.rows, report.imported, report.rejected) == (3 + 3 + 4, 2 + 2 + 2, 4)
    assert _adds_up(report)
    assert set(report.formats.values()) == {"ucdp-ged", "timelinejs", "ics"}
    assert check(tmp_path / "p.tlx").ok


def test_articles_become_sources_and_are_met_again(tmp_path):
    path = tmp_path / "p.tlx"
    import_file(path, lists.write(tmp_path, "u.csv", lists.UCDP))
    articles = {s.title: s for s in content_of(path).sources if s.id.startswith("article-")}
    assert articles["Clash"].publisher == "Wire"
    event = event_of(path, "ucdp-11")
    assert [c.stance for c in event.citations] == ["mentions", "supports", "supports"]
    more = lists.UCDP.replace("\n11,", "\n21,").replace("\n12,", "\n22,")
    import_file(path, lists.write(tmp_path, "more.csv", more))
    assert len([s for s in content_of(path).sources if s.id.startswith("article-")]) == len(articles)


def test_random_lists_add_up(tmp_path):
    draw = random.Random(5)
    pieces = ["a", '"', ",", "\n", "2015", "03/04/2015", "\0", "é", ";", "\r\n", '"a,b"', "'", "\t", " "]
    for number in range(60):
        text = "id,title,date\n" + "".join(draw.choice(pieces) for _ in range(draw.randint(1, 40)))
        path = tmp_path / f"{number}.tlx"
        try:
            report = import_file(path, lists.write(tmp_path, "l.csv", text))
        except UsageFault:
            assert not path.exists()
        else:
            assert _adds_up(report)


needs_sample = pytest.mark.skipif(not os.environ.get("GED_SAMPLE"), reason="GED_SAMPLE names no file")


@needs_sample
def test_the_figures_of_the_real_sample_equal_those_of_the_csv(tmp_path):
    """Sides, years and precisions counted here by the csv module alone, there by the facets of the project."""
    path = tmp_path / "g.tlx"
    report = import_file(path, os.environ["GED_SAMPLE"])
    with Path(os.environ["GED_SAMPLE"]).open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert (report.rows, report.imported) == (len(rows), len(rows))
    with Project.open(path) as project:
        found = ask(project, EVERYTHING).facets
        counts = dict(zip([a.name for a in project.catalogue.actors], found.actor.tolist(), strict=True))
        sides = Counter(name for row in rows for name in {row["side_a"], row["side_b"]})
        events = content_of(path).events
    for name, times in sides.items():
        places = sum(name in (row["country"], row["where_coordinates"]) for row in rows)
        assert counts[name] == times or places, name
    by_side = Counter(
        part.actor for event in events for part in event.actors if part.role in ("agent", "target")
    )
    assert sorted(by_side.values()) == sorted(sides.values())
    precisions = Counter(tag for event in events for tag in event.tags if tag.startswith("date precision"))
    assert precisions == Counter(f"date precision {row['date_prec']}" for row in rows)
    assert Counter(e.date.strip("[")[:4] for e in events) == Counter(row["date_start"][:4] for row in rows)
    assert sum(e.date.startswith("[") for e in events) == sum(row["date_prec"] != "1" for row in rows)
    assert check(path).ok
