"""The sieve: passes over one document's mentions, the most precise first; each adds links to the chains."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from quoth.model.reading import Reading
from quoth.resolve.coreference.chains import Chains
from quoth.resolve.coreference.descriptions import appositions, descriptions, repeated_heads, sorts
from quoth.resolve.coreference.pronouns import pronouns
from quoth.resolve.coreference.scene import Scene
from quoth.resolve.coreference.short_names import abbreviations, demonyms, short_names, spellings
from quoth.resolve.coreference.speakers import speakers
from quoth.resolve.entries import Entry

Link = tuple[int, int]

PASSES: tuple[Callable[[Scene], Iterable[Link]], ...] = (
    spellings,
    appositions,
    abbreviations,
    short_names,
    demonyms,
    descriptions,
    repeated_heads,
    sorts,
    speakers,
    pronouns,
)


def chains(reading: Reading, known: Sequence[Entry | None]) -> tuple[Chains, frozenset[int]]:
    """
    Return the chains of a document's mentions, and the names that two people could claim.

    `known` is what each mention means by its own words. A pass yields pairs of mentions; each is joined
    before the pass goes on, so that a pronoun already resolved can be the next one's antecedent.

    Source: the order of passes follows Lee et al. 2013, "Deterministic coreference resolution based on
    entity-centric, precision-ranked rules".
    """
    scene = Scene(reading, known, Chains(len(reading.mentions)))
    for links in PASSES:
        for one, other in links(scene):
            scene.chains.join(one, other)
    return scene.chains, frozenset(scene.disputed)
