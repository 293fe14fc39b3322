"""JSON and JSON Lines as rows: read piece by piece, each row's text as it stands in the file.

Numbers stay the digits that they are written with, so none is rounded or too large. What the standard leaves
open (NaN, a key given twice, half a character) rejects the row.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from explorer.formats.column_names import distinct
from explorer.formats.importer import LONGEST_ROW, Record
from explorer.formats.listed_file import ListFile
from explorer.model.fault import DataFault

_CHUNK = 1 << 20
_LONGEST_VALUE = 64 << 20
_SPACE = re.compile(r"[ \t\r\n\ufeff]*")
_SAMPLED = 500
_LIST_NAMES = ("events", "data", "result", "results", "items", "features", "rows", "records")


class _Constant(str):
    """NaN or an infinity."""


class _Twice(dict[str, Any]):
    """An object in which a key stands twice."""

    key = ""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) == len(pairs):
        return read
    keys = [key for key, _ in pairs]
    marked = _Twice(read)
    marked.key = next(key for key in keys if keys.count(key) > 1)
    return marked


DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=str, parse_int=str, parse_constant=_Constant, strict=False
)


def fault_of(value: Any, text: str) -> str:
    """Return why a decoded value cannot be a row, empty where it can."""
    if not isinstance(value, dict):
        return "it is no JSON object"
    if len(text) > LONGEST_ROW:
        return f"it is longer than {LONGEST_ROW:,} characters"
    return _inner_fault(value)


def _inner_fault(value: Any) -> str:
    if isinstance(value, _Constant):
        return f"{value} is no number"
    if isinstance(value, str):
        return "it holds half a character (a lone surrogate)" if re.search("[\ud800-\udfff]", value) else ""
    if isinstance(value, _Twice):
        return f"the key “{value.key}” stands twice in one object"
    if isinstance(value, dict):
        return _inner_fault(list(value.values())) or _inner_fault(list(value))
    if isinstance(value, list):
        return next((told for one in value if (told := _inner_fault(one))), "")
    return ""


def flat(value: dict[str, Any], prefix: str = "") -> dict[str, str]:
    """Return an object as named cells: "a.b" for what is inside, several plain values parted by semicolons."""
    cells: dict[str, str] = {}
    for key, inner in value.items():
        name = f"{prefix}{key}"
        if isinstance(inner, dict):
            cells.update(flat(inner, f"{name}."))
        else:
            cells[name] = _cell(inner)
    return cells


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and not any(isinstance(one, dict | list) for one in value):
        return "; ".join(_cell(one) for one in value)
    return json.dumps(value, ensure_ascii=False)


class JsonStream:
    """Reads a JSON text value by value. `text` of a value is as it stands; raises DataFault with its place."""

    def __init__(self, stream: TextIO, name: str) -> None:
        self._stream = stream
        self._name = name
        self._buffer = ""
        self._at = 0
        self._dropped = 0
        self._ended = False

    def _fill(self) -> bool:
        """Read more; whether there was any."""
        more = self._stream.read(max(_CHUNK, len(self._buffer) - self._at))
        self._ended = not more
        self._buffer = self._buffer[self._at :] + more
        self._dropped += self._at
        self._at = 0
        return bool(more)

    def peek(self) -> str:
        """Return the next character that is no space, empty at the end."""
        while True:
            found = _SPACE.match(self._buffer, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._fill():
                return ""

    def take(self, expected: str) -> None:
        """Step over one character."""
        if self.peek() != expected:
            raise self._fault(f"“{expected}” is missing")
        self._at += 1

    def value(self) -> tuple[Any, str]:
        """Return the next value and its text."""
        self.peek()
        while True:
            try:
                value, end = DECODER.raw_decode(self._buffer, self._at)
                # A number may go on behind what has been read so far.
                if end < len(self._buffer) or self._ended or not self._fill():
                    text = self._buffer[self._at : end]
                    self._at = end
                    return value, text
            except RecursionError:
                raise DataFault(f"{self._name} is nested too deeply; nothing was imported.") from None
            except ValueError as error:
                if self._ended or len(self._buffer) - self._at > _LONGEST_VALUE or not self._fill():
                    raise self._fault(
                        getattr(error, "msg", str(error)), getattr(error, "pos", self._at)
                    ) from None

    def _fault(self, reason: str, at: int | None = None) -> DataFault:
        place = self._dropped + (self._at if at is None else at) + 1
        return DataFault(
            f"{self._name} is not valid JSON at character {place:,}: {reason}; nothing was imported."
        )

    def elements(self) -> Iterator[tuple[Any, str]]:
        """Yield the values of an array."""
        self.take("[")
        if self.peek() == "]":
            self.take("]")
            return
        while True:
            yield self.value()
            if self.peek() != ",":
                break
            self.take(",")
        self.take("]")

    def members(self) -> Iterator[str]:
        """Yield the keys of an object; the value of each must be taken before the next."""
        self.take("{")
        if self.peek() == "}":
            self.take("}")
            return
        while True:
            key, _ = self.value()
            self.take(":")
            yield str(key)
            if self.peek() != ",":
                break
            self.take(",")
        self.take("}")


class JsonTable:
    """A list of objects: an array, an array inside an object, or one object a line."""

    heading = ""

    def __init__(self, file: ListFile, layout: str) -> None:
        self._file = file
        self._lines = layout == "jsonl"
        self.read_bytes = 0
        self.title = ""
        self.as_objects = False
        self._list_name: str | None = None
        names: dict[str, None] = {}
        for count, (value, _) in enumerate(self._values()):
            if isinstance(value, dict):
                names.update(dict.fromkeys(flat(value)))
            if count >= _SAMPLED:
                break
        if not names:
            raise DataFault(f"{file.name} holds no list of objects; nothing was imported.")
        self.columns = distinct(list(names))

    def found(self) -> tuple[tuple[str, str], ...]:
        """Return what was detected."""
        where = (
            f"in “{self._list_name}”"
            if self._list_name
            else "one on each line"
            if self._lines
            else "in an array"
        )
        return (("Encoding", self._file.encoding.upper()), ("Objects", where))

    def cells_of(self, text: str, columns: Sequence[str]) -> Sequence[str] | None:
        """Return the cells of a stored object."""
        try:
            value = DECODER.decode(text)
        except (ValueError, RecursionError):
            return None
        cells = flat(value) if isinstance(value, dict) else {}
        return [cells.get(name, "") for name in columns] if cells else None

    def records(self) -> Iterator[Record]:
        """Yield every object."""
        for number, (value, text) in enumerate(self._values(), 1):
            fault = value.fault if isinstance(value, _Broken) else fault_of(value, text)
            if fault:
                yield Record(number, text[:LONGEST_ROW].encode("utf-8", "replace").decode(), (), fault)
            else:
                cells = {} if self.as_objects else flat(value)
                yield Record(
                    number, text, [value] if self.as_objects else [cells.get(n, "") for n in self.columns]
                )

    def _values(self) -> Iterator[tuple[Any, str]]:
        with self._file.open_text() as stream:
            for count, pair in enumerate(
                self._from_lines(stream) if self._lines else self._from_text(stream)
            ):
                if count % 500 == 0:
                    self.read_bytes = self._file.bytes_read(stream)
                yield pair
            self.read_bytes = self._file.size

    def _from_lines(self, stream: TextIO) -> Iterator[tuple[Any, str]]:
        while line := stream.readline(LONGEST_ROW + 1):
            text = line.strip("\ufeff \t\r\n")
            if len(line) > LONGEST_ROW:
                while line and not line.endswith("\n"):
                    line = stream.readline(LONGEST_ROW + 1)
                yield _Broken(f"it is longer than {LONGEST_ROW:,} characters"), text[:1000]
            elif text:
                yield _decoded(text), text

    def _from_text(self, stream: TextIO) -> Iterator[tuple[Any, str]]:
        read = JsonStream(stream, self._file.name)
        if read.peek() == "[":
            yield from read.elements()
        else:
            yield from self._from_object(read)
        if read.peek():
            raise DataFault(
                f"{self._file.name} goes on behind its end (JSON ends earlier); nothing was imported."
            )

    def _from_object(self, read: JsonStream) -> Iterator[tuple[Any, str]]:
        is_found = False
        for key in read.members():
            is_list = read.peek() == "[" and (key.casefold() in _LIST_NAMES or self._list_name == key)
            if is_list and not is_found:
                is_found, self._list_name = True, key
                yield from read.elements()
                continue
            value, _ = read.value()
            if key == "title" and not self.title:
                self.title = _title_of(value)
            if not is_found and isinstance(value, list) and value and isinstance(value[0], dict):
                is_found, self._list_name = True, key
                yield from ((one, json.dumps(one, ensure_ascii=False)) for one in value)


class _Broken:
    """A line that is no JSON."""

    def __init__(self, fault: str) -> None:
        self.fault = fault


def _decoded(text: str) -> Any:
    try:
        return DECODER.decode(text)
    except RecursionError:
        return _Broken("it is nested too deeply")
    except ValueError as error:
        return _Broken(f"it is not valid JSON ({error})")


def _title_of(value: Any) -> str:
    if isinstance(value, dict):
        headline = value.get("text", {})
        value = headline.get("headline", "") if isinstance(headline, dict) else ""
    return value if isinstance(value, str) else ""
