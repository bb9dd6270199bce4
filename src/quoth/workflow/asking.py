"""Asking: filters, SPARQL and named questions in, claims and typed rows out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Unpack

from quoth.analysis.rows import Rows
from quoth.workflow.claims import Claims
from quoth.workflow.filters import Filters, filter_of
from quoth.workflow.handle import Handle

if TYPE_CHECKING:
    from quoth.analysis import Difference, Promise
    from quoth.query import Limits
    from quoth.query.rows import Commitment, Contradiction, Stand
    from quoth.read.copies import Copy
    from quoth.store import Answer


class Asking(Handle):
    """A graph that is asked who claims what. Filters are those of `quoth.Filters`."""

    def claims(self, **filters: Unpack[Filters]) -> Claims:
        """Return the claims that fit the filters, in order of date, document and place."""
        from quoth.query import claims

        return Claims.of(claims(self.store, filter_of(filters)), self.store.documents)

    def query(
        self,
        sparql: str,
        *,
        timeout_s: float | None = None,
        limits: Limits | None = None,
        network: bool = False,
    ) -> Answer:
        """
        Ask in SPARQL, with all prefixes bound; within `limits` in a process of its own, for graphs on disk.

        `timeout_s` alone means the usual limits with that time. With `network` it may ask other servers by
        SERVICE.

        Raises:
            QuerySyntax: it cannot be parsed.
            QueryForbidden: it would reach the network or change the graph.
            QueryLimit: it went beyond its limits.
        """
        from quoth.query import Limits, ask

        if timeout_s is not None:
            limits = replace(limits or Limits(), timeout_s=timeout_s)
        return ask(self.store, sparql, limits=limits, network=network)

    def ask(self, question: str, **parameters: str) -> Rows[Any]:
        """
        Return a named question's rows, of a frozen type each question has of its own.

        Raises:
            UnknownName: there is no such question, or it has no such parameter.
        """
        from quoth.query import run

        return Rows(run(self.store, question, **parameters))

    def contradictions(self) -> Rows[Contradiction]:
        """Return the pairs of claims by which sources, or one source at two times, oppose each other."""
        return self.ask("contradictions")

    def commitments(self) -> Rows[Commitment]:
        """Return who has committed to what, on whose word."""
        return self.ask("commitments")

    def positions(self, *, of: str | None = None, on: str | None = None) -> Rows[Stand]:
        """Return the dated sequence of where sources stand, narrowed to one source or one topic."""
        chosen = {"of": of, "on": on}
        return self.ask("positions", **{name: value for name, value in chosen.items() if value})

    def promises(self) -> Rows[Promise]:
        """Return what somebody promised to do, with each later claim that it was done or was not."""
        from quoth.analysis import promises
        from quoth.query.concerned import promised

        claims, published = promised(self.store)
        return promises(claims, published=published)

    def compare(self, one: str, other: str) -> Rows[Difference]:
        """
        Return what the claims of `other` oppose, add, repeat and leave out of those of `one`.

        Each is a document's id, a day (what had been stated by then), or else a source.

        Raises:
            UnknownName: it is neither a document nor a day, and nobody is called that.
        """
        from quoth.workflow.comparing import compared

        return compared(self, one, other)

    def news(self, document: str) -> Rows[Difference]:
        """Return what a document opposes, adds and repeats of what all others say."""
        from quoth.workflow.comparing import news

        return news(self, document)

    def withdrawn(self, document: str) -> Claims:
        """
        Return what the version before this document claimed and this one no longer does, in order of place.

        Raises:
            GraphError: there is no such document.
        """
        from quoth.workflow.versions import withdrawn

        return Claims.of(withdrawn(self.store, document), self.store.documents)

    def copies(self, *, at_least: float = 0.5) -> Rows[Copy]:
        """Return the documents that carry the same report; `at_least` so much of the shorter one's text."""
        from quoth.read.copies import near_copies

        return Rows(near_copies(self.documents(), at_least=at_least))
