"""Damaged lists of every kind: a sentence or a report that adds up, never anything else."""

import json
import random

import pytest

from explorer.model.fault import Fault
from explorer.services.checking import check
from explorer.services.importing import forecast, import_file, preview
from tests.formats import list_files as lists

SAMPLES = {
    "csv": lists.PLAIN.encode(),
    "ucdp": lists.UCDP.encode(),
    "acled": lists.ACLED.encode(),
    "gdelt": lists.gdelt(),
    "timelinejs": json.dumps(lists.TIMELINEJS).encode(),
    "sheet": lists.TIMELINEJS_SHEET.encode(),
    "xml": lists.TIMELINE_XML.encode(),
    "ics": lists.ICS.encode(),
    "timesketch": lists.TIMESKETCH.encode(),
    "jsonl": b'{"title": "a", "date": "2015"}\n{"title": "b", "lat": 3.5, "lon": "7"}\n',
    "xlsx": lists.workbook([["id", "title", "date"], [1, "They met", "2015-09-12"], [2, "Rain", 2015]]),
}
PIECES = (
    b"\0", b'"', b"\xff\xfe", b"\xed\xa0\x80", b"\r", b"\n\n", b"NaN", b"1e999", b"{" * 50, b"[" * 2000, b"\\ud800", b"9" * 40,
    b"-0001-13-45", b"<!DOCTYPE x>", b";;;", b"\t", b"' OR 1=1", b"BEGIN:VEVENT", "İ😀".encode(), b"Z" * 3000,
)  # fmt: skip


def damaged(draw: random.Random, raw: bytes) -> bytes:
    """Return the bytes with a few wounds."""
    made = bytearray(raw)
    for _ in range(draw.randint(1, 6)):
        at, kind = draw.randrange(len(made) + 1), draw.randrange(4)
        if kind == 0:
            del made[at : at + draw.randint(1, 30)]
        elif kind == 1:
            made[at:at] = draw.choice(PIECES)
        elif kind == 2 and made:
            made[at % len(made)] = draw.randrange(256)
        else:
            other = draw.randrange(len(made) + 1)
            made[at:at] = made[other : other + draw.randint(1, 60)]
    return bytes(made)


def suffer(folder, seed):
    """Import a damaged list twice; whatever comes in must hold together."""
    draw = random.Random(seed)
    path = lists.write(folder, "l", damaged(draw, SAMPLES[draw.choice(sorted(SAMPLES))]))
    project = folder / "p.tlx"
    try:
        preview(path)
        told = forecast(None, path)
        report = import_file(project, path)
    except Fault as fault:
        assert str(fault).strip()
        assert "Traceback" not in str(fault)
        return
    assert report.imported + report.updated + report.unchanged + report.rejected == report.rows == told.rows
    again = import_file(project, path)
    assert again.imported == 0
    assert again.rows == report.rows
    found = check(project)
    assert found.ok, found.lines()[:3]


@pytest.mark.parametrize("start", range(0, 150, 50))
def test_damaged_lists(tmp_path_factory, start):
    for seed in range(start, start + 50):
        suffer(tmp_path_factory.mktemp("fuzz"), seed)


@pytest.mark.campaign
@pytest.mark.timeout(3600)
def test_twenty_thousand_damaged_lists(tmp_path_factory):
    for seed in range(1_000, 21_000):
        suffer(tmp_path_factory.mktemp("fuzz"), seed)
