"""The actors and facets of a project as nodes of a filter panel, and the counts of an answer in their
order.
"""

from typing import TYPE_CHECKING

from explorer.gui.choice_tree import ChoiceNode
from explorer.gui.language import mark, tr

if TYPE_CHECKING:
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
_COUNTED_FACETS = ("kind", "status", "source", "role", "importance", "year", "tag", "stance", "has")


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
    from explorer.services.facets import ROLES, STANCES, STATUSES

    values: dict[str, tuple[str, list[tuple[str, object]]]] = {
        "status": (tr("Status"), [(tr(status), status) for status in STATUSES]),
        "kind": (tr("Kind"), [(kind, kind) for kind in catalogue.kinds]),
        "has": (tr("Evidence"), [(tr(HAS_WORDS[has.value]), has) for has in Has]),
        "source": (tr("Source"), [(source.title or source.id, source.id) for source in catalogue.sources]),
        "year": (tr("Year"), [(_year(int(year)), int(year)) for year in totals.years]),
        "role": (tr("Role of an actor"), [(tr(role), role) for role in ROLES]),
        "importance": (tr("Importance"), [(f"{'●' * i} {i}", i) for i in range(len(totals.importance))]),
        "tag": (tr("Tag"), [(tag, tag) for tag in catalogue.tags]),
        "stance": (tr("Stance of a citation"), [(tr(stance), stance) for stance in STANCES]),
    }
    nodes: list[ChoiceNode] = []
    for facet, (heading, named) in values.items():
        counts = getattr(totals, facet)
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


def _year(year: int) -> str:
    return str(year) if year > 0 else tr("{year} BCE", year=1 - year)


def counts_of(nodes: list[ChoiceNode], facets: "Facets") -> list[int]:
    """Return the count of each node under an answer; 0 for headings."""
    lists = {facet: getattr(facets, facet).tolist() for facet in ("actor", *_COUNTED_FACETS)}
    return [lists[node.facet][node.code] if node.facet else 0 for node in nodes]
