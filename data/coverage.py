"""List every sentence of the dataset's documents that no quote touches.

Run as `python data/coverage.py [DATASET_DIR]`. Excluded zones (comments, advertisements, navigation) do not
count. A sentence is touched when a quote of an event or a conflict shares at least one character with it;
beside the sentences stands the share of their characters that is quoted.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parent.parent
if str(_CHECKOUT) not in sys.path:
    sys.path.insert(0, str(_CHECKOUT))

from explorer.model.event import Content, Source  # noqa: E402
from explorer.model.fault import DataFault, FileFault  # noqa: E402
from explorer.services.building import read_dataset  # noqa: E402
from explorer.services.dataset_documents import zones_of  # noqa: E402
from explorer.services.dataset_records import SOURCE_KEYS  # noqa: E402
from explorer.services.dataset_text import Faults, read_records  # noqa: E402

Span = tuple[int, int]

# A sentence ends at . ! ? and closing marks before white space and a capital, a digit, an opening mark or a
# bullet; not after an initial, a list number, or one of the abbreviations that occur.
_END = re.compile(r"[.!?][.!?]*[”\"’')\]]*(?=\s+[“\"‘'(\[A-Z0-9•])")
_NO_END = re.compile(r"(?:^|[\s(&])(?:[A-Z]|[0-9]{1,2}|Aug|Sept?|Oct|Nov|Dec|U\.S|St|pp|i\.e|\.\.)\.$")


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the quotes touch of one document; spans are code points of its canonical text."""

    source: Source
    sentences: list[Span]
    untouched: list[Span]
    characters: int
    quoted_characters: int

    @property
    def touched_percent(self) -> float:
        """Share of sentences that some quote touches."""
        return 100 * (len(self.sentences) - len(self.untouched)) / max(1, len(self.sentences))

    @property
    def quoted_percent(self) -> float:
        """Share of the sentences' characters that stand inside quotes."""
        return 100 * self.quoted_characters / max(1, self.characters)


def sentences_of(text: str) -> Iterator[Span]:
    """Yield the sentences of a text as spans; a line break always ends one."""
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for end in _END.finditer(text, line.start(), line.end()):
            if not _NO_END.search(text, start, end.end()):
                yield from _trimmed(text, start, end.end())
                start = end.end()
        yield from _trimmed(text, start, line.end())


def coverage(source: Source, quotes: list[Span], zones: list[Span]) -> Coverage:
    """Return what `quotes` touch of the document outside `zones`."""
    sentences = [span for span in sentences_of(source.text) if not _meets(span, zones)]
    quoted = {place for start, end in quotes for place in range(start, end)}
    return Coverage(
        source,
        sentences,
        [span for span in sentences if not _meets(span, quotes)],
        sum(end - start for start, end in sentences),
        sum(place in quoted for start, end in sentences for place in range(start, end)),
    )


def quotes_by_source(content: Content) -> dict[str, list[Span]]:
    """Return the places of all quotes of events and conflicts, by the id of their source."""
    places: dict[str, list[Span]] = {source.id: [] for source in content.sources}
    for event in content.events:
        for citation in event.citations:
            places[citation.source].append((citation.start, citation.end))
    for conflict in content.conflicts:
        for passage in conflict.citations:
            places[passage.source].append((passage.start, passage.end))
    return places


def zones_by_source(root: Path, content: Content) -> dict[str, list[Span]]:
    """Return the excluded zones that `sources.yaml` declares, by the id of their source."""
    faults = Faults()
    texts = {source.id: source.text for source in content.sources}
    records = read_records(root / "sources.yaml", root, faults, "source", SOURCE_KEYS)
    zones = {record.text("id"): zones_of(record, texts[record.text("id")]) for record in records}
    faults.refuse()
    return {key: [(zone.start, zone.end) for zone in found] for key, found in zones.items()}


def report(found: list[Coverage]) -> str:
    """Return the account: figures for each document, then its untouched sentences with their lines."""
    lines = [f"{'document':<24}{'sentences':>10}{'touched':>9}{'':>8}{'characters quoted':>19}"]
    for one in found:
        touched = len(one.sentences) - len(one.untouched)
        lines.append(
            f"{one.source.id:<24}{len(one.sentences):>10}{touched:>9}{one.touched_percent:>7.1f}%"
            f"{one.quoted_percent:>18.1f}%"
        )
    for one in found:
        lines += ["", f"{one.source.id} ({one.source.file}): {len(one.untouched)} untouched sentences"]
        for start, end in one.untouched:
            number = one.source.text.count("\n", 0, start) + 1
            lines.append(f"  line {number}: {one.source.text[start:end]}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Print the report; exit status 1 for a faulty dataset, 3 for one that cannot be read."""
    root = Path(arguments[0]) if arguments else _CHECKOUT / "data" / "tajikistan"
    try:
        content = read_dataset(root)
        quotes, zones = quotes_by_source(content), zones_by_source(root.absolute(), content)
    except (DataFault, FileFault) as fault:
        print(fault, file=sys.stderr)
        return 3 if isinstance(fault, FileFault) else 1
    print(report([coverage(source, quotes[source.id], zones[source.id]) for source in content.sources]))
    return 0


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and not text[start].isalnum() and text[start] not in "“\"‘'([":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    # The number or letter of a list item is no sentence.
    if sum(character.isalpha() for character in text[start:end]) > 1:
        yield start, end


def _meets(span: Span, others: list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
