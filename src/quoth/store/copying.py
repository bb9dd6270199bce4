"""Copying a part: claims in, a store in memory that knows of them what the whole graph knows out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.store import Store, nquads, open_store
from quoth.store.quadstore import Quadstore
from quoth.store.terms import ENTITIES, PROPOSITIONS, RELATIONS, claim_iri, value

if TYPE_CHECKING:
    from pyoxigraph import Quad

_SHARED = MappingProxyType({vocab.E: ENTITIES, vocab.P: PROPOSITIONS, vocab.R: RELATIONS})
"""
Where it stands what documents share. What a document says of an entity in its own graph is a plain edge, and
along those everybody is reached.
"""

_OURS = (vocab.C, vocab.D, *_SHARED)


def copied(store: Store, claims: Iterable[tuple[str, str]]) -> Store:
    """
    Return a store of these claims (given by the ids of claim and document), and of all they speak of.

    What else their sentences claim is there too: a promise is told by the deed under it, a deed with the
    condition beside it. So a named question says of these claims what it says in the whole graph, as far as
    it hangs on a claim and its sentence, or on two of these claims; everybody is called what the whole graph
    calls them. Plain edges are left behind. It takes what these claims need, some 50 quads each, however
    large the graph is.
    """
    held, quads = open_store(), _reached(store.quadstore, _of_their_sentences(store.quadstore, claims))
    held.quadstore.load(nquads.lines(quads))
    return held


def _of_their_sentences(quadstore: Quadstore, claims: Iterable[tuple[str, str]]) -> list[str]:
    """Return the claims and all others of the same sentences."""
    sentences = {
        value(quad.object)
        for claim, _ in claims
        for quad in quadstore.match(subject=claim_iri(claim), predicate=vocab.sentence)
    }
    carried = (
        value(quad.subject)
        for sentence in sorted(sentences)
        for quad in quadstore.match(predicate=vocab.sentence, object=sentence)
    )
    return [iri for iri in carried if iri.startswith(vocab.C)]


def _reached(quadstore: Quadstore, nodes: Iterable[str]) -> Iterator[Quad]:
    """Yield what is said of nodes, of what that leads to, and so on."""
    waiting = [*nodes]
    known = set(waiting)
    while waiting:
        iri = waiting.pop()
        kind = iri[: iri.rfind("/") + 1]
        for quad in quadstore.match(subject=iri, graph=_SHARED.get(kind)):
            yield quad
            led_to = value(quad.object)
            if led_to.startswith(_OURS) and led_to not in known:
                known.add(led_to)
                waiting.append(led_to)
