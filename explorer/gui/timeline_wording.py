"""The words of tooltips, banners and accessible names, from columns alone; finer ones come from the
project.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.gui.language import counted, number, tr
from explorer.gui.local_dates import local_date
from explorer.model.calendar import US_PER_DAY, US_PER_MINUTE, US_PER_SECOND, civil_from_us
from explorer.model.columns import FLAG_CONFLICT, FLAG_QUALIFIED, FLAG_UNDATED, FLAG_WITHIN
from explorer.timeline.axis import MONTHS, year_label
from explorer.timeline.lanes import STATUS_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.model.columns import EventColumns
    from explorer.timeline.range_counts import RangeCount

OPEN_US = 2**61


@dataclass(frozen=True, slots=True)
class MarkDetail:
    """What a tooltip and a screen reader say of an event."""

    title: str
    date: str
    status: str
    actors: tuple[str, ...] = ()
    citations: int = 0
    conflict: bool = False
    single: bool = False  # nothing independent confirms it


DetailSource = Callable[["Sequence[int]"], list[MarkDetail]]
"""Gives the details of rows; called on the GUI thread for one row at a time, so it must be quick."""


def detail_from_columns(columns: "EventColumns", row: int, title: str) -> MarkDetail:
    """Return what the columns alone tell of an event."""
    flags = int(columns.flags[row])
    status = tr(STATUS_NAMES[int(columns.status[row])])
    words = date_from_columns(columns, row)
    single = int(columns.origin_count[row]) <= 1
    citations, conflict = int(columns.citation_count[row]), bool(flags & FLAG_CONFLICT)
    return MarkDetail(title, words, status, (), citations, conflict, single)


def date_from_columns(columns: "EventColumns", row: int) -> str:
    """Return an event's bounds in words."""
    flags = int(columns.flags[row])
    if flags & FLAG_UNDATED:
        return tr("no date")
    start, end = int(columns.earliest_us[row]), int(columns.latest_us[row])
    words = span_words(start, end)
    if flags & FLAG_WITHIN and end - start > US_PER_DAY:
        words = tr("some time in {dates}", dates=words)
    return tr("{dates}, approximate", dates=words) if flags & FLAG_QUALIFIED else words


def span_words(start_us: int, end_us: int) -> str:
    """Return [start, end) in words, both ends included: "1 Sep – 10 Sep 2015", "2014 – 2016", "since
    1992".
    """
    if start_us <= -OPEN_US and end_us >= OPEN_US:
        return tr("an unknown time")
    if start_us <= -OPEN_US:
        return tr("until {date}", date=instant_words(end_us, last=True))
    if end_us >= OPEN_US:
        return tr("since {date}", date=instant_words(start_us))
    if _is_year_start(start_us) and _is_year_start(end_us):
        first, last = civil_from_us(start_us).year, civil_from_us(end_us).year - 1
        return year_label(first) if first == last else f"{year_label(first)} – {year_label(last)}"
    first_words, last_words = instant_words(start_us), instant_words(end_us, last=True)
    if first_words == last_words:
        return first_words
    year = first_words.rsplit(" ", 1)[-1]
    if start_us % US_PER_DAY == 0 and last_words.endswith(f" {year}"):
        first_words = first_words.removesuffix(f" {year}")
    return f"{first_words} – {last_words}"


def instant_words(us: int, *, last: bool = False) -> str:
    """Return an instant as a day, or to the minute, second or millisecond if it is not midnight.

    With `last`, `us` is an exclusive end and the words name the last day before it.
    """
    if us % US_PER_DAY == 0:
        civil = civil_from_us(us - 1 if last else us)
        return f"{civil.day} {local_date(MONTHS[civil.month - 1][:3])} {local_date(year_label(civil.year))}"
    civil = civil_from_us(us)
    clock = f"{civil.hour:02}:{civil.minute:02}"
    if us % US_PER_MINUTE:
        clock += f":{civil.second:02}"
    if us % US_PER_SECOND:
        clock += f".{civil.microsecond // 1000:03}"
    return (
        f"{civil.day} {local_date(MONTHS[civil.month - 1][:3])} {local_date(year_label(civil.year))} {clock}"
    )


