"""A file that holds a list: its size, digest and encoding, found by one pass over its bytes."""

import codecs
import hashlib
import io
import re
from functools import cached_property
from pathlib import Path
from typing import Any

from explorer.model.fault import FileFault, UsageFault

HEAD_BYTES = 262_144
_CHUNK = 1 << 20
_SAMPLE_BYTES = 65_536
_SHORT_SAMPLE = 300
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LIKELY = (
    "cp1252", "cp1251", "koi8_r", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2", "iso8859_5",
    "cp866", "mac_roman", "mac_cyrillic", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
)  # fmt: skip
_LONG_TEXT_BYTES = 64 << 20


class ListFile:
    """A file to be imported. Raises FileFault when it cannot be read. `encoding` may be set to another one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name
        self._high = bytearray()
        self._valid = True
        self.size = 0
        self.head = b""
        self.sha256 = ""
        try:
            self._scan()
        except OSError as error:
            what = "is a folder" if path.is_dir() else (error.strerror or str(error))
            raise FileFault(f"{path.name} cannot be read ({what}); nothing was imported.") from None

    def _scan(self) -> None:
        if not self.path.is_file():
            what = (
                "is a folder"
                if self.path.is_dir()
                else "is not there"
                if not self.path.exists()
                else "is no file"
            )
            raise FileFault(f"{self.path.name} {what}; nothing was imported: check the name.")
        digest, decoder = hashlib.sha256(), codecs.getincrementaldecoder("utf-8")()
        with self.path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                if not self.size:
                    self.head = chunk[:HEAD_BYTES]
                self.size += len(chunk)
                self._look_at(chunk, decoder)
            self._look_at(b"", decoder, last=True)
        self.sha256 = digest.hexdigest()

    def _look_at(self, chunk: bytes, decoder: codecs.IncrementalDecoder, last: bool = False) -> None:
        if self._valid:
            try:
                decoder.decode(chunk, last)
            except UnicodeDecodeError:
                self._valid = False
        if not chunk.isascii() and len(self._high) < _SAMPLE_BYTES:
            for line in chunk.splitlines(keepends=True):
                if not line.isascii():
                    self._high += line
                if len(self._high) >= _SAMPLE_BYTES:
                    break

    @cached_property
    def encoding(self) -> str:
        """The encoding of its text: by byte order mark, then strict UTF-8, then by the look of the letters."""
        for mark, name in _BOMS:
            if self.head.startswith(mark):
                return name
        wide = _wide(self.head)
        if wide:
            return wide
        return "utf-8" if self._valid else _guessed(bytes(self._high[:_SAMPLE_BYTES]))

    @property
    def encoding_is_guessed(self) -> bool:
        """Whether the encoding was judged by the look of the letters only."""
        return not self._valid and not self.encoding.startswith(("utf-16", "utf-32"))

    def use_encoding(self, name: str) -> None:
        """Read it in this encoding; raises UsageFault for an unknown one."""
        try:
            known = codecs.lookup(name)
            "".encode(known.name)
        except LookupError:
            raise UsageFault(
                f'There is no encoding "{name}"; nothing was imported: try utf-8 or cp1252.'
            ) from None
        has_mark = known.name == "utf-8" and self.head.startswith(codecs.BOM_UTF8)
        self.encoding = "utf-8-sig" if has_mark else known.name

    def open_text(self) -> io.TextIOWrapper:
        """Open it as text with its line ends as they are; undecodable bytes become lone surrogates.

        In UTF-16 and UTF-32, which know no such escape, they become U+FFFD.
        """
        errors = "replace" if self.encoding.startswith(("utf-16", "utf-32")) else "surrogateescape"
        return self.path.open("r", encoding=self.encoding, errors=errors, newline="")

    @staticmethod
    def bytes_read(stream: Any) -> int:
        """Return how many bytes of a stream that `open_text` gave have been read."""
        return int(stream.buffer.tell())

    @cached_property
    def head_text(self) -> str:
        """The text of the first quarter of a megabyte."""
        decoder = codecs.getincrementaldecoder(self.encoding)("replace")
        return decoder.decode(self.head)

    def whole_text(self) -> str:
        """The whole text, for formats that are read at once; raises FileFault if it is too large or undecodable."""
        if self.size > _LONG_TEXT_BYTES:
            limit = _LONG_TEXT_BYTES >> 20
            raise FileFault(
                f"{self.name} is larger than {limit} MB, too large for its format; nothing was imported."
            )
        try:
            return self.path.read_bytes().decode(self.encoding)
        except UnicodeDecodeError as error:
            raise FileFault(
                f"{self.name} is not {self.encoding} at byte {error.start:,}; nothing was imported: name its encoding."
            ) from None


def _wide(head: bytes) -> str:
    """Return the UTF-16 that has no mark: every other byte of Western text is then NUL."""
    part = head[:4096]
    if len(part) < 8 or part.count(0) < len(part) // 4:
        return ""
    even, odd = part[0::2].count(0), part[1::2].count(0)
    if min(even, odd) > max(even, odd) // 20:
        return ""
    name = "utf-16-le" if odd > even else "utf-16-be"
    text = part[: len(part) // 2 * 2].decode(name, "replace")
    shown = sum(character.isprintable() or character in "\r\n\t" for character in text)
    return name if shown * 10 > len(text) * 9 else ""


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    # Among the rare encodings there is always one that makes sense of a few bytes.
    best = from_bytes(sample, cp_isolation=list(_LIKELY)).best()
    if best is None:
        return "cp1252"
    # Short samples of Western text are taken for its neighbours, and Latin 1 is what CP1252 is called by mistake.
    high = sum(byte > 127 for byte in sample)
    letters = high + sum(chr(byte).isalpha() for byte in sample if byte < 128)
    is_western = best.encoding == "latin_1" or (high < _SHORT_SAMPLE and high * 3 <= letters)
    if is_western and not re.search(rb"[\x81\x8d\x8f\x90\x9d]", sample):
        return "cp1252"
    return codecs.lookup(best.encoding).name
