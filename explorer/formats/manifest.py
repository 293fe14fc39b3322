"""The manifest of an export: what was asked, of which project, and digests that tell whether it still holds.

It stands beside the export as `NAME.manifest.json`. `covered` tells of the part of the project that the
export speaks of: its digest, and for each event, source, actor and conflict a short print of every field, by
which a change can be named (left out where the events are too many). The prints are packed: base64 of the
zlib-compressed JSON {kind: {id: eight hex digits for each of `fields`}}, a quarter of its size.
"""

import base64
import json
import zlib
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError, field_serializer, field_validator

from explorer.model.fault import DataFault

FORMAT: Literal["timeline-explorer-manifest/1"] = "timeline-explorer-manifest/1"
ENDING = ".manifest.json"
_MOST_BYTES = 200_000_000


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class ExportPart(_Part):
    """The exported file. `sha256` is that of its bytes; `events` counts the events in it."""

    file: str
    format: str
    bytes: int
    sha256: str
    events: int
    per_citation: bool = False
    encoding: str = "utf-8-sig"
    columns: tuple[str, ...] = ()


class ProjectPart(_Part):
    """The project. `digest` is that of all it says, whatever its file looks like; `id` never changes."""

    file: str
    title: str
    id: str
    digest: str


class FilterPart(_Part):
    """The question in words, as arguments of the command line, and as the JSON of a saved view."""

    words: str
    arguments: tuple[str, ...]
    question: dict[str, Any]


class RangePart(_Part):
    """The range (EDTF, empty for none) and what falls into it by the choice `when`."""

    date_from: str
    date_to: str
    when: str
    meaning: str


class CountsPart(_Part):
    """Events of the project, those of the answer, and how many of these are certain and possible in the range."""

    project: int
    answer: int
    certain: int
    possible: int


class CoveredPart(_Part):
    """What the export speaks of. `fields` names what the prints of each kind of item stand for."""

    digest: str
    fields: dict[str, tuple[str, ...]] = {}
    prints: dict[str, dict[str, str]] = {}

    @field_serializer("prints")
    def _packed(self, prints: dict[str, dict[str, str]]) -> str:
        if not prints:
            return ""
        plain = json.dumps(prints, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        return base64.b64encode(zlib.compress(plain, 9)).decode("ascii")

    @field_validator("prints", mode="before")
    @classmethod
    def _unpacked(cls, found: Any) -> Any:
        """Read packed prints, and plain ones as the first version wrote them."""
        if not isinstance(found, str) or not found:
            return found or {}
        try:
            decoder = zlib.decompressobj()
            plain = decoder.decompress(base64.b64decode(found, validate=True), _MOST_BYTES)
            return json.loads(plain.decode("utf-8", "surrogatepass"))
        except (ValueError, zlib.error, RecursionError):
            raise ValueError("the prints cannot be read") from None


class Manifest(_Part):
    """Everything that travels beside an export."""

    format: Literal["timeline-explorer-manifest/1"] = FORMAT
    program: str
    made_at: str
    export: ExportPart
    project: ProjectPart
    filter: FilterPart
    range: RangePart
    counts: CountsPart
    covered: CoveredPart


def manifest_text(manifest: Manifest) -> str:
    """Return the manifest as JSON."""
    return json.dumps(manifest.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def manifest_from_text(text: str, name: str) -> Manifest:
    """Read a manifest; raises DataFault for anything else."""
    try:
        return Manifest.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "its text"
        raise DataFault(
            f"{name} is not a manifest ({place}: {first['msg']}); export again to get one."
        ) from None
