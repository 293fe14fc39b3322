"""Whether `verify` finds and names every change: single cells of an export, single cells of the project."""

import csv
import io
import json
import random
import shutil
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from explorer.cli import main
from explorer.formats.csv_events import COLUMNS
from explorer.model.event import Content
from explorer.model.fault import DataFault, FileFault
from explorer.model.filter import EVERYTHING, EventFilter, When
from explorer.services.asking import ask
from explorer.services.exporting import FORMATS, ExportChoices, export
from explorer.services.manifesting import manifest_path
from explorer.services.project import Project
from explorer.services.verifying import ALTERED, CHANGED, verify
from explorer.store.content_digest import content_digest
from tests.services.random_projects import make_project, random_content

RANGE = EventFilter(date_from="1990", date_to="2030", when=When.POSSIBLE)


@pytest.fixture
def path(tmp_path):
    return make_project(random_content(5, 40, 40), tmp_path / "p.tlx")


def _export(path: Path, out: Path, question=EVERYTHING, **choices) -> None:
    with Project.open(path) as project:
        export(project, ask(project, question), out, choices=ExportChoices(**choices))


def _verify(out: Path, path: Path):
    with Project.open(path) as project:
        return verify(out, project)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("question", [EVERYTHING, RANGE], ids=["everything", "range"])
def test_a_fresh_export_of_every_format_is_true(name, question, path, tmp_path):
    out = tmp_path / f"out{FORMATS[name].endings[0]}"
    _export(path, out, question)
    verdict = _verify(out, path)
    assert verdict.is_true
    assert not verdict.differences
    assert verdict.manifest.export.format == name


def test_a_manifest_says_what_the_export_is(path, tmp_path):
    out = tmp_path / "out.csv"
    _export(path, out, RANGE)
    told = json.loads(manifest_path(out).read_text("utf-8"))
    with Project.open(path) as project:
        answer = ask(project, RANGE)
        assert told["counts"] == {
            "project": 40, "answer": answer.count, "certain": answer.certain, "possible": answer.possible,
        }  # fmt: skip
    assert told["export"]["bytes"] == out.stat().st_size
    assert told["filter"]["words"] == "possibly in 1990 .. 2030"
    assert told["filter"]["question"] == {"date_from": "1990", "date_to": "2030"}
    assert "may fall into the range" in told["range"]["meaning"]
    assert len(told["project"]["digest"]) == 64


def _alter_csv(out: Path, random_: random.Random) -> tuple[str, str]:
    """Change one cell and return (event, column)."""
    rows = list(csv.reader(io.StringIO(out.read_bytes().decode("utf-8-sig"), newline="")))
    row, column = random_.randrange(1, len(rows)), random_.randrange(len(COLUMNS))
    event = rows[row][0]
    rows[row][column] = _altered(rows[row][column], random_)
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    out.write_bytes(text.getvalue().encode("utf-8-sig"))
    return f"event {event}", COLUMNS[column]


def _altered(cell: str, random_: random.Random) -> str:
    if not cell:
        return "x"
    at = random_.randrange(len(cell))
    return cell[:at] + random_.choice([c for c in "ab9 " if c != cell[at]]) + cell[at + 1 :]


def _alter_json(out: Path, random_: random.Random) -> tuple[str, str]:
    read = json.loads(out.read_text("utf-8"))
    section = random_.choice([name for name in ("events", "sources", "actors", "conflicts") if read[name]])
    item = random_.choice(read[section])
    name = random_.choice([name for name, value in item.items() if isinstance(value, str) and name != "id"])
    item[name] = _altered(item[name], random_)
    out.write_text(json.dumps(read, ensure_ascii=False), "utf-8")
    return f"{section[:-1]} {item['id']}", name


@pytest.mark.parametrize(("ending", "alter", "times"), [("csv", _alter_csv, 60), ("json", _alter_json, 40)])
def test_every_single_cell_altered_in_an_export_is_found_and_named(ending, alter, times, path, tmp_path):
    fresh, out = tmp_path / f"fresh.{ending}", tmp_path / f"out.{ending}"
    _export(path, fresh)
    shutil.copy(manifest_path(fresh), manifest_path(out))
    for seed in range(times):
        shutil.copy(fresh, out)
        where, what = alter(out, random.Random(seed))
        verdict = _verify(out, path)
        assert not verdict.is_true
        assert verdict.project_is_as_it_was
        named = {(one.where, one.what) for one in verdict.differences}
        whole = {one.where for one in verdict.differences}
        assert (where, what) in named or (what == "id" and where in whole), (seed, where, what, named)
        assert all(one.cause == ALTERED for one in verdict.differences)
        assert len(whole) <= 3  # an id altered to that of another event takes its place


