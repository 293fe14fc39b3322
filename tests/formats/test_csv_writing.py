import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from explorer.formats.cells import guard
from explorer.formats.csv_writing import CsvBlocks, Look

CELLS = st.text(alphabet="a,\"\r\n=-\0 é😀'", max_size=6)


@given(
    st.integers(1, 5).flatmap(
        lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), min_size=2, max_size=4)
    )
)
def test_a_csv_reader_reads_the_guarded_cells(columns):
    looks = [Look.FREE, Look.CODE] * 2
    text = CsvBlocks(looks[: len(columns)]).text(columns)
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [[guard(cell) for cell in row] for row in zip(*columns, strict=True)]


def test_free_text_is_quoted_and_a_code_only_where_it_must():
    blocks = CsvBlocks([Look.FREE, Look.CODE, Look.OURS])
    assert blocks.text([["a", 'b"'], ["x", "y,z"], ["1", ""]]) == '"a",x,1\r\n"b""","y,z",\r\n'
    assert blocks.text([["", ""], ["", ""], ["", ""]]) == ",,\r\n,,\r\n"
