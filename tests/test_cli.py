import csv
import io
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.cli import COMMANDS, main
from tests.interchange import content_of_text
from tests.store.samples import CONTENT, make_project


@pytest.fixture
def sample(tmp_path):
    return make_project(tmp_path / "sample.tlx")


@pytest.fixture
def run(capsys):
    def _run(*arguments):
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return status, out, err

    return _run


def _one_sentence(err):
    assert err.endswith((".\n", "?\n", ")\n")), err
    assert err.count("\n") == 1
    assert "Traceback" not in err


def test_every_command_explains_itself(capsys):
    for command in COMMANDS:
        with pytest.raises(SystemExit) as left:
            main([command, "--help"])
        assert left.value.code == 0
        assert "usage" in capsys.readouterr().out


def test_info(run, sample):
    status, out, _ = run("info", sample, "--json")
    told = json.loads(out)
    assert status == 0
    assert told["schema_version"] == 1
    assert told["counts"]["events"] == len(CONTENT.events)
    assert sum(told["kinds"].values()) == len(CONTENT.events)
    assert set(told["extent"]) >= {"earliest", "latest"}
    status, out, _ = run("info", sample)
    assert "events" in out


def test_query_gives_the_interchange_form(run, sample):
    status, out, _ = run("query", sample, "--json")
    assert status == 0
    assert content_of_text(out).events == CONTENT.events
    _, out, _ = run("query", sample, "--actor", "Россия", "--with-children", "--json")
    kept = json.loads(out)["events"]
    family = {"russia", "garrison"}
    wanted = [e.id for e in CONTENT.events if family & {p.actor for p in e.actors}]
    assert [event["id"] for event in kept] == wanted
    assert 0 < len(wanted) < len(CONTENT.events)


def test_query_lists_for_people(run, sample):
    status, out, err = run("query", sample, "--from", "2015", "--to", "2016")
    assert status == 0
    assert len(out.splitlines()) + 0 >= 1
    assert "certain and" in err


def test_facets(run, sample):
    _, out, _ = run("facets", sample, "--json")
    told = json.loads(out)
    assert told["events"] == len(CONTENT.events)
    counts = {actor["id"]: actor["count"] for actor in told["actors"]}
    for actor in CONTENT.actors:
        assert counts[actor.id] == sum(any(p.actor == actor.id for p in e.actors) for e in CONTENT.events)
    assert {"kinds", "statuses", "sources", "roles", "has"} <= set(told)
    status, out, _ = run("facets", sample, "--text", "convoy")
    assert status == 0
    assert "Actors" in out


def test_export_and_the_same_to_a_pipe(run, sample, tmp_path):
    out = tmp_path / "out.csv"
    assert run("export", sample, "-o", out)[0] == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"), newline="")))
    assert [row["id"] for row in rows] == [event.id for event in CONTENT.events]
    assert _program("export", sample, "-o", "-").stdout == out.read_bytes()
    assert run("export", sample, "-o", tmp_path / "rows.csv", "--rows", "citations")[0] == 0
    assert run("export", sample, "-o", tmp_path / "plain", "--format", "csv", "--encoding", "utf-8")[0] == 0
    assert (tmp_path / "plain").read_bytes().startswith(b"id,")


def test_demo_build_and_check(run, tmp_path, monkeypatch):
    assert run("demo", 20, tmp_path / "d.tlx", "--seed", 3)[0] == 0
    status, out, _ = run("check", tmp_path / "d.tlx", "--json")
    assert status == 0
    assert json.loads(out)["ok"]
    status, _, err = run("build", tmp_path / "none", tmp_path / "out.tlx")
    assert status == 3
    _one_sentence(err)


