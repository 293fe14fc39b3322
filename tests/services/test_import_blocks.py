"""Lists read block by block give the very rows that reading them row by row gives."""

import csv
import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.formats.plain_columns import PlainColumns
from explorer.services import importing
from explorer.services.importing import import_file
from tests.formats.nasty import texts

TABLES = (
    "event",
    "event_actor",
    "event_tag",
    "citation",
    "claim",
    "actor",
    "source",
    "conflict",
    "conflict_passage",
)
HEADER = ["id", "title", "date", "end", "kind", "actors", "location", "summary", "note", "tags"]
names = st.sampled_from(["A", "a ", "B", "C; A", "B|C", "", " D ", "А"])
simple = st.tuples(
    st.just(""),
    st.sampled_from(["Raid", "Talks", " Talks", "Ratification", "Отъезд"]),
    st.sampled_from(["2015", "12 Sep 2015", "2015-09-12T10:30", "early September 2015", "", "25/04/2015", "-0044"]),
    st.just(""), st.sampled_from(["", "clash"]), names, names, st.sampled_from(["", "Talks", "More of it"]),
    st.sampled_from(["", "n"]), st.just(""),
)  # fmt: skip
odd = st.tuples(
    *(texts.map(lambda text: text.encode("utf-8", "replace").decode()) for _ in HEADER),
)


def rows_of(path):
    connection = sqlite3.connect(path)
    try:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall()
            for table in TABLES
        }
    finally:
        connection.close()


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        writer.writerows(rows)
    return path


def read(folder, name, lists):
    """Import the lists one after another into a new project; return its rows and what was counted."""
    out = folder / f"{name}.tlx"
    out.unlink(missing_ok=True)
    told = []
    for listed in lists:
        try:
            report = import_file(out, listed)
        except importing.UsageFault:
            return None
        told.append(
            (
                report.rows,
                report.imported,
                report.updated,
                report.unchanged,
                report.rejected,
                report.conflicts,
            )
        )
    return rows_of(out), told


@pytest.mark.parametrize("ids", ["none", "own", "twice"])
@given(data=st.data())
@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)
def test_blocks_and_rows_give_the_same_project(ids, data, tmp_path):
    rows = [list(row) for row in data.draw(st.lists(simple, min_size=1, max_size=12))]
    for number, row in enumerate(rows):
        row[0] = {"none": "", "own": f"x {number}", "twice": str(number // 2)}[ids]
    if data.draw(st.booleans()):
        rows.insert(data.draw(st.integers(0, len(rows))), list(data.draw(odd)))
    listed = write(tmp_path / "list.csv", rows)
    rows[0][1], rows[-1][4] = "Another title", "battle"
    (tmp_path / "again").mkdir(exist_ok=True)
    again = write(tmp_path / "again" / "list.csv", rows)
    size = data.draw(st.integers(1, 6))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing, "BLOCK_ROWS", size)
        fast = read(tmp_path, "fast", [listed, again])
        patch.setattr(PlainColumns, "read", lambda *_: None)
        assert read(tmp_path, "slow", [listed, again]) == fast


def test_simple_lists_are_read_in_blocks(tmp_path, monkeypatch):
    taken = []
    read_block = PlainColumns.read

    def spying(self, rows):
        taken.append(read_block(self, rows))
        return taken[-1]

    monkeypatch.setattr(PlainColumns, "read", spying)
    rows = [[str(n), "Raid", "2015", "", "", "A; B", "", "", "", ""] for n in range(20)]
    report = import_file(tmp_path / "a.tlx", write(tmp_path / "list.csv", rows))
    assert report.imported == 20
    assert [block is not None for block in taken] == [True]
    rows[3][1] = ""
    import_file(tmp_path / "b.tlx", write(tmp_path / "list.csv", rows))
    assert taken[-1] is None
