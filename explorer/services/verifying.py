"""Whether an export is still true of a project, and if not, what differs, by name.

Three things are looked at: the bytes of the export against the digest in its manifest; the part of the project
that it speaks of against the other digest; the events that its filter keeps now. Differences are named by
exporting again and comparing cell by cell, and by the prints of fields that the export does not show.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.formats.csv_events import BESIDE_CITATIONS
from explorer.model.fault import DataFault, Fault, FileFault, UsageFault
from explorer.services.asking import Token, ask, stop_if_cancelled
from explorer.services.export_formats import FORMATS, ExportChoices
from explorer.services.export_units import Unit, units_of
from explorer.services.exporting import export, measured
from explorer.services.manifesting import covered_part, manifest_path, project_digest
from explorer.services.project import Project
from explorer.services.question import question_from_json
from explorer.store.content_digest import EVERYTHING, differing_fields, item_prints

if TYPE_CHECKING:
    from explorer.formats.manifest import Manifest
    from explorer.services.asking import Answer

MOST_NAMED = 1_000
ALTERED, CHANGED, EITHER = "the export was altered", "the project has changed", "one of them has changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: where ("event convoy-left"), which cell, and both texts where they are known."""

    where: str
    what: str
    cause: str
    in_export: str | None = None
    in_project: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came out. `remarks` say what is worth knowing though the export is true."""

    manifest: "Manifest"
    is_true: bool
    export_is_intact: bool
    project_is_as_it_was: bool
    differences: tuple[Difference, ...]
    remarks: tuple[str, ...]


def read_manifest(export_path: Path) -> "Manifest":
    """Return the manifest beside an export; raises FileFault, DataFault."""
    from explorer.formats.manifest import manifest_from_text

    path = manifest_path(export_path)
    if not export_path.is_file():
        raise FileFault(f"There is no export {export_path}; check its name.")
    try:
        return manifest_from_text(path.read_text("utf-8"), path.name)
    except FileNotFoundError:
        raise FileFault(
            f"{export_path.name} has no manifest {path.name} beside it, so nothing can be verified."
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise FileFault(f"{path.name} cannot be read ({error}); export again to get a manifest.") from None


def verify(export_path: Path, project: Project, token: Token | None = None) -> Verdict:
    """Say whether an export is still true of the project; raises FileFault, DataFault, Cancelled."""
    manifest = read_manifest(export_path)
    try:
        found = measured(export_path)
    except OSError as error:
        raise FileFault(
            f"{export_path.name} cannot be read ({error.strerror}); nothing was verified."
        ) from None
    intact = found == (manifest.export.bytes, manifest.export.sha256)
    try:
        answer = ask(project, question_from_json(_question_text(manifest)), token)
    except UsageFault as fault:
        gone = Difference("the filter", manifest.filter.words, f"{CHANGED}: {fault}")
        return Verdict(manifest, False, intact, False, (gone,), _identity(manifest, project))
    covered = covered_part(project, answer, token)
    same = covered.digest == manifest.covered.digest and not _stale_bounds(project, answer)
    remarks = _identity(manifest, project)
    if intact and same:
        if project_digest(project, EVERYTHING, token) != manifest.project.digest:
            remarks += ("The project has changed since, but in nothing that this export speaks of.",)
        return Verdict(manifest, True, True, True, (), remarks)
    named = _Naming(export_path, manifest, project, answer, intact, same, token).differences()
    return Verdict(manifest, False, intact, same, tuple(named), remarks)


def _question_text(manifest: "Manifest") -> str:
    import json

    return json.dumps(manifest.filter.question)


def _identity(manifest: "Manifest", project: Project) -> tuple[str, ...]:
    if manifest.project.id == project.file.project_id():
        return ()
    return (f"The export was made from another project file, {manifest.project.file}.",)


def _stale_bounds(project: Project, answer: "Answer") -> list[int]:
    """The rows whose stored bounds are not those of their date: another tool has changed one of them."""
    from explorer.model.edtf import parse_edtf

    columns, stale = project.columns, list[int]()
    for start in range(0, answer.count, 5_000):
        rows = answer.rows[start : start + 5_000]
        stored = zip(
            columns.earliest_us[rows].tolist(),
            columns.latest_us[rows].tolist(),
            columns.core_start_us[rows].tolist(),
            columns.core_end_us[rows].tolist(),
            strict=True,
        )
        for row, head, bounds in zip(rows.tolist(), project.heads(rows), stored, strict=True):
            try:
                date = parse_edtf(head.edtf)
            except UsageFault:
                stale.append(row)
                continue
            if bounds != (date.earliest_us, date.latest_us, date.core_start_us, date.core_end_us):
                stale.append(row)
    return stale


class _Naming:
    """Finds out what differs between an export, its manifest and the project."""

    def __init__(
        self,
        export_path: Path,
        manifest: "Manifest",
        project: Project,
        answer: "Answer",
        intact: bool,
        same: bool,
        token: Token | None,
    ) -> None:
        self._path, self._manifest, self._project = export_path, manifest, project
        self._answer, self._intact, self._same, self._token = answer, intact, same, token
        self._changed = self._changed_fields()

    def differences(self) -> list[Difference]:
        """Return what differs, at most `MOST_NAMED`: fields that the export shows in no cell come first."""
        cells = list(islice(self._of_cells(), MOST_NAMED))
        shown = {difference.where for difference in cells}
        fields = [
            Difference(f"{kind} {key}", name or "all of it", CHANGED)
            for (kind, key), names in self._changed.items()
            for name in names
            if f"{kind} {key}" not in shown
        ]
        if not self._same:
            for row in _stale_bounds(self._project, self._answer)[:MOST_NAMED]:
                key = self._project.heads([row])[0].key
                told = "its stored bounds are not those of its date"
                fields.append(Difference(f"event {key}", "bounds", f"{CHANGED}: {told}"))
        return [*fields, *cells][:MOST_NAMED] or [self._unnamed()]

    def _unnamed(self) -> Difference:
        if self._intact:
            return Difference("the project", "something that this export does not show", CHANGED)
        return Difference("the export", "its bytes, but no cell of it", ALTERED)

    def _changed_fields(self) -> dict[tuple[str, str], list[str]]:
        """The fields whose prints differ from the manifest's, by kind and key of their item."""
        changed: dict[tuple[str, str], list[str]] = {}
        if self._same or not self._manifest.covered.prints:
            return changed
        now = covered_part(self._project, self._answer, self._token)
        connection = self._project.file.reader()
        for kind, before in self._manifest.covered.prints.items():
            after = dict(now.prints.get(kind, {}))
            if set(before) - set(after):
                # What the filter no longer keeps may still be there: then its changed field is named.
                kept = item_prints(connection, kind)
                after |= {key: kept[key] for key in before if key not in after and key in kept}
            for key, field in differing_fields(kind, before, after):
                changed.setdefault((kind, key), []).append(field)
        return changed

    def _of_cells(self) -> Iterator[Difference]:
        told = self._manifest.export
        if told.format not in FORMATS:
            return
        with tempfile.TemporaryDirectory(prefix="timeline-explorer-") as folder:
            again = Path(folder) / f"again{FORMATS[told.format].endings[0]}"
            choices = ExportChoices(told.per_citation, told.encoding, told.columns, self._manifest.made_at)
            try:
                args = (self._project, self._answer, again, told.format, choices)
                export(*args, token=self._token, manifest=False)
            except Fault as fault:
                yield Difference("the project", str(fault), CHANGED)
                return
            try:
                for where, old, new in differing_units(self._path, again, told, self._token):
                    yield from self._cells(where, old, new)
            except DataFault as fault:
                yield Difference("the export", str(fault), ALTERED)

    def _cells(self, where: str, old: Unit | None, new: Unit | None) -> Iterator[Difference]:
        if old is None or new is None:
            what = "it is not in the export" if old is None else "the project does not give it any more"
            yield Difference(where, what, self._cause(where, ""))
            return
        for name in dict.fromkeys((*old.cells, *new.cells)):
            one, other = old.cells.get(name), new.cells.get(name)
            if one != other:
                yield Difference(where, name, self._cause(where, name), one, other)

    def _cause(self, where: str, cell: str) -> str:
        if self._same:
            return ALTERED
        if self._intact:
            return CHANGED
        kind, _, key = where.partition(" ")
        if kind != "event" or not self._manifest.covered.prints or cell in _OF_OTHERS:
            return EITHER
        fields = self._changed.get((kind, key), [])
        name = cell.partition(" ")[0]
        return CHANGED if _FIELD_OF.get(name, name) in fields or "" in fields else ALTERED


