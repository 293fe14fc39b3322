"""Pictures of the timeline, without a screen."""

import re

import pytest
from PySide6.QtGui import QImage

from explorer.gui.picture import render
from explorer.model.fault import FileFault, UsageFault
from explorer.model.filter import EventFilter


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_each_kind_is_written(qapp, small_project, tmp_path, ending):
    out = tmp_path / f"timeline.{ending}"
    render(small_project, EventFilter(), out, (900, 500))
    begin = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[ending]
    assert out.read_bytes().startswith(begin)


def test_a_png_has_the_size_that_was_asked_for(qapp, small_project, tmp_path):
    render(small_project, EventFilter(), tmp_path / "a.png", (640, 480))
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (640, 480)


def test_an_svg_keeps_titles_as_text_and_names_what_is_shown(qapp, small_project, tmp_path):
    from explorer.services.project import Project

    render(small_project, EventFilter(), tmp_path / "a.svg", (1600, 900))
    text = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", (tmp_path / "a.svg").read_text("utf-8")))
    with Project.open(small_project) as project:
        assert project.title in text
        assert f"{len(project.columns)} events" in text
        lane = max(
            range(len(project.catalogue.actors)), key=lambda i: (project.columns.link_actor == i).sum()
        )
        assert project.catalogue.actors[lane].name[:8] in text
    assert "asserted" in text


def test_the_stretch_and_the_filter_change_the_picture(qapp, small_project, tmp_path):
    render(small_project, EventFilter(), tmp_path / "a.png", (700, 400))
    render(small_project, EventFilter(), tmp_path / "b.png", (700, 400), "2015-09", "2015-10")
    render(small_project, EventFilter(statuses=("asserted",)), tmp_path / "c.png", (700, 400))
    assert len({(tmp_path / f"{name}.png").read_bytes() for name in "abc"}) == 3


def test_wrong_endings_and_places_are_told_in_a_sentence(qapp, small_project, tmp_path):
    with pytest.raises(UsageFault, match=r"\.png, \.svg or \.pdf"):
        render(small_project, EventFilter(), tmp_path / "a.bmp")
    for ending in ("png", "svg", "pdf"):
        with pytest.raises(FileFault, match="nothing was written"):
            render(small_project, EventFilter(), tmp_path / "no" / f"a.{ending}", (300, 200))
