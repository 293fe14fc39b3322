"""Posters on paper, and quotes copied in citation styles."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from explorer.gui.citing_menu import STYLE_NAMES, citing_menu
from explorer.gui.paper_dialog import PaperDialog
from explorer.gui.picture import render
from explorer.gui.poster import PAPERS, write_poster
from explorer.model.event import Citation, Content, Event, Source
from explorer.model.fault import UsageFault
from explorer.model.filter import EVERYTHING, EventFilter
from explorer.services.asking import ask
from explorer.services.citing import CITING_STYLES
from explorer.services.project import Project
from explorer.services.verifying import verify
from explorer.timeline.lanes import LaneBy, LaneChoice
from tests.services.random_projects import make_project


@pytest.fixture
def project(small_project):
    with Project.open(small_project) as project:
        yield project


def _boxes(pdf: bytes) -> list[tuple[float, float]]:
    found = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", pdf)
    return [(float(width), float(height)) for width, height in found]


def _text(pdf: Path, page: int, *options: str) -> str:
    command = ["pdftotext", *options, "-f", str(page), "-l", str(page), str(pdf), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


@pytest.mark.parametrize(
    ("paper", "points"), [("A4", (842, 595)), ("a0", (3370, 2384)), ("Letter", (792, 612))]
)
def test_a_page_has_the_size_of_its_paper(qapp, project, tmp_path, paper, points):
    out = tmp_path / "poster.pdf"
    assert write_poster(project, ask(project, EVERYTHING), out, paper) == 1
    ((width, height),) = _boxes(out.read_bytes())
    assert (width, height) == pytest.approx(points, abs=1)


def test_the_time_is_shared_out_over_pages_and_lanes_go_on(qapp, project, tmp_path):
    out = tmp_path / "poster.pdf"
    answer = ask(project, EVERYTHING)
    assert write_poster(project, answer, out, "A4", 3) == 3
    assert len(_boxes(out.read_bytes())) == 3
    count = write_poster(project, answer, out, "A4", 2, every_lane=True, date_from="2015", date_to="2016")
    assert count >= 2
    assert len(_boxes(out.read_bytes())) == count


ONE_LANE = LaneChoice(by=LaneBy.NONE)


@pytest.fixture
def tall(tmp_path):
    """A project whose events stand in one lane that is taller than a page."""
    events = tuple(
        Event(id=f"e{n}", title=f"State {n:02} of affairs", date=f"{1990 + n % 3}/2020", extent="throughout")
        for n in range(34)
    )
    with Project.open(make_project(Content(title="Tall", events=events), tmp_path / "tall.tlx")) as project:
        yield project


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_a_lane_taller_than_a_page_goes_on_under_its_name(qapp, tall, tmp_path):
    out, answer = tmp_path / "p.pdf", ask(tall, EVERYTHING)
    assert write_poster(tall, answer, out, "A4", 1, every_lane=True, choice=ONE_LANE) == 2
    texts = [_text(out, page) for page in (1, 2)]
    assert write_poster(tall, answer, out, "A4", 1, choice=ONE_LANE) == 1
    assert "1 more lane not shown" in _text(out, 1)
    assert all("All events" in text and "more lane" not in text for text in texts)
    titles = [title for text in texts for title in re.findall(r"State\s(\d\d)\sof", text)]
    assert len(titles) == len(set(titles)) == 34
    assert texts[1].count("State") >= 5


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_a_lane_is_cut_between_two_rows(qapp, tall, tmp_path):
    """The first row of the next page then stands whole at its top, whatever the height of the page before."""
    out, tops = tmp_path / "p.pdf", []
    for paper in ("A4", "Letter"):
        assert write_poster(tall, ask(tall, EVERYTHING), out, paper, every_lane=True, choice=ONE_LANE) == 2
        words = re.findall(r'yMin="([\d.]+)" .*>State<', _text(out, 2, "-bbox"))
        tops.append(min(map(float, words)))
    assert tops[0] == pytest.approx(tops[1], abs=0.1)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_the_text_of_a_poster_is_text_with_filter_and_sources(qapp, project, tmp_path):
    out = tmp_path / "poster.pdf"
    write_poster(project, ask(project, EventFilter(date_from="2015", date_to="2015")), out, "A3")
    text = subprocess.run(["pdftotext", str(out), "-"], capture_output=True, check=True, text=True).stdout
    words = " ".join(text.split())
    assert project.title in words
    assert "Filter: possibly in 2015" in words
    assert "“The report”; “The letter”" in words


def test_a_picture_states_filter_and_sources_and_has_a_manifest(qapp, small_project, project, tmp_path):
    out = tmp_path / "a.svg"
    render(small_project, EventFilter(statuses=("alleged",)), out, (900, 600))
    assert "Filter: status: alleged." in " ".join(re.findall(r">([^<]+)</text>", out.read_text("utf-8")))
    told = json.loads((tmp_path / "a.svg.manifest.json").read_text("utf-8"))
    assert told["export"]["format"] == "svg"
    assert verify(out, project).is_true
    out.write_bytes(out.read_bytes() + b" ")
    assert not verify(out, project).is_true


@pytest.mark.parametrize("bad", [{"paper": "A9"}, {"pages": 0}, {"out": "poster.png"}])
def test_what_no_poster_can_be_is_told(qapp, project, tmp_path, bad):
    out = tmp_path / bad.pop("out", "poster.pdf")
    with pytest.raises(UsageFault, match="nothing was drawn"):
        write_poster(project, ask(project, EVERYTHING), out, **bad)
    assert not out.exists()


def test_pages_are_asked_for_only_on_paper(qtbot):
    dialog = PaperDialog()
    qtbot.addWidget(dialog)
    assert dialog.choice.paper == ""
    assert not dialog.pages.isEnabled()
    dialog.paper.setCurrentText("A3")
    assert dialog.pages.isEnabled()
    assert dialog.choice.paper in PAPERS


def test_the_menu_copies_in_every_style(qtbot):
    assert list(STYLE_NAMES.items()) == list(CITING_STYLES.items())
    parent = QWidget()
    qtbot.addWidget(parent)
    source = Source(id="s", file="s.txt", title="A paper", author="Ann Roe", published="2015")
    citation = Citation(source="s", start=0, end=5, quote="words")
    menu = citing_menu(parent, lambda: (citation, source), pytest.fail)
    copied = set()
    for action in menu.actions():
        action.trigger()
        copied.add(QGuiApplication.clipboard().text())
    assert len(copied) == len(CITING_STYLES)
    assert any(text.endswith("Roe, A. (2015). A paper.") for text in copied)
