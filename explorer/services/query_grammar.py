"""The grammar of the search box: words, "phrases", prefix*, AND OR NOT, parentheses, and fields such as
`kind:attack`.

    query  = { "OR"-joined groups }        words beside one another are joined by AND
    term   = [ NOT | - ] ( word | word* | "phrase" | field:value | ( query ) )

AND, OR and NOT are operators in capitals only. A query that cannot be read raises `QueryFault`, which says at
which character and what to do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explorer.model.fault import UsageFault

FIELDS = (
    "actor",
    "source",
    "kind",
    "status",
    "date",
    "has",
    "role",
    "importance",
    "year",
    "tag",
    "stance",
    "reliability",
    "credibility",
    "type",
)


class QueryFault(UsageFault):
    """A query that cannot be read; `position` is the index of the character at fault in what was typed."""

    def __init__(self, sentence: str, position: int) -> None:
        super().__init__(f"{sentence} (at character {position + 1})")
        self.position = position


@dataclass(frozen=True, slots=True)
class Words:
    """A word or phrase; with `prefix` its last word may go on."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A value of one of `FIELDS`."""

    name: str
    value: str
    position: int


@dataclass(frozen=True, slots=True)
class Not:
    """What the term does not match."""

    term: "Node"


@dataclass(frozen=True, slots=True)
class AllOf:
    """What every term matches; none at all matches everything."""

    terms: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """What at least one term matches."""

    terms: tuple["Node", ...]


Node = Words | Field | Not | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    position: int


_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»"}
_BARE = re.compile(r'[^\s()"“”„«»]+')
_FIELD = re.compile(r"([A-Za-z]+):(?!//)")


def parse_query(text: str) -> Node:
    """Read a query; an empty one is `AllOf(())`. Raises QueryFault."""
    tokens = _Tokens(list(_tokens(text)), len(text))
    node = _alternatives(tokens, depth=0)
    if tokens.next is not None:
        raise QueryFault('There is a ")" without its "("', tokens.next.position)
    return node


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        character = text[at]
        if character.isspace():
            at += 1
        elif character in "()":
            yield _Token(character, character, at)
            at += 1
        elif character in _QUOTES:
            phrase, end = _phrase(text, at)
            yield _Token("phrase", phrase, at)
            at = end
        elif (
            character == "-" and at + 1 < len(text) and not text[at + 1].isspace() and _starts_term(text, at)
        ):
            yield _Token("NOT", "-", at)
            at += 1
        else:
            token, at = _bare(text, at)
            yield token


