"""What an export states about itself: the lines that people read, and the manifest that `verify` reads."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from explorer import __version__
from explorer.model.filter import EventFilter, When
from explorer.services.asking import Answer, Token, stop_if_cancelled
from explorer.services.exported_items import scope_of
from explorer.services.project import Project
from explorer.services.question import arguments_of, in_words, question_to_json, range_in_words
from explorer.store.content_digest import EVERYTHING, Scope, content_digest, item_prints, print_fields

if TYPE_CHECKING:
    from explorer.formats.manifest import CoveredPart, Manifest
    from explorer.services.export_formats import ExportChoices

PROGRAM = f"Timeline Explorer {__version__}"
MOST_PRINTED = 20_000
"""Up to so many events each has its print in the manifest; some 160 bytes an event."""
ITEM_KINDS = ("event", "source", "actor", "conflict")
MEANINGS = {
    When.POSSIBLE: "possible: whatever may fall into the range, since its bounds touch it; "
    "what certainly does is among it",
    When.CERTAIN: "certain: only what falls into the range whatever the true day was; "
    "a date marked ~, ? or % never is certain",
}


class Written(NamedTuple):
    """An export that has been written: size, digest of its bytes, events in it."""

    bytes: int
    sha256: str
    events: int


def manifest_path(export: Path) -> Path:
    """Return where the manifest of an export stands."""
    from explorer.formats.manifest import ENDING

    return export.with_name(export.name + ENDING)


def meaning_of(question: EventFilter) -> str:
    """Return what the question's choice of `when` means; empty without a range."""
    return MEANINGS[question.when] if question.date_from or question.date_to else ""


def stated_lines(project: Project, answer: Answer, made_at: str) -> Iterator[tuple[str, str]]:
    """Yield (label, value) of what every export for people states."""
    question = answer.filter
    yield "Project", project.title or project.path.name
    yield "Filter", in_words(question, project.catalogue)
    counts = f"{answer.count:,} of {len(project.columns):,}"
    if answer.certain_mask is not None:
        yield "Range", range_in_words(question)
        yield "Meaning", meaning_of(question)
        counts += f"; {answer.certain:,} certain, {answer.possible - answer.certain:,} only possible"
    yield "Events", counts
    yield "Made", f"{made_at} with {PROGRAM}"


def make_manifest(
    project: Project,
    answer: Answer,
    out: Path,
    format_name: str,
    choices: "ExportChoices",
    written: Written,
    token: Token | None = None,
) -> "Manifest":
    """Return the manifest of an export of this answer; raises Cancelled."""
    from explorer.formats.manifest import (
        CountsPart,
        ExportPart,
        FilterPart,
        Manifest,
        ProjectPart,
        RangePart,
    )

    question = answer.filter
    covered = covered_part(project, answer, token)
    whole = scope_of(project, answer) == EVERYTHING
    digest = covered.digest if whole else project_digest(project, token=token)
    return Manifest(
        program=PROGRAM,
        made_at=choices.made_at,
        export=ExportPart(
            file=out.name,
            format=format_name,
            bytes=written.bytes,
            sha256=written.sha256,
            events=written.events,
            per_citation=choices.per_citation,
            encoding=choices.encoding,
            columns=choices.columns,
        ),
        project=ProjectPart(
            file=project.path.name, title=project.title, id=project.file.project_id(), digest=digest
        ),
        filter=FilterPart(
            words=in_words(question, project.catalogue),
            arguments=tuple(arguments_of(question)),
            question=json.loads(question_to_json(question)),
        ),
        range=RangePart(
            date_from=question.date_from,
            date_to=question.date_to,
            when=question.when.value,
            meaning=meaning_of(question),
        ),
        counts=CountsPart(
            project=len(project.columns),
            answer=answer.count,
            certain=answer.certain,
            possible=answer.possible,
        ),
        covered=covered,
    )


def project_digest(project: Project, scope: Scope = EVERYTHING, token: Token | None = None) -> str:
    """Return the digest of what the project, or a part of it, says."""
    return content_digest(project.file.reader(), scope, lambda: stop_if_cancelled(token))


def covered_part(project: Project, answer: Answer, token: Token | None = None) -> "CoveredPart":
    """Return digest and prints of the part of the project that an export of the answer speaks of."""
    from explorer.formats.manifest import CoveredPart

    scope = scope_of(project, answer)
    digest = project_digest(project, scope, token)
    if answer.count > MOST_PRINTED:
        return CoveredPart(digest=digest)
    connection = project.file.reader()
    return CoveredPart(
        digest=digest,
        fields={kind: print_fields(kind) for kind in ITEM_KINDS},
        prints={kind: item_prints(connection, kind, scope) for kind in ITEM_KINDS},
    )
