"""What a project holds and what an answer counts, as plain objects for programs."""

from typing import Any

import numpy as np

from explorer.model.calendar import US_PER_DAY
from explorer.model.edtf import OPEN_FUTURE_US, OPEN_PAST_US
from explorer.model.filter import EVERYTHING, Has
from explorer.model.iso_bounds import iso_day
from explorer.services.asking import Answer, ask
from explorer.services.facets import ACTOR_TYPES, ROLES, STANCES, STATUSES
from explorer.services.grade_facet import CREDIBILITIES, RELIABILITIES
from explorer.services.project import Project
from explorer.services.question import arguments_of, in_words

Counted = list[dict[str, Any]]


def info(project: Project) -> dict[str, Any]:
    """Return counts by kind, the extent in time and the schema version of a project."""
    from explorer.store.export_query import table_counts
    from explorer.store.schema import SCHEMA_VERSION

    counts = table_counts(project.file.reader())
    answer = ask(project, EVERYTHING)
    names = {"event": "events", "actor": "actors", "source": "sources", "citation": "citations"}
    names |= {"claim": "claims", "conflict": "conflicts"}
    return {
        "file": project.path.name,
        "title": project.title,
        "schema_version": SCHEMA_VERSION,
        "counts": {names[table]: count for table, count in counts.items()},
        "kinds": _by_name(project.catalogue.kinds, answer.facets.kind),
        "statuses": _by_name(STATUSES, answer.facets.status),
        "extent": _extent(project),
    }


def _by_name(names: tuple[str, ...], counts: "np.ndarray[Any, Any]") -> dict[str, int]:
    pairs = zip(names, counts.tolist(), strict=True)
    return dict(
        sorted(((name, count) for name, count in pairs if count), key=lambda pair: (-pair[1], pair[0]))
    )


def _extent(project: Project) -> dict[str, Any]:
    """The first and last day that a bound names (open ends left out), and how many events have no date."""
    columns = project.columns
    starts = columns.earliest_us[columns.earliest_us > OPEN_PAST_US]
    ends = columns.latest_us[columns.latest_us < OPEN_FUTURE_US]
    first = min((int(array.min()) for array in (starts,) if len(array)), default=None)
    last = max((int(array.max()) for array in (ends, starts + 1) if len(array)), default=None)
    undated = (columns.earliest_us == OPEN_PAST_US) & (columns.latest_us == OPEN_FUTURE_US)
    return {
        "earliest": None if first is None else iso_day(first // US_PER_DAY),
        "latest": None if last is None else iso_day((last - 1) // US_PER_DAY),
        "undated": int(np.count_nonzero(undated)),
    }


def counted(project: Project, answer: Answer) -> dict[str, Any]:
    """Return the counts of every facet under a question; the commonest first, those without an event last.

    Asked with children, an actor also has `count_with_children`; `count` is always its own.
    """
    catalogue, facets, families = project.catalogue, answer.facets, answer.families
    return {
        "question": in_words(answer.filter, catalogue),
        "arguments": arguments_of(answer.filter),
        "events": answer.count,
        "certain": answer.certain,
        "possible": answer.possible,
        "actors": _sorted(
            {
                "id": actor.id,
                "name": actor.name,
                "type": actor.type,
                "parent": catalogue.actors[actor.parent].id if actor.parent >= 0 else None,
                "count": int(count),
                **({} if families is None else {"count_with_children": int(families[code])}),
            }
            for code, (actor, count) in enumerate(zip(catalogue.actors, facets.actor, strict=True))
        ),
        "kinds": _named(catalogue.kinds, facets.kind),
        "statuses": _named(STATUSES, facets.status),
        "sources": _sorted(
            {"id": source.id, "name": source.title, "count": int(count)}
            for source, count in zip(catalogue.sources, facets.source, strict=True)
        ),
        "roles": _named(ROLES, facets.role),
        "actor_types": _named(ACTOR_TYPES, facets.actor_type),
        "importances": [{"name": i, "count": int(facets.importance[i])} for i in range(1, 6)],
        "years": [
            {"name": y, "count": c} for y, c in zip(facets.years.tolist(), facets.year.tolist(), strict=True)
        ],
        "tags": _named(catalogue.tags, facets.tag),
        "stances": _named(STANCES, facets.stance),
        "reliabilities": _named(RELIABILITIES, facets.reliability),
        "credibilities": _named(CREDIBILITIES, facets.credibility),
        "has": _named(tuple(has.value for has in Has), facets.has),
    }


def _named(names: tuple[str, ...], counts: "np.ndarray[Any, Any]") -> Counted:
    return _sorted({"name": name, "count": int(count)} for name, count in zip(names, counts, strict=True))


def _sorted(entries: Any) -> Counted:
    return sorted(entries, key=lambda entry: (-entry["count"], entry["name"]))
