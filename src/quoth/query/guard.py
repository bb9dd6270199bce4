"""The guard before people's queries: text in, nothing out, or a refusal that says what it refuses."""

from __future__ import annotations

from quoth.errors import QueryForbidden, QueryLimit
from quoth.query.tokens import Token, TokenKind, position, tokens, unescaped

MAX_CHARACTERS, MAX_TOKENS, MAX_DEPTH = 100_000, 5_000, 200
"""
How long a query may be and how deep its brackets may nest.

Oxigraph's parser and planner recurse: the process dies at about 2,250 nested braces, 1,000 nested EXISTS or
3,000 BINDs in a row [measured]. No query a person writes comes near.
"""

_REACHING = frozenset({"SERVICE", "FROM"})
"""Words by which a query leaves the graph; FROM does in rdflib, which fetches what it names."""

_CHANGING = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH", "USING", "INTO"}
)

_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


def refuse(sparql: str, *, network: bool = False) -> None:
    """
    Let a harmless query pass; with `network` also one that reaches out, which changes nothing all the same.

    Raises:
        QueryForbidden: a keyword would reach the network or change the graph.
        QueryLimit: it is too long or too deeply nested to be handed to a parser.
        QuerySyntax: it holds something that is no SPARQL at all.
    """
    if len(sparql) > MAX_CHARACTERS:
        raise QueryLimit(f"the query has {len(sparql):,} characters; at most {MAX_CHARACTERS:,} are read")
    text, depth = unescaped(sparql), 0
    for count, token in enumerate(tokens(text), start=1):
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        if depth > MAX_DEPTH:
            raise QueryLimit(f"{position(text, token.start)}: brackets nest deeper than {MAX_DEPTH}")
        if count > MAX_TOKENS:
            raise QueryLimit(
                f"{position(text, token.start)}: the query has more than {MAX_TOKENS:,} words and marks"
            )
        if token.kind is TokenKind.WORD:
            _refuse_word(token, position(text, token.start), network=network)


def _refuse_word(token: Token, place: str, *, network: bool) -> None:
    word = token.text.upper()
    if word in _CHANGING:
        raise QueryForbidden(f"{place}: {word} would change the graph; a query only reads")
    if word in _REACHING and not network:
        raise QueryForbidden(f"{place}: {word} could reach beyond this graph; ask about what is in it")