def test_a_fault_in_the_data_is_status_1(run, tmp_path):
    import sqlite3

    assert run("demo", 20, tmp_path / "d.tlx")[0] == 0
    connection = sqlite3.connect(tmp_path / "d.tlx")
    connection.execute("UPDATE citation SET quote = 'never said' WHERE id = 7")
    connection.commit()
    connection.close()
    status, out, _ = run("check", tmp_path / "d.tlx")
    assert status == 1
    assert "event-7" in out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["qery", "x.tlx"], "query"),
        (["query"], "FILE"),
        (["query", "{}", "--actr", "x"], "--actor"),
        (["query", "{}", "--actor", "Rusia"], "Russia"),
        (["query", "{}", "--not-actor", "nobody"], "nobody"),
        (["query", "{}", "--kind", "atack"], "kind"),
        (["query", "{}", "--source", "papers"], "paper"),
        (["query", "{}", "--from", "2015-13"], "month"),
        (["query", "{}", "--from", "2016", "--to", "2015"], "before"),
        (["query", "{}", "--text", '"open'], "closed"),
        (["query", "{}", "--when", "surely"], "certain"),
        (["query", "{}", "--match", "most"], "any"),
        (["query", "{}", "more"], "more"),
        (["export", "{}"], "-o"),
        (["export", "{}", "-o", "x.doc"], "--format"),
        (["export", "{}", "-o", "x.csv", "--rows", "rows"], "events"),
        (["export", "{}", "-o", "x.csv", "--format", "cvs"], "csv"),
        (["render", "{}", "-o", "x.png", "--size", "big"], "size"),
        (["demo", "many", "x.tlx"], "many"),
        (["demo", "-1", "x.tlx"], "0 to"),
        (["--vew", "x"], "--view"),
    ],
)
def test_wrong_usage_is_one_sentence_and_status_2(arguments, told, run, sample, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, out, err = run(*(argument.format(sample) for argument in arguments))
    assert status == 2
    assert out == ""
    assert told in err
    _one_sentence(err)
    assert [path.name for path in tmp_path.iterdir()] == ["sample.tlx"]


@pytest.mark.parametrize("command", ["info", "query", "facets", "check", "window"])
@pytest.mark.parametrize("kind", ["missing", "folder", "text", "truncated", "foreign", "newer"])
def test_a_file_that_cannot_be_used_is_status_3_and_stays_as_it_was(kind, command, run, sample, tmp_path):
    path = _bad_file(kind, sample, tmp_path)
    before = path.read_bytes() if path.is_file() else None
    status, out, err = run(*([command, path] if command != "window" else [path]))
    assert (status, out) == (3, "")
    _one_sentence(err)
    assert before is None or path.read_bytes() == before


def _bad_file(kind, sample, tmp_path):
    import sqlite3

    path = tmp_path / "bad.tlx"
    if kind == "folder":
        path.mkdir()
    elif kind == "text":
        path.write_text("id,title\n1,x\n")
    elif kind == "truncated":
        path.write_bytes(sample.read_bytes()[:5000])
    elif kind == "foreign":
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE t (x)")
        connection.close()
    elif kind == "newer":
        path.write_bytes(sample.read_bytes())
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version=99")
        connection.close()
    return path


def test_a_read_only_file_and_folder_can_be_asked(run, sample, tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    path = folder / "sample.tlx"
    path.write_bytes(sample.read_bytes())
    path.chmod(stat.S_IRUSR)
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert run("info", path)[0] == 0
        assert run("query", path, "--json")[0] == 0
    finally:
        folder.chmod(stat.S_IRWXU)


def test_without_a_screen_the_window_says_so(run, sample, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    status, _, err = run(sample)
    assert status == 3
    assert "render" in err
    _one_sentence(err)


def test_ctrl_c_is_quiet_and_leaves_nothing(run, tmp_path, monkeypatch):
    from explorer.services import demo

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(demo._Making, "conflicts", interrupted)
    status, _, err = run("demo", 20, tmp_path / "d.tlx")
    assert status == 130
    _one_sentence(err)
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_of_ours_is_told_without_a_traceback(run, sample, monkeypatch):
    from explorer.services import summary

    def broken(_):
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(summary, "info", broken)
    status, _, err = run("info", sample)
    assert status == 3
    assert "ZeroDivisionError" in err
    assert "Traceback" not in err


def _program(*arguments, **more):
    command = [sys.executable, "-m", "explorer", *map(str, arguments)]
    root = Path(__file__).resolve().parents[1]
    return subprocess.run(command, cwd=root, capture_output=True, check=False, timeout=60, **more)


def test_as_a_program_it_prints_utf_8_whatever_the_locale(sample):
    env = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = _program("query", sample, "--json", env=env)
    assert done.returncode == 0
    assert content_of_text(done.stdout.decode("utf-8")).events == CONTENT.events


def test_a_reader_that_leaves_early_is_no_error(sample):
    script = f"{sys.executable} -m explorer facets {sample} --json | head -c 1"
    root = Path(__file__).resolve().parents[1]
    done = subprocess.run(["/bin/sh", "-c", script], cwd=root, capture_output=True, check=False, timeout=60)
    assert done.stdout == b"{"
    assert done.stderr == b""


def test_help_needs_neither_numpy_nor_qt():
    script = (
        "import sys; from explorer.cli import main\n"
        "try: main(['query', '--help'])\nexcept SystemExit: pass\n"
        "heavy = ('numpy', 'PySide6', 'pydantic', 'sqlite_utils', 'yaml')\n"
        "sys.exit(any(name in sys.modules for name in heavy))"
    )
    root = Path(__file__).resolve().parents[1]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
