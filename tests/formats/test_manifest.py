import json

import pytest

from explorer.formats.manifest import CoveredPart, manifest_from_text, manifest_text
from explorer.model.fault import DataFault
from explorer.model.filter import EVERYTHING
from explorer.services import manifesting
from explorer.services.asking import ask
from explorer.services.exporting import export
from explorer.services.project import Project
from tests.services.random_projects import make_project, random_content

PRINTS = {"event": {f"event-{n}": "00000000" * 16 + f"{n:08x}" for n in range(500)}, "source": {"с": "ab"}}


def test_prints_are_packed_and_come_back_as_they_were():
    part = CoveredPart(digest="d", prints=PRINTS)
    text = part.model_dump_json()
    assert len(text) < len(json.dumps(PRINTS)) / 4
    assert CoveredPart.model_validate_json(text) == part
    # Plain ones are read, too.
    assert CoveredPart.model_validate({"digest": "d", "prints": PRINTS}) == part
    assert CoveredPart.model_validate_json(CoveredPart(digest="d").model_dump_json()).prints == {}


@pytest.mark.parametrize("broken", ["!", "AAAA", "eJw=", 5, [1]])
def test_a_manifest_with_damaged_prints_is_none(tmp_path, broken):
    path = make_project(random_content(3, 6, 3), tmp_path / "p.tlx")
    with Project.open(path) as project:
        export(project, ask(project, EVERYTHING), tmp_path / "x.csv")
    text = manifesting.manifest_path(tmp_path / "x.csv").read_text("utf-8")
    assert manifest_text(manifest_from_text(text, "x")) == text
    read = json.loads(text)
    read["covered"]["prints"] = broken
    with pytest.raises(DataFault, match="is not a manifest"):
        manifest_from_text(json.dumps(read), "x")
