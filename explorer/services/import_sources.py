"""The documents of an import: the list itself in parts of a readable size, and the articles that its rows name.

A row's citation quotes the row as it stands in the list. Parts of one list share an origin, so they are never
taken for independent voices. Of an article nothing is known but what the list says of it: that is its text.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count
from typing import TYPE_CHECKING

from explorer.formats.importer import Article
from explorer.reading.canonical import canonical_string
from explorer.services.folding import fold
from explorer.store import import_rows
from explorer.store.writer import insert_rows, sha256_of

if TYPE_CHECKING:
    from explorer.store.connection import GuardedConnection

PART_CHARACTERS = 1_000_000
_LONGEST_SLUG = 48
_ARTICLE_NOTE = "Known only from a list of events: its text here is what the list says of it."

Span = tuple[int, int, int]
"""(source's row number, start, end)"""


@dataclass(frozen=True, slots=True)
class ListIdentity:
    """What a list is called in the project. `slug` stays the same when the same list comes again."""

    slug: str
    file: str
    sha256: str
    publisher: str
    heading: str
    note: str

    @property
    def origin(self) -> str:
        """The one voice that all its parts and editions are."""
        return f"list {self.slug}"


def slug(text: str, fallback: str = "list") -> str:
    """Return a text as part of an id: small letters and digits, words joined by strokes."""
    folded = fold(text).replace(" ", "-")
    return (folded[:_LONGEST_SLUG].rstrip("-") if len(folded) > _LONGEST_SLUG else folded) or fallback


def short_hash(*parts: str) -> str:
    """Return ten hex digits that stand for these texts."""
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def canonical(text: str) -> str:
    """Return a row's text as a document may hold it."""
    return text if text.isascii() and "\r" not in text else canonical_string(text)


class BatchSources:
    """The sources that one batch adds. `flush` before the citations of a block are written, `finish` at the end."""

    def __init__(
        self, connection: "GuardedConnection", identity: ListIdentity, ids: "count[int]", fresh: bool
    ) -> None:
        self._connection = connection
        self._identity = identity
        self._ids = ids
        self._fresh = fresh
        self._part = _Part(0, "", "", [], 0, 0, 0)
        self._parts = 0
        self._articles: dict[str, _Article] = {}
        self._new: list[tuple[object, ...]] = []
        self._appended: dict[int, list[str]] = {}
        self.added = 0

    def next_number(self) -> int:
        """Return the row number for a source that somebody else writes."""
        self.added += 1
        return next(self._ids)

    def place_row(self, text: str, number: int) -> Span:
        """Put a row (canonical) into the list's text and return where it stands."""
        part = self._part
        if part.length + len(text) > PART_CHARACTERS or not part.source_id:
            part = self._next_part(number)
        start = part.length
        end = start + len(text)
        part.pieces.append(text)
        part.length = end + 1
        part.last = number
        return part.source_id, start, end

    def place_rows(self, texts: Sequence[str], first: int) -> list[Span]:
        """Put rows that follow one another, numbered from `first`, into the list's text."""
        part, length = self._part, sum(map(len, texts)) + len(texts)
        if not part.source_id or part.length + length > PART_CHARACTERS:
            return [self.place_row(text, number) for number, text in enumerate(texts, first)]
        starts = list(accumulate([len(text) + 1 for text in texts], initial=part.length))
        part.pieces += texts
        part.length = starts.pop()
        part.last = first + len(texts) - 1
        number = part.source_id
        return [(number, start, start + len(text)) for start, text in zip(starts, texts, strict=True)]

    def _next_part(self, number: int) -> "_Part":
        if self._part.source_id:
            self._finish_part(several=True)
        self._parts += 1
        identity = self._identity
        base = f"{identity.slug}-{identity.sha256[:8]}"
        key = self._free_key(base if self._parts == 1 else f"{base}-{self._parts}")
        source_id = next(self._ids)
        heading = canonical(identity.heading)
        self._part = _Part(source_id, key, heading, [], len(heading), number, number)
        self._add(
            source_id, key, identity.file, identity.file, publisher=identity.publisher, note=identity.note
        )
        return self._part

    def _free_key(self, wanted: str) -> str:
        tried = wanted
        for number in count(2):
            if self._fresh or import_rows.source_row(self._connection, tried) is None:
                break
            tried = f"{wanted}-again-{number}"
        return tried

    def _finish_part(self, several: bool) -> None:
        part = self._part
        self.flush()
        text = part.heading + "\n".join([*part.pieces, ""])
        title = (
            f"{self._identity.file}, rows {part.first:,}–{part.last:,}" if several else self._identity.file
        )
        import_rows.set_source_text(self._connection, part.source_id, title, text, sha256_of(text))

    def _add(
        self, source_id: int, key: str, file: str, title: str, *,
        author: str = "", publisher: str = "", published: str = "", url: str = "", origin: str | None = None,
        sha256: str | None = None, note: str = "", text: str = "",
    ) -> None:  # fmt: skip
        identity = self._identity
        told = identity.origin if origin is None else origin
        digest = identity.sha256 if sha256 is None else sha256
        row = (
            source_id,
            key,
            file,
            title,
            author,
            publisher,
            published,
            "",
            url,
            "",
            "",
            told,
            digest,
            note,
            1,
            "",
            text,
        )
        self._new.append(row)
        self.added += 1

    def place_article(self, article: Article) -> Span:
        """Put what is known of an article into its text and return where it stands."""
        words = canonical(article.quote or article.title)
        identity = short_hash(article.title, article.publisher, article.published, article.url)
        known = self._articles.get(identity)
        if known is None:
            known = self._articles[identity] = self._article(identity, article, words)
        start = known.starts.get(words)
        if start is None:
            start = known.starts[words] = known.length + 1
            known.length = start + len(words)
            self._appended.setdefault(known.source_id, []).append("\n" + words)
        return known.source_id, start, start + len(words)

    def _article(self, identity: str, article: Article, words: str) -> "_Article":
        for number in count(1):
            key = f"article-{identity}" + (f"-{number}" if number > 1 else "")
            there = None if self._fresh else import_rows.source_row(self._connection, key)
            if there is None:
                break
            start = _line_start(there[1], words)
            if start is not None:
                return _Article(there[0], len(there[1]), {words: start})
        source_id = next(self._ids)
        self._add(
            source_id, key, "", article.title, author=article.author, publisher=article.publisher,
            published=article.published, url=article.url, origin="", sha256="", note=article.note or _ARTICLE_NOTE, text=words,
        )  # fmt: skip
        return _Article(source_id, len(words), {words: 0})

    def flush(self) -> None:
        """Write the sources met since the last flush, so that citations may refer to them."""
        if self._new:
            insert_rows(self._connection, "source", self._new)
            self._new = []
        if self._appended:
            import_rows.append_to_texts(
                self._connection, (("".join(texts), n) for n, texts in self._appended.items())
            )
            self._appended = {}

    def finish(self) -> None:
        """Give the last part its text."""
        self.flush()
        if self._part.source_id:
            self._finish_part(several=self._parts > 1)


@dataclass(slots=True)
class _Part:
    source_id: int
    key: str
    heading: str
    pieces: list[str]
    length: int
    first: int
    last: int


@dataclass(slots=True)
class _Article:
    source_id: int
    length: int
    starts: dict[str, int]


def _line_start(text: str, words: str) -> int | None:
    """Return where these words stand as whole lines of the text."""
    return next((at for at in _starts(text, words) if _is_line(text, at, at + len(words))), None)


def _starts(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _is_line(text: str, start: int, end: int) -> bool:
    return (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
