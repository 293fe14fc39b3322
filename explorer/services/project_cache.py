"""The columns of a project and its facet index, read from the file or from the derived cache beside it."""

import threading
from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.model.columns import ActorEntry, Catalogue, EventColumns, SourceEntry
from explorer.services.cached_columns import CACHED_FROM_EVENTS, columns_in, columns_key, packed_columns
from explorer.services.facets import FACETS, FacetIndex, Facets, build_facet_index
from explorer.services.postings import Postings
from explorer.store.columns_query import load_columns
from explorer.store.derived_cache import load_arrays, save_arrays
from explorer.store.project_file import ProjectFile

Arrays = dict[str, NDArray[Any]]
Loaded = tuple[EventColumns, Catalogue, FacetIndex]


def load_project(file: ProjectFile) -> Loaded:
    """Return columns, catalogue and facet index of the file as it stands. Any thread."""
    key = columns_key(file)
    kept = load_arrays(file.path, key)
    if kept is not None:
        return _unpacked(*kept)
    columns, catalogue = load_columns(file)
    index = build_facet_index(columns, catalogue)
    if len(columns) >= CACHED_FROM_EVENTS:
        # A thread of its own, not a daemon: the caller goes on, and the program ends with the cache whole.
        packed = _packed(columns, catalogue, index)
        threading.Thread(target=save_arrays, args=(file.path, key, *packed), name="derived-cache").start()
    return columns, catalogue, index


def _packed(columns: EventColumns, catalogue: Catalogue, index: FacetIndex) -> tuple[Arrays, dict[str, Any]]:
    arrays: Arrays = packed_columns(columns)
    for name in ("actors", "sources", "tags"):
        postings = getattr(index, name)
        for part in fields(Postings):
            array = getattr(postings, part.name)
            # Where no pair was double the codes are those of the columns: kept once.
            if not any(array is known for known in arrays.values()):
                arrays[f"{name}.{part.name}"] = array
    arrays |= {f"index.{name}": getattr(index, name) for name in _INDEX_ARRAYS}
    totals = index.totals
    arrays |= {f"total.{name}": getattr(totals, name) for name in FACETS}
    names = {
        "actors": [[a.id, a.name, a.type, a.parent, list(a.aliases)] for a in catalogue.actors],
        "sources": [[s.id, s.title, s.publisher, s.published, s.reliability] for s in catalogue.sources],
        "kinds": catalogue.kinds,
        "tags": catalogue.tags,
    }
    return arrays, names


_INDEX_ARRAYS = (
    "label",
    "trait",
    "types",
    "years",
    "year_place",
    "bits",
    "year_bits",
    "grades",
    "grade_bits",
)
_SHARED = {
    "actors": ("link_offset", "link_actor"),
    "sources": ("source_offset", "source_code"),
    "tags": ("tag_offset", "tag_code"),
}


def _unpacked(arrays: Arrays, names: dict[str, Any]) -> Loaded:
    columns = columns_in(arrays)
    catalogue = Catalogue(
        actors=tuple(
            ActorEntry(key, name, kind, parent, tuple(aliases))
            for key, name, kind, parent, aliases in names["actors"]
        ),
        sources=tuple(SourceEntry(*entry) for entry in names["sources"]),
        kinds=tuple(names["kinds"]),
        tags=tuple(names["tags"]),
    )
    index = FacetIndex(
        actors=_postings(arrays, "actors", columns),
        sources=_postings(arrays, "sources", columns),
        tags=_postings(arrays, "tags", columns),
        label=arrays["index.label"],
        trait=arrays["index.trait"],
        types=arrays["index.types"],
        years=arrays["index.years"],
        year_place=arrays["index.year_place"],
        n_kinds=len(catalogue.kinds),
        bits=arrays["index.bits"],
        year_bits=arrays["index.year_bits"],
        grades=arrays["index.grades"],
        grade_bits=arrays["index.grade_bits"],
        totals=Facets({name: arrays[f"total.{name}"] for name in FACETS}),
    )
    return columns, catalogue, index


def _postings(arrays: Arrays, name: str, columns: EventColumns) -> Postings:
    offset, code = _SHARED[name]
    shared = {"offset": getattr(columns, offset), "code": getattr(columns, code)}
    found = {f.name: arrays.get(f"{name}.{f.name}", shared.get(f.name)) for f in fields(Postings)}
    return Postings(**{part: np.asarray(array) for part, array in found.items()})
