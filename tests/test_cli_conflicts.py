"""The command `conflicts`."""

import json

from explorer.cli import main
from explorer.services.detecting import detect
from explorer.services.editing import Editing
from explorer.store.project_file import ProjectFile
from tests.builders import build_project
from tests.services.test_detecting import died, two_papers


def test_proposals_are_told_with_their_reason_and_sides(tmp_path, capsys):
    path = build_project(tmp_path / "p.tlx", two_papers(claims=(died("9", 0), died(">20", 1))))
    assert main(["conflicts", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "value: Killed: 9 persons or >20 persons"
    assert lines[1].startswith("  “killed” of the event “Raid on a bridge” is given as 9 persons")
    assert lines[2:] == ["  one: “Nine men died”", "  other: “More than 20 people died”", "1 proposed."]


def test_json_and_dismissed_ones(tmp_path, capsys):
    path = build_project(tmp_path / "p.tlx", two_papers(claims=(died("9", 0), died(">20", 1))))
    assert main(["conflicts", str(path), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["proposals"]
    assert (told["kind"], told["severity"], told["events"]) == ("value", 3, ["raid"])
    with ProjectFile.open(path, write=True) as file:
        (found,) = detect(file).proposals
        assert found.id == told["id"]
        Editing(file).dismiss_proposal(found)
    assert main(["conflicts", str(path)]) == 0
    assert capsys.readouterr().out == "0 proposed.\n"


def test_a_missing_file_is_status_three(tmp_path, capsys):
    assert main(["conflicts", str(tmp_path / "none.tlx")]) == 3
    assert "none.tlx" in capsys.readouterr().err