_OF_OTHERS = ("sources", "actors")
"""Cells that hold names of sources and actors, which change without the event."""
_FIELD_OF = dict.fromkeys(("earliest", "latest"), "date") | dict.fromkeys(("roles", "actor_ids"), "actors")
_FIELD_OF |= dict.fromkeys((*BESIDE_CITATIONS, "citations"), "citations")


def differing_units(
    first: Path, second: Path, told: Any, token: Token | None = None
) -> Iterator[tuple[str, Unit | None, Unit | None]]:
    """Yield (name, unit of the first, unit of the second) of the units that differ; None where there is none.

    Only digests of units are kept, so that size does not matter.
    """
    prints = {unit.name: hash(tuple(unit.cells.items())) for unit in _watched(first, told, token)}
    wanted: dict[str, None] = {}
    met: set[str] = set()
    for unit in _watched(second, told, token):
        met.add(unit.name)
        if prints.get(unit.name) != hash(tuple(unit.cells.items())):
            wanted[unit.name] = None
    wanted |= dict.fromkeys(name for name in prints if name not in met)
    names = dict.fromkeys(islice(wanted, MOST_NAMED))
    if not names:
        return
    pair = [
        {unit.name: unit for unit in units_of(path, told) if unit.name in names} for path in (first, second)
    ]
    for name in names:
        yield name, pair[0].get(name), pair[1].get(name)


