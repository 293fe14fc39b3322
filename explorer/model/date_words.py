"""What an analyst reads where a date stands: as exact as the EDTF, no more.

`date_in_words` is for sentences and panels, `short_date` for table cells and labels, `iso_bounds` for
exports, `edtf_from_plain` for what people type.
"""

from functools import lru_cache

from explorer.model.date_parts import Part, part_of_decade, part_of_month, part_of_year
from explorer.model.edtf import EdtfDate, parse_edtf
from explorer.model.edtf_grammar import read_expression
from explorer.model.expression_words import expression_words
from explorer.model.iso_bounds import iso_bounds
from explorer.model.plain_dates import edtf_from_plain

__all__ = [
    "Part",
    "date_in_words",
    "edtf_from_plain",
    "iso_bounds",
    "part_of_decade",
    "part_of_month",
    "part_of_year",
    "short_date",
]


def date_in_words(date: EdtfDate | str) -> str:
    """Return the date in a phrase: "about 12 September 2015", "some day between 10 and 16 May 1989", "no
    date".

    Raises EdtfFault for a string that is not EDTF.
    """
    text = _checked(date)
    return expression_words(read_expression(text), short=False) if text else "no date"


def short_date(date: EdtfDate | str) -> str:
    """Return the date as a table shows it: "28 Aug 2015", "early Sep 2015 ~", "1992–1997", empty for no date.

    Raises EdtfFault for a string that is not EDTF.
    """
    return _short_date(_checked(date))


@lru_cache(maxsize=2**14)
def _short_date(text: str) -> str:
    return expression_words(read_expression(text), short=True) if text else ""


def _checked(date: EdtfDate | str) -> str:
    return date.text if isinstance(date, EdtfDate) else parse_edtf(date).text
