"""A table of events in Markdown (the pipe tables of GitHub and Pandoc); dates stand in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from explorer.formats.markdown_text import markdown_words
from explorer.model.date_words import date_in_words

USUAL_COLUMNS = ("date", "title", "status", "kind", "actors", "sources")


def markdown_table(
    title: str,
    remarks: Sequence[str],
    names: Sequence[str],
    blocks: Iterable[tuple[Mapping[str, Sequence[str]], int]],
) -> Iterator[tuple[str, int]]:
    """Yield (text, events in it): a heading, remarks as lines of their own, then the table."""
    head = "".join(f"{markdown_words(line)}\n\n" for line in remarks)
    rule = "|".join(" --- " for _ in names)
    labels = " | ".join(name.replace("_", " ") for name in names)
    yield f"# {markdown_words(title)}\n\n{head}| {labels} |\n|{rule}|\n", 0
    for columns, count in blocks:
        rows = zip(*([_cell(name, cell) for cell in columns[name]] for name in names), strict=True)
        yield "".join(f"| {' | '.join(row)} |\n" for row in rows), count


def _cell(name: str, cell: str) -> str:
    return markdown_words(date_in_words(cell) if name == "date" and cell else cell, "<br>")
