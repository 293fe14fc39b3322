"""The ids that imported events get: the same row gets the same id whenever its list is read.

A list's own ids are kept where they can mean nothing else; bare numbers get the list's name before them. Rows
without ids are told by title, date and actors, and by their number among those that are alike.
"""

from explorer.formats.importer import Draft, Party, PlainBlock
from explorer.formats.vocabulary import distinct_parties
from explorer.services.import_sources import short_hash, slug


class EventKeys:
    """Makes the ids of one list. `prefix` stands before its ids if given, before bare numbers if not."""

    def __init__(self, list_slug: str, prefix: str, always: bool) -> None:
        self._slug = list_slug
        self._prefix = prefix or list_slug
        self._always = always
        self._met: dict[int, int] = {}

    def key_of(self, draft: Draft) -> str:
        """Return the id of the event; to be called once for each row, in the order of the list."""
        if draft.fixed_id:
            return draft.id
        if draft.id:
            return self._own(draft.id)
        return self._told(draft.title, draft.date, draft.parties)

    def keys_of(self, rows: PlainBlock) -> list[str]:
        """Return the ids of the events of a block, as `key_of` would."""
        if rows.ids[0]:
            return [self._own(own_id) for own_id in rows.ids]
        parties = map(distinct_parties, rows.parties)
        return list(map(self._told, rows.titles, rows.dates, parties))

    def _own(self, own_id: str) -> str:
        plain = own_id if own_id.isalnum() else "-".join(own_id.split())
        return f"{self._prefix}-{plain}" if self._always or plain.isdigit() else plain

    def _told(self, title: str, date: str, parties: tuple[Party, ...]) -> str:
        listed = "\0".join(f"{party.name}\0{party.role}" for party in parties)
        told = short_hash(title, date, listed)
        number = int(told, 16)
        times = self._met[number] = self._met.get(number, 0) + 1
        return f"{self._prefix}-{told}" + (f"-{times}" if times > 1 else "")


def list_slug(file_name: str) -> str:
    """Return what a list is called in ids, by the name of its file without ending."""
    return slug(file_name.rsplit(".", 1)[0] or file_name)
