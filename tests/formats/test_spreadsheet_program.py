"""A real spreadsheet program opens our CSV and workbook: the same cells, and nothing is calculated."""

import csv
import io
import shutil
import subprocess
import zipfile

import pytest

from explorer.formats.cells import unguard
from explorer.model.filter import EVERYTHING
from explorer.services.asking import ask
from explorer.services.exporting import ExportChoices, export
from explorer.services.project import Project
from tests.services.random_projects import make_project, random_content

SOFFICE = shutil.which("soffice")
# Comma, quotation mark, UTF-8, first line; as it comes, without guessing a language.
_CSV_IN = "CSV:44,34,76,1"
_CSV_OUT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed"),
]


def _converted(path, to, ending, folder):
    command = [SOFFICE, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", to]
    command += [f"--infilter={_CSV_IN}"] if path.suffix == ".csv" else []
    out = folder / f"out-{path.suffix[1:]}-{ending}"
    subprocess.run([*command, "--outdir", str(out), str(path)], check=True, capture_output=True, timeout=110)
    (made,) = out.iterdir()
    return made


def _rows(path, encoding="utf-8"):
    text = path.read_bytes().decode(encoding)
    return [[_line_ends(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]


def _line_ends(cell):
    return cell.replace("\r\n", "\n").replace("\r", "\n")


@pytest.fixture(params=[0, 1, 2])
def exported(request, tmp_path):
    """CSV and workbook of a random project whose cells hold every nasty string that a project may hold."""
    with Project.open(make_project(random_content(request.param, 40, 40), tmp_path / "p.tlx")) as project:
        for name in ("out.csv", "out.xlsx"):
            export(project, ask(project, EVERYTHING), tmp_path / name, choices=ExportChoices())
    return tmp_path


def test_libreoffice_opens_both_with_the_same_cells(exported):
    written = _rows(exported / "out.csv", "utf-8-sig")
    assert sum(cell.startswith("'=") for row in written for cell in row) > 0
    shown = _rows(_converted(exported / "out.csv", _CSV_OUT, "csv", exported))
    assert _differing(shown, written) == []
    plain = [[unguard(cell) for cell in row] for row in written]
    shown = _rows(_converted(exported / "out.xlsx", _CSV_OUT, "csv", exported))
    assert _differing(shown, plain) == []


def _differing(shown, written):
    assert len(shown) == len(written)
    pairs = zip(shown, written, strict=True)
    return [
        (a, b) for one, other in pairs for a, b in zip(one, other, strict=True) if a != b and not _same(a, b)
    ]


def _same(shown, written):
    """Calc shows `-0044-03-15` in its own calendar; XML ends lines with LF and holds no control characters."""
    return written.startswith("-0044") and shown.startswith("-00")


def test_libreoffice_calculates_nothing(exported):
    for name in ("out.csv", "out.xlsx"):
        book = _converted(exported / name, "xlsx:Calc MS Excel 2007 XML", "xlsx", exported)
        with zipfile.ZipFile(book) as archive:
            sheets = [
                archive.read(n).decode() for n in archive.namelist() if n.startswith("xl/worksheets/sheet")
            ]
        assert sheets
        assert not any("<f>" in sheet or "<f " in sheet for sheet in sheets)
