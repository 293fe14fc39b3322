"""From the words a person types to the actor, source or word of the vocabulary that is meant."""

import difflib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from explorer.model.columns import ActorEntry, Catalogue, SourceEntry
from explorer.model.fault import UsageFault
from explorer.services.folding import fold, sound


class Fit(IntEnum):
    """How what was typed fits a name; smaller is better."""

    EXACT = 0
    PREFIX = 1
    WORD_PREFIX = 2
    SUBSTRING = 3
    FUZZY = 4


@dataclass(frozen=True, slots=True)
class ActorHit:
    """An actor found by `spelling`, one of its names. `code` is its place in the catalogue."""

    code: int
    spelling: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class _Name:
    code: int
    spelling: str
    folded: str
    sounded: str


class ActorNames:
    """Every spelling of every actor, folded once; safe to read from several threads."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._names = [
            _Name(code, spelling, folded, sound(folded))
            for code, actor in enumerate(catalogue.actors)
            for spelling in (actor.name, *actor.aliases)
            for folded in (fold(spelling),)
        ]

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        keys: dict[str, list[int]] = {}
        for name in self._names:
            for key in {name.folded, name.sounded}:
                codes = keys.setdefault(key, [])
                if name.code not in codes:
                    codes.append(name.code)
        return keys

    def suggest(self, typed: str, limit: int = 50) -> list[ActorHit]:
        """Return the actors that `typed` may mean, best first, each once, with the spelling that fitted best.

        Exact names come before prefixes, prefixes of a later word, parts of a name, and close spellings;
        within one fit the shorter spelling comes first. Nothing typed gives every actor by name.
        """
        folded = fold(typed)
        sounded = sound(folded)
        best: dict[int, tuple[tuple[int, int, int, str], ActorHit]] = {}
        for name in self._names:
            fit, by_sound = _fit(name, folded, sounded)
            if fit is None:
                continue
            key = (int(fit), by_sound, len(name.folded) if folded else 0, name.folded)
            if name.code not in best or key < best[name.code][0]:
                best[name.code] = (key, ActorHit(name.code, name.spelling, fit))
        hits = [hit for _, hit in sorted(best.values(), key=lambda pair: pair[0])]
        if len(hits) < min(limit, 5) and len(sounded) >= 3:
            hits += self._fuzzy(sounded, {hit.code for hit in hits})
        return hits[:limit]

    def _fuzzy(self, sounded: str, known: set[int]) -> list[ActorHit]:
        scored: dict[int, tuple[float, ActorHit]] = {}
        matcher = difflib.SequenceMatcher(autojunk=False)
        matcher.set_seq2(sounded)
        for name in self._names:
            if name.code in known:
                continue
            score = max(_closeness(matcher, part) for part in {name.sounded, *name.sounded.split()})
            if score >= 0.75 and score > scored.get(name.code, (0.0, None))[0]:
                scored[name.code] = (score, ActorHit(name.code, name.spelling, Fit.FUZZY))
        return [hit for _, hit in sorted(scored.values(), key=lambda pair: (-pair[0], pair[1].spelling))][:10]

    def codes_named(self, words: str) -> list[int]:
        """Return the actors of which one name is `words`, folded or by sound; best kind of match only."""
        folded = fold(words)
        exact = self._by_key.get(folded, [])
        of_fold = [
            code for code in exact if any(fold(s) == folded for s in _spellings(self.catalogue.actors[code]))
        ]
        return of_fold or self._by_key.get(sound(folded), [])

    def codes_containing(self, words: str, prefix: bool = False) -> list[int]:
        """Return the actors with a name in which `words` stand as whole words; with `prefix` the last may go
        on.
        """
        keys = [" " + key + ("" if prefix else " ") for key in {fold(words), sound(fold(words))} if key]
        return sorted(
            {
                name.code
                for name in self._names
                if any(key in f" {name.folded} " or key in f" {name.sounded} " for key in keys)
            }
        )


def _spellings(actor: ActorEntry) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def _fit(name: _Name, folded: str, sounded: str) -> tuple[Fit | None, int]:
    fit = _fit_of(name.folded, folded)
    by_sound = _fit_of(name.sounded, sounded)
    if by_sound is not None and (fit is None or by_sound < fit):
        return by_sound, 1
    return fit, 0


def _fit_of(name: str, typed: str) -> Fit | None:
    if name == typed:
        return Fit.EXACT
    at = name.find(typed)
    if at < 0:
        return None
    if at == 0:
        return Fit.PREFIX
    return Fit.WORD_PREFIX if f" {typed}" in name else Fit.SUBSTRING


def _closeness(matcher: "difflib.SequenceMatcher[str]", name: str) -> float:
    matcher.set_seq1(name)
    if matcher.real_quick_ratio() < 0.75 or matcher.quick_ratio() < 0.75:
        return 0.0
    return matcher.ratio()


_last: ActorNames | None = None


def actor_names(catalogue: Catalogue) -> ActorNames:
    """Return the folded names of a catalogue; those of the catalogue asked for last are kept."""
    global _last
    names = _last
    if names is None or names.catalogue is not catalogue:
        names = _last = ActorNames(catalogue)
    return names


def actor_code(catalogue: Catalogue, words: str) -> int:
    """Return the code of the actor that `words` name: an id, a name or an alias in any of its spellings.

    Raises `UsageFault` naming the nearest names where nobody is meant, or the candidates where several are.
    """
    by_id = [code for code, actor in enumerate(catalogue.actors) if actor.id == words]
    exact = by_id or [code for code, actor in enumerate(catalogue.actors) if actor.name == words]
    codes = exact or actor_names(catalogue).codes_named(words)
    if len(codes) == 1:
        return codes[0]
    if codes:
        named = _listed(
            [f"{catalogue.actors[code].name} ({catalogue.actors[code].id})" for code in codes[:5]]
        )
        raise UsageFault(f'Several actors are called "{words}": {named}; give the id of one.')
    hits = actor_names(catalogue).suggest(words, 3)
    names = [catalogue.actors[hit.code].name for hit in hits]
    names += [name for name in nearest(words, [a.name for a in catalogue.actors], 3) if name not in names]
    if not names:
        raise UsageFault(
            f'No actor is called "{words}" and none is spelled like it; "facets" lists them all.'
        )
    raise UsageFault(f'No actor is called "{words}"{_hint(names[:3])}')


def find_actor(catalogue: Catalogue, words: str) -> ActorEntry:
    """Return the actor that `words` name; see `actor_code`."""
    return catalogue.actors[actor_code(catalogue, words)]


def source_code(catalogue: Catalogue, words: str) -> int:
    """Return the code of the source that `words` name: its id, title or publisher; `UsageFault` as for
    actors.
    """
    folded = fold(words)
    ways: tuple[Callable[[SourceEntry], bool], ...] = (
        lambda source: source.id == words,
        lambda source: source.title == words,
        lambda source: fold(source.title) == folded,
        lambda source: fold(source.publisher) == folded,
    )
    for fits in ways:
        codes = [code for code, source in enumerate(catalogue.sources) if fits(source)]
        if len(codes) == 1:
            return codes[0]
        if codes:
            ids = _listed([catalogue.sources[code].id for code in codes[:5]])
            raise UsageFault(f'Several sources are called "{words}": {ids}; give the id of one.')
    known = [
        name for source in catalogue.sources for name in (source.id, source.title, source.publisher) if name
    ]
    raise UsageFault(f'No source is called "{words}"{_hint(nearest(words, known))}')


def choose(words: str, choices: Sequence[str], noun: str) -> str:
    """Return the word of a fixed vocabulary that is meant, by folding; `UsageFault` with the nearest
    otherwise.
    """
    if words in choices:
        return words
    folded = fold(words)
    for choice in choices:
        if fold(choice) == folded:
            return choice
    near = nearest(words, choices)
    if not near and len(choices) <= 8:
        near = list(choices)
    raise UsageFault(f'There is no {noun} "{words}"{_hint(near)}')


def nearest(words: str, choices: Iterable[str], limit: int = 3) -> list[str]:
    """Return the choices spelled most like `words`, best first."""
    by_key: dict[str, str] = {}
    for choice in choices:
        by_key.setdefault(sound(fold(choice)), choice)
    wanted = sound(fold(words))
    near = difflib.get_close_matches(wanted, by_key, limit, 0.6)
    near += [key for key in by_key if wanted and wanted in key and key not in near]
    return [by_key[key] for key in near[:limit]]


def _hint(names: Sequence[str]) -> str:
    return f"; did you mean {_listed(names, 'or')}?" if names else "."


def _listed(names: Sequence[str], joint: str = "and") -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}"
