"""The actors of an import: found by any spelling that the project knows, made where there is none."""

from itertools import count
from typing import TYPE_CHECKING

from explorer.formats.importer import Party
from explorer.services.import_sources import slug
from explorer.store import import_rows
from explorer.store.writer import insert_rows, twice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.model.event import Actor
    from explorer.store.connection import GuardedConnection


class BatchActors:
    """The actors that one batch meets; those that are new are written by `flush`."""

    def __init__(self, connection: "GuardedConnection", ids: "count[int]") -> None:
        self._connection = connection
        self._ids = ids
        self._by_name: dict[str, int] = {}
        self._by_spelling: dict[str, int] = {}
        self._by_key: dict[str, int] = {}
        self._new: list[tuple[object, ...]] = []
        self.added = 0
        for number, key, spelling in import_rows.actor_spellings(connection):
            self._by_key[key] = number
            self._by_spelling.setdefault(_same(spelling), number)

    def number_of(self, party: Party) -> int:
        """Return the row number of the actor, by its id where the list gives one, or else by its spelling."""
        if party.id:
            found = self._by_key.get(party.id)
            return found if found is not None else self._made(party, party.id)
        name = party.name
        found = self._by_name.get(name)
        if found is None:
            found = self._by_spelling.get(_same(name))
            if found is None:
                found = self._made(party, self._free_key(name))
            self._by_name[name] = found
        return found

    def _made(self, party: Party, key: str, note: str = "") -> int:
        number = next(self._ids)
        self._by_key[key] = number
        self._by_spelling.setdefault(_same(party.name), number)
        self._new.append((number, key, party.name, party.type, None, note, 1))
        self.added += 1
        return number

    def _free_key(self, name: str) -> str:
        wanted = slug(name, "actor")
        tried = wanted
        for number in count(2):
            if tried not in self._by_key:
                break
            tried = f"{wanted}-{number}"
        return tried

    def add_given(self, actors: "Sequence[Actor]") -> None:
        """Write actors that a list carries whole; one that is there already gains the spellings that it lacks.

        Raises DataFault for two of one id.
        """
        met: set[str] = set()
        for actor in actors:
            if actor.id in met:
                raise twice("actor", actor.id)
            met.add(actor.id)
        new = {actor.id: actor for actor in actors if actor.id not in self._by_key}
        known = {(number, name) for number, _, name in import_rows.actor_spellings(self._connection)}
        for actor in new.values():
            self._made(Party(actor.name, "", str(actor.type)), actor.id, actor.note)
        self.flush()
        numbers = self._by_key
        parents = [
            (numbers[a.parent], numbers[a.id])
            for a in new.values()
            if a.parent is not None and a.parent in numbers
        ]
        import_rows.set_parents(self._connection, parents)
        aliases = [
            (numbers[actor.id], name)
            for actor in actors
            for name in (actor.name, *actor.aliases)
            if (numbers[actor.id], name) not in known and not (name == actor.name and actor.id in new)
        ]
        import_rows.add_aliases(self._connection, aliases)

    def flush(self) -> None:
        """Write the new actors, so that events may refer to them."""
        if self._new:
            insert_rows(self._connection, "actor", self._new)
            self._new = []


def _same(name: str) -> str:
    return " ".join(name.casefold().split())