def _is_year_start(us: int) -> bool:
    civil = civil_from_us(us)
    return us % US_PER_DAY == 0 and civil.month == 1 and civil.day == 1


def range_words(start_us: int, end_us: int, count: "RangeCount | None") -> str:
    """Return the banner of a selected range."""
    words = span_words(start_us, end_us)
    if count is None:
        return words
    more = count.possible - count.certain
    sure = tr("{count} certain", count=number(count.certain))
    tail = tr(", {count} more possible", count=number(more)) if more else ""
    return f"{words}  ·  {sure}{tail}"


def tip_words(detail: MarkDetail) -> str:
    """Return a tooltip as rich text."""
    lines = [f"<b>{escaped(detail.title or tr('Untitled event'))}</b>", escaped(detail.date)]
    facts = [
        detail.status,
        *([counted(detail.citations, "1 citation", "{n} citations")] if detail.citations > 1 else []),
    ]
    facts += [tr("single source")] if detail.single else []
    facts += [tr("sources disagree")] if detail.conflict else []
    lines.append(escaped(" · ".join(facts)))
    if detail.actors:
        lines.append(escaped(", ".join(detail.actors[:6]) + (" …" if len(detail.actors) > 6 else "")))
    return "<br>".join(lines)


def spoken(detail: MarkDetail) -> str:
    """Return the name that a screen reader says."""
    parts = [detail.title or tr("Untitled event"), detail.date, detail.status, *detail.actors]
    parts.append(counted(detail.citations, "1 citation", "{n} citations"))
    parts += [tr("single source")] if detail.single else []
    return ", ".join([*parts, *([tr("sources disagree")] if detail.conflict else [])])


def escaped(text: str) -> str:
    """Return a text safe inside rich text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def lane_words(name: str, count: int) -> str:
    """Return the tooltip of a lane's name, which may be cut on the screen."""
    events = counted(count, "1 event", "{n} events")
    how = tr("Click to fold, drag to move, right click for more")
    return f"<b>{escaped(name)}</b><br>{events}<br>{how}"


def cell_words(count: int, lane: str, start_us: int, end_us: int) -> str:
    """Return the tooltip of a density cell."""
    events = counted(count, "1 event", "{n} events")
    head = tr("<b>{events}</b> in {lane}", events=events, lane=escaped(lane))
    return f"{head}<br>{escaped(rough_span(start_us, end_us))}<br>{tr('Click to zoom in')}"


def rough_span(start_us: int, end_us: int) -> str:
    """Return a cell's time in words as fine as its width: cells are no calendar units."""
    length = end_us - start_us
    if length < 2 * US_PER_DAY:
        start = instant_words(start_us // US_PER_SECOND * US_PER_SECOND)
        return tr("{date} and {length} on", date=start, length=_length(length))
    first, last = civil_from_us(start_us), civil_from_us(end_us - 1)
    if length < 60 * US_PER_DAY:
        return span_words(start_us // US_PER_DAY * US_PER_DAY, -(-end_us // US_PER_DAY) * US_PER_DAY)
    if length < 730 * US_PER_DAY:
        words = [
            f"{local_date(MONTHS[c.month - 1][:3])} {local_date(year_label(c.year))}" for c in (first, last)
        ]
    else:
        words = [year_label(c.year) for c in (first, last)]
    return words[0] if words[0] == words[1] else f"{words[0]} – {words[1]}"


def _length(us: int) -> str:
    for unit, name in ((3_600_000_000, "h"), (60_000_000, "min"), (1_000_000, "s"), (1_000, "ms")):
        if us >= unit:
            return f"{us / unit:.3g} {name}"
    return f"{us} µs"
