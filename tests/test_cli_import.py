"""The command `import`: its words, its exit status, its report."""

import json

import pytest

from explorer.cli import main
from tests.formats import list_files as lists

LIST = "id,title,when it was,who\na,They met,03/04/2015,Roe\nb,They fought,2015-09-13,Roe\nc,,2015,\n"


@pytest.fixture
def listed(tmp_path):
    return str(lists.write(tmp_path, "war.csv", LIST))


@pytest.fixture
def project(tmp_path):
    return str(tmp_path / "p.tlx")


def test_import_makes_the_project_and_reports(project, listed, capsys):
    assert main(["import", project, listed, "--map", "date=when it was"]) == 1
    out = capsys.readouterr().out
    assert "3 rows: 1 imported, 0 updated, 0 unchanged, 2 rejected. Read as csv." in out
    assert "day/month or as month/day" in out
    assert "p.rejected.csv" in out


def test_answers_are_options(project, listed, capsys):
    mapped = ["--map", "date=when it was", "--map", "actors=who", "--dates", "day-first", "--json"]
    assert main(["import", project, listed, *mapped]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["rows"], told["imported"], told["rejected"]) == (3, 2, 1)
    assert told["rejected_rows"][0]["reason"] == "it has no title"
    assert main(["query", project, "--json"]) == 0
    events = json.loads(capsys.readouterr().out)["events"]
    assert [(e["id"], e["date"], [a["actor"] for a in e["actors"]]) for e in events] == [
        ("a", "2015-04-03", ["roe"]),
        ("b", "2015-09-13", ["roe"]),
    ]


def test_status_is_0_where_every_row_came_in(project, tmp_path, capsys):
    assert main(["import", project, str(lists.write(tmp_path, "l.csv", lists.PLAIN))]) == 0
    assert "1 imported" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["--map", "title"], 2, "write --map FIELD=COLUMN"),
        (["--map", "colour=who"], 2, 'There is no field "colour"'),
        (["--map", "title=hwo"], 1, "did you mean who"),
        (["--format", "cvs"], 2, "or csv?"),
        (["--dates", "year-first"], 2, "day-first or month-first"),
        (["--encoding", "utf-9"], 2, 'no encoding "utf-9"'),
    ],
)
def test_wrong_words_are_told_in_a_sentence_and_nothing_is_made(
    project, listed, capsys, tmp_path, words, status, sentence
):
    assert main(["import", project, listed, *words]) == status
    assert sentence in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["war.csv"]


def test_a_missing_list_and_a_foreign_project(project, listed, tmp_path, capsys):
    assert main(["import", project, str(tmp_path / "nowhere.csv")]) == 3
    other = lists.write(tmp_path, "other.tlx", "no project")
    assert main(["import", str(other), listed]) == 3
    assert "nothing was" in capsys.readouterr().err
    assert other.read_text() == "no project"


def test_preview_changes_nothing(project, listed, capsys, tmp_path):
    assert main(["import", project, listed, "--preview", "--map", "date=when it was"]) == 0
    out = capsys.readouterr().out
    assert "CSV or TSV, 3 rows" in out
    assert "--dates day-first" in out
    assert "13 September 2015: They fought" in out
    assert [p.name for p in tmp_path.iterdir()] == ["war.csv"]