CELLS = {
    "event": "title summary edtf extent wording basis basis_note kind status importance reviewed note earliest_us latest_us",
    "source": "title author publisher published published_note url language reliability origin note text file sha256",
    "actor": "name note type parent_id",
    "citation": "quote start_offset end_offset prefix suffix attribution stance credibility origin",
    "event_actor": "role position",
    "conflict": "title note kind severity apparent resolution",
    "claim": "property value unit as_of",
    "alias": "name",
    "event_tag": "tag",
    "conflict_passage": "quote start_offset",
}
_OWNER = {
    "citation": "SELECT key FROM event WHERE id = (SELECT event_id FROM citation WHERE rowid = ?)",
    "claim": "SELECT key FROM event WHERE id = (SELECT event_id FROM claim WHERE rowid = ?)",
    "alias": "SELECT key FROM actor WHERE id = (SELECT actor_id FROM alias WHERE rowid = ?)",
    "conflict_passage": "SELECT key FROM conflict WHERE id = (SELECT conflict_id FROM conflict_passage WHERE rowid = ?)",
}
_FIELD = {
    "edtf": "date", "earliest_us": "bounds", "latest_us": "bounds", "parent_id": "parent", "event_actor": "actors",
    "event_tag": "tags", "citation": "citations", "claim": "claims", "alias": "aliases", "conflict_passage": "citations",
}  # fmt: skip
_KIND = {
    "citation": "event",
    "claim": "event",
    "event_actor": "event",
    "event_tag": "event",
    "alias": "actor",
}


def _mutate(path: Path, random_: random.Random) -> tuple[str, str] | None:
    """Change one cell of the file behind the application's back; return (item, field), None for no row."""
    table = random_.choice(list(CELLS))
    column = random_.choice(CELLS[table].split())
    connection = sqlite3.connect(path)
    try:
        where, values, owner = _some_row(connection, table, random_)
        old = connection.execute(f"SELECT {column} FROM {table} WHERE {where}", values).fetchone()[0]
        new = _another(column, old, random_, connection)
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", (new, *values))
        connection.commit()
    except (TypeError, IndexError, sqlite3.IntegrityError):
        return None
    finally:
        connection.close()
    kind = _KIND.get(table, "conflict" if table == "conflict_passage" else table)
    return f"{kind} {owner}", _FIELD.get(table) or _FIELD.get(column, column)


def _some_row(connection, table, random_):
    if table in ("event_actor", "event_tag"):
        second = "actor_id" if table == "event_actor" else "tag"
        row = random_.choice(connection.execute(f"SELECT event_id, {second} FROM {table}").fetchall())
        (key,) = connection.execute("SELECT key FROM event WHERE id = ?", row[:1]).fetchone()
        return f"event_id = ? AND {second} = ?", row, key
    (number,) = random_.choice(connection.execute(f"SELECT rowid FROM {table}").fetchall())
    owner = _OWNER.get(table, f"SELECT key FROM {table} WHERE rowid = ?")
    (key,) = connection.execute(owner, (number,)).fetchone()
    return "rowid = ?", (number,), key


_WORDS = {
    "extent": ("within", "throughout"), "basis": ("explicit", "inferred"), "status": ("asserted", "alleged"),
    "stance": ("supports", "contradicts"), "role": ("agent", "target"), "reliability": ("A", "B"),
    "type": ("state", "place"), "edtf": ("2015-09", "2015-09-12"), "published": ("2015", "2016"), "as_of": ("2015", "2016"),
}  # fmt: skip


