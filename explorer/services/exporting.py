"""The events of an answer as a file for other programs and for people; the formats stand in `export_formats`.

Whatever the format, the file appears whole or not at all, and with it a manifest that says what it is.
"""

import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol

from explorer.model.fault import UsageFault
from explorer.services.asking import Answer, Token, stop_if_cancelled
from explorer.services.export_formats import (
    FORMATS,
    ExportChoices,
    ExportFormat,
    checked_columns,
    format_for,
)
from explorer.services.project import Project

__all__ = [
    "FORMATS",
    "ExportChoices",
    "ExportFormat",
    "Progress",
    "export",
    "format_for",
    "preview",
    "write_export",
    "write_manifest",
]

Progress = Callable[[int, int], None]
"""Called with (events written, events in all)."""


class Sink(Protocol):
    """What an export is written to."""

    def write(self, data: bytes, /) -> int:
        """Take all of the bytes."""
        ...


def export(
    project: Project,
    answer: Answer,
    out: Path,
    format_name: str = "",
    choices: ExportChoices | None = None,
    progress: Progress | None = None,
    token: Token | None = None,
    manifest: bool = True,
) -> int:
    """Write the answer to `out` and return the number of events in it; raises Fault, Cancelled. Any thread.

    Without `format_name` the ending of `out` decides. Until the file is whole, what was at `out` stays. The
    manifest is written beside it (see `explorer.formats.manifest`), unless `out` is a pipe or a device.
    """
    from explorer.services.atomic_file import replacing

    chosen, choices = format_for(out.name, format_name), choices or ExportChoices()
    with replacing(out) as stream:
        sink = _Digesting(stream)
        count = write_export(project, answer, sink, chosen, choices, progress, token)
        if manifest and (out.is_file() or not out.exists()):
            # Before the export gets its name: if the disk is full now, the old pair stays.
            write_manifest(project, answer, out, chosen.name, choices, sink.written(count), token)
    return count


def write_manifest(
    project: Project,
    answer: Answer,
    out: Path,
    format_name: str,
    choices: ExportChoices,
    written: "tuple[int, str, int] | None" = None,
    token: Token | None = None,
) -> Path:
    """Write the manifest of an export beside it and return its path; raises FileFault, Cancelled.

    `written` is (size, SHA-256, events) of the export; without it the file at `out` is measured.
    """
    from explorer.formats.manifest import manifest_text
    from explorer.services.atomic_file import replacing
    from explorer.services.manifesting import Written, make_manifest, manifest_path

    known = Written(*written) if written else Written(*measured(out), answer.count)
    made = make_manifest(project, answer, out, format_name, choices, known, token)
    path = manifest_path(out)
    with replacing(path) as stream:
        stream.write(manifest_text(made).encode())
    return path


def measured(path: Path) -> tuple[int, str]:
    """Return the size of a file and the SHA-256 of its bytes; raises OSError."""
    digest, size = sha256(), 0
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()


class _Digesting:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._digest, self._size = stream, sha256(), 0

    def write(self, data: bytes, /) -> int:
        self._digest.update(data)
        self._size += len(data)
        return self._stream.write(data)

    def written(self, events: int) -> tuple[int, str, int]:
        return self._size, self._digest.hexdigest(), events


def write_export(
    project: Project,
    answer: Answer,
    stream: Sink,
    chosen: ExportFormat,
    choices: ExportChoices,
    progress: Progress | None = None,
    token: Token | None = None,
) -> int:
    """Write the answer to a stream; see `export`."""
    encode = _encoder("utf-8" if chosen.always_utf8 else choices.encoding)
    done = 0
    for piece, completed in chosen.pieces(project, answer, choices):
        stop_if_cancelled(token)
        stream.write(piece if isinstance(piece, bytes) else encode(piece))
        done += completed
        if progress is not None and completed:
            progress(done, answer.count)
    return done


def _encoder(encoding: str) -> Callable[[str], bytes]:
    import codecs

    try:
        # Trying one tells the encodings of bytes apart; it must not be the one that writes the mark at the
        # beginning.
        codecs.getincrementalencoder(encoding)().encode("")
        encoder = codecs.getincrementalencoder(encoding)()
    except (LookupError, TypeError, ValueError) as error:
        raise UsageFault(
            f'There is no encoding "{encoding}"; use utf-8-sig, utf-8, utf-16 or cp1252.'
        ) from error

    def encode(text: str) -> bytes:
        try:
            return encoder.encode(text)
        except UnicodeEncodeError as error:
            wrong = text[error.start]
            raise UsageFault(
                f"{encoding} cannot write {wrong!r} (U+{ord(wrong):04X}); nothing was written: use utf-8."
            ) from error

    return encode


def preview(project: Project, answer: Answer, choices: ExportChoices, limit: int = 20) -> list[list[str]]:
    """Return the header and the first rows of the CSV as cells, as a dialog shows them before writing."""
    import csv
    import io

    from explorer.services.csv_export import csv_text

    csv.field_size_limit(sys.maxsize)
    names = checked_columns(choices.columns, project)
    pieces = csv_text(project, answer.rows[:limit], choices.per_citation, names)
    text = "".join(piece for piece, _ in pieces)
    return list(csv.reader(io.StringIO(text, newline="")))[: limit + 1]
