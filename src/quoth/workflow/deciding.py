"""Deciding: who is in the graph and who may be one out; what a person settles of them in, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.workflow.corrections import correct
from quoth.workflow.handle import Handle

if TYPE_CHECKING:
    from quoth.model.decision import Decision
    from quoth.query.entities import Known
    from quoth.resolve import Suggestion
    from quoth.store import Added


class Deciding(Handle):
    """A graph in which people settle who is who."""

    def entities(self) -> tuple[Known, ...]:
        """Return every entity some document names, in order of id."""
        from quoth.query.entities import known_entities

        return known_entities(self.store)

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Return entities that may be one, the likeliest first; only a person joins them."""
        from quoth.resolve import suggest

        return suggest(spelling for known in self.entities() for spelling in known.spellings)

    def decisions(self) -> tuple[Decision, ...]:
        """Return what people decided, in order of day and id."""
        return self.store.decisions()

    def stale_decisions(self) -> tuple[Decision, ...]:
        """Return the decisions that name words which no longer stand where they stood."""
        from quoth.resolve import stale

        return stale(self.decisions(), {document.id: document for document in self.documents()})

    def decide(self, decision: Decision) -> tuple[Added, ...]:
        """Keep what a person decided about an entity, and read again the documents that name it."""
        return tuple(correct(self.store, decision))
