"""What a question means, in plain Python over the model's values: the oracle of the asking engine."""

from explorer.model.certainty import Certainty, judge, range_from_edtf
from explorer.model.edtf import UNDATED, parse_edtf
from explorer.model.event import Content, Event
from explorer.model.filter import EventFilter, Has, Match, When
from explorer.services.folding import fold
from explorer.services.query_grammar import AllOf, AnyOf, Node, Not, Words, parse_query


class Reference:
    """Answers a question by looking at every event."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._actors = {actor.id: actor for actor in content.actors}
        self._origins = {source.id: source.origin or source.id for source in content.sources}

    def family(self, actor: str, with_children: bool) -> set[str]:
        found, grown = {actor}, with_children
        while grown:
            more = {a.id for a in self.content.actors if a.parent in found} - found
            found |= more
            grown = bool(more)
        return found

    def keeps(self, event: Event, question: EventFilter) -> bool:
        return (
            self._keeps_actors(event, question)
            and self._keeps_values(event, question)
            and (not question.text or self._keeps_words(event, parse_query(question.text)))
            and self.certainty(event, question) >= _needed(question)
        )

    def certainty(self, event: Event, question: EventFilter) -> Certainty:
        if not question.date_from and not question.date_to:
            return Certainty.CERTAIN
        date = parse_edtf(event.date) if event.date else UNDATED
        return judge(date, event.extent, range_from_edtf(question.date_from, question.date_to))

    def _keeps_actors(self, event: Event, question: EventFilter) -> bool:
        roles = set(question.roles)
        links = {part.actor for part in event.actors if not roles or part.role in roles}
        groups = [self.family(actor, question.with_children) for actor in question.actors]
        hits = [bool(group & links) for group in groups]
        excluded = {a for actor in question.not_actors for a in self.family(actor, question.with_children)}
        if excluded & {part.actor for part in event.actors}:
            return False
        if hits and not (all(hits) if question.match is Match.ALL else any(hits)):
            return False
        types = {self._actors[actor].type for actor in links}
        if question.actor_types and not types & set(question.actor_types):
            return False
        return bool(links) or not roles

    def _keeps_values(self, event: Event, question: EventFilter) -> bool:
        date = parse_edtf(event.date) if event.date else UNDATED
        year = None if date.is_open_past else _year(event.date, date.earliest_us)
        stances = {citation.stance for citation in event.citations}
        checks = (
            (question.kinds, {event.kind}),
            (question.statuses, {event.status}),
            (question.importances, {event.importance}),
            (question.sources, {citation.source for citation in event.citations}),
            (question.tags, set(event.tags)),
            (question.stances, stances),
            (question.reliabilities, self.reliabilities(event)),
            (question.credibilities, self.credibilities(event)),
            (question.years, {year}),
            (question.has, {has for has in Has if self.has(event, has)}),
        )
        return all(not wanted or set(wanted) & found for wanted, found in checks)

    def reliabilities(self, event: Event) -> set[str]:
        of = {source.id: source.reliability or "ungraded" for source in self.content.sources}
        return {of[citation.source] for citation in event.citations}

    def credibilities(self, event: Event) -> set[str]:
        return {str(citation.credibility or "ungraded") for citation in event.citations}

    def is_graded(self) -> bool:
        cited = [citation for event in self.content.events for citation in event.citations]
        return any(s.reliability for s in self.content.sources) or any(c.credibility for c in cited)

    def has(self, event: Event, has: Has) -> bool:
        real = [conflict for conflict in self.content.conflicts if not conflict.apparent]
        supporting = [c for c in event.citations if c.stance == "supports"]
        origins = {c.origin or self._origins[c.source] for c in supporting}
        return {
            Has.CONFLICT: any(event.id in conflict.events for conflict in real),
            Has.SINGLE_SOURCE: len(origins) <= 1,
            Has.SEVERAL_SOURCES: len(origins) > 1,
            Has.UNREVIEWED: not event.reviewed,
            Has.CONTRADICTED: any(c.stance == "contradicts" for c in event.citations),
            Has.NO_DATE: not event.date,
        }[has]

    def _keeps_words(self, event: Event, node: Node) -> bool:
        match node:
            case Words(words, _):
                names = [n for part in event.actors for n in self._names(part.actor)]
                texts = [event.title, event.summary, *(c.quote for c in event.citations), *names]
                return any(f" {fold(words)} " in f" {fold(text)} " for text in texts)
            case Not(term):
                return not self._keeps_words(event, term)
            case AllOf(terms):
                return all(self._keeps_words(event, term) for term in terms)
            case AnyOf(terms):
                return any(self._keeps_words(event, term) for term in terms)
        raise AssertionError(node)

    def _names(self, actor: str) -> tuple[str, ...]:
        return (self._actors[actor].name, *self._actors[actor].aliases)


def _needed(question: EventFilter) -> Certainty:
    return Certainty.CERTAIN if question.when is When.CERTAIN else Certainty.POSSIBLE


def _year(edtf: str, earliest_us: int) -> int:
    from explorer.model.calendar import civil_from_us

    return civil_from_us(earliest_us).year
