"""Where the command palette finds its entries: actions, actors, sources, saved views, events."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from explorer.gui.actions import ACTIONS, native
from explorer.gui.command_palette import Entry, EntrySource
from explorer.gui.filter_gestures import Gesture, applied
from explorer.gui.language import tr
from explorer.gui.local_dates import short_local_date
from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.assembly import Parts

EVENT_LIMIT = 20
NAME_LIMIT = 8

_Take = Callable[[Sequence[Entry]], None]


def palette_sources(parts: "Parts") -> list[EntrySource]:
    """Return the sources of a window's palette, in the order in which their entries are listed."""

    def bound(source: "Callable[[Parts, str, _Take], None]") -> EntrySource:
        return lambda typed, take: source(parts, typed, take)

    return [bound(source) for source in (_actions, _views, _actors, _documents, _events)]


def _actions(parts: "Parts", typed: str, take: _Take) -> None:
    ranked: list[tuple[tuple[bool, bool], Entry]] = []
    for spec in ACTIONS:
        action = parts.actions[spec.id]
        if spec.id == "palette" or not _fits(typed, f"{spec.label} {tr(spec.menu)} {spec.hint}"):
            continue
        keys = native(spec.keys[0]) if spec.keys else tr(spec.menu)
        rank = (not _fits(typed, spec.label), not action.isEnabled())
        name = spec.label.rstrip("…")
        entry = Entry(name, tr("command"), keys, spec.icon or "command", action.trigger, action.isEnabled())
        ranked.append((rank, entry))
    ranked.sort(key=lambda pair: pair[0])
    take([entry for _, entry in ranked])


def _views(parts: "Parts", typed: str, take: _Take) -> None:
    views = parts.commands.views
    names = [name for name in views.names() if _fits(typed, name)]
    take([Entry(name, tr("saved view"), "", "view", partial(views.show, name)) for name in names])


def _actors(parts: "Parts", typed: str, take: _Take) -> None:
    session = parts.session
    project = session.project
    if project is None or not typed:
        return
    entries = []
    for hit in project.actor_names.suggest(typed, NAME_LIMIT):
        actor = project.catalogue.actors[hit.code]
        kind = tr(actor.type)
        note = kind if hit.spelling == actor.name else f"{hit.spelling} · {kind}"

        def run(key: str = actor.id) -> None:
            session.set_filter(applied(session.filter.but(actors=()), "actor", key, Gesture.ONLY))

        entries.append(Entry(actor.name, tr("actor"), note, actor.type.replace(" ", "-"), run))
    take(entries)


def _documents(parts: "Parts", typed: str, take: _Take) -> None:
    project = parts.session.project
    if project is None or not typed:
        return
    entries: list[Entry] = []
    for source in project.catalogue.sources:
        if _fits(typed, f"{source.title} {source.publisher} {source.id}") and len(entries) < NAME_LIMIT:

            def run(key: str = source.id) -> None:
                parts.commands.show_passage(key, 0, 0)

            entries.append(Entry(source.title or source.id, tr("source"), source.publisher, "source", run))
    take(entries)


def _events(parts: "Parts", typed: str, take: _Take) -> None:
    project = parts.session.project
    if project is None or len(typed) < 2:
        parts.runner.cancel("palette")
        return

    def work(token: Token) -> list[tuple[int, str, str]]:
        from explorer.services.query_grammar import Words

        mask = project.words_mask(Words(typed, prefix=True), token)
        rows = mask.nonzero()[0][:EVENT_LIMIT]
        heads = project.heads(rows)
        return [(int(row), head.title, head.edtf) for row, head in zip(rows, heads, strict=True)]

    def done(found: list[tuple[int, str, str]]) -> None:
        go = parts.commands.go_to_event
        take(
            [
                Entry(title, tr("event"), short_local_date(date), "event", partial(go, row))
                for row, title, date in found
            ]
        )

    parts.runner.submit("palette", work, done)


def _fits(typed: str, name: str) -> bool:
    """Return whether every word typed begins a word of the name."""
    words = name.casefold().replace("…", "").split()
    return all(any(word.startswith(part) for word in words) for part in typed.casefold().split())
