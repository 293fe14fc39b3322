"""The actors and facets of a project as nodes of a filter panel, and the counts of an answer in their
order.
"""

from typing import TYPE_CHECKING

from explorer.gui.choice_tree import ChoiceNode
from explorer.gui.grade_menu import CREDIBILITY, RELIABILITY, Scale
from explorer.gui.language import mark, tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from explorer.model.columns import Catalogue
    from explorer.services.facets import Facets

TYPE_WORDS = {
    "state": mark("States"),
    "organisation": mark("Organisations"),
    "armed group": mark("Armed groups"),
    "military unit": mark("Military units"),
    "person": mark("Persons"),
    "place": mark("Places"),
}
HAS_WORDS = {
    "conflict": mark("in a conflict"),
    "single-source": mark("a single source"),
    "several-sources": mark("several independent sources"),
    "unreviewed": mark("not yet reviewed"),
    "contradicted": mark("contradicted by a citation"),
    "no-date": mark("no date"),
}
_COUNTS_OF = {"type": "actor_type"}
"""Facet -> its field of `Facets`, where the two are called differently."""


def actor_nodes(catalogue: "Catalogue", totals: "Facets") -> list[ChoiceNode]:
    """Return headings by type, below them actors, below those the actors that belong to them."""
    actors = catalogue.actors
    order = sorted(range(len(actors)), key=lambda code: (-int(totals.actor[code]), actors[code].name))
    nodes: list[ChoiceNode] = []
    headings: dict[str, int] = {}
    tops = {
        code for code in order if not 0 <= actors[code].parent < len(actors) or _in_circle(catalogue, code)
    }
    for kind in (*TYPE_WORDS, *sorted({actor.type for actor in actors} - set(TYPE_WORDS))):
        if any(actors[code].type == kind for code in tops):
            headings[kind] = len(nodes)
            nodes.append(ChoiceNode(tr(TYPE_WORDS.get(kind, kind)), icon=kind.replace(" ", "-")))
    place_of: dict[int, int] = {}
    for code in order:
        actor = actors[code]
        place_of[code] = len(nodes)
        tip = (
            tr("{name}\nalso: {others}", name=actor.name, others=", ".join(actor.aliases))
            if actor.aliases
            else actor.name
        )
        nodes.append(ChoiceNode(actor.name, "actor", actor.id, code, icon=actor.type, tip=tip))
    for code in order:
        actor = actors[code]
        parent = headings[actor.type] if code in tops else place_of[actor.parent]
        nodes[place_of[code]].parent = parent
    return nodes


def _in_circle(catalogue: "Catalogue", code: int) -> bool:
    seen, parent = {code}, catalogue.actors[code].parent
    while parent >= 0:
        if parent in seen:
            return True
        seen.add(parent)
        parent = catalogue.actors[parent].parent
    return False


def facet_nodes(catalogue: "Catalogue", totals: "Facets") -> list[ChoiceNode]:
    """Return a heading for every facet and below it its values that occur."""
    from explorer.model.filter import Has
    from explorer.services.facets import ACTOR_TYPES, ROLES, STANCES, STATUSES
    from explorer.services.grade_facet import CREDIBILITIES, RELIABILITIES

    values: dict[str, tuple[str, list[tuple[str, object]]]] = {
        "status": (tr("Status"), [(tr(status), status) for status in STATUSES]),
        "kind": (tr("Kind"), [(kind, kind) for kind in catalogue.kinds]),
        "has": (tr("Evidence"), [(tr(HAS_WORDS[has.value]), has) for has in Has]),
        "source": (tr("Source"), [(source.title or source.id, source.id) for source in catalogue.sources]),
        "year": (tr("Year"), [(_year(int(year)), int(year)) for year in totals.years]),
        "type": (tr("Type of an actor"), [(tr(TYPE_WORDS[kind]), kind) for kind in ACTOR_TYPES]),
        "role": (tr("Role of an actor"), [(tr(role), role) for role in ROLES]),
        "importance": (tr("Importance"), [(f"{'●' * i} {i}", i) for i in range(len(totals.importance))]),
        "tag": (tr("Tag"), [(tag, tag) for tag in catalogue.tags]),
        "stance": (tr("Stance of a citation"), [(tr(stance), stance) for stance in STANCES]),
        "reliability": (tr("Reliability of a source"), _grades(RELIABILITY, RELIABILITIES)),
        "credibility": (tr("Credibility of a citation"), _grades(CREDIBILITY, CREDIBILITIES)),
    }
    nodes: list[ChoiceNode] = []
    for facet, (heading, named) in values.items():
        counts = getattr(totals, _COUNTS_OF.get(facet, facet))
        codes = [code for code in range(len(named)) if counts[code]]
        if facet in ("kind", "source", "tag"):
            codes.sort(key=lambda code: (-int(counts[code]), named[code][0]))
        if facet == "importance":
            codes.reverse()
        if codes:
            parent = len(nodes)
            nodes.append(ChoiceNode(heading))
            nodes += [ChoiceNode(named[c][0], facet, named[c][1], c, parent, tip=named[c][0]) for c in codes]
    return nodes


def _grades(scale: Scale, names: tuple[str, ...]) -> list[tuple[str, object]]:
    """Return the grades as the citation shows them, with the word that a filter keeps."""
    by_word = {str(grade): grade for grade in scale.words}
    return [(scale.shown(by_word.get(name, scale.none)), name) for name in names]


def _year(year: int) -> str:
    return str(year) if year > 0 else tr("{year} BCE", year=1 - year)


class ShownCounts:
    """The counts of an answer beside the choices; those of a facet are asked for when one of its choices is looked at.

    `families` are the counts of actors with their children, where those are to be shown.
    """

    def __init__(self, facets: "Facets", families: "NDArray[np.int64] | None" = None) -> None:
        self._facets, self._families = facets, families
        self._largest: dict[str, int] = {}

    def count(self, facet: str, code: int) -> int:
        """Return the count of a choice."""
        return int(self._of(facet)[code])

    def largest(self, facet: str) -> int:
        """Return the largest count of a facet."""
        if facet not in self._largest:
            self._largest[facet] = int(self._of(facet).max(initial=0))
        return self._largest[facet]

    def _of(self, facet: str) -> "NDArray[np.int64]":
        if facet == "actor" and self._families is not None:
            return self._families
        found: NDArray[np.int64] = getattr(self._facets, _COUNTS_OF.get(facet, facet))
        return found
