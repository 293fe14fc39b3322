"""Workbook and Markdown table: the same cells as the CSV, exact dates as dates, nothing that runs."""

import csv
import io
import zipfile
from datetime import datetime

import pytest
from hypothesis import given, settings

from explorer.formats.cells import unguard
from explorer.formats.markdown_table import markdown_table
from explorer.formats.markdown_text import markdown_words
from explorer.formats.xlsx_reading_back import sheet_rows
from explorer.formats.xlsx_writing import LONGEST_CELL, About, exact_moment, write_workbook
from explorer.model.fault import UsageFault
from tests.formats.nasty import texts


def _workbook(names, columns, stream=None):
    stream = stream or io.BytesIO()
    blocks = [(dict(zip(names, columns, strict=True)), len(columns[0]))]
    assert list(write_workbook(stream, names, blocks, About([("Filter", "every event")]))) == [
        len(columns[0])
    ]
    return stream


def _sheets(stream, tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(stream.getvalue())
    return {name: list(rows) for name, rows in sheet_rows(path)}


@given(texts, texts)
@settings(max_examples=60)
def test_every_text_comes_back_from_a_workbook(one, other):
    import tempfile
    from pathlib import Path

    legal = [text.replace("\ufffe", "").replace("\r\n", "\n").replace("\r", "\n") for text in (one, other)]
    with tempfile.TemporaryDirectory() as folder:
        sheets = _sheets(_workbook(["id", "title"], [[legal[0]], [legal[1]]]), Path(folder))
    rows = sheets["Events"][1:]
    assert rows == [legal] or (not rows and legal == ["", ""])


def test_no_cell_is_a_formula_or_a_link(tmp_path):
    stream = _workbook(["title", "note"], [["=1+1", "http://e.org", "@x"], ["+1", "-1", "mailto:a@b.c"]])
    with zipfile.ZipFile(stream) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert _sheets(stream, tmp_path)["Events"][1] == ["=1+1", "+1"]


def test_only_exact_dates_are_dates(tmp_path):
    from openpyxl import load_workbook

    dates = [
        "2015-09-12",
        "2015-09-12T10:30",
        "2015-09",
        "2015-09-12~",
        "1899-12-31",
        "2015-09-12T10:30Z",
        "",
        "-0043-03-15",
    ]
    stream = _workbook(["date", "importance"], [dates, ["3"] * len(dates)])
    sheet = load_workbook(io.BytesIO(stream.getvalue()))["Events"]
    kinds = [sheet.cell(row, 1).value for row in range(2, 2 + len(dates))]
    assert kinds[:2] == [datetime(2015, 9, 12), datetime(2015, 9, 12, 10, 30)]
    assert kinds[2:] == ["2015-09", "2015-09-12~", "1899-12-31", "2015-09-12T10:30Z", None, "-0043-03-15"]
    assert sheet.cell(2, 2).value == 3
    assert sheet.freeze_panes.startswith("A2")
    assert [row[0] for row in _sheets(stream, tmp_path)["Events"][1:]] == dates
    assert exact_moment("2015-02-30") is None


def test_a_cell_that_is_too_long_is_cut_visibly_and_counted(tmp_path):
    long = "😀" * LONGEST_CELL
    sheets = _sheets(_workbook(["title"], [[long, "x" * LONGEST_CELL]]), tmp_path)
    cut, whole = (row[0] for row in sheets["Events"][1:])
    assert "cut: " in cut[-100:]
    assert len(cut.encode("utf-16-le")) // 2 <= LONGEST_CELL
    assert whole == "x" * LONGEST_CELL
    assert ["Cut cells", "1 cells were too long for a worksheet and are marked as cut."] in sheets[
        "About this file"
    ]


def test_too_many_rows_are_refused(monkeypatch):
    monkeypatch.setattr("explorer.formats.xlsx_writing.MOST_ROWS", 3)
    with pytest.raises(UsageFault, match="export to csv"):
        _workbook(["title"], [["a", "b", "c"]])


def test_the_same_cells_make_the_same_workbook():
    assert _workbook(["title"], [["a"]]).getvalue() == _workbook(["title"], [["a"]]).getvalue()


@given(texts)
def test_a_markdown_table_stays_a_table(text):
    blocks = [({"date": ["2015-09~"], "title": [text]}, 1)]
    lines = "".join(piece for piece, _ in markdown_table("T", [], ("date", "title"), blocks)).split("\n")
    row = lines[-2]
    assert lines[-1] == ""
    assert row.startswith("| about September 2015 | ")
    assert row.count("|") - row.count("\\|") == 3
    assert not any(ord(character) < 32 and character != "\t" for character in row)


def test_markdown_words_are_read_as_they_stand():
    assert markdown_words("*a* _b_ <i> [c](d) `e`") == r"\*a\* \_b\_ \<i\> \[c\](d) \`e\`"
    assert markdown_words("1. one") == r"1\. one"
    assert markdown_words("- one\n- two", "<br>") == r"\- one<br>- two"


def test_unguarded_cells_of_the_csv_are_those_of_the_workbook(tmp_path):
    from explorer.model.filter import EVERYTHING
    from explorer.services.asking import ask
    from explorer.services.exporting import export
    from explorer.services.project import Project
    from tests.services.random_projects import make_project, random_content

    with Project.open(make_project(random_content(3, 40, 40), tmp_path / "p.tlx")) as project:
        for name in ("out.csv", "out.xlsx"):
            export(project, ask(project, EVERYTHING), tmp_path / name)
    text = (tmp_path / "out.csv").read_bytes().decode("utf-8-sig")
    from_csv = [[unguard(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]
    from_book = dict(sheet_rows_as_lists(tmp_path / "out.xlsx"))["Events"]
    assert [_line_ends(row) for row in from_csv] == [_line_ends(row) for row in from_book]


def sheet_rows_as_lists(path):
    return [(name, list(rows)) for name, rows in sheet_rows(path)]


def _line_ends(row):
    """A workbook's XML has one line end; carriage returns are kept by XlsxWriter as escapes or read as LF."""
    return [cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row]
