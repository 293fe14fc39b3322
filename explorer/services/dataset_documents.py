"""The documents of a dataset: their canonical text, the zones that no quote may touch, and finding quotes."""

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePath

from explorer.model.event import Citation, Passage, Source
from explorer.model.fault import DataFault, FileFault
from explorer.reading.anchor import context, find_unique
from explorer.reading.canonical import canonical_text
from explorer.services.dataset_text import Record

ZONE_KEYS = ("from", "to", "why")


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a text, in code points, that is not the document's own words."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its text and its excluded zones."""

    source: Source
    zones: tuple[Zone, ...]

    def passage(self, record: Record) -> Passage | None:
        """Return where the quote of a record (keys quote, before, after) stands; faults are noted there."""
        quote, text = record.text("quote", required=True), self.source.text
        if not quote:
            return None
        try:
            start, end = find_unique(text, quote, record.text("before"), record.text("after"))
        except DataFault as fault:
            record.wrong("quote", f"{fault} ({_short(quote)!r} in {self.source.file}).")
            return None
        for zone in self.zones:
            if start < zone.end and end > zone.start:
                record.wrong(
                    "quote",
                    f"the quote {_short(quote)!r} lies in a zone of {self.source.id} that is excluded "
                    f"({zone.why}): "
                    "choose words of the document itself, or change the zone in sources.yaml.",
                )
                return None
        return Passage(source=self.source.id, start=start, end=end, quote=quote)

    def citation_of(self, passage: Passage, **fields: object) -> Citation:
        """Return a citation of a passage, with the context that will find it again."""
        prefix, suffix = context(self.source.text, passage.start, passage.end)
        return Citation.model_validate({**passage.model_dump(), "prefix": prefix, "suffix": suffix, **fields})


def read_document(record: Record, folders: list[Path]) -> tuple[str, str] | None:
    """Return canonical text and SHA-256 of the document a source record names, looked for in `folders`."""
    name = record.text("file", required=True)
    if not name:
        return None
    if PurePath(name).name != name or "\\" in name:
        record.wrong(
            "file",
            f"file {name!r} must be a name without folders; documents lie in seeds/ or beside the dataset.",
        )
        return None
    path = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if path is None:
        record.wrong(
            "file", f"there is no document {name!r} in {', '.join(str(f) for f in folders)}: put it there."
        )
        return None
    try:
        raw = path.read_bytes()
        return canonical_text(raw), hashlib.sha256(raw).hexdigest()
    except OSError as error:
        raise FileFault(f"{path} cannot be read ({error.strerror}); nothing was built.") from None
    except UnicodeDecodeError as error:
        record.wrong("file", f"the document {name!r} is not UTF-8 at byte {error.start}: save it as UTF-8.")
        return None


def zones_of(record: Record, text: str) -> tuple[Zone, ...]:
    """Return the excluded zones that a source record declares in its document's text."""
    zones = []
    for zone in record.records("excluded", "excluded zone", ZONE_KEYS):
        try:
            zones.append(_zone(zone, text))
        except DataFault as fault:
            zone.wrong(
                "from" if zone.has("from") else "to", f"{str(fault).replace('the quote', 'its edge')}."
            )
    return tuple(zones)


def _zone(zone: Record, text: str) -> Zone:
    opening, closing = zone.text("from"), zone.text("to")
    start = find_unique(text, opening)[0] if opening else 0
    if not closing:
        return Zone(start, len(text), zone.text("why", required=True))
    end = text.find(closing, start)
    if end < 0:
        raise DataFault(f"its end {_short(closing)!r} does not stand after its beginning")
    if text.find(closing, end + 1) >= 0:
        raise DataFault(
            f"its end {_short(closing)!r} stands more than once after its beginning: add words to it"
        )
    return Zone(start, end + len(closing), zone.text("why", required=True))


def _short(quote: str) -> str:
    return quote if len(quote) <= 60 else quote[:59] + "…"