def _another(column, old, random_, connection):
    if column == "kind":
        kinds = [kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM event")]
        words = (
            ("value", "unit")
            if old in ("value", "unit", "status", "identity", "date", "judgement")
            else kinds
        )
        return random_.choice([word for word in (*words, "another kind") if word != old])
    if column == "parent_id":
        return None if old is not None else 1
    if column in ("reviewed", "apparent"):
        return 1 - old
    if column in ("severity", "credibility", "importance"):
        return 1 if old != 1 else 2
    if column in _WORDS:
        return next(word for word in _WORDS[column] if word != old)
    return old + 1 if isinstance(old, int) else _altered(old, random_)


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx", "html"])
def test_every_single_cell_changed_in_the_project_is_found_and_named(ending, path, tmp_path):
    out, changed = tmp_path / f"out.{ending}", tmp_path / "changed.tlx"
    _export(path, out)
    tables: Counter[str] = Counter()
    for seed in range(120 if ending == "csv" else 20):
        shutil.copy(path, changed)
        done = _mutate(changed, random.Random(seed))
        if done is None:
            continue
        where, what = done
        tables[what] += 1
        verdict = _verify(out, changed)
        assert not verdict.is_true, (seed, where, what)
        assert verdict.export_is_intact
        named = [one for one in verdict.differences if one.where == where]
        assert named, (seed, where, what, verdict.differences)
        assert all(one.cause.startswith(CHANGED) for one in verdict.differences)
    assert len(tables) >= 8
    assert sum(tables.values()) >= (100 if ending == "csv" else 10)


def test_what_was_altered_and_what_has_changed_are_told_apart(path, tmp_path):
    out = tmp_path / "out.csv"
    _export(path, out)
    rows = list(csv.reader(io.StringIO(out.read_bytes().decode("utf-8-sig"), newline="")))
    rows[1][COLUMNS.index("summary")], altered = "Something else", rows[1][0]
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    out.write_bytes(text.getvalue().encode("utf-8-sig"))
    _sql(path, "UPDATE event SET title = 'Another title' WHERE id = 3")
    verdict = _verify(out, path)
    causes = {(one.where, one.what): one.cause for one in verdict.differences}
    changed = rows[3][0]
    assert causes == {(f"event {altered}", "summary"): ALTERED, (f"event {changed}", "title"): CHANGED}


def _sql(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_change_elsewhere_leaves_the_export_true(path, tmp_path):
    out = tmp_path / "out.csv"
    with Project.open(path) as project:
        question = RANGE
        answer = ask(project, question)
        outside = next(row for row in range(len(project.columns)) if not answer.mask[row])
        key = project.heads([outside])[0].key
    _export(path, out, question)
    _sql(path, f"UPDATE event SET note = 'changed' WHERE key = '{key}'")
    verdict = _verify(out, path)
    assert verdict.is_true
    assert "in nothing that this export speaks of" in verdict.remarks[0]


def test_an_event_that_the_filter_no_longer_keeps_is_named_by_the_field_that_changed(path, tmp_path):
    out = tmp_path / "out.csv"
    with Project.open(path) as project:
        kind = project.catalogue.kinds[0]
    _export(path, out, EventFilter(kinds=(kind,)))
    _sql(
        path,
        f"UPDATE event SET kind = 'elsewhere' WHERE id = (SELECT min(id) FROM event WHERE kind = '{kind}')",
    )
    verdict = _verify(out, path)
    assert not verdict.is_true
    assert any("the project does not give it any more" in one.what for one in verdict.differences) or any(
        one.where == "the filter" for one in verdict.differences
    )


def test_an_export_that_cannot_be_read_any_more_is_altered(path, tmp_path):
    for name in ("out.json", "out.xlsx", "out.csv"):
        out = tmp_path / name
        _export(path, out)
        out.write_bytes(out.read_bytes()[: out.stat().st_size // 2])
        verdict = _verify(out, path)
        assert not verdict.is_true
        assert not verdict.export_is_intact
        assert verdict.differences


def test_missing_and_foreign_manifests_are_told(path, tmp_path):
    out = tmp_path / "out.csv"
    with pytest.raises(FileFault, match="no export"):
        _verify(out, path)
    _export(path, out)
    manifest_path(out).write_text("{}")
    with pytest.raises(DataFault, match="is not a manifest"):
        _verify(out, path)
    manifest_path(out).unlink()
    with pytest.raises(FileFault, match=r"has no manifest out\.csv\.manifest\.json"):
        _verify(out, path)


def test_the_digest_is_of_what_the_project_says_and_not_of_its_file(tmp_path):
    content = random_content(7, 30, 30)
    one = make_project(content, tmp_path / "one.tlx")
    other = make_project(Content.model_validate_json(content.model_dump_json()), tmp_path / "other.tlx")
    _sql(other, "VACUUM")
    _sql(other, "INSERT INTO saved_view (name, question) VALUES ('a', '{}')")
    with Project.open(one) as first, Project.open(other) as second:
        assert content_digest(first.file.reader()) == content_digest(second.file.reader())


def test_the_command_follows_the_contract(path, tmp_path, capsys):
    out = tmp_path / "out.csv"
    assert main(["export", str(path), "-o", str(out)]) == 0
    assert main(["verify", str(out), str(path)]) == 0
    assert "is true" in capsys.readouterr().out
    _sql(path, "UPDATE event SET title = 'Another' WHERE id = 1")
    assert main(["verify", str(out), str(path), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["differences"][0]["what"] == "title"
    assert told["differences"][0]["in_project"] == "Another"
    assert main(["verify", str(tmp_path / "none.csv"), str(path)]) == 3
    assert main(["export", str(path), "-o", str(tmp_path / "bare.csv"), "--no-manifest"]) == 0
    assert not manifest_path(tmp_path / "bare.csv").exists()