def _watched(path: Path, told: Any, token: Token | None) -> Iterator[Unit]:
    for unit in units_of(path, told):
        stop_if_cancelled(token)
        yield unit


def verdict_lines(verdict: Verdict, export_name: str) -> Iterator[str]:
    """Yield what came out, for people: one sentence, then a line for each difference."""
    told = verdict.manifest
    if verdict.is_true:
        yield (
            f"{export_name} is true: {told.export.events:,} events as they were exported at {told.made_at} "
            f"({told.filter.words})."
        )
    else:
        state = " and ".join(
            words
            for words, holds in ((ALTERED, verdict.export_is_intact), (CHANGED, verdict.project_is_as_it_was))
            if not holds
        )
        yield f"{export_name} is no longer true: {state}."
    for one in verdict.differences:
        yield f"  {one.where}, {one.what}{_both(one)} ({one.cause})"
    yield from verdict.remarks


def _both(one: Difference) -> str:
    if one.in_export is None and one.in_project is None:
        return ""
    return f": the export has {_short(one.in_export)}, the project {_short(one.in_project)}"


def _short(text: str | None) -> str:
    if text is None:
        return "nothing"
    return f'"{text}"' if len(text) <= 120 else f'"{text[:120]}…"'


def verdict_object(verdict: Verdict) -> dict[str, Any]:
    """Return what came out as an object for programs."""
    from dataclasses import asdict

    return {
        "true": verdict.is_true,
        "export_intact": verdict.export_is_intact,
        "project_unchanged": verdict.project_is_as_it_was,
        "differences": [asdict(one) for one in verdict.differences],
        "remarks": list(verdict.remarks),
        "made_at": verdict.manifest.made_at,
        "filter": verdict.manifest.filter.words,
    }