def _starts_term(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace() or text[at - 1] == "("


def _phrase(text: str, at: int) -> tuple[str, int]:
    ends = [found for close in _QUOTES[text[at]] if (found := text.find(close, at + 1)) >= 0]
    if not ends:
        raise QueryFault("The quotation mark is not closed; put a second one after the phrase", at)
    end = min(ends) + 1
    if text[end : end + 1] == "*":
        return text[at + 1 : end - 1] + "*", end + 1
    return text[at + 1 : end - 1], end


def _bare(text: str, at: int) -> tuple[_Token, int]:
    found = _BARE.match(text, at)
    if found is None:
        raise QueryFault("A closing quotation mark stands here without an opening one", at)
    word = found.group()
    if word in ("AND", "OR", "NOT"):
        return _Token(word, word, at), found.end()
    field = _FIELD.match(word)
    if field is None:
        return _Token("word", word, at), found.end()
    return _field(text, at, field.group(1).lower(), at + field.end())


def _field(text: str, at: int, name: str, value_at: int) -> tuple[_Token, int]:
    if name not in FIELDS:
        from explorer.services.resolving import nearest

        near = nearest(name, FIELDS, 1)
        meant = f"did you mean {near[0]}:?" if near else f"there are {', '.join(FIELDS)}"
        raise QueryFault(f'There is no field "{name}:"; {meant} Quotation marks make it plain words', at)
    if value_at < len(text) and text[value_at] in _QUOTES:
        value, end = _phrase(text, value_at)
        return _Token(f"field {name}", value, at), end
    # A date may hold brackets and an actor may not hold spaces here; everything up to the next space is the
    # value.
    end = value_at
    while end < len(text) and not text[end].isspace() and text[end] != ")":
        end += 1
    if end == value_at:
        raise QueryFault(f'A value belongs after "{name}:"', at)
    return _Token(f"field {name}", text[value_at:end], at), end


class _Tokens:
    def __init__(self, tokens: list[_Token], length: int) -> None:
        self._tokens = tokens
        self._at = 0
        self.length = length

    @property
    def next(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def take(self) -> _Token | None:
        token = self.next
        self._at += 1
        return token

    def taken(self, kind: str) -> bool:
        if self.next is not None and self.next.kind == kind:
            self._at += 1
            return True
        return False


def _alternatives(tokens: _Tokens, depth: int) -> Node:
    if depth > 50:
        raise QueryFault("The parentheses are nested too deeply", tokens.next.position if tokens.next else 0)
    options = [_conjunction(tokens, depth)]
    while tokens.next is not None and tokens.next.kind == "OR":
        at = tokens.next.position
        tokens.take()
        option = _conjunction(tokens, depth)
        if AllOf(()) in (option, options[-1]):
            raise QueryFault("A word belongs on both sides of OR", at)
        options.append(option)
    return options[0] if len(options) == 1 else AnyOf(tuple(options))


def _conjunction(tokens: _Tokens, depth: int) -> Node:
    terms: list[Node] = []
    joint: _Token | None = None
    while tokens.next is not None and tokens.next.kind not in (")", "OR"):
        if tokens.next.kind == "AND":
            if joint is not None or not terms:
                raise QueryFault("A word belongs on both sides of AND", tokens.next.position)
            joint = tokens.take()
            continue
        terms.append(_term(tokens, depth))
        joint = None
    if joint is not None:
        raise QueryFault("A word belongs on both sides of AND", joint.position)
    return terms[0] if len(terms) == 1 else AllOf(tuple(terms))


def _term(tokens: _Tokens, depth: int) -> Node:
    token = tokens.take()
    if token is None or token.kind in (")", "AND", "OR"):
        raise QueryFault("A word belongs after NOT", token.position if token else tokens.length)
    if token.kind == "NOT":
        if depth > 50:
            raise QueryFault("There are too many NOTs", token.position)
        return Not(_term(tokens, depth + 1))
    if token.kind == "(":
        inner = _alternatives(tokens, depth + 1)
        if not tokens.taken(")"):
            raise QueryFault("The parenthesis is not closed", token.position)
        if inner == AllOf(()):
            raise QueryFault("There is nothing between the parentheses", token.position)
        return inner
    if token.kind.startswith("field "):
        return Field(token.kind.removeprefix("field "), token.text, token.position)
    return _words(token)


def _words(token: _Token) -> Words:
    prefix = token.text.endswith("*")
    text = " ".join(token.text.rstrip("*").split())
    if "*" in text:
        raise QueryFault("A * may only stand at the end of a word", token.position)
    if not any(character.isalnum() for character in text):
        raise QueryFault(f'"{token.text}" holds no letter or digit to look for', token.position)
    return Words(text, prefix)


def spell(node: Node, inside: bool = False) -> str:
    """Write a query so that reading it gives the same node."""
    match node:
        case Words(text, prefix):
            plain = (
                _BARE.fullmatch(text)
                and text not in ("AND", "OR", "NOT")
                and text[0] != "-"
                and ":" not in text
            )
            return (text if plain else _as_phrase(text)) + ("*" if prefix else "")
        case Field(name, value, _):
            plain = not re.search(r"[\s()]", value) and value[:1] not in _QUOTES
            return f"{name}:{value if plain else _as_phrase(value)}"
        case Not(term):
            return "NOT " + spell(term, inside=True)
        case AllOf(terms):
            joined = " ".join(spell(term, inside=True) for term in terms)
            return f"({joined})" if inside else joined
        case AnyOf(terms):
            joined = " OR ".join(spell(term, inside=True) for term in terms)
            return f"({joined})" if inside else joined


def _as_phrase(text: str) -> str:
    # A phrase never holds the mark that closed it, so one pair of marks fits; a name may hold them all.
    mark = next((mark for mark, closing in _QUOTES.items() if not set(closing) & set(text)), '"')
    return mark + text + _QUOTES[mark][-1]


def wanted_words(node: Node) -> list[Words]:
    """Return the words that a match may contain, for highlighting: all but those under a NOT."""
    match node:
        case Words():
            return [node]
        case AllOf(terms) | AnyOf(terms):
            return [words for term in terms for words in wanted_words(term)]
        case _:
            return []
