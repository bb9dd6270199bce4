"""What SPARQL alone cannot say: a query's rows in, the answer's rows out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from quoth.query.copied import copied
from quoth.query.naming import named_sources
from quoth.query.oppositions import is_hollow
from quoth.query.rows import Corroboration, Hearsay, Step
from quoth.query.typed import in_order
from quoth.read.copies import likeness
from quoth.store import Store

_COPY = 0.6
"""Sentences that share so much of their runs of three words are one text in two papers; our own measure."""


def chains(steps: Iterable[Step], _store: Store) -> Iterator[Hearsay]:
    """Gather the acts of saying behind each claim."""
    for claim, of_claim in groupby(in_order(steps, ("claim", "depth")), key=lambda step: step.claim):
        first, *rest = of_claim
        yield Hearsay(
            length=1 + len(rest),
            chain=(first.teller, first.step, *(step.step for step in rest)),
            subject=first.subject,
            relation=first.relation,
            object=first.object,
            date=first.date,
            document=first.document,
            claim=claim,
            sentence=first.sentence,
        )


def independent(pairs: Iterable[Corroboration], store: Store) -> Iterator[Corroboration]:
    """
    Leave out pairs from near copies, on a word that nobody is named for, and on nothing in particular.

    An agency's report in two papers is one voice, edited or not.
    """
    is_named = named_sources(store)
    bearing = (pair for pair in pairs if _bears_out(pair, is_named))
    pairs = [pair for pair in bearing if likeness(pair.sentence, pair.other_sentence) < _COPY]
    copies = copied(store, {name for pair in pairs for name in (pair.document, pair.other_document)})
    for pair in pairs:
        one, two = sorted((pair.document, pair.other_document))
        if (one, two) not in copies:
            yield pair


def _bears_out(pair: Corroboration, is_named: Callable[[str, str], bool]) -> bool:
    """Tell whether two named sources say something: "promised", and no more, is not what either promised."""
    if pair.object is None and is_hollow(pair.relation):
        return False
    return is_named(pair.source, pair.document) and is_named(pair.other_source, pair.other_document)
