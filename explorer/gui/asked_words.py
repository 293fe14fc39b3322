"""The words of a question that are worth marking in a text."""

from explorer.services.query_grammar import AllOf, AnyOf, Node, QueryFault, Words, parse_query

LEAST_CHARS = 2


def asked_words(text: str) -> list[str]:
    """Return the words and phrases that a query looks for, without those that it excludes."""
    try:
        node = parse_query(text)
    except QueryFault:
        return []
    return [words for words in _words(node) if len(words) >= LEAST_CHARS]


def _words(node: Node) -> list[str]:
    match node:
        case Words(text):
            return [text]
        case AllOf(terms) | AnyOf(terms):
            return [words for term in terms for words in _words(term)]
        case _:
            return []
