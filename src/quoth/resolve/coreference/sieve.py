"""The sieve: passes over one document's mentions, the most precise first; each adds links to the chains."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from quoth.model.reading import Reading
from quoth.resolve.coreference.chains import Chains
from quoth.resolve.coreference.descriptions import (
    appositions,
    descriptions,
    heads_of_names,
    repeated_heads,
    sorts,
)
from quoth.resolve.coreference.partitives import partitives
from quoth.resolve.coreference.pronouns import pronouns
from quoth.resolve.coreference.scene import Scene
from quoth.resolve.coreference.short_names import abbreviations, demonyms, regions, short_names, spellings
from quoth.resolve.coreference.speakers import speakers
from quoth.resolve.coreference.traits import shown
from quoth.resolve.genders import gender
from quoth.resolve.kinds import kind
from quoth.resolve.known import known_by_name
from quoth.resolve.offices import Offices

Link = tuple[int, int]

PASSES: tuple[Callable[[Scene], Iterable[Link]], ...] = (
    spellings,
    appositions,
    abbreviations,
    short_names,
    regions,
    demonyms,
    descriptions,
    heads_of_names,
    repeated_heads,
    sorts,
    speakers,
    pronouns,
    partitives,
)


def chained(reading: Reading, offices: Offices) -> Scene:
    """
    Return the scene of a document with its mentions gathered into chains.

    A pass yields pairs of mentions; each is joined before the pass goes on, so that a pronoun already
    resolved can be the next one's antecedent.

    Source: the order of passes follows Lee et al. 2013, "Deterministic coreference resolution based on
    entity-centric, precision-ranked rules".
    """
    known = known_by_name(reading, offices)
    kinds = [kind(mention, entry) for mention, entry in zip(reading.mentions, known, strict=True)]
    genders = [
        gender(mention, entry, offices.gazetteer)
        for mention, entry in zip(reading.mentions, known, strict=True)
    ]
    traits = tuple(map(shown, reading.mentions, known, kinds, genders))
    scene = Scene(reading, known, kinds, genders, traits, Chains(traits))
    for links in PASSES:
        for one, other in links(scene):
            scene.join(one, other)
    return scene
