"""A person's SPARQL in, its answer out; nothing beyond the graph is reached and nothing in it is changed."""

from __future__ import annotations

from quoth.query.guard import refuse
from quoth.store import Answer, Store


def ask(store: Store, sparql: str) -> Answer:
    """
    Answer a query in this process.

    Raises:
        QueryForbidden: it would reach the network or change the graph.
        QueryLimit: it is too long or too deeply nested to be parsed safely.
        QuerySyntax: it cannot be parsed.
    """
    refuse(sparql)
    return store.query(sparql)
